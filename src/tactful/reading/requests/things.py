"""Take apart what is asked for: "a desk, two screens and Fridays off" are three things."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from tactful.contract import RequestKind
from tactful.reading.requests.form import Formed, begun_in
from tactful.reading.requests.forms import formed_requests
from tactful.reading.requests.kinds import kind_of_thing
from tactful.reading.requests.phrases import Construction, as_noun_phrase, asks_nothing, goes_on
from tactful.text.cues import load_cues
from tactful.text.patterns import compiled
from tactful.text.spans import Span, overlaps_any

_BETWEEN = compiled(r",(?!\d) (?:and |plus |also )?|;| (?:and|plus|as well as) (?:also )?|\s?[+&]\s?(?! ?[A-Z])| / ")
_SEGMENT = compiled(r"[^;]{2,}")
_SPEAKS_OF_START = compiled(r"\b(?:start|begin|join|commenc|onboard)\w*\b")
_TITLE_ALONE = compiled(r"\s?(?P<title>[A-Z][\w/&-]*(?: (?:[A-Z][\w/&-]*|of|and|the|for)){0,5})")
_QUOTED_TITLE = compiled(r"\s?(?:it to be |to be |to be called )?[\"'“‘](?P<title>[a-z][\w/& -]{2,40})[\"'”’]")
_CONTRASTS = ("rather than", "instead", "not ")
# What is joined to a wish behind its ground, or behind what is not wanted.
_GOES_ON = compiled(
    r",(?= (?:start|begin|finish|leave|no|fewer|flexible|flexi|later|earlier|extra|part-time|remote|hybrid"
    r"|study leave)\b)(?! no (?:problem|matter|idea|one|doubt|way)) "
    r"|,? (?:and|plus|as well as)(?: also)? (?!(?:i|i'\w+|he|she|they|we|it|then|so|my|that|the|please|thanks?)\b)",
    re.IGNORECASE,
)
# Behind what is not wanted, whatever begins like a thing is wanted again.
_ONE_MORE_BEGINS = compiled(r",(?= (?:an?|the|one|two|three|four|five|six|some|more)\b) ", re.IGNORECASE)
_ONE_MORE = compiled(r"(?:only|also|the|an?|one|two|three|more|no|not|to)\b", re.IGNORECASE)
_HAD = compiled(r"\b(?:have|has|had|own|got|bought|sold|with|need)\b", re.IGNORECASE)
_CONTEXT = 90


def things_in(text: str, span: Span, construction: Construction, before: str) -> Iterator[Formed]:
    """The things asked for in a span of the text; `before` is what leads up to it."""
    for segment in _SEGMENT.finditer(text, *span):
        yield from _things_of(text, segment.span(), construction, before)


def _things_of(text: str, span: Span, construction: Construction, before: str) -> Iterator[Formed]:
    """The things asked for in a span without semicolons."""
    start, end = span
    whole = end
    pattern = load_cues("cues.toml", "tactful.reading.requests").pattern("stop")
    if stop := pattern.search(text[:end].lower(), start):
        yield from _things_behind(text, stop, end)
        end = stop.start()
        # "80% instead of full time" tells of what by what it is not.
        ground = pattern.search(text[:whole].lower(), stop.end())
        whole = (ground.start() if ground else whole) if stop.group().startswith(_CONTRASTS) else end
    formed = [thing for thing in _of_known_form(text, (start, whole), before[-_CONTEXT:]) if thing.start < end]
    formed = formed or _title_in(text, (start, end), before[-_CONTEXT:])
    yield from formed
    if not asks_nothing(text[start:end], construction):
        yield from _named_otherwise(text, (start, end), construction, formed)


def _of_known_form(text: str, span: Span, before: str) -> Iterator[Formed]:
    of_start = _SPEAKS_OF_START.search(begun_in(before)) is not None
    return (shifted(request, span[0]) for request in formed_requests(text[slice(*span)], of_start=of_start))


def _title_in(text: str, span: Span, before: str) -> list[Formed]:
    """The title that stands alone behind a word for it: "my title to be Lead Baker"."""
    title = _TITLE_ALONE.match(text, *span) or _QUOTED_TITLE.match(text, *span)
    if title is None or "title" not in before:
        return []
    return [Formed(RequestKind.TITLE, f"the title of {title['title']}", *title.span("title"))]


def _named_otherwise(text: str, span: Span, construction: Construction, formed: list[Formed]) -> Iterator[Formed]:
    """The things in a span that have a name and no known form."""
    is_deed = construction is Construction.OWN_DEED or text[slice(*span)].lstrip().startswith("to ")
    for number, (first, last) in enumerate(_pieces(text, *span)):
        # What follows a deed may be anything: "to keep my course, classes are on Mondays".
        follows = number == 0 or not is_deed or goes_on(text[first:last])
        if follows and not overlaps_any((first, last), (request.span for request in formed)):
            said = as_noun_phrase(text[first:last], construction)
            if said is not None:
                yield Formed(kind_of_thing(said), said, first, last)


def _things_behind(text: str, stop: re.Match[str], end: int) -> Iterator[Formed]:
    """What is asked for behind a ground or a contrast: "because my service ends in May, and Fridays off"."""
    is_contrast = stop.group().startswith(_CONTRASTS)
    patterns = (_GOES_ON, _ONE_MORE_BEGINS) if is_contrast else (_GOES_ON,)
    found = [match for pattern in patterns if (match := pattern.search(text, stop.end(), end))]
    if not found:
        return
    joined = min(found, key=lambda match: match.start())
    is_of_mine = _HAD.search(text, stop.end(), joined.start())
    for thing in _things_of(text, (joined.end(), end), Construction.THING, ""):
        is_known = thing.kind is not RequestKind.OTHER and joined.group().startswith(",") and not is_of_mine
        if is_known or (is_contrast and _ONE_MORE.match(text, thing.start)):
            yield thing


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    position = start
    for mark in [*_BETWEEN.finditer(text, start, end), None]:
        stop = mark.start() if mark else end
        piece = text[position:stop]
        if piece.strip():
            first = position + len(piece) - len(piece.lstrip())
            yield first, first + len(piece.strip())
        position = mark.end() if mark else end


def shifted(request: Formed, start: int) -> Formed:
    return replace(request, start=request.start + start, end=request.end + start)
