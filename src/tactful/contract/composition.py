"""A letter in the making: salutation, paragraphs of parts, sign-off and signature."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct

from tactful.contract.kinds import Part

PARAGRAPH_BREAK = "\n\n"


class Origin(StrEnum):
    """Who wrote a part."""

    MODEL = "model"
    STANDARD_PHRASE = "standard phrase"
    DRAFT = "draft"


class PartText(Struct, frozen=True):
    """One or more sentences that do the work of one part, and who wrote them."""

    part: Part
    text: str
    origin: Origin


Paragraph = tuple[PartText, ...]
Paragraphs = tuple[Paragraph, ...]


def words_in(paragraph: Paragraph) -> int:
    """How many words a paragraph has."""
    return sum(len(content.text.split()) for content in paragraph)


class PlacedPart(Struct, frozen=True):
    """A part and the span [start, end) in which it stands in the assembled text (code points)."""

    content: PartText
    start: int
    end: int


class Composition(Struct, frozen=True):
    """What a letter is assembled from. The parts of one paragraph stand side by side, a space between them.

    `signature` is None where the sender's name is not known: then the sign-off stands alone.
    """

    salutation: str
    paragraphs: Paragraphs
    sign_off: str
    signature: str | None

    @property
    def parts(self) -> tuple[PartText, ...]:
        """The parts in their order, without those that are empty."""
        return tuple(content for paragraph in self.paragraphs for content in paragraph if content.text)

    @property
    def text(self) -> str:
        """The assembled letter, without a final line end."""
        bodies = (" ".join(content.text for content in p if content.text) for p in self.paragraphs)
        ending = f"{self.sign_off}\n{self.signature}" if self.signature else self.sign_off
        return PARAGRAPH_BREAK.join(block for block in (self.salutation, *bodies, ending) if block)

    @property
    def placed_parts(self) -> tuple[PlacedPart, ...]:
        """Each part with its span in `text`."""
        return tuple(self._place())

    def _place(self) -> Iterator[PlacedPart]:
        position = len(self.salutation) + len(PARAGRAPH_BREAK) if self.salutation else 0
        for paragraph in self.paragraphs:
            contents = [content for content in paragraph if content.text]
            for content in contents:
                yield PlacedPart(content, position, position + len(content.text))
                position += len(content.text) + 1
            if contents:
                position += len(PARAGRAPH_BREAK) - 1
