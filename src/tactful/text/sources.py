"""What a source tells: its words in every form that they may come back in, its dates, numbers and contact details."""

from __future__ import annotations

from functools import cached_property
from itertools import islice, pairwise

from msgspec.structs import replace

from tactful.text.contacts import Contact, find_contacts
from tactful.text.dates import DateMention, find_dates
from tactful.text.folding import FoldedText
from tactful.text.functions import LEAST_SCORE
from tactful.text.numbers import counted_things, number_values
from tactful.text.patterns import compiled
from tactful.text.sentences import Sentence, split_sentences
from tactful.text.short_days import short_days
from tactful.text.spans import blank_out
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
_TITLED = compiled(r"\b(mrs|mr|ms|miss|mme|madame|madam|lady|sir|lord|herr|frau)\b\.? (\w+)(?: (\w+))?")
# "Mr & Mrs Peake" are Mr Peake and Mrs Peake.
_COUPLE = compiled(r"\b(mr|mrs|ms)\.? (?:&|and) (mr|mrs|ms)\.? (\w+)")
# A rank by its short form.
RANKS = {
    "dr": "dr", "doctor": "dr", "doktor": "dr", "dott": "dr", "dra": "dr",
    "prof": "prof", "professor": "prof", "professore": "prof",
}  # fmt: skip
_RANKED = compiled(rf"\b({'|'.join(RANKS)})\b\.? (\w+)\.?(?: (\w+))?(?: (\w+))?")
_DOTTED = compiled(r"\b(?:[A-Z]\.){2,}")
_SHORTEST_CUT = 3
_CUT_OFF = compiled(rf"\b([^\W\d_]{{{_SHORTEST_CUT},}})\.(?= ?[\w(])")
_LENGTH_IN_MONTHS = compiled(r"\b(\d{1,3})[ -]?(?:months?|mths?|mos?)\b")
# Languages as translators write them, and countries; in small letters they are other words.
_IN_CAPITALS = {
    "EN": "english", "FR": "french france", "DE": "german germany", "ES": "spanish spain", "NL": "dutch netherlands",
    "PL": "polish poland", "DK": "denmark", "CH": "switzerland", "NZ": "new zealand",
}  # fmt: skip
# "A&E", "F&B".
_PAIRED = compiled(r"\b[a-z]&[a-z]\b")
_THOUSANDS = compiled(r"\d ?k\b|\b(?:thousand|grand)\b")
_ASKING = compiled(
    r"\b(?:ask|asking|request|extension|extend|negotiat\w+|postpone|can i|could i|more time|longer|until)\b"
)
_MENS_TITLES = frozenset(("mr", "sir", "lord", "herr"))
# From so many letters on a word that is no English may be one misspelled, and from so much alike on it is.
_SHORTEST_MISSPELT, _ALIKE = 7, 0.9
_YEARS = frozenset(("year", "years", "yr", "yrs"))
_YEAR = 12
# To the month, in round numbers.
_WEEKS = 4
_NAME_ENDING = 3
# A shorter word before a post is mostly one of grammar: "the manager".
_LONG_WORD = 4
# English by now, and yet short for more.
_CUT_SHORT = frozenset(("physio",))
_MOST_DATES = 100


