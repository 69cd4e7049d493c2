"""Thanks: the recipient is thanked for the offer, the time or the consideration."""

from tactful.contract import Case, Example, Guard, Letter, Level, Part, Verdict


def check(letter: Letter, case: Case) -> Verdict:
    evidence = tuple(letter.evidence(s) for s in letter.sentences if s.scores["gratitude"] > 0)
    if evidence:
        return Verdict(evidence=evidence)
    return Verdict((letter.absence(Part.THANKS, "Nobody is thanked.", "Thank the recipient for the offer."),))


GUARD = Guard(
    id="gratitude",
    asks="Is the recipient thanked?",
    level=Level.ERROR,
    check=check,
    passes=(Example("Thank you for the offer."),),
    fails=(Example("I must decline the offer."),),
)
