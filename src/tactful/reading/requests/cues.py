"""Find what is asked for behind a word of wanting ("could I ...?", "I need ...") or in a list of wishes ("Asks:")."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from tactful.reading.requests.form import Formed
from tactful.reading.requests.phrases import Construction
from tactful.reading.requests.things import things_in
from tactful.text.cues import load_cues
from tactful.text.patterns import compiled

_OBJECT = compiled(r"(?:[^.;!?\n()]|\.(?=\d)|;(?= (?:and|also|plus)\b)){3,160}")
# Behind a label wishes may be parted by semicolons.
_LABELLED = compiled(r"(?:[^.!?\n()]|\.(?=\d)){3,200}")
_LISTED = compiled(
    r"\b(?:asks?|requests?|wants?|wish(?:es)?|needs?|conditions?|following|things|points|like)\b[^\n:]{0,30}:[ \t]*"
    r"(?P<list>(?:\n[ \t]*(?:[-*•·]|\d{1,2}[.)])[ \t]*[^\n]{3,120}){1,6})"
)
_BULLET = compiled(r"\n[ \t]*(?:[-*•·]|\d{1,2}[.)])[ \t]*(?P<what>[^\n]{3,120})")
# Where a label or a sentence may begin.
_OPENS = compiled(r"(?:^|[\n.;!?])\W*$")
_CLAUSE_BEGINS = compiled(r"[.;!?\n,]")
_IF_I = compiled(r"(?:if|whether) (?:i|we)\b")
# What joins a wish to one before, at the beginning of a sentence.
_JOINS = ("and", "also", "plus")
_CONSTRUCTIONS = {
    "thing": Construction.THING,
    "mine": Construction.OWN_DEED,
    "theirs": Construction.THEIR_DEED,
    "clause": Construction.CLAUSE,
    "label": Construction.CLAUSE,
}
_CONTEXT = 90


class _Cue(Struct, frozen=True):
    """A word of wanting in the span [start, end) of the words, and the list of cues that it stands in."""

    name: str
    start: int
    end: int


def wanted_requests(text: str, lower: str) -> Iterator[Formed]:
    """What stands behind a word of wanting or in a list of wishes; `lower` is the masked form of the text."""
    for items in _LISTED.finditer(lower):
        for item in _BULLET.finditer(lower, *items.span("list")):
            yield from things_in(text, item.span("what"), Construction.CLAUSE, "")
    position = 0
    for cue in _cues_in(lower):
        wanted = (_LABELLED if cue.name == "label" else _OBJECT).match(lower, cue.end)
        if cue.start < position or not wanted or not _is_wanted(cue, lower):
            continue
        found = list(things_in(text, wanted.span(), _CONSTRUCTIONS[cue.name], text[: cue.end].lower()))
        yield from found
        position = max([cue.end, *(request.end for request in found)])


def _cues_in(lower: str) -> list[_Cue]:
    """Every word of wanting, in its place; of those that begin together the longest first."""
    cues = load_cues("cues.toml", "tactful.reading.requests")
    found = [_Cue(name, *match.span()) for name in _CONSTRUCTIONS for match in cues.pattern(name).finditer(lower)]
    return sorted(found, key=lambda cue: (cue.start, -cue.end))


def _is_wanted(cue: _Cue, lower: str) -> bool:
    before = lower[max(0, cue.start - _CONTEXT) : cue.start]
    is_joined = lower.startswith(_JOINS, cue.start)
    if cue.name == "label" or is_joined:
        return _OPENS.search(before) is not None
    # "Ask her if I may": whoever stands before it does not want it.
    if _IF_I.match(lower, cue.start):
        return True
    cues = load_cues("cues.toml", "tactful.reading.requests")
    return not cues.has("not-wanted", _CLAUSE_BEGINS.split(before)[-1])
