"""What a sentence of a letter does: thanks, refuses, speaks of pay, insults ...

A linear classifier over hashed n-grams of words and characters and pairs of words that stand apart, one weight vector
for each function, trained on `tests/corpus/sentences.jsonl` by `tests/corpus/train.py`. It is the guards' second
opinion, where a rule is not sure.
Plain Python, because it must cost less than a millisecond a sentence and no import.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import chain
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
_MOST_SENTENCES, _MOST_WORDS = 64, 4096
_TOKEN = compiled(r"\d+|[a-z]+(?:'[a-z]+)?|[^\sa-z\d]")


class Weights(dict[int, int]):
    """For each bucket the weights of all functions, each in bytes of its own of one number.

    So that they are added up at once, which is the quickest that there is without a library. `packed` holds a row for
    the intercepts and one for each bucket, and a row a byte for each function.
    """

    def __init__(self, packed: bytes | mmap) -> None:
        super().__init__()
        self._packed = packed
        self.of_word = lru_cache(_MOST_WORDS)(self._of_word)
        self.intercepts = [(byte - ZERO) / SCALE for byte in packed[:_WIDTH]]

    def __missing__(self, bucket: int) -> int:
        start = _WIDTH * (1 + bucket)
        spread = bytearray(_SUMS.size)
        spread[:: _SUMS.size // _WIDTH] = self._packed[start : start + _WIDTH]
        weights = self[bucket] = int.from_bytes(spread, "little")
        return weights

    def sum(self, buckets: Iterable[int]) -> int:
        """The weights of some buckets added up."""
        return sum(map(self.__getitem__, buckets))

    def _of_word(self, token: str) -> tuple[int, int]:
        """The weights of a word's buckets added up, and how many they are; quick where it was met before."""
        buckets = _buckets_of_token(token)
        return self.sum(buckets), len(buckets)


class FunctionScores:
    """The scores of one sentence, folded and in lower case, by the names in `FUNCTIONS`."""

    def __init__(self, lower: str) -> None:
        tokens = _tokens(lower)
        self._weights = _weights()
        runs, words = _buckets_of_runs(tokens), list(map(self._weights.of_word, set(tokens)))
        self._count = len(runs) + sum(count for _, count in words)
        total = self._weights.sum(runs) + sum(weights for weights, _ in words)
        self._sums = _SUMS.unpack(total.to_bytes(_SUMS.size, "little"))

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
    return FunctionScores(lower)


def hashed_features(lower: str) -> list[int]:
    """Return the buckets, in [0, `BUCKETS`), of what a lower-case sentence holds: runs of words, and parts of words.

    A run counts once, and so does a word; a part that two words share counts for each.
    """
    tokens = _tokens(lower)
    return sorted(chain(_buckets_of_runs(tokens), *map(_buckets_of_token, set(tokens))))


def _tokens(lower: str) -> list[str]:
    return ["<", *map(_generalise, _TOKEN.findall(lower)), ">"]


def _generalise(token: str) -> str:
    return "0" * min(len(token), 6) if token.isdigit() else token


def _buckets_of_runs(tokens: Sequence[str]) -> set[int]:
    """The buckets of two and three words in a row, and of pairs that stand two and three places apart."""
    _, second, third, fourth = (tokens[n:] for n in range(4))
    runs = chain(zip(tokens, second, strict=False), zip(tokens, second, third, strict=False))
    apart = chain(zip(tokens, third, strict=False), zip(tokens, fourth, strict=False))
    return set(map(_bucket, chain(map(" ".join, runs), map(" .. ".join, apart))))


def _buckets_of_token(token: str) -> set[int]:
    """The buckets of a word and of its three to five characters in a row."""
    padded = f"_{token}_"
    grams = (padded[i : i + size] for size in (3, 4, 5) if len(padded) > size for i in range(len(padded) - size + 1))
    return {_bucket(token), *(_bucket(f"~{gram}") for gram in grams)}


def _bucket(gram: str) -> int:
    return crc32(gram.encode()) % BUCKETS


@cache
def _weights() -> Weights:
    return Weights(map_data("tactful.text", "functions.bin"))
