"""Withhold the rest: whatever of the sender's words is no fact, no wish, and not said in the plain words of letters.

No list of topics is ever complete. So words that are told to a helper are read the other way round: a clause may be
told that holds nothing but facts, wishes and the words in which everybody speaks of offers and letters; the rest is
the sender's own affair.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby

from msgspec import Struct

from tactful.reading.clauses.lexicon import is_job_word, word_list
from tactful.reading.clauses.passages import Passages
from tactful.reading.names.evidence import MaskedWords
from tactful.text.kin import ELDERS
from tactful.text.patterns import compiled
from tactful.text.spans import Span, mask
from tactful.text.stems import bases
from tactful.text.tables import read_table

_WORD = compiled(r"[^\W_]+(?:['.@&-][^\W_]+)*")
_MARKS_ALONE = compiled(r"[^\w\n]*")
_GROUNDS = compiled(
    r"\b(?:because|cause|cos|cuz|coz|since|bc|due to|owing to|why(?= no\b| ?[:=-])|reasons?|truth"
    r"|in truth|real one)\b(?:[^\n.!?]|[.!?](?!\s))*"
)
# What opens grounds says nothing by itself.
_OPENS = frozenset("because cause cos cuz coz since bc due owing reason reasons why truth please pls plz".split())
# What tells that a name belongs to the offer; without it a name may be anybody's.
_OFFER = frozenset(
    "offer offers offered offering job role position post place vacancy contract spot appointment appointed selected"
    " call called contact name signed sign from to dear hi hello hey interview interviewed company firm employer at for"
    " attn recipient who write reply mr mrs ms miss dr prof sir madam".split()
)
# These tell it of the name right behind them.
_LEADS_TO_NAME = frozenset("with by rang met told me i'm im its it's it from name nobody".split())
_OWN = frozenset({"my", "our", "his", "her", "their"})
_LONGEST_ROLE = 3
_TOLD, _NAME, _PLAIN, _TELLING = "told", "name", "plain", "telling"


class Sought(Struct, frozen=True):
    """What the rules have not found yet: names of people or organisations, or a role."""

    names: bool = False
    role: bool = False


def remaining_spans(masked: MaskedWords, told: Iterable[Span], sought: Sought) -> Iterator[Span]:
    """The passages of `Words.text` that nobody needs to know, in order.

    `told` are the spans of facts and wishes. What may yet be a fact that is sought stays where the words around it
    speak of the offer.
    """
    text = masked.words.text
    kinds_at = _Kinds(masked, told, sought)
    found: list[Span] = []
    for clause in Passages(masked.words).clauses:
        words = list(_WORD.finditer(text, *clause))
        kinds = [(kinds_at.kind(words, index), word.span()) for index, word in enumerate(words)]
        found += _telling(kinds, {word.group().lower() for word in words})
    return _joined(text, (span for span in found if not _says_nothing(text[slice(*span)].lower())))


def _says_nothing(lower: str) -> bool:
    return all(word in _OPENS or word in _function_words() for word in _WORD.findall(lower))


class _Kinds:
    """Tells what a word of the text is: told by the brief, perhaps a fact, plain, or telling."""

    def __init__(self, masked: MaskedWords, told: Iterable[Span], sought: Sought) -> None:
        length = len(masked.words.text)
        self._told = mask(length, told)
        self._names = mask(length, ((name.start, name.end) for name in masked.names))
        self._grounds = mask(length, (m.span() for m in _GROUNDS.finditer(masked.words.lower)))
        self._sought = sought

    def kind(self, words: list[re.Match[str]], index: int) -> str:
        """What the word at an index of the words of a clause is."""
        start = words[index].start()
        if self._told[start]:
            return _TOLD
        if self._grounds[start]:
            return _TELLING
        if self._names[start]:
            return self._kind_of_name(words, index) if self._sought.names else _TELLING
        if self._sought.role and _names_role(words, index):
            return _NAME
        return _PLAIN if is_plain(words[index].group().lower()) else _TELLING

    def _kind_of_name(self, words: list[re.Match[str]], index: int) -> str:
        if words[index].group().lower() in ELDERS or (index and words[index - 1].group().lower() in ELDERS):
            return _TELLING
        while index and self._names[words[index].start()]:
            index -= 1
        return _TOLD if words[index].group().lower() in _LEADS_TO_NAME else _NAME


def _names_role(words: list[re.Match[str]], index: int) -> bool:
    """Whether a word names a post, or stands right before one that does: "farm" in "the assistant farm manager"."""
    for ahead in words[index : index + _LONGEST_ROLE]:
        if is_job_word(ahead.group()):
            return not any(word.group().lower() in _OWN for word in words[max(0, index - _LONGEST_ROLE) : index])
        if ahead.group().lower() in _function_words():
            return False
    return False


def _telling(kinds: list[tuple[str, Span]], words: set[str]) -> Iterator[Span]:
    """Of a clause that tells something all but the told words and names that may be facts."""
    all_kinds = {kind for kind, _ in kinds}
    speaks_of_offer = not _OFFER.isdisjoint(words) or all_kinds <= {_NAME, _TOLD}
    if _TELLING not in all_kinds and (_NAME not in all_kinds or speaks_of_offer):
        return
    spared = {_TOLD, _NAME} if speaks_of_offer else {_TOLD}
    for is_spared, run in groupby(kinds, key=lambda kind: kind[0] in spared):
        spans = [span for _, span in run]
        if not is_spared:
            yield spans[0][0], spans[-1][1]


def _joined(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Join passages between which nothing but marks stands."""
    current: Span | None = None
    for start, end in spans:
        if current and _MARKS_ALONE.fullmatch(text, current[1], start):
            current = (current[0], end)
            continue
        if current:
            yield current
        current = (start, end)
    if current:
        yield current


@cache
def is_plain(word: str) -> bool:
    """Whether a lower-case word is one in which everybody speaks of offers and letters, or of posts."""
    if is_job_word(word) or any(word in word_list(name) for name in ("titles", "contacts", "organisations")):
        return True
    return word in _OFFER or not _plain_words().isdisjoint(bases(word))


@cache
def _plain_words() -> frozenset[str]:
    return frozenset(_lists()["letter_words"].split()) | _function_words()


@cache
def _function_words() -> frozenset[str]:
    return frozenset(_lists()["function_words"].split())


def _lists() -> dict[str, str]:
    # The guard against leaks holds of the same words that nobody learns anything of the sender from them.
    return read_table("tactful.guards", "no_leak.toml")
