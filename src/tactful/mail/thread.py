"""Part a text of mail into its messages: pasted headers, forwarded mail, replies with what they quote."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from tactful.mail.message import Message, address_in, header_in
from tactful.text.dates import find_dates
from tactful.text.folding import FoldedText
from tactful.text.patterns import compiled

_QUOTES = compiled(r"[ \t]*((?:>[ \t]?)*)")
_ATTRIBUTION = compiled(
    r"(?:(?:on|le|el|il giorno|em|op|den|am|dne) (?P<sent>[^\n]{4,70}?)(?:, | |,? at )"
    r"(?P<from>[^\n,]{2,60}?(?:, [A-Z][\w-]*)? ?<[^<>\n]{3,80}>|[A-Z][^\n,<>]{2,40}?)\s?,?"
    r" (?:wrote|a écrit|escribió|ha scritto|escreveu|schreef|skrev)\s?:"
    r"|(?:am|op|den|dne) (?P<sent2>[^\n]{4,70}?) (?:schrieb|schreef|skrev) (?P<from2>[^\n]{2,90}?):)",
    re.IGNORECASE,
)
_TO_ME = compiled(
    r"(?:to|an|à|para|a|aan|til|till)[: ] ?(?:me|mich|moi|mí|mim|mij|mig|meg)\b[^\n]{0,40}", re.IGNORECASE
)
_TIME = compiled(r"\d{1,2}[:.h]\d\d")
_MARK = compiled(r"[-_=*]{5,}.{0,60}|-{2,} ?[^\n]{3,50}? ?-{2,}|(?:begin|anfang|début)[^\n]{3,40}:", re.IGNORECASE)
_BY_PROGRAM = compiled(
    r"(?:sent from (?:my|outlook|yahoo|proton)|von meinem [^\n]{2,30}gesendet|gesendet (?:von|mit) |get outlook for"
    r"|envoyé de mon |enviado desde |inviato da |verzonden vanaf )[^\n]{0,40}",
    re.IGNORECASE,
)
_FEWEST_HEADERS = 2
_LINES_OF_A_HEAD = 4


class _Head(Struct, frozen=True):
    """Where a message begins: its lines [start, end) of headers, what they say, and how deep it is quoted."""

    start: int
    end: int
    headers: Mapping[str, str]
    depth: int


def split_thread(text: str, headers: Mapping[str, str] | None = None) -> tuple[Message, ...]:
    """The messages of a text of mail, in its order; `headers` are those of what stands on top.

    What stands before the first headers is a message as well, if it says anything.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    heads = list(_heads(lines))
    top = _Head(0, 0, headers or {}, 0)
    messages = []
    for head, following in zip([top, *heads], [*heads, None], strict=True):
        body = lines[head.end : following.start if following else len(lines)]
        said = _said(body, head.depth)
        if said or head.headers:
            messages.append(Message(head.headers, said))
    return tuple(messages)


def _heads(lines: Sequence[str]) -> Iterator[_Head]:
    index = 0
    while index < len(lines):
        head = None
        if lines[index].strip():
            head = _labelled(lines, index) or _attributed(lines, index) or _copied(lines, index)
        if head is not None:
            yield head
        index = head.end if head else index + 1


def _labelled(lines: Sequence[str], start: int) -> _Head | None:
    """Lines of headers, one below the other: "From: ...", "Gesendet: ..."; a long one may go on in the next line."""
    headers: dict[str, str] = {}
    end = start
    while end < len(lines) and lines[end].strip("> \t"):
        if (header := header_in(lines[end])) and header[0] not in headers:
            headers[header[0]] = header[1]
        elif not headers or not _goes_on(lines[end]):
            break
        end += 1
    is_head = "from" in headers and (len(headers) >= _FEWEST_HEADERS or bool(address_in(headers["from"])))
    return _Head(start, end, headers, _depth(lines[start])) if is_head else None


def _goes_on(line: str) -> bool:
    return line.startswith((" ", "\t")) or bool(address_in(line) and line.rstrip().endswith((">", ";")))


def _attributed(lines: Sequence[str], start: int) -> _Head | None:
    """The line that opens a quotation, which may be broken: "On Monday Ana <ana@...> wrote:"."""
    for count in (1, 2):
        line = " ".join(_plain(piece) for piece in lines[start : start + count])
        if match := _ATTRIBUTION.fullmatch(line):
            end = start + count
            headers = {"from": match["from"] or match["from2"], "sent": match["sent"] or match["sent2"]}
            following = next((piece for piece in lines[end:] if piece.strip("> \t")), "")
            return _Head(start, end, headers, max(_depth(lines[start]), _depth(following)))
    return None


def _copied(lines: Sequence[str], start: int) -> _Head | None:
    """What a mail program shows above a message: the name, the day and the time, "to me"."""
    shown: list[str] = []
    for end in range(start, min(len(lines), start + 2 * _LINES_OF_A_HEAD)):
        line = _plain(lines[end])
        if _TO_ME.fullmatch(line) and len(shown) > 1 and _tells_when(shown[-1]):
            return _Head(start, end + 1, {"from": shown[-2], "sent": shown[-1]}, _depth(lines[start]))
        shown += [line] if line else []
        if len(shown) >= _LINES_OF_A_HEAD or not shown:
            break
    return None


def _tells_when(line: str) -> bool:
    return bool(_TIME.search(line) or find_dates(FoldedText(line).text))


def _said(lines: Sequence[str], depth: int) -> str:
    """What a message says: its lines without those that are quoted deeper, and without what programs add."""
    own = [_plain(line) for line in lines if not _plain(line) or _depth(line) <= depth]
    while own and (not own[-1] or _MARK.fullmatch(own[-1]) or _BY_PROGRAM.fullmatch(own[-1])):
        own.pop()
    return "\n".join(line for line in own if not _BY_PROGRAM.fullmatch(line)).strip("\n")


def _depth(line: str) -> int:
    match = _QUOTES.match(line)
    return match.group(1).count(">") if match else 0


def _plain(line: str) -> str:
    match = _QUOTES.match(line)
    return line[match.end() if match else 0 :].strip()
