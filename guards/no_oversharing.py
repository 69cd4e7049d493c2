"""Nothing private is told."""

from tactful.contract import Case, Example, Finding, Guard, Letter, Level, Verdict

MESSAGE = "This is private."
REMEDY = "Say 'personal reasons'."


def check(letter: Letter, _case: Case) -> Verdict:
    return Verdict(tuple(_findings(letter)))


def _findings(letter: Letter) -> list[Finding]:
    return [letter.finding(s, 0, None, MESSAGE, REMEDY) for s in letter.sentences if s.scores["oversharing"] > 0.3]


GUARD = Guard(
    id="no-oversharing",
    asks="Are private matters left out?",
    level=Level.ERROR,
    check=check,
    passes=(Example("Thank you for the offer."),),
    fails=(Example("I have been diagnosed with depression."),),
)
