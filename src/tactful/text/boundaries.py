"""Where the sentences of one paragraph end: `sentencex` proposes, and what it gets wrong in letters is put right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from sentencex import get_sentence_boundaries

from tactful.text.legal_forms import LEGAL_FORM
from tactful.text.patterns import compiled
from tactful.text.spans import Span

# A piece that ends so goes on in the next one, if that begins as the second pattern says.
_GOES_ON = (
    (
        compiled(r"\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Asst|Eng|Engr|Rev|Hon|Sgt|Gen|Lt|Col|Capt|Ft|Mt)\.$", re.IGNORECASE),
        compiled(r"[A-Z(]"),
    ),
    (
        compiled(
            r"\b(?:approx|ca|plc|vs|tel|ext|inst|ult|prox|nos?|Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat|Sun)\.$", re.IGNORECASE
        ),
        compiled(r"[a-z\d+]"),
    ),
    # An address: "Lindenstr. 14", "ul. Długa 5", "Apt. 3", "5 King's Sq. No. 2".
    (
        compiled(
            r"\b(?:\w*str|\w*stra[sß]s|\w{3,}pl|postf|pf|apt|bldg|rm|fl|sq|rd|ave?|blvd|ln|ste|hwy|rte|esc|pta"
            r"|n[uú]m|nr|ctra)\.$",
            re.IGNORECASE,
        ),
        compiled(r"\d|(?:No|Apt|Unit|Fl|Rm|Bldg|Ste)\b\.?"),
    ),
    # A day as most of Europe writes it: "until 15. October".
    (
        compiled(
            r"\b(?:by|on|the|of|from|to|and|until|till|before|since|after|am) (?:0?[1-9]|[12]\d|3[01])\.$",
            re.IGNORECASE,
        ),
        compiled(
            r"(?:January|February|Septembe|October|November|December"
            r"|(?:March|April|May|June|July|August)\b(?! (?:I|we)\b))"
        ),
    ),
    (compiled(r"\b\w{3,}str\.$", re.IGNORECASE), compiled(r"[a-z]")),
    # "my B.Ed. certificate"
    (compiled(r"\b(?:[BM]\.\s?(?:Ed|Sc|Com|Tech|Phil|Arch|Pharm)|Ph\.\s?D)\.$", re.IGNORECASE), compiled(r"[a-z]")),
    # "(i) the drive is long, (ii) I have a child"
    (compiled(r"[,;]$"), compiled(r"\S")),
    (compiled(r"\b(?:ul|av|ctra|os|pza|pta|esc)\.$", re.IGNORECASE), compiled(r"[^\W\d_a-z]")),
    (compiled(r"^(?:p\.? ?p?\.?s|n\.?b|\(?\d{1,2}|\(?[a-z])\.$", re.IGNORECASE), compiled(r".")),
    (compiled(r"[!?]$"), compiled(rf"(?:{LEGAL_FORM}|Co)\b")),
)
_WINDOW = 16


def _behind(words: str) -> str:
    """A pattern of a place before which one of some words stands, and its stop."""
    return "|".join(rf"(?<=\b{word}\.)" for word in words.split("|"))


# A month behind a day: "on 11 Feb."
_DATED = "|".join(rf"(?<=\d {month}\.)" for month in "jan feb mar apr jun jul aug sep sept oct nov dec".split())
# What people who type no capitals end a sentence with, and begin the next one with.
_ENDING = "btw|u|me|no|ok|hr|rep|reps|phd|mba|msc|ill|pa|min"
# "Your letter No. HR/44/2026"
_FILE_NUMBER = r"[A-Z]{1,8}[/-]?[A-Z/-]{0,8}\d"
_BEGINNING = "(?:i|we|you|it|my|thanks?|the|but|so)"

# `sentencex` takes some words for abbreviations (Me., No., Ill.), and does not end a sentence at these places. They are
# patterns of what begins with a mark, which is found far quicker than what begins with a word.
_ENDS = compiled(
    rf"\.(?:(?i:{_behind('me|no|ok|ill|art|miss|may|u')})\s+(?=[A-Z(])(?!{_FILE_NUMBER})"
    rf"|(?i:{_behind('etc|co|inc|ltd|dept|rep|ave|st|rd|sq')})\s+(?=(?:I|We|You|It|My|Thank|Thanks|The"
    r"|Unfortunately|Sadly|Regrettably|However|Please|But|Your|Sorry)\b)"
    rf"|(?i:{_DATED})\s+(?=[A-Z]|[a-z'-]{{3,}}(?: [a-z'-]{{2,}}){{0,2}}\W*$)"
    rf"|(?i:(?:{_behind(_ENDING)})\s+(?={_BEGINNING}\b))"
    r"|(?<=\.{3})\s+(?=[A-Z])|\)\s+(?=[A-Z(]))"
    r"|[!?]\)\s+(?=[A-Z(])|(?<![!?])[!?]{2,}\s+(?=\w)|(?<=\s)[:;]-?[)D]\s+(?=\w)"
)


@lru_cache(maxsize=64)
def sentence_boundaries(paragraph: str) -> Sequence[Span]:
    """Return the spans of a paragraph's sentences, in order; together they cover it."""
    spans: list[Span] = []
    for first, last in _joined(paragraph):
        ends = [first, *(end.end() for end in _ENDS.finditer(paragraph, first, last)), last]
        spans += pairwise(ends)
    return spans


def _joined(paragraph: str) -> Iterator[Span]:
    start = 0
    proposed = [boundary["end_index"] for boundary in get_sentence_boundaries("en", paragraph)]
    for end in proposed:
        if not _is_cut_wrongly(paragraph, start, end):
            yield start, end
            start = end
    if start < len(paragraph):
        yield start, len(paragraph)


def _is_cut_wrongly(paragraph: str, start: int, end: int) -> bool:
    window = max(start, end - _WINDOW)
    above, below = paragraph[window:end].strip(), paragraph[end : end + 8].lstrip()
    if not below:
        return False
    if above.endswith(" .") and not paragraph[end - 1].isspace():
        return True
    # A piece that the window cuts off does not begin where the window does.
    tail = above if window == start else f"…{above}"
    return any(upper.search(tail) and lower.match(below) for upper, lower in _GOES_ON)
