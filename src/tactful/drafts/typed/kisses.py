"""Cut the kisses that stand beside a name: "xx Mei", "Val xoxo". One capital is an initial: "Malcolm X"."""

from __future__ import annotations

from tactful.text.patterns import compiled

_KISSES = r"(?:x{1,6}|[xX]x{1,5}|X{2,6}|(?:xo){1,3}x?|(?:Xo|XO)(?:xo|XO){1,2})"
# "X. Reid" begins with an initial, whatever its case.
_BESIDE_NAME = compiled(rf"^\W*{_KISSES}(?![\w.])[\s,]*(?=\w)|(?<=\w)[\s,.]+{_KISSES}\W*$")


def without_kisses(name: str) -> str:
    """A name without the kisses before or behind it."""
    return _BESIDE_NAME.sub("", name)
