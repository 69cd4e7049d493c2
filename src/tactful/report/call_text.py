"""A phone call for people: under each heading what to say, and at last the letter that follows."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import fill

from tactful.phone import Asked, Call, Moment
from tactful.phone.addressing import person_of
from tactful.report.letter_markdown import letter_markdown

_WIDTH = 78
_INDENT = "    "
_ANSWERED = "When somebody answers"
_VOICEMAIL = "If you reach the voicemail"
_LETTER = "The letter to send afterwards"
_ASKED = {
    Asked.WHY: "If you are asked why",
    Asked.HOW_MUCH: "If you are asked about pay",
    Asked.MORE: "If you are asked whether more would change your mind",
    Asked.WHO: "If you are asked who else made you an offer",
}


def call_text(call: Call) -> str:
    """The call as text: what is said is indented, the letter is as it will be sent."""
    blocks = [f"{heading}:\n\n" + "\n\n".join(map(_spoken, said)) for heading, said in _sections(call)]
    return "\n\n".join([*blocks, f"{_LETTER}:", call.letter.text])


def call_markdown(call: Call) -> str:
    """The call as Markdown: what is said is quoted."""
    blocks = [f"## {heading}\n\n" + "\n>\n".join(map(_quoted, said)) for heading, said in _sections(call)]
    return "\n\n".join([*blocks, f"## {_LETTER}", letter_markdown(call.letter.text)])


def _sections(call: Call) -> Iterator[tuple[str, list[str]]]:
    lines = call.script.lines
    yield _ANSWERED, [line.text for line in lines if line.moment is Moment.ASK_FOR]
    person = person_of(call.letter.brief) or "the right person"
    yield f"When {person} is on the line", [line.text for line in lines if line.moment is not Moment.ASK_FOR]
    for answer in call.script.answers:
        yield _ASKED[answer.asked], [answer.text]
    yield _VOICEMAIL, [call.script.voicemail]


def _spoken(text: str) -> str:
    return fill(text, _WIDTH, initial_indent=_INDENT, subsequent_indent=_INDENT, break_on_hyphens=False)


def _quoted(text: str) -> str:
    return f"> {letter_markdown(text)}"
