"""Take a model's answer apart: JSON where there is any, else the paragraphs of a plain letter."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping

from tactful.contract import Letter, LetterKind, Part
from tactful.purpose import gives_reason, part_of
from tactful.text.patterns import compiled

_FENCED = compiled(r"```[a-z]*\n(.*?)```", re.DOTALL)
# Controls, directions, what has no width, halves of characters, private characters, tags.
_UNPRINTABLE = compiled(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    r"\ud800-\uf8ff\ufeff\ufff0-\uffff\U000e0000-\U0010ffff]"
)
# Sequences that begin with "[" or its one-character form, strings that end with a bell or a terminator, and the rest.
_ESCAPE_SEQUENCE = compiled(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"
    r"|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x90\x98\x9c-\x9f]*(?:\x07|\x1b\\|\x9c)|\x1b."
)
# What a server should have taken for the end of the answer.
_END_OF_ANSWER = compiled(r"<\|[a-z_]{1,30}\|>|</s>|<end_of_turn>")
_MEMBER = compiled(rf'"({"|".join(Part)})"\s{{0,9}}:\s{{0,9}}"((?:[^"\\]|\\.)*)"', re.DOTALL)
_LONGEST_ANSWER = 20_000
# So many characters at the head of an answer show whether it was to be JSON.
_HEAD = 20


def json_object(answer: str) -> dict[str, object] | None:
    """The JSON object of an answer, also when it stands in a Markdown fence or between other words; else None."""
    text = answer[:_LONGEST_ANSWER]
    fence = _FENCED.search(text)
    candidates = (fence.group(1) if fence else "", text, text[text.find("{") : text.rfind("}") + 1])
    for candidate in candidates:
        try:
            value = json.loads(candidate, strict=False)
        except (ValueError, RecursionError):
            continue
        if isinstance(value, dict):
            return value
    return None


def parts_of_answer(answer: str, wanted: Collection[Part], kind: LetterKind) -> dict[Part, str]:
    """The wanted parts that an answer holds, cleaned of control characters; a part that is not there is left out.

    Where the answer is a plain letter, its `kind` tells which sentence serves which part.
    """
    value = json_object(answer)
    if value is None:
        return _members_of_broken_json(answer, wanted) or _parts_of_plain_letter(answer[:_LONGEST_ANSWER], wanted, kind)
    return {part: clean(text) for part in wanted if isinstance(text := value.get(part), str)}


def clean(text: str) -> str:
    """A part's text on one line, without terminal escapes, control and direction characters and marks of its end."""
    return " ".join(_END_OF_ANSWER.sub("", _UNPRINTABLE.sub("", _ESCAPE_SEQUENCE.sub("", text))).split())


def plain_text(answer: str) -> str:
    """An answer as it is read, line by line, without terminal escapes, control and direction characters."""
    lines = _UNPRINTABLE.sub("", _ESCAPE_SEQUENCE.sub("", answer[:_LONGEST_ANSWER])).splitlines()
    return "\n".join(map(str.rstrip, lines)).strip()


def json_of_parts(parts: Mapping[Part, str]) -> str:
    """All parts as a JSON object, an empty text for a part that is not there."""
    return json.dumps({part.value: parts.get(part, "") for part in Part}, ensure_ascii=False)


def _members_of_broken_json(answer: str, wanted: Collection[Part]) -> dict[Part, str]:
    # A reply that was cut off still holds the parts before the cut.
    members = {Part(name): text for name, text in _MEMBER.findall(answer[:_LONGEST_ANSWER])}
    return {part: clean(_unescaped(text)) for part, text in members.items() if part in wanted}


def _unescaped(text: str) -> str:
    try:
        return str(json.loads(f'"{text}"', strict=False))
    except ValueError:
        return text


def _parts_of_plain_letter(answer: str, wanted: Collection[Part], kind: LetterKind) -> dict[Part, str]:
    if "{" in answer[:_HEAD]:
        return {}  # JSON that was cut off is no letter.
    parts: dict[Part, list[str]] = {}
    letter = Letter(answer)
    for sentence in letter.sentences:
        text = letter.text[slice(*sentence.origin())]
        part = part_of(text, kind)
        if part is Part.DECISION and part in parts and gives_reason(text):
            part = Part.REASON  # "I have accepted another role" also refuses.
        parts.setdefault(part, []).append(text)
    return {part: clean(" ".join(texts)) for part, texts in parts.items() if part in wanted}
