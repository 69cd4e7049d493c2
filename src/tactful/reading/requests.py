"""Find what the sender asks of the employer, as a noun phrase that can follow "ask for"; never pay.

What is asked for stands behind a word of wanting ("I want", "ask if", "would accept if") or a label ("requests:"). A
thing that is often asked for has a form of its own; any other is taken as it stands, if it makes a noun phrase.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from tactful.contract import Request, RequestKind
from tactful.errors import UnusableInputError
from tactful.reading.contrasts import without_contrasts
from tactful.reading.evidence import MaskedWords
from tactful.reading.own_words import own_words_in, own_words_only
from tactful.reading.passages import Passages
from tactful.reading.permission import breaks_a_rule, forbidden_findings
from tactful.reading.request_forms import formed_requests
from tactful.reading.request_kinds import kind_of_thing
from tactful.reading.request_limits import limiting_requests
from tactful.reading.request_phrases import Construction, as_noun_phrase, asks_nothing, goes_on
from tactful.reading.request_starts import Formed
from tactful.reading.rivals import rival_names
from tactful.reading.secrecy import secret_spans
from tactful.text.cues import load_cues
from tactful.text.patterns import compiled
from tactful.text.spans import Span, overlaps_any

_OBJECT = compiled(r"(?:[^.;!?\n()]|\.(?=\d)|;(?= (?:and|also|plus)\b)){3,160}")
# Behind a label wishes may be parted by semicolons.
_LABELLED = compiled(r"(?:[^.!?\n()]|\.(?=\d)){3,200}")
_LISTED = compiled(
    r"\b(?:asks?|requests?|wants?|wish(?:es)?|needs?|conditions?|following|things|points|like)\b[^\n:]{0,30}:[ \t]*"
    r"(?P<list>(?:\n[ \t]*(?:[-*•·]|\d{1,2}[.)])[ \t]*[^\n]{3,120}){1,6})"
)
_BULLET = compiled(r"\n[ \t]*(?:[-*•·]|\d{1,2}[.)])[ \t]*(?P<what>[^\n]{3,120})")
_BETWEEN = compiled(r",(?!\d) (?:and |plus |also )?|;| (?:and|plus|as well as) (?:also )?|\s?[+&]\s?(?! ?[A-Z])| / ")
# Where a label or a sentence may begin.
_OPENS = compiled(r"(?:^|[\n.;!?])\W*$")
_CLAUSE_BEGINS = compiled(r"[.;!?\n,]")
_SENTENCE_BEGINS = compiled(r"[.;!?\n]")
_NAMES = dict.fromkeys(range(57344, 57348), "ŋ")
# What joins a wish to one before, at the beginning of a sentence.
_JOINS = ("and", "also", "plus")
_CONSTRUCTIONS = {
    "thing": Construction.THING,
    "mine": Construction.OWN_DEED,
    "theirs": Construction.THEIR_DEED,
    "clause": Construction.CLAUSE,
    "label": Construction.CLAUSE,
}
_SEGMENT = compiled(r"[^;]{2,}")
_SENTENCE = compiled(r"(?:[^.!?\n]|\.(?=\d))+")
_NOTE = compiled(
    r"(?:^|[.!?\n][ \t]*)\W{0,3}(?P<what>(?:home|no|more|only|every|flexible|better|earlier|later|fewer|less"
    r"|extra)\b[^.!?\n]{3,90})",
    re.IGNORECASE,
)
# What is said of a wish whose word of wanting stands behind it: "a parking place would be great".
_WELCOME = (
    r" would (?:also |really |just |of course )*(?:be (?:(?:very|so|really|also|a|of) )*(?:good|great|nice|lovely|ideal"
    r"|perfect|fantastic|brilliant|wonderful|super|helpful|useful|help|appreciated|welcome|bonus|dream|brill|cool|fine)\b"
    r"|help\b|seal it|clinch it|make (?:it|all the difference|a (?:big |huge )?difference|me (?:very )?happy)"
    r"|mean (?:a lot|the world))"
)
_WELCOMED = compiled(
    r"(?:^|[.;!?\n,]\s{0,3}|\b(?:and|also|but|plus) )(?:and |also |but |plus )?"
    r"(?P<what>(?!(?:i|it|that|this|he|she|they|you|we|which|what|who|so|there|everything|anything|something)\b)"
    rf"[^.;!?\n,]{{3,80}}?){_WELCOME}",
    re.IGNORECASE,
)
# Nobody grants these.
_OF_THE_JOB = compiled(
    r"\b(?:working|joining|the (?:team|work|job|role|offer|people|place|commute|hours|pay|salary|money|boss"
    r"|company)|your (?:answer|reply)|living|being|talking|meeting)\b"
    r"|^(?:a|the|any|your)? ?(?:call|chat|talk|meeting|reply|answer)\b",
    re.IGNORECASE,
)
# Said of one's title or hours, these ask without a word of wanting.
_SAYS_SO = compiled(r"^(?:no |.*\b(?:should|title) be\b|.*\b(?:can'?t|cannot|unable|won'?t)\b)", re.IGNORECASE)
_OTHER_START = compiled(
    r"\b(?:should be|moved?|postponed?|pushed?|can'?t|cannot|could ?n'?t|unable|later|instead|rather than|not before"
    r"|earliest|only from|too (?:early|soon|tight)|impossible|not possible)\b"
)
_SPEAKS_OF_START = compiled(r"\b(?:start|begin|join|commenc|onboard)\w*\b")
_TITLE_ALONE = compiled(r"\s?(?P<title>[A-Z][\w/&-]*(?: (?:[A-Z][\w/&-]*|of|and|the|for)){0,5})")
_QUOTED_TITLE = compiled(r"\s?(?:it to be |to be |to be called )?[\"'“‘](?P<title>[a-z][\w/& -]{2,40})[\"'”’]")
# "(a) a laptop (b) two screens"
_ITEM_MARK = compiled(r"(?<!\S)\(?(?:[a-e]|[1-5]|i{1,3})\)(?=\s)")
_FIRST_MARK = compiled(r"\(?(?:a|1|i)\)")
_CONTRASTS = ("rather than", "instead", "not ")
# What is joined to a wish behind its ground, or behind what is not wanted.
_GOES_ON = compiled(
    r",(?= (?:start|begin|finish|leave|no|fewer)\b)(?! no (?:problem|matter|idea|one|doubt|way)) "
    r"|,? (?:and|plus|as well as)(?: also)? (?!(?:i|i'\w+|he|she|they|we|it|then|so|my|that|the|please|thanks?)\b)",
    re.IGNORECASE,
)
# Behind what is not wanted, whatever begins like a thing is wanted again.
_ONE_MORE_BEGINS = compiled(r",(?= (?:an?|the|one|two|three|four|five|six|some|more)\b) ", re.IGNORECASE)
_ASKED_NICELY = compiled(r"\b(?:please|pls|plz)\b", re.IGNORECASE)
_IF_I = compiled(r"(?:if|whether) (?:i|we)\b")
_ONE_MORE = compiled(r"(?:only|also|the|an?|one|two|three|more|no|not|to)\b", re.IGNORECASE)
_HAD = compiled(r"\b(?:have|has|had|own|got|bought|sold|with|need)\b", re.IGNORECASE)
_CONTEXT = 90


class _Cue(Struct, frozen=True):
    """A word of wanting in the span [start, end) of the words, and the list of cues that it stands in."""

    name: str
    start: int
    end: int


def find_requests(masked: MaskedWords) -> tuple[Request, ...]:
    """What the sender asks for, in the order of the words; nothing in it may be pay, or told in confidence."""
    text, lower = _texts(masked)
    passages = Passages(masked.words)
    closed = [*_rivals(masked, passages), *secret_spans(masked.words, passages)]
    plain = list(_plainly_said(text))
    asked = [
        *limiting_requests(text),
        *_asked(text, lower),
        *_welcomed(text),
        *(request for request in plain if _SAYS_SO.search(text[slice(*request.span)]) or _is_nice(text, request)),
    ]
    # What is said more plainly counts first; a note may say it with no word of wanting.
    for requests in (asked, plain, _noted(text)):
        found = _sound(requests, closed)
        if found:
            return tuple(Request(r.kind, r.text, *masked.words.folded.origin(r.start, r.end)) for r in found)
    return ()


def _is_nice(text: str, request: Formed) -> bool:
    """Whether a "please" stands with a request in its sentence."""
    before = _SENTENCE_BEGINS.split(text[: request.start])[-1]
    behind = _SENTENCE_BEGINS.split(text[request.end :], maxsplit=1)[0]
    return _ASKED_NICELY.search(f"{before} {behind}") is not None


def asks_for_something(masked: MaskedWords) -> bool:
    """Whether something stands behind a word of wanting that a letter may ask for."""
    return bool(_sound(_asked(*_texts(masked)), []))


def _texts(masked: MaskedWords) -> tuple[str, str]:
    """The sender's own words, and their masked form in lower case, both without what is not wanted."""
    text = _unnumbered(_unwrapped(masked, own_words_in(masked, masked.words.text)))
    lower = _unnumbered(_unwrapped(masked, own_words_only(masked))).translate(_NAMES)
    return without_contrasts(text, lower)


