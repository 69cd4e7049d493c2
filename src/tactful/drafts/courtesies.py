"""Let a draft keep what a careful reading withheld without need.

The brief withholds generously, which costs nothing where a letter is composed anew. In a draft it costs a sound
sentence: "thank Mrs. Banerjee for her courtesy" is no lawsuit. The guards judge what is let go as they judge all else.
"""

from __future__ import annotations

from dataclasses import replace

from tactful.contract import Brief, Letter, Withheld, WithheldKind
from tactful.text import Sentence

_MATTERS_OF_TASTE = frozenset({WithheldKind.INTIMATE, WithheldKind.GRUDGE, WithheldKind.ASIDE})
_COURTEOUS = 2.0
_HARMLESS = -3.3


def with_courtesies(brief: Brief, draft: str) -> Brief:
    """The brief without passages withheld as a grudge from a sentence that the classifier is sure insults nobody.

    From thanks and good wishes, of which it is as sure that they overshare nothing, intimate matters and asides are
    let go too.
    """
    sentences = Letter(draft).all_sentences
    return replace(brief, withheld=tuple(w for w in brief.withheld if not _may_be_told(w, sentences)))


def _may_be_told(passage: Withheld, sentences: tuple[Sentence, ...]) -> bool:
    if passage.kind not in _MATTERS_OF_TASTE:
        return False
    touched = [s for s in sentences if s.origin()[0] < passage.end and s.origin()[1] > passage.start]
    return all(_is_harmless(sentence, passage.kind) for sentence in touched)


def _is_harmless(sentence: Sentence, kind: WithheldKind) -> bool:
    scores = sentence.scores
    if scores["insult"] >= _HARMLESS:
        return False
    courteous = max(scores["gratitude"], scores["good-wishes"]) > _COURTEOUS and scores["oversharing"] < _HARMLESS
    return courteous or kind is WithheldKind.GRUDGE
