"""Find what the sender asks of the employer, as a noun phrase that can follow "ask for"; never pay.

What is asked for stands behind a word of wanting ("I want", "ask if", "would accept if") or a label ("requests:"). A
thing that is often asked for has a form of its own; any other is taken as it stands, if it makes a noun phrase.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tactful.contract import Request
from tactful.errors import UnusableInputError
from tactful.reading.clauses.passages import Passages
from tactful.reading.clauses.permission import breaks_a_rule, forbidden_findings
from tactful.reading.names.evidence import MaskedWords
from tactful.reading.offer.rivals import rival_names
from tactful.reading.pasted.own_words import own_words_in, own_words_only
from tactful.reading.requests.contrasts import without_contrasts
from tactful.reading.requests.cues import wanted_requests
from tactful.reading.requests.form import Formed
from tactful.reading.requests.forms import formed_requests
from tactful.reading.requests.kinds import kind_of_thing
from tactful.reading.requests.limits import limiting_requests
from tactful.reading.requests.phrases import as_noun_phrase
from tactful.reading.requests.statements import noted_requests, plain_requests, says_so, welcomed_requests
from tactful.reading.withheld.secrecy import secret_spans
from tactful.text.patterns import compiled
from tactful.text.spans import Span, overlaps_any

_NAMES = dict.fromkeys(range(57344, 57348), "ŋ")
# "(a) a laptop (b) two screens"
_ITEM_MARK = compiled(r"(?<!\S)\(?(?:[a-e]|[1-5]|i{1,3})\)(?=\s)")
_FIRST_MARK = compiled(r"\(?(?:a|1|i)\)")


def find_requests(masked: MaskedWords) -> tuple[Request, ...]:
    """What the sender asks for, in the order of the words; nothing in it may be pay, or told in confidence."""
    text, lower = _texts(masked)
    passages = Passages(masked.words)
    closed = [*_rivals(masked, passages), *secret_spans(masked.words, passages)]
    plain = list(plain_requests(text))
    asked = [
        *limiting_requests(text),
        *wanted_requests(text, lower),
        *welcomed_requests(text),
        *(request for request in plain if says_so(text, request)),
    ]
    # What is said more plainly counts first; a note may say it with no word of wanting.
    for requests in (asked, plain, noted_requests(text)):
        found = _sound(requests, closed)
        if found:
            return tuple(Request(r.kind, r.text, *masked.words.folded.origin(r.start, r.end)) for r in found)
    return ()


def asks_for_something(masked: MaskedWords) -> bool:
    """Whether something stands behind a word of wanting that a letter may ask for."""
    return bool(_sound(wanted_requests(*_texts(masked)), []))


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