def _sound(requests: Iterable[Formed], closed: list[Span]) -> list[Formed]:
    """Those requests that may be made, in their order and none twice."""
    found: list[Formed] = []
    for request in requests:
        repeats = any(other.text == request.text for other in found)
        if (
            not repeats
            and not overlaps_any(request.span, [*closed, *(other.span for other in found)])
            and not breaks_a_rule(f"I would like to ask for {request.text}.")
        ):
            found.append(request)
    return sorted(found, key=lambda request: request.start)


def request_asked(given: str) -> Request:
    """A request that an option gives. Raises `UnusableInputError` for one that no letter may make."""
    plain = " ".join(given.split()).strip(" .")
    if found := forbidden_findings(plain):
        matter = "Pay is" if found[0][0] == "no-pay" else "That is"
        raise UnusableInputError(f"{matter} not asked for in these letters: name another wish with --ask.", "only-pay")
    formed = formed_requests(plain)
    if len(formed) == 1 and len(formed[0].text.split()) >= len(plain.split()) - 1:
        return Request(formed[0].kind, formed[0].text)
    return Request(kind_of_thing(plain), as_noun_phrase(plain) or plain)


def _rivals(masked: MaskedWords, passages: Passages) -> Iterator[Span]:
    """Where the words speak of another employer: what is had there is not asked for here."""
    rivals = rival_names(masked)
    return (passages.clause_at(n.start, n.end) for n in masked.names if " ".join(n.tokens) in rivals)


