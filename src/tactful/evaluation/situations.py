"""The situations of an evaluation file: what senders would type, and what their letters may and may not say.

One JSON object a line: `{"text": ..., "id"?, "kind"?, "draft"?, "facts"?, "secrets"?, "must_keep"?}`. `text` is what
happened or, where `draft` is true, or `must_keep` is there and `draft` is not false, a draft of the letter. `facts`
maps recipient, company, role, sender and referral to what the letter should name; `secrets` lists what it must not
say, `must_keep` what it must.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field

from tactful.checked import UnusableLetter
from tactful.contract import LetterKind
from tactful.errors import UnusableInputError
from tactful.input import Warn, decode, label, mend, object_of, read_lines
from tactful.manuscript import Manuscript
from tactful.reading import Overrides, read_brief

if TYPE_CHECKING:
    from tactful.model.endpoint import Endpoint

_FACTS = ("recipient", "company", "role", "sender", "referral")


class Situation(Struct, frozen=True):
    """What a sender typed, and by what the letter is measured. `kind` is None where a draft is to say what it is."""

    id: str | int
    words: str
    kind: LetterKind | None
    is_draft: bool = False
    facts: Mapping[str, str] = field(default_factory=dict)
    secrets: tuple[str, ...] = ()
    must_keep: tuple[str, ...] = ()

    def manuscript(self, variant: int = 0, endpoint: Endpoint | None = None) -> Manuscript:
        """What the letter for the situation is written from: by the model at an endpoint, or without one."""
        draft, kind = self.is_draft, self.kind
        return Manuscript(self.words, Overrides(), variant, endpoint=endpoint, is_draft=draft, kind=kind)


def read_situations(path: str, warn: Warn) -> Iterator[Situation | UnusableLetter]:
    """Read a file, in its order; a line that is no situation is told from one, and the others go on.

    Raises `UnusableInputError` where the file cannot be read.
    """
    for number, line in read_lines(path):
        name = f"{label(path)}, line {number},"
        try:
            yield _situation(object_of(decode(line, name, warn), name), number, name)
        except UnusableInputError as error:
            yield UnusableLetter(path, number, error.code, str(error))


def _situation(row: Mapping[str, Any], number: int, name: str) -> Situation:
    words = row.get("text")
    if not isinstance(words, str) or not words.strip():
        raise UnusableInputError(f'{name} has no "text": put there what a sender would type.', "no-text")
    id_ = row.get("id", number)
    if not isinstance(id_, str | int):
        raise UnusableInputError(f'{name} has an "id" that is neither text nor a number: give one, or none.', "bad-id")
    is_draft = row.get("draft", "must_keep" in row) is True
    words = mend(words)
    return Situation(
        id=mend(id_) if isinstance(id_, str) else id_,
        words=words,
        kind=_kind(row, words, is_draft=is_draft),
        is_draft=is_draft,
        facts=_facts(row, name),
        secrets=_texts(row, "secrets", name),
        must_keep=_texts(row, "must_keep", name),
    )


def _kind(row: Mapping[str, Any], words: str, *, is_draft: bool) -> LetterKind | None:
    """The kind that the row names or, where that is no kind of letter, the one that the words ask for."""
    try:
        return LetterKind(str(row.get("kind")))
    except ValueError:
        return None if is_draft else read_brief(words).kind


def _facts(row: Mapping[str, Any], name: str) -> dict[str, str]:
    facts = row.get("facts") or {}
    if not isinstance(facts, dict):
        raise UnusableInputError(f'{name} has "facts" that are no object: give each fact by its name.', "bad-facts")
    return {key: mend(facts[key]) for key in _FACTS if isinstance(facts.get(key), str) and facts[key]}


def _texts(row: Mapping[str, Any], key: str, name: str) -> tuple[str, ...]:
    texts = row.get(key) or []
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        raise UnusableInputError(f'{name} has "{key}" that is no list of texts: give one.', f"bad-{key}")
    return tuple(mend(text) for text in texts if text)
