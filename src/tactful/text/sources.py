"""What a source tells: its words in every form that they may come back in, its dates, numbers and contact details."""

from __future__ import annotations

from functools import cached_property
from itertools import islice

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
from tactful.text.titled_names import ranked_names, titled_names
from tactful.text.told_words import ToldWords

_LENGTH_IN_MONTHS = compiled(r"\b(\d{1,3})[ -]?(?:months?|mths?|mos?)\b")
_THOUSANDS = compiled(r"\d ?k\b|\b(?:thousand|grand)\b")
_ASKING = compiled(
    r"\b(?:ask|asking|request|extension|extend|negotiat\w+|postpone|can i|could i|more time|longer|until)\b"
)
_YEARS = frozenset(("year", "years", "yr", "yrs"))
_YEAR = 12
# To the month, in round numbers.
_WEEKS = 4
_MOST_DATES = 100


class Source(ToldWords):
    """The words that a letter may draw on."""

    def __init__(self, words: str) -> None:
        super().__init__(FoldedText(words).text)

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

    @cached_property
    def titled_names(self) -> frozenset[tuple[bool, str]]:
        """The names that stand with a title, as `tactful.text.titled_names` finds them."""
        return titled_names(self._text)

    @cached_property
    def ranked_names(self) -> dict[str, frozenset[str]]:
        """The names that stand with a rank, as `tactful.text.titled_names` finds them."""
        return ranked_names(self._text)
