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
    forms = tuple(forms)
    path = Path(name)
    for form in forms:
        if form == path.suffix.lower():
            return form
    known = f"{', '.join(forms[:-1])} or {forms[-1]}"
    if not path.name or path.name.lower() in forms:
        raise UnusableInputError(f"-o names no file: put a name before the ending, as in letter{forms[0]}.", "ending")
    problem = "cannot be written in that form" if path.suffix else "has no ending, which says in which form to write"
    raise UnusableInputError(f"{label(name)} {problem}: end its name in {known}.", "ending")


def exists(name: str) -> bool:
    """Whether there is a file of that name."""
    try:
        return Path(name).expanduser().is_file()
    except (OSError, RuntimeError, ValueError):
        return False


def require_place(name: str, forms: Iterable[FileForm], *, force: bool) -> None:
    """Raise as `save_letter` does for what can be told before there is anything to write: ending, folder, a file."""
    form_of(name, forms)
    try:
        _require_place(name, Path(name).expanduser(), force=force)
    except (OSError, RuntimeError, ValueError) as error:
        raise _unwritable(name, error) from None


def save(name: str, data: str | bytes, *, force: bool) -> Path:
    """Write a file, whole or not at all, and return its path; raises as `save_letter` does."""
    try:
        path = Path(name).expanduser()
        _require_place(name, path, force=force)
        write_whole(path, data)
    except (OSError, RuntimeError, ValueError) as error:
        raise _unwritable(name, error) from None
    return path


def _require_place(name: str, path: Path, *, force: bool) -> None:
    if path.is_dir():
        raise UnusableInputError(f"{label(name)} is a folder: name a file in it.", "directory")
    if path.exists() and not force:
        raise UnusableInputError(f"{label(name)} exists: overwrite it with --force, or name another file.", "exists")
    if not path.parent.exists():
        problem = f"The folder {label(str(path.parent))} does not exist"
        raise UnusableInputError(f"{problem}: make it, or name another file.", "unwritable")


def _unwritable(name: str, error: Exception) -> UnusableInputError:
    reason = getattr(error, "strerror", None) or str(error)
    return UnusableInputError(f"{label(name)} cannot be written ({reason}): name another file.", "unwritable")


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
