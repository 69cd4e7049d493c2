"""Tell of whom a clause of the sender's words speaks: of those who made the offer, or of anybody else."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property
from operator import itemgetter

from tactful.contract import Brief, Fact
from tactful.reading.names.evidence import MaskedWords
from tactful.reading.names.kinds import Name, NameKind
from tactful.reading.offer.rivals import rival_names
from tactful.text.kin import RELATIVE
from tactful.text.patterns import compiled

_WORD = compiled(r"[\w']+")
# Behind these somebody else says, supposes or compares.
_REPORTING = frozenset(
    "says said say thinks think thought if that hope wish tell told guess heard hear when who what how like than where"
    " unless until till pretend claims claimed whether assume supposed suppose maybe not never everyone".split()
)
_ANOTHER = compiled(
    r"\b(?:my|our) (?:(?:old|current|present|new|own|ex|last|former|other) )?(?:boss|manager|friend|mate|teacher|team"
    r"|colleagues?|crew|work|job|place|firm|company|employer|landlord|doctor|neighbou?r|kids|children|students|pupils|customers|clients"
    rf"|patients|{RELATIVE})\b"
    r"|\b(?:another|a different|the other|my new|a new|my current|my present|a better|a second) \w+|\bwhere i am\b"
    r"|\belsewhere\b|\bstay(?:ing)? (?:at|with|put)\b"
)


class SpokenOf:
    """Whom pronouns and names in some words mean; `facts` tell who reads the letter and who signs it."""

    def __init__(self, masked: MaskedWords, facts: Brief) -> None:
        self._masked = masked
        self._reader = _words_of(facts.recipient)
        self._sender = _words_of(facts.sender)
        self._company = _words_of(facts.company) - self._reader

    def is_of_the_offer(self, position: int, *, is_named: bool = False) -> bool:
        """Whether a clause at a position of the text is the sender's own, near no word of another employer or kin.

        Where it says by itself of whom it speaks, `is_named`, the sentence before does not count.
        """
        text, words = self._masked.words.lower, self._masked.words
        start, _ = words.sentence_at(position)
        before = _WORD.findall(text, max(start, position - 20), position)
        if before and before[-1] in _REPORTING:
            return False
        near = text[start:position]
        if _ANOTHER.search(near) or (
            not is_named and len(near.split()) < 3 and _ANOTHER.search(self._sentence_before(start))
        ):
            return False
        return not any(start <= name.start < position for name in self._rivals)

    def means_reader(self, position: int, *, is_named: bool) -> bool:
        """Whether the person spoken of at a position, by name or by pronoun, is the reader of the letter.

        Where nobody is named, a pronoun means whoever made the offer, and `is_named` says that none stands there.
        """
        if not self._reader:
            return not (is_named or self._people)
        named = next((name for name in self._people if name.start == position), None)
        before = [name for name in self._people if name.end <= position]
        meant = named or (before[-1] if before else next(iter(self._people), None))
        return meant is not None and bool(set(meant.tokens) & self._reader)

    def is_reader(self, name: Name) -> bool:
        """Whether a name is the reader's."""
        return bool(set(name.tokens) & self._reader)

    @cached_property
    def _people(self) -> list[Name]:
        """The names that may be people's, in the order of the text, without the sender's and the company's."""
        kinds = {NameKind.PERSON, NameKind.UNKNOWN}
        return [
            name
            for name in self._masked.names
            if name.kind in kinds and not self._is_known(name) and not self._is_place(name)
        ]

    def _is_known(self, name: Name) -> bool:
        """Whether a name is the sender's, or all of it is in the company's."""
        words = set(name.tokens)
        return bool(words & self._sender) or (bool(words) and words <= self._company)

    def _is_place(self, name: Name) -> bool:
        """Whether a name says where the company before it is: "at Outback Solar, Alice Springs"."""
        if self.is_reader(name):
            return False
        before = (n for n in self._masked.names if n.end + 2 == name.start and n.kind is NameKind.ORGANISATION)
        return self._masked.text[name.start - 2 : name.start] == ", " and any(before)

    @cached_property
    def _rivals(self) -> list[Name]:
        rivals = rival_names(self._masked)
        return [name for name in self._masked.names if " ".join(name.tokens) in rivals]

    def _sentence_before(self, start: int) -> str:
        sentences = self._masked.words.sentences
        index = bisect_left(sentences, start, key=itemgetter(0)) - 1
        return self._masked.words.lower[slice(*sentences[index])] if index >= 0 else ""


def _words_of(fact: Fact | None) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", fact.value.lower())) if fact else frozenset()
