"""What a sentence of a letter does: thanks, refuses, speaks of pay, insults ...

A linear classifier over hashed n-grams of words and characters and pairs of words that stand apart, one weight vector
for each function, trained on `tests/corpus` by `tests/corpus/train.py`. It is the guards' second
opinion, where a rule is not sure.
A "reason" sounds like one by itself; a "justification" says why a letter refuses, and was learned from whole letters.
Plain Python, because it must cost less than a millisecond a sentence and no import.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain
from math import sqrt
from mmap import mmap
from operator import add
from struct import Struct
from zlib import crc32

from tactful.text.data import map_data, read_data
from tactful.text.patterns import compiled

FUNCTIONS = (
    "accept", "answer-date", "apology", "chatter", "decline", "good-wishes", "gratitude", "insult", "interest",
    "justification", "open-door", "oversharing", "pay", "placeholder", "reason", "regret", "request", "reversed-role",
    "rival", "soft-decline", "ultimatum", "vague-request", "withdrawal",
)  # fmt: skip
BUCKETS = 1 << 19
SCALE = 16.0
# A byte holds a weight times `SCALE`, plus this.
ZERO = 128
# Four bytes a function have room for the bytes of all buckets added up.
_SUMS = Struct(f"<{len(FUNCTIONS)}I")
# The sums of one word, and how many buckets it has.
_COMMON = Struct(f"<{len(FUNCTIONS) + 1}H")
_END_OF_WORDS = b"\0"
# By the names in `FUNCTIONS`, in their order.
Scores = Mapping[str, float]
# In log-odds: what a text without a word does.
LEAST_SCORE = -9.0
_NOTHING_SAID: Scores = dict.fromkeys(FUNCTIONS, LEAST_SCORE)
_WIDTH = len(FUNCTIONS)
_MOST_SENTENCES, _MOST_WORDS = 64, 4096
_TOKEN = compiled(r"\d+|[a-z]+(?:'[a-z]+)?|[^\sa-z\d]")


class Weights:
    """A weight for each function in each bucket.

    `packed` holds a row for the intercepts and one for each bucket, and a row a byte for each function. `common` holds
    what `pack_common_words` returns: the sums of words that need not be added up anew in each process.
    """

    def __init__(self, packed: bytes | mmap, common: bytes = b"") -> None:
        self._packed = packed
        words, _, self._common = common.partition(_END_OF_WORDS)
        self._places = dict(zip(words.decode().split(), range(0, len(self._common), _COMMON.size), strict=True))
        self.of_word = lru_cache(_MOST_WORDS)(self._of_word)
        self.intercepts: list[float] = [(byte - ZERO) / SCALE for byte in packed[:_WIDTH]]

    def sum(self, buckets: Iterable[int]) -> list[int]:
        """The bytes of some buckets added up, for each function."""
        starts = [_WIDTH * (1 + bucket) for bucket in buckets]
        rows = b"".join([self._packed[start : start + _WIDTH] for start in starts])
        return [sum(rows[place::_WIDTH]) for place in range(_WIDTH)]

    def _of_word(self, token: str) -> tuple[int, int]:
        """The sums of a word's buckets, and how many they are; quick where the word was met before.

        Each sum has bytes of its own in one number, so that those of many words are added up at once.
        """
        if (place := self._places.get(token)) is None:
            buckets = _buckets_of_token(token)
            sums, count = self.sum(buckets), len(buckets)
        else:
            *sums, count = _COMMON.unpack_from(self._common, place)
        return int.from_bytes(_SUMS.pack(*sums), "little"), count

    def pack_common_words(self, words: Sequence[str]) -> bytes:
        """The sums of words that stand in most letters, for the `Weights` of later processes."""
        rows = ((*self.sum(buckets), len(buckets)) for buckets in map(_buckets_of_token, words))
        return _END_OF_WORDS.join((" ".join(words).encode(), b"".join(_COMMON.pack(*row) for row in rows)))


@lru_cache(_MOST_SENTENCES)
def sentence_function_scores(lower: str) -> Scores:
    """Score a folded, lower-case sentence; quick where it was scored before."""
    return scored(lower)


def scored(lower: str) -> Scores:
    """The log-odds that a folded, lower-case sentence does each of `FUNCTIONS`; above 0 means more likely than not."""
    tokens = tokens_of(lower)
    weights = _weights()
    runs, words = _buckets_of_runs(tokens), list(map(weights.of_word, set(tokens)))
    count = len(runs) + sum(of_one for _, of_one in words)
    if count < 2:
        return _NOTHING_SAID
    of_words = sum(sums for sums, _ in words).to_bytes(_SUMS.size, "little")
    sums = map(add, weights.sum(runs), _SUMS.unpack(of_words))
    zero, scale = ZERO * count, SCALE * sqrt(count)
    scores = [start + (of_one - zero) / scale for start, of_one in zip(weights.intercepts, sums, strict=True)]
    return dict(zip(FUNCTIONS, scores, strict=True))


def hashed_features(lower: str) -> list[int]:
    """Return the buckets, in [0, `BUCKETS`), of what a lower-case sentence holds: runs of words, and parts of words.

    A run counts once, and so does a word; a part that two words share counts for each.
    """
    tokens = tokens_of(lower)
    return sorted(chain(_buckets_of_runs(tokens), *map(_buckets_of_token, set(tokens))))


def hashed_words(tokens: Sequence[str]) -> set[int]:
    """Return the buckets, in [0, `BUCKETS`), of some words, and of the runs of two and three and the pairs in them."""
    return _buckets_of_runs(tokens) | set(map(_bucket, tokens))


def tokens_of(lower: str) -> list[str]:
    """The words, numbers and marks of a lower-case sentence, with its two ends; of a number only its length."""
    return ["<", *map(_generalise, _TOKEN.findall(lower)), ">"]


def _generalise(token: str) -> str:
    return "0" * min(len(token), 6) if token.isdigit() else token


def _buckets_of_runs(tokens: Sequence[str]) -> set[int]:
    """The buckets of two and three words in a row, and of pairs that stand two and three places apart."""
    words = [token.encode() for token in tokens]
    spaced, apart = [b" %b" % word for word in words], [b" .. %b" % word for word in words]
    # A checksum goes on where that of the beginning ended: no run has to be put together.
    of_words = list(map(crc32, words))
    of_pairs = list(map(crc32, spaced[1:], of_words))
    of_triples = map(crc32, spaced[2:], of_pairs)
    # The last words have no such partner: `map` ends with the shorter list.
    of_distant = map(crc32, apart[2:] + apart[3:], of_words[:-2] + of_words)
    return {checksum % BUCKETS for checksum in chain(of_pairs, of_triples, of_distant)}


def _buckets_of_token(token: str) -> set[int]:
    """The buckets of a word and of its three to five characters in a row."""
    padded = f"_{token}_"
    grams = (padded[i : i + size] for size in (3, 4, 5) if len(padded) > size for i in range(len(padded) - size + 1))
    return {_bucket(token), *(_bucket(f"~{gram}") for gram in grams)}


def _bucket(gram: str) -> int:
    return crc32(gram.encode()) % BUCKETS


@cache
def _weights() -> Weights:
    return Weights(map_data("tactful.text", "functions.bin"), read_data("tactful.text", "common_words.bin"))
