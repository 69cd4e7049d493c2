"""Nobody is insulted: no abuse, complaint, criticism, sarcasm, order or threat, not even between the lines.

"Ensure that you do not conclude the conversation by insulting the organization": it is a small world, and who
hires here may hire elsewhere in the future. What a sender says against herself ("I am ashamed to reply so late") and
what she denies ("I never felt rushed") is no insult.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tactful.guards._clause_spans import clause_spans

from tactful.contract import Case, Example, Finding, Guard, Letter, Level, OwnWords, Verdict
from tactful.text import Sentence
from tactful.text.cues import load_cues
from tactful.text.spans import Span

MESSAGE = "This may hurt or annoy the reader: a reproach, mockery, an order or a threat has no place in a letter."
REMEDY = "Thank the reader for something that was good, and decline without judging anybody."
ASKING_REMEDY = "Thank the reader for something that was good, and ask in a friendly way, without judging anybody."

_CUES = "no_insult.toml"
_LISTS = ("abuse", "treatment", "verdicts", "threats", "orders", "sarcasm")
# These nobody means kindly.
_PLAIN_LISTS = ("abuse", "threats")
_HIDING = ("innocent", "denied")


class _Bar(NamedTuple):
    """The log-odds above which the classifier is believed: where a rule hears an insult too, and where none does."""

    by_rule: float
    alone: float


# All chosen by measuring. A letter that is friendly is read kindly: what would sound cold elsewhere is a joke there.
_ELSEWHERE = _Bar(by_rule=-7.0, alone=-0.05)
_AMONG_FRIENDS = _Bar(by_rule=-0.5, alone=3.5)
# To it a denial sounds like what is denied.
_ALONE_IN_DENIAL = 4.0
# What a letter does at least two of, in earnest, if it is friendly.
_SIGNS_OF_FRIENDSHIP = ("gratitude", "good-wishes", "regret", "open-door")
_IN_EARNEST = 1.0
# A sentence that more likely does one of these is none of it; sarcastic thanks were taught as an insult alone.
_WORK_OF_A_LETTER = ("gratitude", "good-wishes", "open-door", "regret", "decline", "reason", "request")
# A short line without a full stop is mostly a name.
_FEWEST_WORDS = 5


def check(letter: Letter, _case: Case) -> Verdict:
    """Find the clauses that insult, complain, criticise, mock or threaten."""
    sentences = letter.all_sentences
    bar = _AMONG_FRIENDS if _is_friendly(sentences) else _ELSEWHERE
    return Verdict(tuple(finding for s in sentences for finding in _findings(letter, s, bar)))


def _is_friendly(sentences: Sequence[Sentence]) -> bool:
    return sum(any(_means(sentence, sign) for sentence in sentences) for sign in _SIGNS_OF_FRIENDSHIP) > 1


def _means(sentence: Sentence, sign: str) -> bool:
    return sentence.scores[sign] > _IN_EARNEST and sentence.scores["insult"] < 0


def _findings(letter: Letter, sentence: Sentence, bar: _Bar) -> Iterator[Finding]:
    for start, end in _hurtful_spans(sentence, bar):
        yield letter.finding(sentence, start, end, MESSAGE, REMEDY)


def _hurtful_spans(sentence: Sentence, bar: _Bar) -> list[Span]:
    """The spans of the clauses of a sentence that hurt, in order."""
    matches = _matches(sentence.lower)
    if matches and (said := _believed(_without_denials(sentence.lower), sentence.scores["insult"], bar)):
        return clause_spans(sentence.text, said)
    least = max(bar.alone, _ALONE_IN_DENIAL) if matches else bar.alone
    return [(0, len(sentence.text))] if _sounds_hurtful(sentence, least) else []


def _believed(lower: str, score: float, bar: _Bar) -> list[Span]:
    """What the rules hear in a sentence of such a score, plain abuse at the lower bar."""
    if score > bar.by_rule:
        return _matches(lower)
    return _matches(lower, _PLAIN_LISTS) if score > _ELSEWHERE.by_rule else []


def _without_denials(lower: str) -> str:
    """The sentence, equally long, with set phrases and denials hidden."""
    for kind in _HIDING:
        lower = load_cues(_CUES).pattern(kind).hidden(lower, "_")
    return lower


def _sounds_hurtful(sentence: Sentence, least: float) -> bool:
    scores = sentence.scores
    score = scores["insult"]
    likely = score > least and all(scores[work] < score for work in _WORK_OF_A_LETTER)
    return likely and _is_sentence(sentence)


def _is_sentence(sentence: Sentence) -> bool:
    return len(sentence.words) >= _FEWEST_WORDS or sentence.text.endswith((".", "!", "?"))


def _matches(lower: str, lists: tuple[str, ...] = _LISTS) -> list[Span]:
    return [span for _, span in load_cues(_CUES).spans(lists, lower)]


GUARD = Guard(
    id="no-insult",
    asks="Is nobody insulted, blamed, mocked or threatened?",
    level=Level.ERROR,
    check=check,
    own_words=OwnWords.FORBIDDEN,
    asking_remedy=ASKING_REMEDY,
    passes=(
        Example("I am sorry to disappoint you, and I am ashamed to reply so late."),
        Example("I never felt rushed or ignored, and I have no complaint whatsoever."),
        Example("I do not want to waste your time, and I know that the timing is bad."),
        Example("I would have been a poor match for so fast a newsroom."),
        Example("My last boss was a bully, and I admired how gently you lead."),
        Example("It was the best interview I have ever had."),
        Example("Please do not hesitate to contact me. Good luck with the launch."),
    ),
    fails=(
        Example("Your recruiter is an idiot."),
        Example("Thanks for nothing."),
        Example("How generous of you to reply at last."),
        Example("Good luck, you'll need it."),
        Example("I was disappointed by the lack of professionalism."),
        Example("Your manager was rude to me, and you kept me waiting for two hours."),
        Example("I will be leaving a review, and you will hear from my lawyer."),
        Example("Don't call me again."),
        Example("I do not work for people who cannot keep their word."),
    ),
)
