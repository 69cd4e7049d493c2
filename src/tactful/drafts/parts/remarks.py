"""Tell remarks to oneself, to a helper or about a tool from what the recipient is to read."""

from __future__ import annotations

import re

from tactful.text import FoldedText
from tactful.text.cues import load_cues
from tactful.text.language import foreign_language
from tactful.text.patterns import compiled

_BRACKETED = compiled(r"[ \t]*(?:\(([^()]{1,600})\)|\[([^\[\]]{1,600})\]|<<([^<>]{1,600})>>)")
_SLOT = compiled(
    r"\[(?:your |the |my )?(?:role|company|name|position|job|title|date|employer|organi[sz]ation"
    r"|recipient)[^\]]{0,20}\]",
    re.IGNORECASE,
)
_FEWEST_WORDS = 4
_MARKS = " \t\n\"'([*-–—^#>:;,."
_FILE = "remarks.toml"
_PACKAGE = "tactful.drafts.parts"


def is_remark(text: str) -> bool:
    """Whether a sentence speaks about the draft instead of to its reader, or in another language than to them."""
    return load_cues(_FILE, _PACKAGE).has("remark", _folded(text)) or foreign_language(text) is not None


def is_note(text: str) -> bool:
    """Whether a bullet's text is a note of what to write, and no clause that could stand in a letter."""
    cues, folded = load_cues(_FILE, _PACKAGE), _folded(text)
    return cues.has("note", folded) or not cues.has("clause", folded)


def split_bracketed_remarks(text: str) -> tuple[str, tuple[str, ...]]:
    """Take out brackets that hold a remark, and those that stand by themselves before or after the letter.

    Returns the text without them, and what stood in them.
    """
    remarks: list[str] = []
    is_template = _SLOT.search(text) is not None

    def take(match: re.Match[str]) -> str:
        content: str = match[1] or match[2] or match[3]
        # In a template that is not filled in, brackets of several words tell what to fill in.
        fills_in = is_template and match[1] is not None and len(content.split()) >= _FEWEST_WORDS
        if not fills_in and not is_remark(content) and not _stands_outside(text, match):
            return match[0]
        remarks.append(content)
        return ""

    return _BRACKETED.sub(take, text).strip(), tuple(remarks)


def _stands_outside(text: str, match: re.Match[str]) -> bool:
    above, below = text[: match.start()], text[match.end() :]
    return (not above.strip() and below.startswith("\n")) or (not below.strip() and above.endswith("\n"))


def _folded(text: str) -> str:
    return FoldedText(text).lower.lstrip(_MARKS)
