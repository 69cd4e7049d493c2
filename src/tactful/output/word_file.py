"""A letter as a Word document (.docx): a plain business letter."""

from __future__ import annotations

from datetime import date, datetime, time
from io import BytesIO
from typing import TYPE_CHECKING

from tactful.delivery import Delivery
from tactful.phone.addressing import person_of
from tactful.templates.frame import known_value
from tactful.text.patterns import compiled

if TYPE_CHECKING:
    from docx.document import Document

_FONT, _POINTS, _MARGIN_CM = "Calibri", 11, 2.5
# In points: what is left below a paragraph, above the salutation, and for a signature by hand.
_BELOW, _ABOVE_SALUTATION, _FOR_THE_HAND = 10, 24, 40
_BLANK_LINES = compiled(r"\n[^\S\n]*\n\s*")
_LINE_END = compiled(r"\r\n?")


def word_bytes(delivery: Delivery, today: date) -> bytes:
    """The letter as a file: the day and whom it is for, as far as known, then the letter paragraph by paragraph."""
    from docx import Document

    document = Document()
    _set_up(document)
    _tell_about(document, delivery, today)
    for block in filter(None, (f"{today.day} {today:%B %Y}", _addressee(delivery))):
        _add(document, block, _ABOVE_SALUTATION)
    *blocks, ending = _BLANK_LINES.split(_plain(delivery.text))
    for block in blocks:
        _add(document, block)
    _add_ending(document, ending, delivery.composition.signature)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def _set_up(document: Document) -> None:
    from docx.shared import Cm, Pt

    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = _FONT, Pt(_POINTS)
    page = document.sections[0]
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Cm(_MARGIN_CM)


def _tell_about(document: Document, delivery: Delivery, today: date) -> None:
    """Else the document says of itself that a library wrote it, years ago."""
    about = document.core_properties
    about.author = about.last_modified_by = _plain(known_value(delivery.brief.sender) or "")
    about.title, about.comments = _plain(delivery.subject), ""
    about.created = about.modified = datetime.combine(today, time())


def _addressee(delivery: Delivery) -> str:
    lines = (person_of(delivery.brief), known_value(delivery.brief.company))
    return "\n".join(_plain(line) for line in lines if line)


def _add_ending(document: Document, ending: str, signature: str | None) -> None:
    """The sign-off, with room for a signature by hand above the name."""
    sign_off, _, name = ending.rpartition("\n")
    if signature and sign_off and name == _plain(signature):
        _add(document, sign_off, _FOR_THE_HAND, keep=True)
        ending = name
    _add(document, ending)


def _add(document: Document, text: str, below: int = _BELOW, *, keep: bool = False) -> None:
    """Add a paragraph; a line end in it stays one. `keep` keeps it on the page of the next."""
    from docx.shared import Pt

    paragraph = document.add_paragraph(text)
    paragraph.paragraph_format.space_after = Pt(below)
    paragraph.paragraph_format.keep_with_next = keep


def _plain(text: str) -> str:
    """The text without what no document can hold: control characters but line ends, and halves of characters."""
    whole = _LINE_END.sub("\n", text).encode("utf-8", "replace").decode()
    return "".join(c for c in whole if c in "\n\t" or c.isprintable() or (c.isspace() and c > "\x1f"))
