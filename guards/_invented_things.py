"""Find what no name, date or number gives away: a post, an event, a relative or an enclosure that nobody spoke of.

A lunch that never was is noticed as soon as a date that never was. What may be claimed is listed by its kinds in
`_invented_things.toml`, each beside the words of which one tells of it. What only may be ("if we meet for lunch") is
no claim.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tactful.guards._concrete_things import concrete_things

from tactful.contract import Letter
from tactful.text import Sentence
from tactful.text.late_patterns import LatePattern
from tactful.text.patterns import compiled
from tactful.text.sources import Source
from tactful.text.spans import Span
from tactful.text.tables import read_table

_GRADES = frozenset(
    """senior junior lead leader head chief principal manager director deputy assistant associate trainee apprentice
    supervisor foreman president executive intern""".split()
)
_IN_OTHER_WORDS = {
    "manager": ("manage", "managing", "running", "run"), "supervisor": ("supervise", "supervising"),
    "head": ("hod", "hoy", "headteacher", "leading"), "leader": ("lead", "leading"), "trainee": ("train", "training"),
    "director": ("md", "direct"),
}  # fmt: skip
_END_OF_TITLE = r"(?= (?:at|in|with|for|on|and|from|to|by|which|that|but|under|when)\b|[,.;:\n]|$)"
_NO_TITLE = r"(?:in|of|for|the|a|and|at|to|on|with|gets?|finds?|has|who|that|takes?|fills?)"
_POST = compiled(
    r"\b(?:position|post|job|role|place|offer) (?:of|as|to be|to become)(?: an?| the)?"
    rf" (?!(?:your|such|finding|being|the)\b)([^,.;:\n]{{2,60}}?){_END_OF_TITLE}"
    rf"|\b(?:the|your|an?) ((?:(?!{_NO_TITLE}\b)[\w'-]+ ){{1,4}}?)(?:position|post|job|role)\b(?! office)"
)
_WORD = compiled(r"[a-z]+")
# "On 12 May" wishes nothing, and who does "not wish" claims what follows.
_WISHED = compiled(r"\b(?:[Ii]f|[Hh]op(?:e|ing)|(?<!not )(?<!n't )[Ww]ish(?:ing)?|may|might)\b|^May\b(?! \d)")
_ONLY_MAY_BE = compiled(r"\b(?:would|could|will|shall|future|any|every|next)\b")
_QUOTED = compiled(r"[\"“]([A-Z][\w'-]*(?: (?:of|the|and|in|a|for|to|[A-Z][\w'-]*)){1,6})[\"”]")
# What is learned: "a course in physiotherapy", "to study physics".
_SUBJECT = compiled(
    r"\b(?:to study|(?:degree|course|diploma|doctorate|master's|certificate|studies|training) in|teacher of)"
    r" ((?!(?:full|part|further|again|abroad|more|this|that|these|your|their|another|what|with|there|here|next|once"
    r"|while|under|every|other|something|anything|some|order|question|general|fact|person|september|october|january"
    r"|spring|summer|autumn|winter|mornings|evenings)\b)[a-z]{4,})"
)
_NEAR = r"(?: [\w-]+){0,2}?"
_NEAR_ALONE = r"(?: (?!(?:with|for|of|to|and|in|as|at)\b)[\w-]+){0,2}?"
# What stands before a word, by the kind of thing, so that it is claimed of the two who write to each other.
_EVENTS = "events"
_CLAIMED = {
    _EVENTS: rf"\b(?:the|your|our|that|this|an?|my){_NEAR} (?:%s)\b",
    "kin": rf"\b(?:my|our){_NEAR_ALONE} (?:%s)\b(?! (?:tongue|company|in arms|psychology|care|ward|services))",
    "seasons": r"\b(?:in|until|till|by|before|after|since|next|last|from|at)(?: the| early| late)? (?:%s)\b",
    "enclosures": r"\b(?:%s)\b",
}


def invented_things(letter: Letter, source: Source) -> Iterator[tuple[Sentence, Span]]:
    """The sentences that claim what the source does not tell, each with the span of the claim in it."""
    for sentence in letter.sentences:
        yield from ((sentence, span) for span in _quoted(sentence.text, source))
        wished = _WISHED.search(sentence.text)
        claimed = wished.start() if wished else len(sentence.text)
        if claimed:
            yield from ((sentence, span) for span in _claims(sentence, source) if span[0] < claimed)


def _claims(sentence: Sentence, source: Source) -> Iterator[Span]:
    lower = sentence.lower
    yield from _grades(lower, source)
    yield from _things(lower, source)
    yield from concrete_things(sentence, source)
    yield from (subject.span(1) for subject in _SUBJECT.finditer(lower) if not source.tells(subject[1]))


def _grades(lower: str, source: Source) -> Iterator[Span]:
    """Grades in the title of a post: "Senior Accountant" where the source offers a junior's post."""
    for title in _POST.finditer(lower):
        start, end = title.span(title.lastindex or 0)
        words = list(_WORD.finditer(lower, start, end))
        if not source.abbreviates([word.group() for word in words]):
            yield from (w.span() for w in words if w.group() in _GRADES and not _tells_grade(source, w.group()))


def _tells_grade(source: Source, grade: str) -> bool:
    return source.tells(grade) or any(map(source.tells, _IN_OTHER_WORDS.get(grade, ())))


def _quoted(text: str, source: Source) -> Iterator[Span]:
    """Titles in quotation marks no word of which the source has."""
    for quoted in _QUOTED.finditer(text):
        words = [word for word in quoted[1].split() if word[0].isupper()]
        if not any(map(source.tells, words)):
            yield quoted.span(1)


def _things(lower: str, source: Source) -> Iterator[Span]:
    to_come = _ONLY_MAY_BE.search(lower) is not None
    for kind, pattern, told in _kinds_of_things():
        claim = None if kind == _EVENTS and to_come else pattern.search(lower)
        if claim and not any(map(source.tells, told)):
            yield claim.span()


@cache
def _kinds_of_things() -> tuple[tuple[str, LatePattern, tuple[str, ...]], ...]:
    table = read_table("tactful.guards", "_invented_things.toml")
    return tuple(
        (kind, LatePattern(claimed % thing["said"]), tuple(thing["told"].split()))
        for kind, claimed in _CLAIMED.items()
        for thing in table[kind].values()
    )
