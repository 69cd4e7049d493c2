"""What a sentence of a letter does: thanks, refuses, speaks of pay, insults ...

A linear classifier over hashed word and character n-grams, one weight vector for each function, trained on
`tests/corpus/sentences.jsonl` by `tests/corpus/train.py`. It is the guards' second opinion, where a rule is not sure.
Plain Python, because it must cost less than a millisecond a sentence and no import.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import chain, pairwise
from operator import itemgetter
from zlib import crc32

from tactful.text.data import read_data
from tactful.text.patterns import compiled

FUNCTIONS = (
    "accept", "answer-date", "apology", "chatter", "decline", "good-wishes", "gratitude", "insult", "interest",
    "open-door", "oversharing", "pay", "placeholder", "reason", "regret", "request", "reversed-role", "rival",
    "soft-decline", "ultimatum", "vague-request", "withdrawal",
)  # fmt: skip
BUCKETS = 1 << 17
SCALE = 16.0
# A byte holds a weight times `SCALE`, plus this.
ZERO = 128
_NOTHING_SAID = -9.0
_MOST_SENTENCES, _MOST_WORDS = 64, 4096
_TOKEN = compiled(r"\d+|[a-z]+(?:'[a-z]+)?|[^\sa-z\d]")


class FunctionScores:
    """The scores of one sentence, by the names in `FUNCTIONS`; each is worked out when it is first asked for."""

    def __init__(self, features: Sequence[int]) -> None:
        self._count = len(features)
        # All weights of a function in one call, which is the quickest that there is without a library.
        self._weights_from = itemgetter(*features) if len(features) > 1 else None
        self._known: dict[str, float] = {}

    def __getitem__(self, function: str) -> float:
        """The log-odds that the sentence does this; above 0 means more likely than not."""
        if function not in self._known:
            self._known[function] = self._score(*_model()[function])
        return self._known[function]

    def _score(self, intercept: float, weights: bytes) -> float:
        if self._weights_from is None:
            return _NOTHING_SAID
        total = sum(self._weights_from(weights)) - ZERO * self._count
        return float(intercept + total / (SCALE * self._count**0.5))


@lru_cache(_MOST_SENTENCES)
def sentence_function_scores(lower: str) -> FunctionScores:
    """Score a folded, lower-case sentence; quick where it was scored before."""
    return FunctionScores(hashed_features(lower))


def hashed_features(lower: str) -> list[int]:
    """Return the distinct buckets, in [0, `BUCKETS`), of a lower-case sentence's word and character n-grams."""
    tokens = ["<", *(_generalise(token) for token in _TOKEN.findall(lower)), ">"]
    of_words = chain(map(" ".join, pairwise(tokens)), map(" ".join, zip(tokens, tokens[1:], tokens[2:], strict=False)))
    return sorted(set(map(_bucket, of_words)).union(*map(_buckets_of_token, tokens)))


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
def _model() -> dict[str, tuple[float, bytes]]:
    """For each function its intercept and its weights, one a bucket, `ZERO` for none."""
    return unpacked(read_data("tactful.text", "functions.bin"))


def unpacked(packed: bytes) -> dict[str, tuple[float, bytes]]:
    """Take the packed weights of all functions apart: for each the byte of the intercept, then those of the buckets."""
    row = BUCKETS + 1
    starts = zip(FUNCTIONS, range(0, len(packed), row), strict=True)
    return {function: ((packed[start] - ZERO) / SCALE, packed[start + 1 : start + row]) for function, start in starts}
