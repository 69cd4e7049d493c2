"""A letter as Markdown: the same words, with what Markdown would take for markup escaped."""

from __future__ import annotations

import re

from tactful.text.patterns import compiled

_MARKUP = compiled(r"[\\`*_\[\]<>]")
_LINE_MARKUP = compiled(r"^(\s*)([#+-]|\d+[.)])(?=\s)", re.MULTILINE)
_LINE_END = compiled(r"(?<=\S)\n(?=\S)")


def letter_markdown(letter: str) -> str:
    """Escape the markup and keep each line end inside a paragraph, as between sign-off and name."""
    escaped = _LINE_MARKUP.sub(_escape_line_start, _MARKUP.sub(r"\\\g<0>", letter))
    return _LINE_END.sub(r"\\\n", escaped)


def _escape_line_start(match: re.Match[str]) -> str:
    indent, marker = match.groups()
    return f"{indent}{marker[:-1]}\\{marker[-1]}"
