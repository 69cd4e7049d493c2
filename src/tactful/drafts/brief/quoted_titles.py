"""A name in the title of a talk, a book or a song is none of the letter's."""

from __future__ import annotations

from msgspec.structs import replace

from tactful.contract import Brief
from tactful.text.patterns import compiled

_QUOTED = compiled(r"[\"“]([^\"“”\n]{1,120})[\"”]")
_FEWEST_WORDS = 2


def without_titles(brief: Brief, draft: str) -> Brief:
    """The brief without a company that is only a word of something quoted: "Salt roads of the Sahel"."""
    company = brief.company
    if company is None or company.start is None or company.end is None:
        return brief
    for title in _QUOTED.finditer(draft):
        more = len(title[1].split()) - len(company.value.split())
        if title.start(1) <= company.start and company.end <= title.end(1) and more >= _FEWEST_WORDS:
            return replace(brief, company=None)
    return brief
