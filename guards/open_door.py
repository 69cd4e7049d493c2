"""An open door: a word on staying in touch or on the future.

The first article calls it a small world: another position here may fit one day, and the people met today may hire
elsewhere tomorrow. A wish for the reader's future alone opens no door, nor does "we will be in touch" from an employer.
A letter that still wants the job closes none. Whoever breaks a promise may open a door, but is not advised to: that is
not theirs to hope.
"""

from __future__ import annotations

from tactful.guards._courtesy import Courtesy

from tactful.contract import REFUSALS, Case, Example, Guard, Letter, LetterKind, Level, OwnWords, Part, Verdict
from tactful.text import Sentence
from tactful.text.voice import in_the_writers_voice

MESSAGE = "The letter closes the door: nothing is said about staying in touch or about the future."
REMEDY = "Add half a sentence that you would like to stay in touch, or that you hope to meet again."

_OPEN_DOOR = Courtesy("open-door", "open_door.toml", {"sure": -3.5}, unheard=0.4, denied=2.5)
# Above this an employer speaks: "We will be in touch."
_EMPLOYERS = 2.0


def check(letter: Letter, case: Case) -> Verdict:
    """Look for a clause that speaks of seeing or hearing of one another again; the sender may want none."""
    if case.brief.form.open_door is False:
        return Verdict()
    sentences = in_the_writers_voice(letter.said)
    evidence = tuple(letter.evidence(s, *span) for s in sentences if (span := find_open_door(s)))
    if evidence or case.kind is LetterKind.WITHDRAW:
        return Verdict(evidence=evidence)
    return Verdict((letter.absence(Part.GOODWILL, MESSAGE, REMEDY),))


def find_open_door(sentence: Sentence) -> tuple[int, int] | None:
    """Return the span of the clause of a sentence that leaves a door open, None where there is none."""
    is_employers = sentence.lower.startswith(("we ", "we'")) and sentence.scores["reversed-role"] > _EMPLOYERS
    return None if is_employers else _OPEN_DOOR.find(sentence)


GUARD = Guard(
    id="open-door",
    asks="Is there a word on staying in touch or on the future?",
    level=Level.ADVICE,
    kinds=REFUSALS,
    check=check,
    own_words=OwnWords.SUFFICIENT,
    passes=(
        Example("I hope our paths cross again."),
        Example("I would be glad to stay in touch."),
        Example("Please keep me in mind for future openings."),
        Example("Perhaps we can work together in the future."),
        Example("i hope to work with you one day"),
        Example("I hope this isn't the last time we talk."),
        Example("I have to withdraw my acceptance.", kind=LetterKind.WITHDRAW),
    ),
    fails=(
        Example("I must decline the offer."),
        Example("I wish you every success in the future."),
        Example("I have accepted another position."),
        Example("Please do not contact me again."),
        Example("I hope never to lay eyes on your office again."),
        Example("I hope this is the last time we talk."),
    ),
)
