"""Choose wordings that go together: reproducibly, and without saying the same thing twice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from hashlib import blake2b

from tactful.templates.bank import Tone, Wording
from tactful.text.patterns import compiled

_WORD = compiled(r"[a-z]+(?:'[a-z]+)?")
_SENTENCE_START = compiled(r"(?:^|[.!?:]\s+)(\S+ \S+)")
_MEETING_AGAIN = compiled(
    r"\b(?:(?:stay|keep|be|remain) in (?:touch|contact)|keep me in mind|paths (?:will |may |might )?cross"
    r"|work together)\b",
    re.IGNORECASE,
)
_STEM = 4
_SAME_OPENING = 3
_OTHER_TONE = 1
_FAR_MORE = 4
_LIGHT_WORDS = frozenset(
    "with that this than then them they their have from your what when will would could been were very much such"
    " about into also some somebody more most role position offer colleagues just over here where which while".split()
)


def shuffle(candidates: Iterable[Wording], seed: str) -> list[Wording]:
    """Put wordings into an order that depends on the seed alone, never on the run."""
    key = blake2b(seed.encode("utf-8", "surrogatepass")).digest()
    return sorted(candidates, key=lambda wording: blake2b(wording.text.encode(), key=key).digest())


def best_beside(candidates: Sequence[Wording], beside: Iterable[str], tone: Tone) -> list[Wording]:
    """Sort wordings by how little they repeat of the texts beside them; equals keep their order.

    What repeats far more than others do is left out, where others are left to choose from.
    """
    texts = list(beside)
    clashes = {wording: _clash(wording, texts, tone) for wording in candidates}
    ranked = sorted(candidates, key=clashes.__getitem__)
    apart = [wording for wording in ranked if clashes[wording] < clashes[ranked[0]] + _FAR_MORE]
    return apart if len(apart) > 1 else ranked


def speaks_of_meeting_again(text: str) -> bool:
    """Whether a sentence keeps the door open for later."""
    return bool(_MEETING_AGAIN.search(text))


def _clash(wording: Wording, texts: list[str], tone: Tone) -> int:
    repeated = sum(len(_stems(wording.unfilled) & _stems(text)) for text in texts)
    same = sum(len(_openings(wording.unfilled) & _openings(text)) for text in texts)
    return repeated + _SAME_OPENING * same + _OTHER_TONE * (wording.tone is not tone)


def _stems(text: str) -> frozenset[str]:
    words = _WORD.findall(text.lower())
    return frozenset(word[:_STEM] for word in words if len(word) >= _STEM and word not in _LIGHT_WORDS)


def _openings(text: str) -> frozenset[str]:
    return frozenset(_SENTENCE_START.findall(text.lower()))
