"""Tell the sender's own words from those of others that they pasted: quoted and forwarded mail, other people's chat."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tactful.reading.names.evidence import MaskedWords
from tactful.text.patterns import compiled
from tactful.text.spans import Span, blank_out

_QUOTED_LINE = compiled(r"^[ \t]*>[^\n]*", re.MULTILINE)
_HEADER = compiled(r"^[ \t>]*(?:from|to|sent|date|subject|cc|von|an)[ \t]*:[^\n]*$", re.MULTILINE)
_END_OF_MAIL = compiled(
    r"\n[ \t]*(?:-{2,}|_{3,}|={3,}|\^{2,}|\*{3,})[ \t]*(?:\n|$)|\n[ \t]*\n(?=[ \t]*(?:i|i'm|i've|so|ok"
    r"|not|no|please|pls"
    r"|help|can|me|my|just|want|need|say|write)\b)"
)
_TURN = compiled(
    r"^[ \t]*[\[(*]*[^\n\]:]{0,24}\b\d{1,2}:\d{2}\b[^\n\]:]{0,14}[\])*]*["
    r" \t-]*(?P<who>[^\n:]{1,40}):(?P<said>[^\n]*)$"
    r"|^(?P<head>[^\n:]{2,40}?) {1,3}[•·"
    r"|] {1,3}[^\n]{0,14}\d{1,2}:\d{2}[^\n]{0,6}\n(?P<body>(?:(?!\n\n)[^\x00]){1,600})",
    re.MULTILINE,
)
_HEADERS_OF_A_MAIL = 3


def own_words_only(masked: MaskedWords) -> str:
    """The masked, lower-case words, with what others wrote blanked; the length stays."""
    return own_words_in(masked, masked.text)


def own_words_in(masked: MaskedWords, text: str) -> str:
    """A form of the words, as long as the masked one, with what others wrote blanked; the length stays."""
    return blank_out(text, foreign_spans(masked.text))


def foreign_spans(text: str) -> list[Span]:
    """The spans of quoted lines, of a forwarded mail, and of chat, in which little is ever said to a helper."""
    return [*(match.span() for match in _QUOTED_LINE.finditer(text)), *_mails(text), *_turns(text)]


def _mails(text: str) -> Iterator[Span]:
    """From the header of a forwarded mail to where the sender takes over; without such an end all is theirs."""
    headers = list(_HEADER.finditer(text))
    if len(headers) >= _HEADERS_OF_A_MAIL and (end := _END_OF_MAIL.search(text, headers[-1].end())):
        yield headers[0].start(), end.start()


def _turns(text: str) -> Iterator[Span]:
    turns = list(_TURN.finditer(text))
    for turn in turns if len(turns) > 1 else ():
        speaker = (turn["who"] or "").strip()
        if speaker not in {"me", "i", "ich", "moi"}:
            yield turn.span()
