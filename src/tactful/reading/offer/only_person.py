"""Greet the only person in the words beside the sender, where they stand as the one does to whom one writes.

Each sign is weak by itself: "sorry Karen", "civil to Neil Abbot", a full name in a list behind the job. Together with
there being nobody else they are enough.
"""

from __future__ import annotations

from collections.abc import Iterable

from tactful.reading.clauses.lexicon import is_job_word, places, word_list
from tactful.reading.names.evidence import Clue, MaskedWords
from tactful.reading.names.kinds import Name
from tactful.reading.offer.people import Person, same_person, weigh_people
from tactful.text.patterns import compiled

_THANKED = compiled(r"\b(?:thanks|thx|sorry|cheers|ta|thank you|merci) $")
_SEPARATED = compiled(r"[.;:,(=\n-]\s?$")
_ENDS = compiled(r"\s?[.,;:)\n]|$")
_ENDS_OR_ACTS = compiled(r"\s?[.,;:)\n]|$| (?:who|gave|took|was|has|offered|rang|showed)\b")
_LAST_WORD = compiled(r"(?P<word>[a-z']+)\.? $")
# Of whom one hears, and through whom, without writing to them.
_SPOKEN_OF = compiled(
    r"\b(?:called|named|ask|regards to|love to|greetings to|happened to|next to|according to|thanks to|because of"
    r"|compared to|similar to|like|near|in|from [a-z\ue000-\ue003]+ to"
    r"|(?:rent|next|listen|talk|talked|spoke|married|belongs?|drive|move|moving|go|going|went|walk(?:ing)?|fly|flying"
    r"|back|commute|travel) to) $"
)
_AND_ANOTHER = compiled(r" (?:and|&|\+) [\ue000-\ue003]")
_REACH = 30


def only_person(masked: MaskedWords, correspondence: Iterable[Clue], others: Iterable[Name]) -> Person | None:
    """The one person that is sure to be one, apart from `others`, with a sign of being written to."""
    known = list(others)
    people = [p for p in weigh_people(masked, correspondence) if p.weight >= 0 and p.is_certain]
    people = [p for p in people if not _is_another(p, known)]
    if len(people) != 1 or any(_is_spoken_of(masked, name) or _is_one_of_two(masked, name) for name in people[0].names):
        return None
    return people[0] if any(_is_addressed(masked, people[0], name) for name in people[0].names) else None


def _is_another(person: Person, known: list[Name]) -> bool:
    is_place = any(" ".join(name.tokens) in places() for name in person.names)
    return is_place or any(same_person(name, other) for name in person.names for other in known)


def _is_addressed(masked: MaskedWords, person: Person, name: Name) -> bool:
    before = masked.text[max(0, name.start - _REACH) : name.start]
    listed = len(name.tokens) > 1 and _SEPARATED.search(before) and _ENDS.match(masked.text, name.end)
    in_office = _ENDS_OR_ACTS.match(masked.text, name.end) and _has_an_office(before)
    return bool(person.weight > 0 or _THANKED.search(before) or listed or in_office)


def _is_spoken_of(masked: MaskedWords, name: Name) -> bool:
    return _SPOKEN_OF.search(masked.text, max(0, name.start - _REACH), name.start) is not None


def _is_one_of_two(masked: MaskedWords, name: Name) -> bool:
    """Whether somebody else is named in the same breath: "to Bev and Norm Sorensen"."""
    return _AND_ANOTHER.match(masked.text, name.end) is not None


def _has_an_office(before: str) -> bool:
    """Whether what somebody is leads up to their name: "head instructor Klaus"."""
    last = _LAST_WORD.search(before)
    return last is not None and (is_job_word(last["word"]) or last["word"] in word_list("contacts"))
