"""No ultimatum: nothing is asked for under threat, and the employer stays free to say no.

The second article would have a negotiation say that the writer is ready to accept if, for example, the work schedule
changes; an employer who wants somebody will meet them halfway, as long as requests stay reasonable. "Unless I get it, I
decline" leaves the reader to obey or to refuse. "If that is not possible, I would still be glad to come" asks for as
much and costs nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from tactful.guards._clause_spans import clause_spans

from tactful.contract import Case, Example, Finding, Guard, Letter, LetterKind, Level, OwnWords, Verdict
from tactful.text import Sentence
from tactful.text.clauses import own_words
from tactful.text.cues import load_cues
from tactful.text.spans import Span

MESSAGE = "This puts the employer under pressure: it sets a condition that must be met, or threatens to leave."
REMEDY = "Ask for it as a wish, in one friendly sentence, and leave the employer free to say no."

_CUES = "no_ultimatum.toml"
_SURE = ("threats", "conditions", "finality")
# The log-odds above which the classifier is believed where a word hints at a condition, and where none does; beside
# words that deny a threat it must be surer. Chosen by measuring.
_HINTED = 0.8
_LIKELY = 2.0
_DENIED = 6.0

_negotiate = partial(Example, kind=LetterKind.NEGOTIATE)
_ask_time = partial(Example, kind=LetterKind.ASK_TIME)


def check(letter: Letter, _case: Case) -> Verdict:
    """Find every clause that sets a condition or threatens."""
    return Verdict(tuple(finding for sentence in letter.said for finding in _findings(letter, sentence)))


def _findings(letter: Letter, sentence: Sentence) -> Iterator[Finding]:
    for start, end in _ultimatum_spans(sentence):
        yield letter.finding(sentence, start, end, MESSAGE, REMEDY)


def _ultimatum_spans(sentence: Sentence) -> list[Span]:
    """The clauses of a sentence that threaten or set a condition; the whole where only the classifier hears it."""
    cues, lower, score = load_cues(_CUES), own_words(sentence.lower), sentence.scores["ultimatum"]
    if score < _DENIED and cues.has("never", lower):
        return []
    lists = (*_SURE, "hints") if score > _HINTED and not cues.has("polite", lower) else _SURE
    if found := [span for _, span in cues.spans(lists, lower)]:
        return clause_spans(sentence.text, found)
    return [(0, len(sentence.text))] if _sounds_like_one(sentence) else []


def demands(lower: str) -> bool:
    """Whether a lower-case text has words that are an ultimatum wherever they stand."""
    return any(load_cues(_CUES).has(name, lower) for name in _SURE)


def _sounds_like_one(sentence: Sentence) -> bool:
    scores = sentence.scores
    others = max(scores[function] for function in ("answer-date", "decline", "interest", "withdrawal"))
    return scores["ultimatum"] > max(_LIKELY, others) and not load_cues(_CUES).has("polite", sentence.lower)


GUARD = Guard(
    id="no-ultimatum",
    asks="Is nothing asked for under threat or on condition?",
    level=Level.ERROR,
    kinds=frozenset({LetterKind.NEGOTIATE, LetterKind.ASK_TIME}),
    check=check,
    own_words=OwnWords.FORBIDDEN,
    passes=(
        _negotiate("Could I work from home on Fridays?"),
        _negotiate("If Fridays at home are not possible, I would still be glad to join."),
        _negotiate("I would gladly accept if the start could be moved to May."),
        _negotiate("Please don't take this as a condition."),
        _negotiate("I quite understand if the rota cannot be changed."),
        _negotiate("Unless I have misread clause 4, the laptop is included."),
        _negotiate("I can only work part-time until my course ends in July."),
        _ask_time("You asked for my answer by Friday; might I have until Monday?"),
        _ask_time("If that is too long for you, please tell me, and I will try to decide sooner."),
    ),
    fails=(
        _negotiate("Unless I can work from home on Fridays, I will have to decline."),
        _negotiate("I can only accept if the start is moved to May."),
        _negotiate("It's two days at home or nothing."),
        _negotiate("This point is not negotiable."),
        _negotiate("Either I get the training or you can find somebody else."),
        _negotiate("I must insist on a company car."),
        _negotiate("If the start cannot be moved, I am afraid that I won't be able to take the job."),
        _ask_time("Extend the deadline, or the answer is no."),
        _ask_time("If you can't wait until Monday, give the job to another."),
    ),
)
