"""The text that a reader of an HTML mail sees."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser

from tactful.text.patterns import compiled

# Characters. What follows is no letter to a person.
_LONGEST = 1_000_000
_UNSEEN = frozenset("head title style script template noscript svg object select textarea".split())
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_PARAGRAPHS = frozenset("p h1 h2 h3 h4 h5 h6 table ul ol hr blockquote article section".split())
_LINES = frozenset("div tr br li dt dd dl address header footer main caption center form pre".split())
_HIDING = compiled(
    r"display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden|mso-hide\s{0,9}:\s{0,9}all"
    r"|font-size\s{0,9}:\s{0,9}0(?![.\d]*[1-9])|opacity\s{0,9}:\s{0,9}0(?![.\d]*[1-9])"
    r"|max-height\s{0,9}:\s{0,9}0(?![.\d]*[1-9])",
    re.IGNORECASE,
)
_WHITE = compiled(r"(?<![\w-])color\s{0,9}:\s{0,9}(?:white\b|#fff(?:fff)?\b|rgb\(\s?255)", re.IGNORECASE)
_BLANKS = compiled(r"[ \t]*\n[ \t]*(?:\n[ \t]*)+")


def visible_text(html: str) -> str:
    """The visible text of an HTML document: blocks on lines of their own, quotations behind "> "."""
    reader = _Reader()
    reader.feed(html[:_LONGEST])
    reader.close()
    return reader.text


class _Reader(HTMLParser):
    """Collects what is visible, line by line."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._lines: list[str] = []
        self._line: list[str] = []
        # Each open element, and whether its contents are hidden and stand on a ground of their own.
        self._open: list[tuple[str, bool, bool]] = []
        self._count: Counter[str] = Counter()

    @property
    def text(self) -> str:
        """What was collected so far."""
        self._end_line()
        return _BLANKS.sub("\n\n", "\n".join(self._lines)).strip("\n")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _PARAGRAPHS | _LINES and self._open and self._open[-1][0] == "p":
            self._close("p")
        self._break_at(tag)
        if tag not in _VOID:
            self._open.append((tag, *self._look_of(tag, dict(attrs))))
            self._count[tag] += 1
        if tag == "li":
            self._line.append("- ")
        elif tag in {"td", "th"}:
            self._line.append(" ")

    def handle_endtag(self, tag: str) -> None:
        self._break_at(tag)
        self._close(tag)

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1][1]:
            return
        if self._count["pre"]:
            first, *others = data.split("\n")
            self._line.append(first)
            for line in others:
                self._end_line()
                self._line.append(line)
        else:
            self._line.append(re.sub(r"\s+", " ", data))

    def _look_of(self, tag: str, attributes: dict[str, str | None]) -> tuple[bool, bool]:
        """Whether an element is hidden, by itself or by what it is in, and whether its ground may be dark."""
        hidden, grounded = self._open[-1][1:] if self._open else (False, False)
        style = attributes.get("style") or ""
        grounded |= "background" in style.lower() or "bgcolor" in attributes
        hidden |= tag in _UNSEEN or "hidden" in attributes or bool(_HIDING.search(style))
        return hidden or bool(_WHITE.search(style) and not grounded), grounded

    def _close(self, tag: str) -> None:
        if not self._count[tag]:
            return
        while self._open:
            closed = self._open.pop()[0]
            self._count[closed] -= 1
            if closed == tag:
                return

    def _break_at(self, tag: str) -> None:
        if tag in _PARAGRAPHS:
            self._end_line()
            self._lines.append(self._quoted(""))
        elif tag in _LINES:
            self._end_line()

    def _end_line(self) -> None:
        if line := re.sub(r" {2,}", " ", "".join(self._line)).strip():
            self._lines.append(self._quoted(line))
        elif self._line and self._lines and self._lines[-1]:
            self._lines.append(self._quoted(""))
        self._line = []

    def _quoted(self, line: str) -> str:
        return f"{'> ' * min(self._count['blockquote'], 9)}{line}".rstrip()
