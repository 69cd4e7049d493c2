"""Find where a draft will not have somebody, by name, to work with: "I could never work under Steve"."""

from __future__ import annotations

from msgspec.structs import replace

from tactful.contract import Brief, Letter, Withheld, WithheldKind
from tactful.reading.clauses.lexicon import given_names
from tactful.text import FoldedText
from tactful.text.late_patterns import LatePattern
from tactful.text.spans import Span
from tactful.text.titles import TITLE

_TITLE = rf"(?:{TITLE}|professor|sister|father|chef|captain)\b\.?"
_UNWILLING = (
    r"(?:(?:don't|do not) (?:think|believe|see how|feel)(?: that)? i (?:could|can|would)|could(?:n't| not| never)"
    r"|(?:can't|cannot) (?:see|imagine|picture) (?:myself|me)|would(?:n't| not| never)|will never|refuse to"
    r"|(?:don't|do not|didn't|did not|wouldn't) want to|rather not|not (?:going|willing|prepared) to)"
)
_WORK = (
    rf"{_UNWILLING}(?: (?!not\b|with\b|but\b|be able\b)[\w']+){{0,4}}?"
    r" (?:work(?:ing)?|get(?:ting)? (?:on|along)|put(?:ting)? up)"
)
_WITH = LatePattern(
    rf"\b(?:{_WORK} (?:closely )?(?:with|under|for|alongside|beside)"
    rf"|(?:can't|cannot|couldn't|could not) (?:work(?:ing)? under|stand|bear|abide)(?: working (?:with|under|for))?)"
    rf" (?P<title>{_TITLE} )?(?P<name>[^\W\d_]+)"
)
# "I am sorry that I could not work with Priya" is a lament.
_LAMENT = LatePattern(
    r"\b(?:sorry|sad(?:ly)?|pity|shame|regret|wish|miss|disappoint\w*|unfortunately|alas|afraid|more than|better than"
    r"|without)\b"
)


def unwelcome(text: str) -> tuple[Span, ...]:
    """The spans of a sentence that will not have somebody of a name to work with."""
    document = FoldedText(text)
    if _LAMENT.search(document.lower):
        return ()
    found = (match for match in _WITH.finditer(document.lower) if match["title"] or match["name"] in given_names())
    return tuple(document.origin(*match.span()) for match in found)


def with_unwelcome_withheld(brief: Brief, draft: str) -> Brief:
    """The brief that withholds what a draft says of people whom its writer will not work with."""
    spans = [s.origin() for s in Letter(draft).sentences if unwelcome(s.text)]
    grudges = (Withheld(WithheldKind.GRUDGE, start, end, draft[start:end]) for start, end in spans)
    return replace(brief, withheld=(*brief.withheld, *grudges))
