"""Tell an employer's sentences from a candidate's: "thank you for applying" is not the sender's thanks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from tactful.text.cues import load_cues
from tactful.text.sentences import Sentence

_SURE = 3.0
_SENDER = frozenset({"i", "i'm", "i've", "i'll", "i'd", "my", "me", "mine", "myself"})


@lru_cache(maxsize=64)
def speaks_as_employer(sentence: Sentence) -> bool:
    """Whether a sentence is one that an employer writes to an applicant."""
    if load_cues("voice.toml", "tactful.text").has("employer", sentence.lower):
        return True
    return sentence.scores["reversed-role"] > _SURE and _SENDER.isdisjoint(sentence.words)


def is_employers(sentences: Sequence[Sentence]) -> bool:
    """Whether a letter of these sentences is an employer's: in two of five of them an employer speaks.

    One sentence is too little to tell a letter by.
    """
    return len(sentences) > 1 and 5 * sum(map(speaks_as_employer, sentences)) >= 2 * len(sentences)


def in_the_writers_voice(sentences: Sequence[Sentence]) -> Sequence[Sentence]:
    """Leave out the employer's sentences that have slipped into a candidate's letter.

    In a letter that an employer wrote they are all that there is: a rejection thanks its reader and regrets too, and
    that it is the wrong letter is for another rule to say.
    """
    return sentences if is_employers(sentences) else [s for s in sentences if not speaks_as_employer(s)]