class Source:
    """The words that a letter may draw on."""

    def __init__(self, words: str) -> None:
        self._text = FoldedText(words).text
        # A letter is asked for each of its words, and by several rules.
        self._told: dict[str, bool] = {}

    @cached_property
    def contacts(self) -> tuple[Contact, ...]:
        """The contact details."""
        return find_contacts(self._text)

    @cached_property
    def agrees(self) -> bool:
        """Whether the source may speak of taking the job: a letter may then do so too."""
        return self.most("accept") > 0

    @cached_property
    def asks(self) -> bool:
        """Whether the source may ask the recipient for something."""
        asking = _ASKING.search(self._text.lower())
        return bool(asking) or self.most("request") > 0

    def most(self, function: str) -> float:
        """The log-odds that any sentence does what a function of `tactful.text.functions` is; -9 for none."""
        return max((sentence.scores[function] for sentence in self._sentences), default=LEAST_SCORE)

    @cached_property
    def _sentences(self) -> tuple[Sentence, ...]:
        return split_sentences(FoldedText(self._text))

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """The dates, each once; of a hostile source no more than anybody would write."""
        text = blank_out(self._text, ((contact.start, contact.end) for contact in self.contacts))
        days = [*find_dates(text), *short_days(text)]
        distinct = {replace(date, start=0, end=0): date for date in days}
        return tuple(islice(distinct.values(), _MOST_DATES))

    @cached_property
    def numbers(self) -> frozenset[float]:
        """The values of all numbers, those in dates and in contact details too."""
        return number_values(self._text)

    @cached_property
    def counts_thousands(self) -> bool:
        """Whether the source gives a number in thousands: "they offered 65, I wanted 78k"."""
        return _THOUSANDS.search(self._text.lower()) is not None

    def counts_in_years(self, months: float) -> bool:
        """Whether the source gives as long in years: "1 yr" and "a year" tell twelve months, "half a year" six."""
        if not self._forms & _YEARS:
            return False
        return months == _YEAR or months / _YEAR in self.numbers or (months == _YEAR / 2 and "half" in self._forms)

    def counts_in_weeks(self, months: float) -> bool:
        """Whether the source gives as long in weeks: "12 wks" tells three months, and so does "thirteen weeks"."""
        weeks = {_WEEKS * months, round((_WEEKS + 1 / 3) * months)}
        return not self._forms.isdisjoint(("week", "weeks", "wk", "wks")) and not weeks.isdisjoint(self.numbers)

    def counts_in_months(self, years: float) -> bool:
        """Whether the source gives as long in months: "24-month" tells two years."""
        return any(int(months) == years * _YEAR for months in _LENGTH_IN_MONTHS.findall(self._text.lower()))

    @cached_property
    def counts(self) -> dict[str, frozenset[float]]:
        """How many there are of what is counted: {"interview": {3.0}} for "3 interviews"."""
        return counted_things(self._text)

    def quotes(self, words: str) -> bool:
        """Whether words or figures of the letter stand in the source letter by letter."""
        return words.lower() in self._text.lower()

    def tells(self, word: str) -> bool:
        """Whether a word of the letter stands in the source, in this or in a related form.

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

    @cached_property
    def titled_names(self) -> frozenset[tuple[bool, str]]:
        """The lower-case names that stand with a title: (True, "holt") for "Mr Rasmus Holt", False for a woman's."""
        found: set[tuple[bool, str]] = set()
        for title, first, second in _TITLED.findall(_COUPLE.sub(r"\1 \3, \2 \3", self._text.lower())):
            found.update((title in _MENS_TITLES, name) for name in (first, second) if name)
        return frozenset(found)

    @cached_property
    def ranked_names(self) -> dict[str, frozenset[str]]:
        """The ranks that stand before a lower-case name: {"kealoha": {"dr"}}."""
        ranks: dict[str, frozenset[str]] = {}
        for rank, *names in _RANKED.findall(self._text.lower()):
            for name in filter(None, names):
                ranks[name] = ranks.get(name, frozenset()) | {RANKS[rank]}
        return ranks

    def abbreviates(self, words: list[str]) -> bool:
        """Whether the source names these words by their initials: "SDE" for "Software Development Engineer".

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
        """Whether the source writes these words as one, or with other gaps: "BrightLine" for "Bright Line"."""
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
        """The countries, peoples and languages that the source tells by another of these words or by a town."""
        return frozenset().union(*(nations_by_word().get(word, ()) for word in self._forms))

    def _shortens(self, word: str) -> bool:
        """Whether a word begins as one of the source that is no English: "Potch" for "Potchefstroom"."""
        # Who is called Robert is not called Robertson.
        return any(word[:end] in self._shortened for end in range(STEM + 1, len(word) - _NAME_ENDING))

    @cached_property
    def _shortened(self) -> frozenset[str]:
        words = (word for word in self._forms if len(word) > STEM and word.isalpha())
        return frozenset(word for word in words if word in _CUT_SHORT or not is_known_word(word))

    def _misspells(self, word: str) -> bool:
        """Whether a word of English, so no name, stands in the source with a slip: "apprentiship"."""
        if len(word) < _SHORTEST_MISSPELT or not self._misspelt or not is_known_word(word):
            return False
        from difflib import SequenceMatcher

        alike = (SequenceMatcher(None, word, other) for other in self._misspelt if other[0] == word[0])
        return any(pair.quick_ratio() >= _ALIKE and pair.ratio() >= _ALIKE for pair in alike)

    @cached_property
    def _misspelt(self) -> frozenset[str]:
        """The longer words of the source that are no English."""
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
