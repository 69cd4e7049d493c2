"""Put the new text of a part into a letter in which the part may stand in several places."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from tactful.contract import Composition, Origin, Part, PartText
from tactful.supply import supply
from tactful.text.patterns import compiled

_SPACES = compiled(r"\s{2,}")


def replaced(letter: Composition, part: Part, text: str, origin: Origin = Origin.MODEL) -> Composition:
    """Return the letter with a part's new text.

    What of the old text the new one repeats word for word keeps its place and its origin. The rest takes the first
    place that is free, or follows the last one.
    """
    places = [content for content in letter.parts if content.part is part]
    kept = [content for content in places if content.text in text]
    for content in kept:
        text = text.replace(content.text, "  ", 1)
    new = PartText(part, _SPACES.sub(" ", text).strip(), origin)
    if not places:
        return supply(letter, new)
    last = kept[-1] if len(kept) == len(places) else None
    pending = [new] if new.text else []
    paragraphs = [tuple(_placed(paragraph, part, kept, last, pending)) for paragraph in letter.paragraphs]
    return replace(letter, paragraphs=tuple(paragraphs))


def _placed(
    paragraph: tuple[PartText, ...], part: Part, kept: list[PartText], last: PartText | None, pending: list[PartText]
) -> Iterator[PartText]:
    for content in paragraph:
        stays = content.part is not part or content in kept
        if stays:
            yield content
        if pending and (content is last or not stays):
            yield pending.pop()
