"""Thanks: the recipient is thanked, for the offer, the time or the consideration.

People interrupted their work to get to know the sender, and the first article holds that thanks for that time cannot
be overstated, whatever the outcome. Polite requests ("I would appreciate a reply"), causes ("thanks to the commute"),
mockery and an employer's own thanks ("thank you for applying") are not thanks of the sender's.
"""

from __future__ import annotations

from tactful.guards._courtesy import Courtesy

from tactful.contract import Case, Example, Guard, Letter, Level, OwnWords, Part, Verdict
from tactful.text import Sentence
from tactful.text.cues import load_cues
from tactful.text.voice import in_the_writers_voice

MESSAGE = "Nobody is thanked: the letter takes the offer and the time it cost for granted."
REMEDY = "Open with one sentence of thanks to the recipient for the offer and for the time given to you."

_THANKS = Courtesy("gratitude", "gratitude.toml", {"thanks": -7.0, "praise": -4.7}, unheard=-1.1, denied=3.0)
_MOCKING = 1.5


def check(letter: Letter, _case: Case) -> Verdict:
    """Look for a clause that thanks; a letter whose only thanks are its sign-off has none in its body."""
    sentences = in_the_writers_voice(letter.said)
    evidence = tuple(letter.evidence(s, *span) for s in sentences if (span := find_thanks(s)))
    if evidence := evidence or tuple(_THANKS.of_an_employer(letter)):
        return Verdict(evidence=evidence)
    return Verdict((letter.absence(Part.THANKS, MESSAGE, REMEDY),))


def find_thanks(sentence: Sentence) -> tuple[int, int] | None:
    """Return the span of the clause of a sentence that thanks somebody, None where there is none."""
    span = _THANKS.find(sentence)
    if span is None or not _is_for_the_offer(sentence.lower[slice(*span)]):
        return None
    mocks = sentence.scores["insult"] > _MOCKING or load_cues("gratitude.toml").has("sarcasm", sentence.lower)
    return None if mocks else span


def _is_for_the_offer(clause: str) -> bool:
    cues = load_cues("gratitude.toml")
    if cues.has("cause", clause) and not cues.has("addressed_cause", clause):
        return False
    return not cues.has("beside", clause) or cues.has("offer", clause)


GUARD = Guard(
    id="gratitude",
    asks="Is the recipient thanked, for the offer, the time or the consideration?",
    level=Level.ERROR,
    check=check,
    own_words=OwnWords.SUFFICIENT,
    passes=(
        Example("Thank you for the offer."),
        Example("I cannot thank you enough for your time."),
        Example("It was kind of you to think of me for the night desk."),
        Example("i really appreciate the hours your team spent on my interview"),
        Example("I am so obliged."),
        Example("No, thank you."),
        Example("My thanks to everybody on the panel, and above all to Ms Ortega."),
    ),
    fails=(
        Example("I must decline the offer."),
        Example("Thanks to the commute, I cannot take the job."),
        Example("I would appreciate a prompt reply."),
        Example("No thanks to you, I lost a week."),
        Example("No thanks."),
        Example("Thank you for applying for the position of night porter."),
        Example("Thanks in advance for removing my file."),
    ),
)