def _unwrapped(masked: MaskedWords, text: str) -> str:
    """The text with a space for each line end inside a sentence, as a mail program leaves them."""
    pieces, position = [], 0
    for start, end in masked.words.sentences:
        pieces += [text[position:start], text[start:end].replace("\n", " ")]
        position = end
    return "".join([*pieces, text[position:]])


def _unnumbered(text: str) -> str:
    """The text with a comma for the mark of each further item of a list in a line; the length stays."""
    return _ITEM_MARK.sub(lambda m: ("" if _FIRST_MARK.fullmatch(m.group()) else ",").ljust(len(m.group())), text)


def _asked(text: str, lower: str) -> Iterator[Formed]:
    """What stands behind a word of wanting or in a list of wishes; `lower` is the masked form of the text."""
    for items in _LISTED.finditer(lower):
        for item in _BULLET.finditer(lower, *items.span("list")):
            yield from _things(text, item.span("what"), Construction.CLAUSE, "")
    position = 0
    for cue in _cues_in(lower):
        wanted = (_LABELLED if cue.name == "label" else _OBJECT).match(lower, cue.end)
        if cue.start < position or not wanted or not _is_wanted(cue, lower):
            continue
        found = list(_things(text, wanted.span(), _CONSTRUCTIONS[cue.name], text[: cue.end].lower()))
        yield from found
        position = max([cue.end, *(request.end for request in found)])


