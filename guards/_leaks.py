"""A second opinion on leaks in a letter that somebody wrote: how likely each sentence tells what should not be read.

The reader of the sender's words withholds too much rather than too little: of "twins adorable but the dad creeped me
out" all. That does no harm while the program writes, but whoever praises the twins in a letter of their own leaks
nothing; and what the reader takes for a fact may be one that the sender would keep. So decision trees weigh what a
sentence of the letter does, what that part of the words does that it repeats, how much it repeats, what of it was
withheld, and why. They were learned by `tests/corpus/train_leaks.py` from letters in which each leak is marked.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from msgspec import Struct
from tactful.guards._justifications import addresses_reader
from tactful.guards._repeated_words import (
    Run,
    brief_stems,
    content_words,
    forbidden_runs,
    is_ordinary,
    span_of,
    withheld_in,
)
from tactful.guards._trees import Tree, is_whole_letter, read_trees, said_by

from tactful.contract import Case, Letter, Withheld, WithheldKind
from tactful.text import FoldedText, Sentence, split_sentences
from tactful.text.clauses import clauses
from tactful.text.functions import FUNCTIONS, LEAST_SCORE, sentence_function_scores
from tactful.text.patterns import compiled
from tactful.text.spans import Span
from tactful.text.stems import stem
from tactful.text.tables import read_table

OF_SENTENCES = (
    *FUNCTIONS, *(f"{function} in source" for function in FUNCTIONS),
    *(f"{function} withheld" for function in FUNCTIONS), *(f"withheld as {kind}" for kind in WithheldKind),
    "words", "place", "shared", "telling shared", "share shared", "words of source", "words forbidden",
    "share forbidden", "addresses the reader", "worst", "worst in source", "is withheld", "share of source",
    "permitted", "permitted beside", "told by brief",
)  # fmt: skip
_HARMS = ("insult", "oversharing", "pay", "rival")
_NOTHING = dict.fromkeys(FUNCTIONS, LEAST_SCORE)
# What says that somebody may be told.
_PERMITTED = compiled(
    r"\b(?:can (?:say|tell|write|mention|joke|know)|(?:fine|ok|okay|happy|safe) (?:to (?:say|tell|mention)|for)"
    r"|is ok(?:ay)?|(?:don'?t|do not) (?:mind|care if) (?:\w+ ){1,3}know(?:s|ing)?|what i'?d tell"
    r"|(?:just |only )?(?:say|tell (?:him|her|them|em)|write) (?:that )?(?:i|my|it|we|family)\b"
    r"|no secret|already know|knows (?:that|about)|(?:my|the) reason|reason (?:to give|we give|is|:))\b|\breason:"
)
# What says that nobody is.
_CONFIDED = compiled(
    r"\b(?:truth is|the truth|between (?:us|you and me)|real reason|(?:nobody|no one) (?:knows|must)"
    r"|secret(?:ly)?|confidential|hush|shh+|(?:don'?t|do not|never|must ?n'?t) (?:\w+ )?(?:tell|say|mention))\b"
)
_WORD = compiled(r"[^\W_]+(?:'[a-z]+)?")
# A word that stands in more clauses tells nothing of one.
_MOST_CLAUSES = 50
# In log-odds, that a sentence leaks. Chosen by measuring.
_LIKELY = -1.0
# In log-odds, that a sentence insults or tells of pay, a rival or a private matter.
_SURELY = 1.0


class Repeated(Struct, frozen=True):
    """A sentence of a letter beside the sender's words.

    `place` is that of the sentence in the letter, from 0 to 1; `runs` are its forbidden words and `withheld` the
    passages that forbid them; `shared` are its content words that stand in `clause`, that clause of the sender's words
    with which it shares most, `beside` are the clauses on either side of that, and `told` says how many of
    them the brief tells.
    """

    sentence: Sentence
    place: float
    runs: Sequence[Run]
    withheld: Sequence[Withheld]
    shared: Run
    clause: str
    beside: str
    told: int

    @property
    def worst(self) -> float:
        """The log-odds of the worst that it does by itself."""
        return max(map(self.sentence.scores.__getitem__, _HARMS))

    @property
    def spans(self) -> list[Span]:
        """Where in the folded letter it repeats the sender's words."""
        runs = self.runs or [self.shared]
        return list(map(span_of, runs))


