"""Find the words of a letter that the sender's words forbid.

Topics cannot be listed, so none is known: outside the facts of the brief, two content words of the sender's in a row
are forbidden, and so is one that ordinary letters do not use.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise

from msgspec import Struct
from tactful.guards.gratitude import find_thanks

from tactful.contract import Case, Letter, Withheld, WithheldKind
from tactful.contract.brief import spans_of
from tactful.text import FoldedText, Sentence
from tactful.text.patterns import compiled
from tactful.text.spans import Span, blank_out, gaps
from tactful.text.stems import bases, stem
from tactful.text.tables import read_table
from tactful.text.vocabulary import everyday_words

_TOKEN = compiled(r"[^\W_]+(?:['.,-][^\W_]+)*")
# What was blanked out parts passages as a full stop does.
_PASSAGE_END = compiled(r"[.!?;:\n](?=\s|$)|\n|\s{3,}")
_COURTESIES = ("good-wishes", "open-door")

Run = list[re.Match[str]]


class _Forbidden(Struct, frozen=True):
    """Stems that betray a passage: alone, or two in a row."""

    words: frozenset[str]
    pairs: frozenset[tuple[str, str]]


def forbidden_runs(letter: Letter, case: Case) -> Iterator[Run]:
    """The words of the folded letter that the sender's words forbid, those that stand side by side together."""
    forbidden = _forbidden(case)
    tokens = [token for span in _judged_spans(letter, case) for token in content_words(letter, *span)]
    stems = [stem(t.group().lower()) for t in tokens]
    leaked = {i for i, s in enumerate(stems) if s in forbidden.words and not is_ordinary(tokens[i].group().lower())}
    for i, pair in enumerate(pairwise(stems)):
        if pair in forbidden.pairs and not _parted(letter, tokens[i], tokens[i + 1]):
            leaked |= {i, i + 1}
    return _runs(letter, tokens, sorted(leaked))


def span_of(run: Run) -> Span:
    """Where in the folded letter some of its words stand."""
    return run[0].start(), run[-1].end()


def content_words(letter: Letter, start: int, end: int) -> list[re.Match[str]]:
    """The words of a span of the folded letter but for those that carry no content of their own."""
    words = _TOKEN.finditer(letter.folded.text, start, end)
    return [word for word in words if _is_content(word.group().lower())]


def withheld_in(case: Case, words: Run) -> list[Withheld]:
    """The withheld passages that words of a letter repeat."""
    stems = {stem(word.group().lower()) for word in words}
    return [
        passage
        for passage in case.brief.withheld
        if _secret_spans(passage, case) and not stems.isdisjoint(map(stem, _words(passage.text)))
    ]


def _judged_spans(letter: Letter, case: Case) -> list[Span]:
    """Where a leak may stand: everywhere in what the program writes.

    Of a person's own letter, in the sentences that tell something. Whom they greet, what they thank for and what they
    wish is known to the recipient, though the reader may have withheld it with the rest of its line.
    """
    if case.writing:
        return [(0, len(letter.folded.text))]
    return [(s.start, s.end) for s in letter.sentences if not _is_courtesy(s)]


def _is_courtesy(sentence: Sentence) -> bool:
    scores = sentence.scores
    thanks = find_thanks(sentence) is not None and scores["reason"] < 0
    return thanks or max(map(scores.__getitem__, _COURTESIES)) > max(scores["reason"], 0)


def _runs(letter: Letter, tokens: list[re.Match[str]], leaked: list[int]) -> Iterator[Run]:
    """Bring words together that leak side by side."""
    while leaked:
        length = 1
        while (
            length < len(leaked)
            and leaked[length] == leaked[0] + length
            and not _parted(letter, tokens[leaked[length - 1]], tokens[leaked[length]])
        ):
            length += 1
        yield [tokens[place] for place in leaked[:length]]
        leaked = leaked[length:]


def _parted(letter: Letter, one: re.Match[str], other: re.Match[str]) -> bool:
    between = letter.folded.text[one.end() : other.start()]
    return any(mark in between for mark in ".!?\n")


