"""Tell whose relatives a letter speaks of, beside the sender's words: "my wife" must not become "your wife".

A model that retells notes lays the sender's wife, and her illness, on the reader, or takes the reader's son for the
sender's own. The words are certain of it where they name a relative as belonging to one of the two alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from tactful.text.kin import SAME_RELATIVE
from tactful.text.patterns import compiled
from tactful.text.spans import Span
from tactful.text.wording import alternatives

_NAMES = {name: names for names in SAME_RELATIVE for name in names}
# Not family or children, whom letters wish well on both sides.
_KIN = compiled(rf"\b(?P<whose>my|your) (?:\w+ )?(?P<kin>{alternatives(_NAMES)})\b(?!-)")
_SENDERS = r"\b(?:my|our)\s+(?:\w+ )?"
# "That's my son" says of nobody else that it is theirs.
_ANOTHERS = r"\b(?:your|his|her|their|(?!(?:it|that|he|she|what|who|there|here|let)\b)\w+['’]s)\s+(?!my |our )(?:\w+ )?"


def swapped_kin(lower: str, source: str) -> Iterator[Span]:
    """The spans in a sentence of the relatives that the sender's words, also in lower case, give to the other side."""
    for match in _KIN.finditer(lower):
        owners = _Owners.of(_NAMES[match["kin"]], source)
        if owners.sender_alone if match["whose"] == "your" else owners.others_alone:
            yield match.span()


def is_the_readers(mention: str, source: str) -> bool:
    """Whether the sender's words give somebody else a relative such as is mentioned, in lower case."""
    match = _KIN.match(mention)
    return match is not None and _Owners.of(_NAMES[match["kin"]], source).others


class _Owners(NamedTuple):
    """Whether the words name a relative as somebody else's, as the sender's alone, or as somebody else's alone."""

    others: bool
    sender_alone: bool
    others_alone: bool

    @classmethod
    @lru_cache(maxsize=64)
    def of(cls, names: tuple[str, ...], source: str) -> _Owners:
        kin = rf"(?:{alternatives(names)})s?\b"
        senders, others, all_ = (len(re.findall(whose + kin, source)) for whose in (_SENDERS, _ANOTHERS, r"\b"))
        # "Mum says no": whose mother is not said is the sender's.
        return cls(others > 0, 0 < senders == all_, 0 < others == all_)
