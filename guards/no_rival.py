"""No other employer is named."""

from tactful.contract import Case, Example, Finding, Guard, Letter, Level, Verdict

MESSAGE = "This names the other employer."
REMEDY = "Say 'another opportunity'."


def check(letter: Letter, _case: Case) -> Verdict:
    return Verdict(tuple(_findings(letter)))


def _findings(letter: Letter) -> list[Finding]:
    return [letter.finding(s, 0, None, MESSAGE, REMEDY) for s in letter.sentences if s.scores["rival"] > 0.3]


GUARD = Guard(
    id="no-rival",
    asks="Is the other employer left unnamed?",
    level=Level.ERROR,
    check=check,
    passes=(Example("Thank you for the offer."),),
    fails=(Example("I have accepted a position with Oracle instead."),),
)
