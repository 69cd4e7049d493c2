"""A draft that was typed or copied as the messages of a chat: "[10:02] Lena: hi jonas", "Me: hey Priya!"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from tactful.text.patterns import compiled

_TIME = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.?m\b\.?)?"
_STAMP = rf"(?:[\[(*_]{{0,2}}(?:[\w/.-]{{2,10}},? ){{0,2}}{_TIME}[\])*_,]{{0,2}}[ \t]*(?:[-–—] )?)"
_SPEAKER = r"[^\W\d_][\w'’-]{0,15}(?: [^\W\d_][\w'’.-]{0,15})?"
_HEAD = compiled(rf"[ \t]*(?P<stamp>{_STAMP})?(?:(?P<speaker>{_SPEAKER})[ \t]?:[ \t]+)?(?=\S)", re.IGNORECASE)
_FEWEST = 2
# Of the lines of a chat so many are messages.
_SHARE = 0.6
_OWN = frozenset({"me", "myself", "i"})
# What stands before a colon in a letter, and is nobody.
_NOBODY = frozenset(
    "subject re to from cc bcc date sent ps dear hi hello hey reason reasons note notes first second third also thanks"
    " decision answer question questions phone mobile tel email address name role position company".split()
)
_LONGEST_GREETING = 3
# What only answers or welcomes what the other has just said, which no letter holds: "no honestly it's not, I just ..."
_ANSWERS = compiled(
    r"(?:(?:no|nope|nah|honestly no|not really|kind of|sort of)\b[^,.;!?]*(?:[,.;!?]+|$)|(?:yes|yeah|yep|yup)[.!]+)",
    re.IGNORECASE,
)
_WELCOMES = compiled(
    r"(?:ace|great|cool|lovely|perfect|brilliant|ok|okay|k|thanks|thank you|thx|ta|cheers|haha|lol|aw+|yay|sure|sounds"
    r"|will do|nice one|no worries|got it|phew)\b(?: \w+){0,3}(?:[.;!?]+|$)",
    re.IGNORECASE,
)


class _Line(Struct, frozen=True):
    """A line of a draft: how long what stands before the message is, and who speaks; no length for other lines."""

    text: str
    head: int
    speaker: str


def without_speakers(draft: str) -> str:
    """A chat as one text: times, speakers and what others say are blanks, and each message is a sentence.

    Nothing changes its place; a draft that is no chat stays as it is.
    """
    lines = _chat(draft)
    return "".join(_laid_out(lines)) if lines else draft


def speaker_of(draft: str) -> str | None:
    """Who writes, where every message of a chat is by the same person, and names them."""
    speakers = {line.speaker for line in _chat(draft) if line.speaker}
    return next(iter(speakers)) if len(speakers) == 1 and _OWN.isdisjoint(map(str.lower, speakers)) else None


def reader_of(draft: str) -> str | None:
    """Whom the writer, "me", chats with, where that is one person."""
    speakers = {line.speaker for line in _chat(draft) if line.speaker}
    others = [speaker for speaker in speakers if speaker.lower() not in _OWN]
    return others[0] if len(others) == 1 and len(speakers) > 1 else None


def _chat(draft: str) -> list[_Line]:
    """The lines of a draft that is a chat of one person, or of "me" and others; else none."""
    lines = [_line(text) for text in draft.split("\n")]
    messages = [line for line in lines if line.head]
    filled = sum(bool(line.text.strip()) for line in lines)
    if len(messages) < _FEWEST or len(messages) < _SHARE * filled:
        return []
    speakers = Counter(line.speaker.lower() for line in messages)
    is_own = len(speakers) == 1 or not _OWN.isdisjoint(speakers)
    return lines if is_own and max(speakers.values()) >= _FEWEST else []


def _line(text: str) -> _Line:
    match = _HEAD.match(text)
    if match is None or not match[0].strip():
        return _Line(text, 0, "")
    speaker = match["speaker"] or ""
    is_nobody = bool(speaker) and speaker.split()[0].lower() in _NOBODY
    return _Line(text, 0, "") if is_nobody and not match["stamp"] else _Line(text, match.end(), speaker)


def _laid_out(lines: Sequence[_Line]) -> Iterator[str]:
    """The text of the lines, each as long as it was; a stop takes the place of a blank before the next message."""
    alone = any(line.speaker.lower() in _OWN for line in lines)
    before = heard = ""
    for index, line in enumerate(lines):
        is_other = alone and line.speaker and line.speaker.lower() not in _OWN
        said = "" if is_other else _by_itself(line.text[line.head :], heard)
        heard = line.text[line.head :] if is_other else ""
        blanks = len(line.text) - len(said)
        needs_stop = before[-1:].isalnum() and len(before.split()) > _LONGEST_GREETING and blanks
        lead = (".\n" + " " * (blanks - 1)) if needs_stop else ("\n" * bool(index) + " " * blanks)
        yield lead + said
        before = said.rstrip() or ("" if needs_stop else before)


def _by_itself(said: str, heard: str) -> str:
    """A message without what only answers the one that was heard before it."""
    answers = heard.rstrip().endswith("?") and _ANSWERS.match(said)
    answer = answers or (_WELCOMES.match(said) if heard else None)
    return said[answer.end() :].lstrip() if answer else said
