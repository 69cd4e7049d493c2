"""The letter in a file, also where that is a mail (.eml) or a Word document (.docx), as this program writes them."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from tactful.errors import UnusableInputError
from tactful.input import Warn, decode, label, read_bytes, read_text, require_short

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_MAIL, _WORD = ".eml", ".docx"
_BODY = "word/document.xml"
_NAMESPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# What Word writes a second time, for programs that know no text boxes.
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# Bytes of a document's text, unpacked; what is larger is no letter.
_LARGEST = 5_000_000
_SPACES = {f"{_NAMESPACE}tab": " ", f"{_NAMESPACE}br": "\n", f"{_NAMESPACE}cr": "\n"}


def read_letter(name: str, warn: Warn) -> str:
    """Read the letter that a file holds, or standard input for "-"; raises and warns as `read_text` does.

    Of a mail it is the text, without headers and what is quoted; of a Word document the paragraphs.
    """
    if name.lower().endswith(_MAIL):
        return _short(_in_mail(read_bytes(name), name, warn), name)
    if name.lower().endswith(_WORD):
        return _short(_in_document(read_bytes(name), name), name)
    return read_text(name, warn)


def read_draft_file(name: str, warn: Warn) -> str | None:
    """Read the draft that a mail or a Word document holds; None where the file is neither. Raises as `read_letter`."""
    if not name.lower().endswith((_MAIL, _WORD)):
        return None
    return read_letter(name, warn).replace("\r\n", "\n").rstrip("\n")


def _short(text: str, name: str) -> str:
    require_short(text, label(name))
    return text


def _in_mail(data: bytes, name: str, warn: Warn) -> str:
    from tactful.mail.mime import is_mime, read_mime
    from tactful.mail.thread import split_thread

    if not is_mime(data):
        return decode(data, label(name), warn)
    whole = [message.text for message in read_mime(data)]
    own = [message.text for text in whole for message in split_thread(text)]
    # Where all is quoted, the letter is.
    return next((text for text in (*own, *whole) if text.strip()), "").strip("\n")


def _in_document(data: bytes, name: str) -> str:
    import zlib
    from xml.etree.ElementTree import ParseError, fromstring
    from zipfile import BadZipFile, ZipFile

    damaged = (BadZipFile, EOFError, KeyError, NotImplementedError, OSError, ParseError, RuntimeError, ValueError)
    try:
        with ZipFile(BytesIO(data)) as document, document.open(_BODY) as body:
            root = fromstring(body.read(_LARGEST))
    except (*damaged, zlib.error) as error:
        problem = f"{label(name)} is no Word document that can be read"
        raise UnusableInputError(f"{problem}: save the letter as plain text first.", "not-text") from error
    paragraphs = ("".join(_pieces(paragraph)) for paragraph in _said_once(root).iter(f"{_NAMESPACE}p"))
    return "\n\n".join(text.strip() for text in paragraphs if text.strip())


def _said_once(root: Element) -> Element:
    """A document without what it repeats for older programs."""
    for parent in list(root.iter()):
        for older in parent.findall(_FALLBACK):
            parent.remove(older)
    return root


def _pieces(paragraph: Element) -> Iterator[str]:
    """The pieces of a paragraph, without a text box that hangs on it: its own paragraphs are read apart."""
    waiting = list(reversed(paragraph))
    while waiting:
        element = waiting.pop()
        if element.tag == f"{_NAMESPACE}t":
            yield element.text or ""
        elif element.tag in _SPACES:
            yield _SPACES[element.tag]
        elif element.tag != f"{_NAMESPACE}p":
            waiting.extend(reversed(element))