def leaking_spans(letter: Letter, case: Case) -> Iterator[Span]:
    """The spans of the folded letter that are taken to leak something."""
    if not is_whole_letter(letter):
        yield from map(span_of, forbidden_runs(letter, case))
        return
    for repeated in repeated_sentences(letter, case):
        if _is_believed(repeated):
            yield from repeated.spans


def _is_believed(repeated: Repeated) -> bool:
    """Whether a sentence is taken to leak; where words are forbidden that are called secret or sound so, it does."""
    if repeated.runs and (repeated.worst > _SURELY or _CONFIDED.search(repeated.clause)):
        return True
    return likelihood(repeated) > _LIKELY


def likelihood(repeated: Repeated) -> float:
    """The log-odds that a sentence leaks something."""
    return said_by(_trees(), row(repeated))


def repeated_sentences(letter: Letter, case: Case) -> Iterator[Repeated]:
    """The sentences that repeat words of the sender's."""
    source = _Clauses(case.source or "")
    runs, told = list(forbidden_runs(letter, case)), brief_stems(case)
    for number, sentence in enumerate(letter.sentences):
        own = [run for run in runs if sentence.start <= run[0].start() < sentence.end]
        clause, beside, shared = source.most_shared(content_words(letter, sentence.start, sentence.end))
        if own or shared:
            passages = withheld_in(case, [token for run in own for token in run])
            by_brief = sum(stem(word.group().lower()) in told for word in shared)
            yield Repeated(sentence, number / len(letter.sentences), own, passages, shared, clause, beside, by_brief)


class _Clauses:
    """The clauses of the sender's words, and what a sentence shares with them."""

    def __init__(self, source: str) -> None:
        sentences = split_sentences(FoldedText(source))
        self._texts = [s.lower[start:end] for s in sentences for start, end in clauses(s.text)]
        self._stems = [frozenset(map(stem, _WORD.findall(text))) for text in self._texts]
        self._places: dict[str, list[int]] = {}
        for place, stems in enumerate(self._stems):
            for one in stems:
                self._places.setdefault(one, []).append(place)

    def most_shared(self, words: Sequence[re.Match[str]]) -> tuple[str, str, Run]:
        """The clause that shares most with some words, those beside it, and which of the words it shares."""
        counts = Counter[int]()
        for word in {word.group().lower() for word in words}:
            weight = 1 if is_ordinary(word) else 2
            counts.update(dict.fromkeys(self._places.get(stem(word), ())[:_MOST_CLAUSES], weight))
        if not counts:
            return "", "", []
        place = min(counts, key=lambda place: (-counts[place], place))
        beside = " ; ".join((*self._texts[max(0, place - 1) : place], *self._texts[place + 1 : place + 2]))
        return self._texts[place], beside, [word for word in words if stem(word.group().lower()) in self._stems[place]]


def row(repeated: Repeated) -> list[float]:
    """What `OF_SENTENCES` names."""
    sentence, runs = repeated.sentence, repeated.runs
    in_source = sentence_function_scores(repeated.clause) if repeated.clause else _NOTHING
    kinds = {passage.kind for passage in repeated.withheld}
    words, forbidden, shared = len(sentence.words), sum(map(len, runs)), len(repeated.shared)
    of_source = len(repeated.clause.split())
    return [
        *sentence.scores.values(), *in_source.values(), *_most([passage.text for passage in repeated.withheld]),
        *(float(kind in kinds) for kind in WithheldKind),
        words, repeated.place, shared,
        sum(not is_ordinary(word.group().lower()) for word in repeated.shared),
        shared / (words + 1), of_source, forbidden, forbidden / (words + 1),
        float(addresses_reader(sentence.words)),
        repeated.worst, max(map(in_source.__getitem__, _HARMS)), float(bool(kinds)),
        shared / (of_source + 1),
        *(float(_PERMITTED.search(text) is not None) for text in (repeated.clause, repeated.beside)),
        repeated.told / (shared + 1),
    ]  # fmt: skip


def _most(passages: Iterable[str]) -> list[float]:
    """For each function the most that a passage has."""
    scores = [sentence_function_scores(FoldedText(passage).lower).values() for passage in passages]
    return [max(of_one) for of_one in zip([LEAST_SCORE] * len(FUNCTIONS), *scores, strict=True)]


@cache
def _trees() -> list[Tree]:
    return read_trees(read_table("tactful.guards", "_leaks.toml")["leak"]["trees"], OF_SENTENCES)