def _forbidden(case: Case) -> _Forbidden:
    """Say what the letter must not repeat.

    While the program writes, that is all that the brief does not tell, because a writer who has the brief alone can
    have nothing else. A person's own letter or draft may use what it likes of it, except what the brief withholds.
    """
    source, brief = case.source or "", case.brief
    strict = case.writing and not case.is_draft
    fact_spans, mention_spans = spans_of(brief.facts), spans_of((*brief.mentions, *brief.requests))
    withheld = [span for passage in brief.withheld for span in _secret_spans(passage, case)]
    # A draft tells all that is not withheld.
    untold = withheld if case.is_draft else [*gaps(len(source), mention_spans), *withheld]
    told = _told_stems(case, blank_out(source, untold))
    secret = _passages(blank_out(source, gaps(len(source), withheld)))
    rest = _passages(blank_out(source, [*fact_spans, *mention_spans])) if strict else []
    words = {stem(word) for passage in (*secret, *rest) for word in passage if _is_rare(word)}
    if case.writing:
        words |= {stem(word) for passage in secret for word in passage if not is_ordinary(word)}
    return _Forbidden(frozenset(words - told), _telling_pairs([*secret, *rest], told))


def _secret_spans(withheld: Withheld, case: Case) -> list[Span]:
    """The spans of a withheld passage that may not be repeated.

    Contact data is kept from the wire, not from the recipient. In a letter that somebody wrote, pay is for another
    guard to hear, what is said beside the recipient's own name is known to them, and what the reader made nothing of is
    the writer's to tell.
    """
    whole = (withheld.start, withheld.end)
    if withheld.kind is WithheldKind.CONTACT:
        return []
    if case.writing:
        return [whole]
    if withheld.kind is WithheldKind.RIVAL and _names_company(whole, case):
        return []
    return [] if withheld.is_rest or withheld.kind is WithheldKind.PAY else [whole]


def _names_company(span: Span, case: Case) -> bool:
    company = case.brief.company
    return company is not None and company.start is not None and span[0] <= company.start < span[1]


def _telling_pairs(passages: list[list[str]], told: frozenset[str]) -> frozenset[tuple[str, str]]:
    pairs = {pair for passage in passages for pair in pairwise(passage) if not all(map(is_ordinary, pair))}
    stems = {(stem(one), stem(other)) for one, other in pairs}
    return frozenset(pair for pair in stems if told.isdisjoint(pair))


def brief_stems(case: Case) -> frozenset[str]:
    """The stems of what was understood of the sender's words and may be told."""
    brief = case.brief
    texts = [fact.value for fact in brief.facts]
    texts += [mention.text for mention in brief.mentions]
    texts += [request.text for request in brief.requests]
    return _stems_of(texts)


def _told_stems(case: Case, told_words: str) -> frozenset[str]:
    """Return the stems of what may be told. A fact may be told even where it stands in a withheld passage."""
    facts = [fact.value for fact in case.brief.facts]
    by_option = [mention.text for mention in case.brief.mentions if mention.start is None]
    asked = [request.text for request in case.brief.requests]
    return _stems_of((told_words, *facts, *by_option, *asked))


def _stems_of(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(stem(word) for text in texts for word in _words(text))


def _passages(text: str) -> list[list[str]]:
    return [[word for word in _words(piece) if _is_content(word)] for piece in _PASSAGE_END.split(text)]


def _words(text: str) -> list[str]:
    return [match.lower() for match in _TOKEN.findall(FoldedText(text).text)]


@cache
def _list(name: str) -> frozenset[str]:
    lists = read_table("tactful.guards", "no_leak.toml")
    return frozenset(lists[name].split())


@cache
def _is_content(word: str) -> bool:
    return word not in _list("function_words") and not (len(word) == 1 and word.isalpha())


@cache
def is_ordinary(word: str) -> bool:
    """Whether a word in small letters is one of ordinary letters of refusal."""
    return any(base in _list("letter_words") or base in _list("function_words") for base in bases(word))


@cache
def _is_rare(word: str) -> bool:
    """Whether a word betrays its passage alone: no word of letters, no everyday word, no small number, no year."""
    if word.isdigit():
        return len(word) > 2 and not word.startswith(("19", "20"))
    return not is_ordinary(word) and everyday_words().isdisjoint(bases(word))
