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


def in_the_writers_voice(sentences: Sequence[Sentence]) -> Sequence[Sentence]:
    """Leave out the employer's sentences that have slipped into a candidate's letter.

    In a letter that an employer wrote from end to end they are all that there is: a rejection thanks its reader and
    regrets too, and that it is the wrong letter is for another rule to say.
    """
    employers = [speaks_as_employer(sentence) for sentence in sentences]
    if len(sentences) > 1 and 2 * sum(employers) >= len(sentences):
        return sentences
    return [s for s, employer in zip(sentences, employers, strict=True) if not employer]
