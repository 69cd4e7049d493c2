"""Nobody is insulted."""

from tactful.contract import Case, Example, Finding, Guard, Letter, Level, Verdict

MESSAGE = "This may hurt."
REMEDY = "Thank them for what was good."


def check(letter: Letter, _case: Case) -> Verdict:
    return Verdict(tuple(_findings(letter)))


def _findings(letter: Letter) -> list[Finding]:
    return [letter.finding(s, 0, None, MESSAGE, REMEDY) for s in letter.sentences if s.scores["insult"] > 0.5]


GUARD = Guard(
    id="no-insult",
    asks="Is nobody insulted?",
    level=Level.ERROR,
    check=check,
    passes=(Example("Thank you for the offer."),),
    fails=(Example("Your recruiter is an idiot."),),
)
