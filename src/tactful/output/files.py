"""A letter in a file, whose ending says in which form: .txt, .md, .json, .eml or .docx."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path

from tactful import clock
from tactful.delivery import Delivery
from tactful.errors import UnusableInputError
from tactful.input import label
from tactful.output.envelope import envelope_for
from tactful.whole_files import write_whole


class FileForm(StrEnum):
    """The forms of a file, by their endings."""

    TEXT = ".txt"
    MARKDOWN = ".md"
    JSON = ".json"
    EMAIL = ".eml"
    WORD = ".docx"


def save_letter(delivery: Delivery, name: str, *, force: bool = False) -> Path:
    """Write a letter into a file, whole or not at all, and return its path.

    `force` overwrites a file. Raises `UnusableInputError` for an ending that is none, a file that exists, and a place
    that cannot be written.
    """
    form = form_of(name, FileForm)
    return save(name, contents(delivery, form), force=force)


def form_of(name: str, forms: Iterable[FileForm]) -> FileForm:
    """The form that a file's name asks for; raises `UnusableInputError` where it is none of `forms`."""
    ending = Path(name).suffix.lower()
    for form in forms:
        if form == ending:
            return form
    known = ", ".join(forms)
    problem = f"its ending {ending} names none" if ending else "it has no ending"
    raise UnusableInputError(f"{label(name)} does not say in which form to write: {problem} of {known}.", "ending")


def exists(name: str) -> bool:
    """Whether there is a file of that name."""
    try:
        return Path(name).expanduser().is_file()
    except (OSError, RuntimeError, ValueError):
        return False


def save(name: str, data: str | bytes, *, force: bool) -> Path:
    """Write a file, whole or not at all, and return its path; raises as `save_letter` does."""
    try:
        path = Path(name).expanduser()
        if path.is_dir():
            raise UnusableInputError(f"{label(name)} is a folder: name a file in it.", "directory")
        if path.exists() and not force:
            raise UnusableInputError(
                f"{label(name)} exists: overwrite it with --force, or name another file.", "exists"
            )
        write_whole(path, data)
    except (OSError, RuntimeError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        problem = f"{label(name)} cannot be written ({reason}): name another file."
        raise UnusableInputError(problem, "unwritable") from None
    return path


def contents(delivery: Delivery, form: FileForm) -> bytes:
    """What a file of that form holds."""
    match form:
        case FileForm.JSON:
            from tactful.report.letter_json import letter_document

            return _line(letter_document(delivery))
        case FileForm.MARKDOWN:
            from tactful.report.letter_markdown import letter_markdown

            return _line(letter_markdown(delivery.text))
        case FileForm.EMAIL:
            from tactful.output.email_file import email_bytes

            return email_bytes(delivery.text, envelope_for(delivery))
        case FileForm.WORD:
            from tactful.output.word_file import word_bytes

            return word_bytes(delivery, clock.today())
        case FileForm.TEXT:
            return _line(delivery.text)


def _line(text: str) -> bytes:
    return f"{text}\n".encode("utf-8", "replace")
