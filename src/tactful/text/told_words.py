"""Whether a text tells a word: in the same form, in a related one, cut off, spelled out or misspelled."""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise

from tactful.text.patterns import compiled
from tactful.text.stems import stem
from tactful.text.vocabulary import is_known_word, is_role_word, known_words
from tactful.text.word_relations import (
    STEM,
    abbreviations,
    are_related,
    nations_by_word,
    plain_umlauts,
    spells_out,
)

_WORD = compiled(r"[^\W_]+")
_CAMEL = compiled(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_DOTTED = compiled(r"\b(?:[A-Z]\.){2,}")
_SHORTEST_CUT = 3
_CUT_OFF = compiled(rf"\b([^\W\d_]{{{_SHORTEST_CUT},}})\.(?= ?[\w(])")
# Languages as translators write them, and countries; in small letters they are other words.
_IN_CAPITALS = {
    "EN": "english", "FR": "french france", "DE": "german germany", "ES": "spanish spain", "NL": "dutch netherlands",
    "PL": "polish poland", "DK": "denmark", "CH": "switzerland", "NZ": "new zealand",
}  # fmt: skip
# "A&E", "F&B".
_PAIRED = compiled(r"\b[a-z]&[a-z]\b")
# From so many letters on a word that is no English may be one misspelled, and from so much alike on it is.
_SHORTEST_MISSPELT, _ALIKE = 7, 0.9
_NAME_ENDING = 3
# A shorter word before a post is mostly one of grammar: "the manager".
_LONG_WORD = 4
# English by now, and yet short for more.
_CUT_SHORT = frozenset(("physio",))


class ToldWords:
    """The words of a folded text, in every form that they may come back in."""

    def __init__(self, text: str) -> None:
        self._text = text
        # A letter is asked for each of its words, and by several rules.
        self._told: dict[str, bool] = {}

    def tells(self, word: str) -> bool:
        """Whether a word of the letter stands in the text, in this or in a related form.

        "Priya" is told by "priya", "Assistant" by "asst", "European" by "Europe", "Mueller" by "Müller", "Norway" by
        "Oslo", "apprenticeship" by "apprentiship".
        """
        plain = word.lower()
        if plain not in self._told:
            self._told[plain] = self._tells(plain)
        return self._told[plain]

    def _tells(self, plain: str) -> bool:
        if len(plain) == 1:
            return plain in self._initials
        if plain in self._forms or plain_umlauts(plain) in self._forms:
            return True
        if self._spells(plain) or plain in self._joined or self._cuts_off(plain):
            return True
        if any(are_related(plain, known) for known in self._by_stem.get(plain[:STEM], ())):
            return True
        return plain in self._nations or self._shortens(plain) or self._misspells(plain)

    def abbreviates(self, words: list[str]) -> bool:
        """Whether the text names these words by their initials: "SDE" for "Software Development Engineer".

        In small letters only three and more count, and no word of English: "it" names no Ivy Taylor.
        """
        if len(words) > 1 and any(spells_out(short.lower(), words) for short in self._acronyms):
            return True
        small = "".join(word[0] for word in words).lower()
        return len(words) > 2 and small in self._forms and small not in known_words()

    @cached_property
    def _acronyms(self) -> frozenset[str]:
        dotted = {word.replace(".", "") for word in _DOTTED.findall(self._text)}
        words = () if self._text.isupper() else filter(str.isupper, _WORD.findall(self._text))
        return frozenset(dotted.union(words))

    def joins(self, words: list[str]) -> bool:
        """Whether the text writes these words as one, or with other gaps: "BrightLine" for "Bright Line"."""
        return "".join(words).lower() in self._forms | self._joined

    @cached_property
    def words(self) -> list[str]:
        """All words, in lower case, in their order."""
        return [word.lower() for word in _WORD.findall(self._text)]

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of all words."""
        return frozenset(map(stem, self.words))

    @cached_property
    def _forms(self) -> frozenset[str]:
        """All words, and what stands in them and for them."""
        words = {plain_umlauts(word) for word in self.words} | set(self.words)
        for word in self.words:
            words.update(abbreviations().get(word, "").split())
        if not self._text.isupper():
            for word in _WORD.findall(self._text):
                words.update(_IN_CAPITALS.get(word, "").split())
        for pair in _PAIRED.findall(self._text.lower()):
            words.update(abbreviations().get(pair, "").split())
        words.update(part.lower() for word in _WORD.findall(self._text) for part in _CAMEL.findall(word))
        return frozenset(words)

    @cached_property
    def _joined(self) -> frozenset[str]:
        pairs = {a + b for a, b in pairwise(self.words)}
        triples = {a + b + c for a, b, c in zip(self.words, self.words[1:], self.words[2:], strict=False)}
        return frozenset(pairs | triples)

    @cached_property
    def _initials(self) -> frozenset[str]:
        return frozenset(word[0] for word in self.words)

    @cached_property
    def _initials_in_order(self) -> str:
        return "".join(word[0] for word in self.words if word not in {"of", "and", "the", "for"})

    @cached_property
    def _by_stem(self) -> dict[str, list[str]]:
        stems: dict[str, list[str]] = {}
        for word in self._forms:
            stems.setdefault(word[:STEM], []).append(word)
        return stems

    @cached_property
    def _nations(self) -> frozenset[str]:
        """The countries, peoples and languages that the text tells by another of these words or by a town."""
        return frozenset().union(*(nations_by_word().get(word, ()) for word in self._forms))

    def _shortens(self, word: str) -> bool:
        """Whether a word begins as one of the text that is no English: "Potch" for "Potchefstroom"."""
        # Who is called Robert is not called Robertson.
        return any(word[:end] in self._shortened for end in range(STEM + 1, len(word) - _NAME_ENDING))

    @cached_property
    def _shortened(self) -> frozenset[str]:
        words = (word for word in self._forms if len(word) > STEM and word.isalpha())
        return frozenset(word for word in words if word in _CUT_SHORT or not is_known_word(word))

    def _misspells(self, word: str) -> bool:
        """Whether a word of English, so no name, stands in the text with a slip: "apprentiship"."""
        if len(word) < _SHORTEST_MISSPELT or not self._misspelt or not is_known_word(word):
            return False
        from difflib import SequenceMatcher

        alike = (SequenceMatcher(None, word, other) for other in self._misspelt if other[0] == word[0])
        return any(pair.quick_ratio() >= _ALIKE and pair.ratio() >= _ALIKE for pair in alike)

    @cached_property
    def _misspelt(self) -> frozenset[str]:
        """The longer words of the text that are no English."""
        return frozenset(w for w in self.words if len(w) >= _SHORTEST_MISSPELT and not is_known_word(w))

    def _cuts_off(self, word: str) -> bool:
        """Whether a word of English is cut off by a stop: "Hist. of Art" tells "history", and no name."""
        return word in known_words() and any(word[:end] in self._cut_off for end in range(_SHORTEST_CUT, len(word)))

    @cached_property
    def _cut_off(self) -> frozenset[str]:
        cut = (word.lower() for word in _CUT_OFF.findall(self._text))
        return frozenset(word for word in cut if word not in known_words())

    def _spells(self, word: str) -> bool:
        """Whether a word is the initials of words in a row.

        Of two only if both have capitals ("Religious Studies") or name a post ("teaching assistant").
        """
        return (3 <= len(word) <= 6 and word in self._initials_in_order) or word in self._paired_initials

    @cached_property
    def _paired_initials(self) -> frozenset[str]:
        pairs = pairwise(_WORD.findall(self._text))
        return frozenset(
            (a[0] + b[0]).lower()
            for a, b in pairs
            if (a[0].isupper() and b[0].isupper()) or (len(a) >= _LONG_WORD and is_role_word(b.lower()))
        )
