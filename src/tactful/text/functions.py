"""What a sentence of a letter does: thanks, refuses, speaks of pay, insults ...

A linear classifier over hashed n-grams of words and characters and pairs of words that stand apart, one weight vector
for each function, trained on `tests/corpus/sentences.jsonl` by `tests/corpus/train.py`. It is the guards' second
opinion, where a rule is not sure.
Plain Python, because it must cost less than a millisecond a sentence and no import.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache, lru_cache
from itertools import accumulate, chain
from mmap import mmap
from struct import Struct
from zlib import crc32

from tactful.text.data import map_data
from tactful.text.patterns import compiled

FUNCTIONS = (
    "accept", "answer-date", "apology", "chatter", "decline", "good-wishes", "gratitude", "insult", "interest",
    "open-door", "oversharing", "pay", "placeholder", "reason", "regret", "request", "reversed-role", "rival",
    "soft-decline", "ultimatum", "vague-request", "withdrawal",
)  # fmt: skip
BUCKETS = 1 << 19
SCALE = 16.0
# A byte holds a weight times `SCALE`, plus this.
ZERO = 128
_NOTHING_SAID = -9.0
_PLACES = {function: place for place, function in enumerate(FUNCTIONS)}
# Four bytes a function have room for the bytes of all buckets added up.
_SUMS = Struct(f"<{len(FUNCTIONS)}I")
_WIDTH = len(FUNCTIONS)
_NO_WEIGHTS = bytes([ZERO]) * _WIDTH
# Buckets whose bits are counted at once.
_BLOCK = 512
_MOST_SENTENCES, _MOST_WORDS = 64, 4096
_TOKEN = compiled(r"\d+|[a-z]+(?:'[a-z]+)?|[^\sa-z\d]")


class Weights(dict[int, int]):
    """For each bucket the weights of all functions, each in bytes of its own of one number.

    So that they are added up at once, which is the quickest that there is without a library. `packed` holds a row for
    the intercepts, a bitmap of the buckets that were met in training, and a row for each of those, in order. A row has
    a byte for each function; for a bucket that was never met all its weights are 0.
    """

    def __init__(self, packed: bytes | mmap) -> None:
        super().__init__()
        self._known = packed[_WIDTH : _WIDTH + BUCKETS // 8]
        self._packed = packed
        counts = (block.bit_count() for block in map(self._block, range(BUCKETS // _BLOCK)))
        self._rows_before = list(accumulate(counts, initial=0))
        self.intercepts = [(byte - ZERO) / SCALE for byte in packed[:_WIDTH]]

    def __missing__(self, bucket: int) -> int:
        spread = bytearray(_SUMS.size)
        spread[:: _SUMS.size // _WIDTH] = self._row(bucket)
        weights = self[bucket] = int.from_bytes(spread, "little")
        return weights

    def sums(self, features: Collection[int]) -> tuple[int, ...]:
        """For each function the sum of the bytes of some buckets."""
        return _SUMS.unpack(sum(map(self.__getitem__, features)).to_bytes(_SUMS.size, "little"))

    def _row(self, bucket: int) -> bytes:
        number, bit = divmod(bucket, _BLOCK)
        up_to_here = self._block(number) & ((2 << bit) - 1)
        if not up_to_here >> bit:
            return _NO_WEIGHTS
        row = self._rows_before[number] + up_to_here.bit_count() - 1
        start = _WIDTH + BUCKETS // 8 + row * _WIDTH
        return self._packed[start : start + _WIDTH]

    def _block(self, number: int) -> int:
        return int.from_bytes(self._known[number * _BLOCK // 8 : (number + 1) * _BLOCK // 8], "little")


class FunctionScores:
    """The scores of one sentence, by the names in `FUNCTIONS`."""

    def __init__(self, features: Collection[int]) -> None:
        self._count = len(features)
        self._weights = _weights()
        self._sums = self._weights.sums(features)

    def __getitem__(self, function: str) -> float:
        """The log-odds that the sentence does this; above 0 means more likely than not."""
        place = _PLACES[function]
        if self._count < 2:
            return _NOTHING_SAID
        total = self._sums[place] - ZERO * self._count
        return float(self._weights.intercepts[place] + total / (SCALE * self._count**0.5))


@lru_cache(_MOST_SENTENCES)
def sentence_function_scores(lower: str) -> FunctionScores:
    """Score a folded, lower-case sentence; quick where it was scored before."""
    return FunctionScores(_features(lower))


def hashed_features(lower: str) -> list[int]:
    """Return the distinct buckets, in [0, `BUCKETS`), of a lower-case sentence's word and character n-grams."""
    return sorted(_features(lower))


def _features(lower: str) -> frozenset[int]:
    tokens = ["<", *(_generalise(token) for token in _TOKEN.findall(lower)), ">"]
    _, second, third, fourth = (tokens[n:] for n in range(4))
    runs = chain(zip(tokens, second, strict=False), zip(tokens, second, third, strict=False))
    apart = chain(zip(tokens, third, strict=False), zip(tokens, fourth, strict=False))
    grams = chain(map(" ".join, runs), map(" .. ".join, apart))
    return frozenset(map(_bucket, grams)).union(*map(_buckets_of_token, tokens))


def _generalise(token: str) -> str:
    return "0" * min(len(token), 6) if token.isdigit() else token


@lru_cache(_MOST_WORDS)
def _buckets_of_token(token: str) -> frozenset[int]:
    padded = f"_{token}_"
    grams = (padded[i : i + size] for size in (3, 4, 5) if len(padded) > size for i in range(len(padded) - size + 1))
    return frozenset([_bucket(token), *(_bucket(f"~{gram}") for gram in grams)])


def _bucket(gram: str) -> int:
    return crc32(gram.encode()) % BUCKETS


@cache
def _weights() -> Weights:
    return Weights(map_data("tactful.text", "functions.bin"))
