"""Let a draft keep the courtesies that a careful reading withheld.

The brief withholds generously, which costs nothing where a letter is composed anew. In a draft it costs a sound
sentence: "thank Mrs. Banerjee for her courtesy" is no lawsuit.
"""

from __future__ import annotations

from dataclasses import replace

from tactful.contract import Brief, Letter, Withheld, WithheldKind
from tactful.text import Sentence

_MATTERS_OF_TASTE = frozenset({WithheldKind.INTIMATE, WithheldKind.GRUDGE, WithheldKind.ASIDE})
_COURTEOUS = 2.0
_HARMLESS = -3.0


def with_courtesies(brief: Brief, draft: str) -> Brief:
    """The brief without passages withheld as intimate, as a grudge or an aside from sentences of thanks or good wishes.

    A sentence counts as such where the classifier is sure of it, and sure that it overshares and insults nobody.
    """
    courteous = [sentence.origin() for sentence in Letter(draft).all_sentences if _is_courteous(sentence)]

    def stays(passage: Withheld) -> bool:
        within = any(start <= passage.start and passage.end <= end for start, end in courteous)
        return not (within and passage.kind in _MATTERS_OF_TASTE)

    return replace(brief, withheld=tuple(filter(stays, brief.withheld)))


def _is_courteous(sentence: Sentence) -> bool:
    scores = sentence.scores
    return (
        max(scores["gratitude"], scores["good-wishes"]) > _COURTEOUS
        and max(scores["oversharing"], scores["insult"]) < _HARMLESS
    )
