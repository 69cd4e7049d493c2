"""Find sentences that say again, word for word, what another sentence of the letter says."""

from __future__ import annotations

import re
from collections.abc import Sequence

_WORD = re.compile(r"[\w'’&-]+")
_FEWEST_WORDS = 4


def repeated(sentences: Sequence[str]) -> frozenset[int]:
    """Return the indices of the sentences that stand again, alone or as part of a longer one, elsewhere.

    Of equal sentences the first stays.
    """
    spoken = [f" {' '.join(_WORD.findall(sentence.casefold()))} " for sentence in sentences]
    return frozenset(index for index in range(len(spoken)) if _is_repeated(index, spoken))


def _is_repeated(index: int, spoken: list[str]) -> bool:
    own = spoken[index]
    if not own.strip():
        return False
    if own in spoken[:index]:
        return True
    contained = any(own in other and own != other for other in spoken)
    return contained and len(own.split()) >= _FEWEST_WORDS
