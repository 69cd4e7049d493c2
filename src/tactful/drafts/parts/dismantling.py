"""Take a draft apart: salutation, paragraphs of sentences, sign-off, signature, remarks that are not for the reader."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import zip_longest

from msgspec import Struct
from msgspec.structs import replace

from tactful.contract import Brief
from tactful.drafts.parts.frame import cut_frame, without_label
from tactful.drafts.parts.remarks import is_note, is_remark, split_bracketed_remarks
from tactful.drafts.typed.bilingual import foreign_among
from tactful.drafts.typed.raw import letter_alone
from tactful.text import FoldedText, split_sentences
from tactful.text.patterns import compiled

_BULLET = compiled(r"(?:[-*•–>·]|\d{1,2}[.)])\s+")
# "reason: the commute is two hours each way"
_LABEL = compiled(
    r"^(?:(?:the |my |main )*(?:reasons?|answer|decision|note|thanks|request|question|wishes|(?:good|bad) news)|why"
    r"|also|fyi|ps)\s?[:=]\s*(?=\S+ \S)",
    re.IGNORECASE,
)
# "Some points:", "I would like to say:", but not "Here is why I must decline:".
_INTRODUCES = compiled(
    r"(?!.*\b(?:declin|refus|turn\w* down|not\b|can't|cannot|won't|withdraw|sorry|thank))"
    r".*\b(?:say|tell you|add|mention|note|know|points?|things?|reasons?|questions?|follows|following"
    r"|thoughts?|list|summary)"
    r"\W*:",
    re.IGNORECASE,
)
_LONGEST_FRAGMENT = 8
_BLANK_LINE = compiled(r"\n\s*\n")


class DraftSentence(Struct, frozen=True):
    """A sentence as typed, white space folded, and the number of its paragraph.

    `whole` is False where something (a bullet, a greeting in the same line, a clause) was cut off.
    """

    text: str
    paragraph: int
    whole: bool = True


class Draft(Struct, frozen=True):
    """A draft in its parts; None where it has no such part. `remarks` are not meant for the recipient.

    `heading` is a letter head above the salutation, or empty.
    """

    heading: str
    salutation: str | None
    sentences: tuple[DraftSentence, ...]
    sign_off: str | None
    signature: str | None
    remarks: tuple[str, ...]


def dismantle(text: str, brief: Brief) -> Draft:
    """Take a draft apart; the name of the sender that the brief knows helps to find where the letter's frame ends."""
    return _dismantled(text, brief.sender.value if brief.sender else None)


# Who reads a draft, its tone and what becomes of it all ask for the same parts.
@lru_cache(maxsize=4)
def _dismantled(text: str, sender: str | None) -> Draft:
    letter, bracketed = split_bracketed_remarks(letter_alone(text.replace("\r\n", "\n").replace("\r", "\n")).strip())
    frame = cut_frame(letter, sender)
    body = "\n\n".join(block for block in (frame.body.strip(), frame.postscript) if block)
    sentences = list(_sentences(body))
    asides = [sentence for sentence in sentences if _is_aside(sentence)]
    foreign = foreign_among([sentence.text for sentence in sentences])
    asides += [sentence for index, sentence in enumerate(sentences) if index in foreign and sentence not in asides]
    if frame.cut and sentences and sentences[0] not in asides:
        sentences[0] = replace(sentences[0], whole=False)
    if sentences and _is_unfinished(sentences[-1].text):
        asides.append(sentences[-1])
    kept = tuple(new for old, new in zip(sentences, _with_lists(sentences), strict=True) if old not in asides)
    remarks = (*frame.remarks, *bracketed, *(aside.text for aside in asides))
    return Draft(frame.heading, frame.salutation, kept, frame.sign_off, frame.signature, remarks)


def _sentences(body: str) -> Iterator[DraftSentence]:
    end = paragraph = 0
    for sentence in split_sentences(FoldedText(body)):
        start, stop = sentence.origin()
        paragraph += bool(_BLANK_LINE.search(body, end, start))
        text = " ".join(body[start:stop].split())
        bullet = _BULLET.match(text)
        point = _LABEL.sub("", text[bullet.end() :]) if bullet else without_label(text)
        yield DraftSentence(point, paragraph, bullet is None)
        end = stop


def _with_lists(sentences: list[DraftSentence]) -> list[DraftSentence]:
    """The sentences, those that lead up to the points of a list as sentences of their own: "I must decline:"."""
    followed = zip_longest(sentences, sentences[1:])
    return [_closed(sentence) if after and not after.whole else sentence for sentence, after in followed]


def _closed(sentence: DraftSentence) -> DraftSentence:
    text = sentence.text
    return replace(sentence, text=f"{text[:-1].rstrip()}.") if text.endswith(":") else sentence


def _is_aside(sentence: DraftSentence) -> bool:
    return (
        is_remark(sentence.text)
        or _INTRODUCES.fullmatch(sentence.text) is not None
        or (not sentence.whole and is_note(sentence.text))
    )


def _is_unfinished(text: str) -> bool:
    """Whether a draft breaks off here: no stop, and no clause in it."""
    return text[-1:].isalnum() and text[:1].isupper() and len(text.split()) <= _LONGEST_FRAGMENT and is_note(text)