def _cues_in(lower: str) -> list[_Cue]:
    """Every word of wanting, in its place; of those that begin together the longest first."""
    cues = load_cues("requests.toml", "tactful.reading")
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
    cues = load_cues("requests.toml", "tactful.reading")
    return not cues.has("not-wanted", _CLAUSE_BEGINS.split(before)[-1])


def _plainly_said(text: str) -> Iterator[Formed]:
    """What has a form of its own, and is neither what the employer wants nor the day on which the offer lets start."""
    cues = load_cues("requests.toml", "tactful.reading")
    for sentence in _SENTENCE.finditer(text):
        for request in formed_requests(sentence.group()):
            before = sentence.group()[: request.start].lower()
            is_offered = request.kind is RequestKind.START_DATE and not _OTHER_START.search(sentence.group().lower())
            if not is_offered and not cues.has("not-asked", before):
                yield _shifted(request, sentence.start())


def _welcomed(text: str) -> Iterator[Formed]:
    """What would be welcome, as people ask who ask softly."""
    for wish in _WELCOMED.finditer(text):
        if not _OF_THE_JOB.search(wish["what"]):
            yield from _things(text, wish.span("what"), Construction.THING, "")


def _noted(text: str) -> Iterator[Formed]:
    """What stands in a note without a verb: "home every weekend, no runs to the coast"."""
    for note in _NOTE.finditer(text):
        yield from _things(text, note.span("what"), Construction.THING, "")


def _things(text: str, span: Span, construction: Construction, before: str) -> Iterator[Formed]:
    """The things asked for in a span of the text; `before` is what leads up to it."""
    for segment in _SEGMENT.finditer(text, *span):
        yield from _things_in(text, segment.span(), construction, before)


def _things_in(text: str, span: Span, construction: Construction, before: str) -> Iterator[Formed]:
    """The things asked for in a span without semicolons."""
    start, end = span
    whole = end
    pattern = load_cues("requests.toml", "tactful.reading").pattern("stop")
    if stop := pattern.search(text[:end].lower(), start):
        yield from _things_behind(text, stop, end)
        end = stop.start()
        # "80% instead of full time" tells of what by what it is not.
        ground = pattern.search(text[:whole].lower(), stop.end())
        whole = (ground.start() if ground else whole) if stop.group().startswith(_CONTRASTS) else end
    of_start = bool(_SPEAKS_OF_START.search(_SENTENCE_BEGINS.split(before[-_CONTEXT:])[-1]))
    formed = [
        _shifted(r, start) for r in formed_requests(text[start:whole], of_start=of_start) if start + r.start < end
    ]
    title = _TITLE_ALONE.match(text, start, end) or _QUOTED_TITLE.match(text, start, end)
    if not formed and title and "title" in before[-_CONTEXT:]:
        formed = [Formed(RequestKind.TITLE, f"the title of {title['title']}", *title.span("title"))]
    yield from formed
    if asks_nothing(text[start:end], construction):
        return
    is_deed = construction is Construction.OWN_DEED or text[start:end].lstrip().startswith("to ")
    for number, (first, last) in enumerate(_pieces(text, start, end)):
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
    for thing in _things_in(text, (joined.end(), end), Construction.THING, ""):
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


def _shifted(request: Formed, start: int) -> Formed:
    return replace(request, start=request.start + start, end=request.end + start)
