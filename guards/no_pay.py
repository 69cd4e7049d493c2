"""Nobody's pay is mentioned."""

from tactful.contract import Case, Example, Finding, Guard, Letter, Level, Verdict

MESSAGE = "This speaks of pay."
REMEDY = "Give a general reason."


def check(letter: Letter, _case: Case) -> Verdict:
    return Verdict(tuple(_findings(letter)))


def _findings(letter: Letter) -> list[Finding]:
    return [letter.finding(s, 0, None, MESSAGE, REMEDY) for s in letter.sentences if s.scores["pay"] > 0.0]


GUARD = Guard(
    id="no-pay",
    asks="Is pay left out?",
    level=Level.ERROR,
    check=check,
    passes=(Example("Thank you for the offer."),),
    fails=(Example("The salary was too low."),),
)
