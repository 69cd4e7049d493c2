"""Find what the sender asks to have said and the letter will not say, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tactful.contract import Brief, Fact, Withheld, WithheldKind
from tactful.contract.brief import spans_of
from tactful.reading.clauses.orders import Order, Verb
from tactful.reading.clauses.permission import WHY_FORBIDDEN, breaks_a_rule, why_forbidden
from tactful.reading.clauses.reason_kinds import kind_of_reason
from tactful.reading.clauses.words import Words
from tactful.reading.pasted.own_words import foreign_spans
from tactful.reading.promises.undertakings import undertakings
from tactful.reading.said.verbatim import Verbatim, find_verbatim
from tactful.reading.withheld.remainder import is_plain
from tactful.reading.withheld.withholding import KIND_BY_GUARD
from tactful.text.functions import sentence_function_scores
from tactful.text.patterns import compiled
from tactful.text.spans import Span, overlaps_any

_VERBATIM, WORD_FOR_WORD = "word for word", "word-for-word"
_NOT_UNDERSTOOD = "its words do not fit into the letter as they are"
_WHY = {kind: WHY_FORBIDDEN[guard] for guard, kind in KIND_BY_GUARD.items()}
# A letter that declines does these anyway, or the brief tells that it does not.
_DONE_ANYWAY = (
    "decline", "soft-decline", "accept", "regret", "gratitude", "good-wishes", "open-door", "reason", "pay", "rival",
    "oversharing", "insult", "request",
)  # fmt: skip
# Without these something else is meant: "say no", "send a calm e-mail".
_NEEDED = {
    Verb.SAY: compiled(r"^\W*(?:(?:also|too) )?(?:that\b|the |my |our |his |her |their |how |i )"),
    Verb.GREET: compiled(r"\b(?:regards|greetings|love|hugs?|kiss|wishes|respects|hello|hi)\b"),
}
_FEWEST_WORDS = 3
# In log-odds: above these an order is of the answer, or of the letter itself, for which every order sounds a little.
_OF_THE_ANSWER = {
    **dict.fromkeys(("decline", "soft-decline", "accept", "reason", "pay", "rival"), 0.0), "chatter": 2.0
}  # fmt: skip
_MAY_BE_NAMED = frozenset({WithheldKind.GRUDGE, WithheldKind.INTIMATE})
_WORD = compiled(r"[a-z][a-z'-]+")
# What is asked of the letter itself, or of the answer: "something nice", "no thanks", "why", "that i can't".
_NO_MATTER = compiled(
    r"^\W*(?:no\b|yes\b|something|sth|smth|smething|anything|nothing|it\b|why|whatever|hi\b|a (?:short|nice|polite"
    r"|kind|warm)"
    r"|(?:that )?(?:i|we) (?:can'?t|cannot|won'?t|am not|'m not|decline|have decided|decided|don'?t|do not|must"
    r"|regret|refuse|say no)"
    r"|(?:that )?i(?:'m|m| am) (?:not|sorry but|declining|staying|unable|saying))"
    r"|\b(?:the offer|the job|this job|the position|the role|the letter|e?-?mail|polite\w*|nicely|short|brief"
    r"|formal|professional"
    r"|reasons?|why|letter|in english)\b"
)
# Somebody is thanked, wished or told something: a thing that they said or did, or what the sender feels or does.
_TELLS = compiled(r"\b(?:i|i'm|i'll|my|he|she|they|hes|shes|his|her|their|him|them|the|that|it|for|to|how|your|you)\b")


def find_unsaid(words: Words, withheld: Iterable[Withheld], facts: Brief) -> tuple[Fact, ...]:
    """What is asked for and is not among the mentions and other facts of a brief, each with the reason as its rule."""
    closed = list(withheld)
    verbatim = list(find_verbatim(words))
    told = spans_of((*facts.facts, *facts.mentions, *facts.requests))
    told += [words.folded.origin(*span) for span in foreign_spans(words.lower)]
    found = [*_refused(words, verbatim, closed, told)]
    taken = [*told, *(words.folded.origin(*item.order) for item in verbatim)]
    found += _not_understood(words, closed, taken)
    said = spans_of((*facts.mentions, *facts.requests, *found, *_of_the_matter(facts)))
    return (*found, *_undertaken(words, closed, said))


def _refused(words: Words, asked: list[Verbatim], closed: list[Withheld], told: list[Span]) -> Iterator[Fact]:
    """What was to be said as it is and may not be said at all; the words themselves are not repeated."""
    for item in asked:
        start, end = words.folded.origin(*item.words)
        if not overlaps_any((start, end), told):
            why = why_forbidden(words.original[start:end]) or _withheld_for((start, end), closed)
            rule = why or "may not stand in a letter that closes no door"
            yield Fact(_VERBATIM, start, end, rule, WORD_FOR_WORD)


def _not_understood(words: Words, closed: list[Withheld], taken: list[Span]) -> Iterator[Fact]:
    for order in words.orders:
        span = words.folded.origin(order.start, order.end)
        if order.forbidden or overlaps_any(span, taken) or not _asks_for_more(words, order):
            continue
        yield from _named(words, closed, span)


def _named(words: Words, closed: list[Withheld], span: Span) -> Iterator[Fact]:
    """The words of a span of the original, where the sender may be told that they were not followed.

    An aside is what the sender wants kept out: of that no word is repeated, nor of what no letter tells.
    """
    told = " ".join(words.original[slice(*span)].split())
    kinds = {item.kind for item in closed if overlaps_any(span, spans_of([item]))}
    if kinds <= _MAY_BE_NAMED and not breaks_a_rule(told):
        yield Fact(told, *span, _NOT_UNDERSTOOD)


def _of_the_matter(facts: Brief) -> tuple[Fact, ...]:
    known = (facts.reason.fact, facts.referral, facts.referral_contact, facts.answer_by, facts.deadline)
    return tuple(fact for fact in known if fact is not None)


def _undertaken(words: Words, closed: list[Withheld], said: list[Span]) -> Iterator[Fact]:
    """What the sender promises or asks for beside that: it may be lost, but never without a word."""
    hushed = [(order.start, order.end) for order in words.orders if order.forbidden]
    for start, end in undertakings(words):
        span = words.folded.origin(start, end)
        if not overlaps_any((start, end), hushed) and not overlaps_any(span, said):
            yield from _named(words, closed, span)


def _asks_for_more(words: Words, order: Order) -> bool:
    """Whether an order asks for something that no letter says of itself."""
    what = words.lower[order.begins : order.end]
    if len(what.split()) < _FEWEST_WORDS or _NO_MATTER.search(what) or kind_of_reason(what) is not None:
        return False
    scores = sentence_function_scores(what)
    if any(scores[function] > least for function, least in _OF_THE_ANSWER.items()):
        return False
    if _names_a_matter(what):
        return True
    needed = _NEEDED.get(order.verb)
    if needed is not None and not needed.search(what):
        return False
    return order.verb is not Verb.THANK and all(scores[function] < 0 for function in _DONE_ANYWAY)


def _names_a_matter(what: str) -> bool:
    """Whether some lower-case words speak of somebody or something, and not of the letter, the job or the answer."""
    return _TELLS.search(what) is not None and any(not is_plain(word) for word in _WORD.findall(what))


def _withheld_for(span: Span, closed: list[Withheld]) -> str | None:
    return next((_WHY.get(item.kind) for item in closed if overlaps_any(span, spans_of([item]))), None)
