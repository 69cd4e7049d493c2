"""The sender's words as they may leave the machine: what may not be told is replaced by plain words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tactful.contract import Withheld, WithheldKind

_PLAIN_WORDS = {
    WithheldKind.PAY: "the terms",
    WithheldKind.RIVAL: "another employer",
    WithheldKind.CONTACT: "my contact details",
    WithheldKind.INTIMATE: "a private reason",
    WithheldKind.GRUDGE: "a private matter",
    WithheldKind.ASIDE: "a private remark",
}


def withheld_words(words: str, withheld: Iterable[Withheld]) -> str:
    """Replace each withheld passage of the words by what it is in general."""
    pieces, position = [], 0
    for passage in _merged(withheld):
        pieces += [words[position : passage.start], f" {_PLAIN_WORDS[passage.kind]} "]
        position = passage.end
    return "".join([*pieces, words[position:]])


def _merged(withheld: Iterable[Withheld]) -> Iterator[Withheld]:
    current: Withheld | None = None
    for passage in sorted(withheld, key=lambda passage: (passage.start, -passage.end)):
        if current is None or passage.start > current.end:
            if current is not None:
                yield current
            current = passage
        elif passage.end > current.end:
            current = Withheld(current.kind, current.start, passage.end, "")
    if current is not None:
        yield current
