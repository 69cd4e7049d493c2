"""The text that a reader of an HTML mail sees.

The parser of the standard library takes minutes for a megabyte of "</", so tags are found by patterns of linear time.
"""

from __future__ import annotations

import re
from collections import Counter
from html import unescape

from tactful.text.patterns import compiled

# Characters. What follows is no letter to a person.
_LONGEST = 1_000_000
_UNSEEN = frozenset("head title style script template noscript svg object select textarea".split())
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_PARAGRAPHS = frozenset("p h1 h2 h3 h4 h5 h6 table ul ol hr blockquote article section".split())
_LINES = frozenset("div tr br li dt dd dl address header footer main caption center form pre".split())
# What stands before the contents of an element.
_BEGINS = {"li": "- ", "td": " ", "th": " "}
_HIDING = compiled(
    r"display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden|mso-hide\s{0,9}:\s{0,9}all"
    r"|font-size\s{0,9}:\s{0,9}0(?![.\d]*[1-9])|opacity\s{0,9}:\s{0,9}0(?![.\d]*[1-9])"
    r"|max-height\s{0,9}:\s{0,9}0(?![.\d]*[1-9])",
    re.IGNORECASE,
)
_WHITE = compiled(r"(?<![\w-])color\s{0,9}:\s{0,9}(?:white\b|#fff(?:fff)?\b|rgb\(\s?255)", re.IGNORECASE)
_BLANKS = compiled(r"\n{3,}")
_TAG = compiled(
    r"<(?P<close>/?)(?P<tag>[A-Za-z][A-Za-z0-9:]{0,20})(?P<look>(?:\"[^\"<]{0,2000}\"|'[^'<]{0,2000}'|[^<>\"'])*)>"
    r"|<(?:[!?/]|[A-Za-z])[^<>]{0,2000}>"
)
_STYLE = compiled(r"\bstyle\s{0,9}=\s{0,9}(?:\"([^\"]*)\"|'([^']*)'|(\S+))", re.IGNORECASE)
_HIDDEN = compiled(r"(?<![\w-])hidden(?![\w-])", re.IGNORECASE)
_VALUE = compiled(r"=\s{0,9}(?:\"[^\"]*\"|'[^']*'|\S+)")
_GROUND = compiled(r"background|bgcolor", re.IGNORECASE)
_COMMENT, _COMMENT_END = "<!--", "-->"


def visible_text(html: str) -> str:
    """The visible text of an HTML document: blocks on lines of their own, quotations behind "> "."""
    page, position = _Page(), 0
    source = _without_comments(html[:_LONGEST])
    for tag in _TAG.finditer(source):
        page.add(unescape(source[position : tag.start()]))
        if tag["tag"]:
            page.open_or_close(tag["tag"].lower(), tag["look"], closes=bool(tag["close"]))
        position = tag.end()
    page.add(unescape(source[position:]))
    return page.text


def _without_comments(html: str) -> str:
    pieces, position = [], 0
    while (start := html.find(_COMMENT, position)) >= 0:
        pieces.append(html[position:start])
        end = html.find(_COMMENT_END, start)
        position = end + len(_COMMENT_END) if end >= 0 else len(html)
    return "".join([*pieces, html[position:]])


class _Page:
    """Collects what is visible, line by line."""

    def __init__(self) -> None:
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

    def add(self, text: str) -> None:
        """Add text that stands between two tags."""
        if not text or (self._open and self._open[-1][1]):
            return
        if not self._count["pre"]:
            self._line.append(re.sub(r"\s+", " ", text))
            return
        first, *others = text.split("\n")
        self._line.append(first)
        for line in others:
            self._end_line()
            self._line.append(line)

    def open_or_close(self, tag: str, look: str, *, closes: bool) -> None:
        """Open an element with the attributes in `look`, or close one."""
        if not closes and self._open and self._open[-1][0] == "p" and tag in _PARAGRAPHS | _LINES:
            self._close("p")
        self._break_at(tag)
        if closes:
            self._close(tag)
        elif tag not in _VOID and not look.endswith("/"):
            self._open.append((tag, *self._look_of(tag, look)))
            self._count[tag] += 1
        if not closes and tag in _BEGINS:
            self._line.append(_BEGINS[tag])

    def _look_of(self, tag: str, look: str) -> tuple[bool, bool]:
        """Whether an element is hidden, by itself or by what it is in, and whether its ground may be dark."""
        hidden, grounded = self._open[-1][1:] if self._open else (False, False)
        style = "".join(match.group(match.lastindex or 0) for match in _STYLE.finditer(look))
        grounded |= bool(_GROUND.search(look))
        hidden |= tag in _UNSEEN or bool(_HIDING.search(style) or _HIDDEN.search(_VALUE.sub("", look)))
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
            self._lines.append("")
        elif tag in _LINES:
            self._end_line()

    def _end_line(self) -> None:
        """Put what was collected on a line of its own, behind the marks of the quotations that it is in."""
        if line := re.sub(r" {2,}", " ", "".join(self._line)).strip():
            self._lines.append(f"{'> ' * min(self._count['blockquote'], 9)}{line}")
        elif self._line:
            self._lines.append("")
        self._line = []
