"""Put a standard phrase into a letter at the place where it belongs: thanks first, good wishes last."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from msgspec.structs import replace

from tactful.contract import Composition, Origin, Part, PartText
from tactful.contract.composition import Paragraph, Paragraphs, words_in
from tactful.purpose import declines
from tactful.text.patterns import compiled

USUAL = tuple(Part)
_LOOK_AHEAD = (Part.PERSONAL, Part.GOODWILL)
_LONG_PARAGRAPH = 30
_OPENS_LETTER = compiled(
    r"(?:i am|i['’]m|just|this is)?\s?(?:writing|a (?:quick|short|brief) (?:note|line|word))\b"
    r"|(?:i )?hope (?:you|this|all|it)\b|further to\b|with reference to\b",
    re.IGNORECASE,
)


def supply(composition: Composition, content: PartText, order: Sequence[Part] = USUAL) -> Composition:
    """Add a part to a letter whose parts stand in some order.

    It takes the place of the same part where that is empty or no draft's. Beside a draft's sentences it is added:
    what comes first in the order as the first paragraph, good wishes at the end, a reason after the decision, the rest
    before what follows.
    """
    if not content.text:
        return composition
    inserted = _in_its_place(composition.paragraphs, content) or _inserted(composition.paragraphs, content, order)
    return replace(composition, paragraphs=inserted)


def supply_first(composition: Composition, content: PartText) -> Composition:
    """Put a part at the very head of a letter, in its first paragraph."""
    first, *others = composition.paragraphs or ((),)
    return replace(composition, paragraphs=((content, *first), *others))


def supply_after(
    composition: Composition, offset: int, content: PartText, goes_on: Callable[[str], bool]
) -> Composition:
    """Add a part behind the one that holds the code point `offset` of the letter's text, and what goes on from it."""
    places = [(i, j) for i, p in enumerate(composition.paragraphs) for j, other in enumerate(p) if other.text]
    for (i, j), placed in zip(places, composition.placed_parts, strict=True):
        if placed.start <= offset < placed.end:
            paragraph = composition.paragraphs[i]
            while j + 1 < len(paragraph) and goes_on(paragraph[j + 1].text):
                j += 1
            grown = (*paragraph[: j + 1], content, *paragraph[j + 1 :])
            return replace(composition, paragraphs=_with(composition.paragraphs, i, grown))
    return supply(composition, content)


def _in_its_place(paragraphs: Paragraphs, content: PartText) -> Paragraphs | None:
    for i, paragraph in enumerate(paragraphs):
        for j, other in enumerate(paragraph):
            if other.part is content.part and _is_free(other):
                return _with(paragraphs, i, (*paragraph[:j], content, *paragraph[j + 1 :]))
    return None


def _is_free(content: PartText) -> bool:
    """Whether a part may be replaced. In a draft, only the decision keeps its place: the rest may stand anywhere."""
    if content.origin is not Origin.DRAFT:
        return True
    return not content.text and content.part is Part.DECISION


def _inserted(paragraphs: Paragraphs, content: PartText, order: Sequence[Part]) -> Paragraphs:
    filled = [i for i, paragraph in enumerate(paragraphs) if any(other.text for other in paragraph)]
    if not filled:
        return (*paragraphs, (content,))
    if content.part is order[0]:
        return _at_the_start(paragraphs, filled[0], content)
    if content.part is Part.GOODWILL:
        return _at_the_end(paragraphs, filled[-1], content)
    after = _after_the_decision(paragraphs, content) if content.part is Part.REASON else None
    return after or _before_what_follows(paragraphs, filled, content, order)


def _at_the_start(paragraphs: Paragraphs, first: int, content: PartText) -> Paragraphs:
    opening, *others = paragraphs[first]
    if opening.part is not Part.DECISION and _OPENS_LETTER.match(opening.text):
        own = (opening, content), tuple(others)
        return (*paragraphs[:first], *(paragraph for paragraph in own if paragraph), *paragraphs[first + 1 :])
    return (*paragraphs[:first], (content,), *paragraphs[first:])


def _at_the_end(paragraphs: Paragraphs, last: int, content: PartText) -> Paragraphs:
    closing = paragraphs[last]
    looks_ahead = any(other.part in _LOOK_AHEAD for other in closing if other.text)
    if looks_ahead and words_in(closing) <= _LONG_PARAGRAPH:
        return _with(paragraphs, last, (*closing, content))
    return (*paragraphs, (content,))


def _after_the_decision(paragraphs: Paragraphs, content: PartText) -> Paragraphs | None:
    """Put a part behind the sentence that last says no, and what of the decision stands right behind that.

    What follows good wishes, as "I'll be following it", says no more of the decision.
    """
    filled = [((i, j), o) for i, p in enumerate(paragraphs) for j, o in enumerate(p) if o.text]
    places = [place for place, other in filled if other.part is Part.DECISION]
    if not places:
        return None
    closes = [place for place, other in filled if other.part is Part.GOODWILL and place > places[0]]
    places = [place for place in places if not closes or place < closes[0]]
    i, j = next((place for place in reversed(places) if declines(paragraphs[place[0]][place[1]].text)), places[-1])
    while (i, j + 1) in places:
        j += 1
    return _with(paragraphs, i, (*paragraphs[i][: j + 1], content, *paragraphs[i][j + 1 :]))


def _before_what_follows(
    paragraphs: Paragraphs, filled: list[int], content: PartText, order: Sequence[Part]
) -> Paragraphs:
    """Put a part between what comes before it in order and what comes after, in a paragraph of its own."""
    earlier = order[: order.index(content.part)] if content.part in order else order
    last_earlier = max((i for i in filled if any(o.text and o.part in earlier for o in paragraphs[i])), default=-1)
    later = [i for i in filled if i > last_earlier]
    index = later[0] if later else len(paragraphs)
    return (*paragraphs[:index], (content,), *paragraphs[index:])


def _with(paragraphs: Paragraphs, index: int, paragraph: Paragraph) -> Paragraphs:
    return (*paragraphs[:index], paragraph, *paragraphs[index + 1 :])
