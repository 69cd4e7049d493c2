"""A second opinion on inventions: how likely each sentence of a letter claims what the sender's words do not tell.

No list names all that may be made up: "I have taken on other duties at home" has no name, no number and no rare word.
So each clause is compared with the sender's words (`tactful.guards._retelling`), and a linear classifier over the words
and runs of words that remain tells how strange it is: what courtesy is made of is not. Decision trees then weigh the
strangest clause of a sentence together with what the sentence does, how much of it is new and what the rules found.
Both were learned by `tests/corpus/train_inventions.py` from letters in which each invention is marked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from math import sqrt
from mmap import mmap

from msgspec import Struct
from tactful.guards._retelling import RELATED, TOLD, Related, new_words, related_words, retold
from tactful.guards._trees import Tree, read_trees, said_by

from tactful.contract import Letter
from tactful.text import Sentence
from tactful.text.clauses import clauses
from tactful.text.data import map_data
from tactful.text.functions import FUNCTIONS, SCALE, ZERO, hashed_words
from tactful.text.sources import Source
from tactful.text.spans import Span, overlaps_any
from tactful.text.tables import read_table

# Each has a byte, behind that of the intercept.
BUCKETS = 1 << 18
_NOT_STRANGE = -9.0
# In log-odds, that a sentence holds an invention: where a rule hears one, and where none does.
_POSSIBLE, LIKELY = 0.0, 1.0
OF_SENTENCES = (
    *FUNCTIONS,
    "words", "new", "told", "related", "share of new", "place", "words of source", "reason of source",
    "justification of source", "thing by rule", "fact by rule", "strangest clause", "clauses",
)  # fmt: skip


class Retold(Struct, frozen=True):
    """A sentence beside the source: its clauses by their spans, and the words of each as `retold` gives them."""

    sentence: Sentence
    clauses: Sequence[Span]
    words_of_clauses: Sequence[list[str]]

    @property
    def words(self) -> list[str]:
        """The words of the sentence, without its ends."""
        return [word for words in self.words_of_clauses for word in words[1:-1]]


class Opinion(Struct, frozen=True):
    """A sentence, the log-odds that it holds an invention, and the span of its strangest clause."""

    sentence: Sentence
    score: float
    span: Span


def is_believed(score: float, *, has_thing: bool, likely: float = LIKELY) -> bool:
    """Whether a sentence with this score is taken to hold an invention; `has_thing`: where a rule hears one in it."""
    return score > (_POSSIBLE if has_thing else likely)


def opinions(letter: Letter, source: Source, things: list[Span], facts: list[Span]) -> Iterator[Opinion]:
    """Weigh each sentence; `things` and `facts` are what rules object to, in offsets of the letter."""
    told = list(compared(letter, source, related_words()))
    strange = [list(map(strangeness, of_one.words_of_clauses)) for of_one in told]
    rows = sentence_rows(told, strange, source, things, facts)
    for of_one, of_clauses, row in zip(told, strange, rows, strict=True):
        # What is told in the source's own words is not invented, however strange.
        if of_clauses and any(new_words(of_one.words)):
            strangest = max(range(len(of_clauses)), key=of_clauses.__getitem__)
            yield Opinion(of_one.sentence, said_by(_trees(), row), of_one.clauses[strangest])


def compared(letter: Letter, source: Source, related: Related) -> Iterator[Retold]:
    """Each sentence of a letter beside the source."""
    for sentence in letter.sentences:
        spans = clauses(sentence.text)
        words = [retold(sentence.lower[start:end], source, related) for start, end in spans]
        yield Retold(sentence, spans, words)


def strangeness(words: Sequence[str]) -> float:
    """The log-odds by its words alone that a clause holds an invention."""
    weights, buckets = _weights(), features(words)
    return (weights[0] - ZERO) / SCALE + sum(weights[1 + b] - ZERO for b in buckets) / (SCALE * sqrt(len(buckets)))


def features(words: Sequence[str]) -> set[int]:
    """The buckets, in [0, `BUCKETS`), of a clause."""
    return {bucket % BUCKETS for bucket in hashed_words(words)}


def sentence_rows(
    told: Sequence[Retold], strange: Sequence[Sequence[float]], source: Source, things: list[Span], facts: list[Span]
) -> Iterator[list[float]]:
    """For each sentence what `OF_SENTENCES` names; `strange` is the strangeness of its clauses."""
    of_source = len(source.words), source.most("reason"), source.most("justification")
    for place, (of_one, of_clauses) in enumerate(zip(told, strange, strict=True)):
        span = of_one.sentence.origin()
        yield [
            *of_one.sentence.scores.values(),
            *_counts(of_one.words),
            place / len(told), *of_source,
            float(overlaps_any(span, things)), float(overlaps_any(span, facts)),
            max(of_clauses, default=_NOT_STRANGE), len(of_clauses),
        ]  # fmt: skip


def _counts(words: list[str]) -> tuple[float, ...]:
    new, told, related = len(list(new_words(words))), words.count(TOLD), words.count(RELATED)
    return len(words), new, told, related, new / (new + told + related + 1)


@cache
def _weights() -> mmap | bytes:
    return map_data("tactful.guards", "_inventions.bin")


@cache
def _trees() -> list[Tree]:
    return read_trees(read_table("tactful.guards", "_inventions.toml")["sentence"]["trees"], OF_SENTENCES)
