"""Find what explains a refusal by where it stands: behind the refusal, and of no use to the reader.

Words that give a reason cannot be listed. But a letter has few works to do, and what follows the refusal and does none
of them says why.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator, Sequence
from itertools import chain, groupby, takewhile

from tactful.contract import Letter
from tactful.text import Sentence
from tactful.text.cues import load_cues
from tactful.text.functions import sentence_function_scores
from tactful.text.patterns import compiled
from tactful.text.spans import Span

# In log-odds of the classifier: that a sentence refuses.
DECLINES = 0.0
OTHER_WORK = ("gratitude", "good-wishes", "open-door", "request", "accept")
# What follows the refusal and does nothing for the reader explains it, above this; so many such sentences, with more
# words than these from the first to the last, argue.
_EXPLAINS = -2.0
_ARGUMENT, _WORDS_OF_ARGUMENT = 3, 50
# So many sentences, with more words, argue where but two of them explain by themselves.
_SPEECH, _WORDS_OF_SPEECH = 5, 60
# A sentence that adds to a reason need not sound like one by itself.
_ADDS = -3.3
# The same where it need not stand beside that reason.
_ADDS_ANYWHERE = -2.0
# Above these a sentence surely gives a reason, and so does a clause of one, which has fewer words to say so by.
_REASONS, _CLAUSE_REASONS = 0.5, -0.5
_REGRETS = 1.0
_PARAGRAPH = compiled(r"\n\s*\n")
_TURN = compiled(r"[,;] (?:and|but|nor)\b|; ")
_WRITER = compiled(r"\b(?:i|my|me|we|us)\b")
# Three clauses in a row, each with a subject: "the drive is long, the hours do not suit me, and I want to study".
_OPENS_A_LIST = compiled(r"(?:i|my|the|your|our|there|driving|working|living|travelling)\b(?!.*\bbecause\b)")
_CLAUSES = compiled(r"[,;] (?:and )?(?=(?:i|my|the|there|we|our|your)\b)")
_LIST, _CLAUSE = 3, 4
# What leads up to the refusal argues sooner: so many sentences, so many of which explain, with more words than these.
_APPROACH, _APPROACH_EXPLAINS, _WORDS_OF_APPROACH = 3, 2, 40
_JOINT = compiled(
    r"(?:,|;)? (?:and|as well as|plus|nor)(?: also)? (?=(?:i|i'm|i'd|i've|i'll|my|the|there|there's|your|we|we're|our"
    r"|they|he|she|because|since|as|an?|no|not)\b)|; "
)
# Clauses that say no more than what follows from the first one: "and I want to do it properly".
_FOLLOWS_FROM = compiled(
    r"\b(?:it|its|it's|that|this|them|they|there|those|these|so|one|properly|fair|deserves?|better|someone|somebody"
    r"|something|who|half|through|begin|start|leave|you|your|all of my|right now"
    r"|the (?:same|two|work|job|course|school|children))\b"
    r"|\b(?:to|not) (?:finish|complete|stay|remain|keep|focus|want to)\b"
)


def _refusal_of(sentences: Sequence[Sentence]) -> int:
    """The place of the first sentence that refuses, behind the last where none does."""
    return next((index for index, s in enumerate(sentences) if s.scores["decline"] > DECLINES), len(sentences))


def approach(letter: Letter) -> list[Sentence]:
    """The sentences right before the refusal that lead up to it, where they argue; none otherwise."""
    before = letter.sentences[: _refusal_of(letter.sentences)]
    run = list(takewhile(_tells_of_the_matter, reversed(before)))[::-1]
    argues = len(run) >= _APPROACH and sum(map(_explains, run)) >= _APPROACH_EXPLAINS
    return run if argues and len(before) < len(letter.sentences) and _words_of(run) > _WORDS_OF_APPROACH else []


def explained(letter: Letter) -> Iterator[list[Sentence]]:
    """Neighbours in a paragraph behind the refusal that tell of the matter, of whom some explain it."""
    sentences = letter.sentences
    refused = _refusal_of(sentences)
    breaks = [match.start() for match in _PARAGRAPH.finditer(letter.folded.text)]
    place = {sentence: bisect(breaks, sentence.start) for sentence in sentences[refused:]}
    for (is_told, _), run in groupby(sentences[refused:], lambda s: (_tells_of_the_matter(s), place[s])):
        told = list(run)
        if is_told and any(map(_explains, told)):
            yield told


def _explains(sentence: Sentence) -> bool:
    return sentence.scores["reason"] > _EXPLAINS


def _tells_of_the_matter(sentence: Sentence) -> bool:
    """Whether a sentence neither refuses nor does what a letter does for its reader, as it does who asks or praises."""
    scores = sentence.scores
    if sentence.text.endswith("?") or load_cues("brief_reason.toml").has("praise", sentence.lower):
        return False
    refuses_alone = scores["decline"] > DECLINES and scores["reason"] <= 0
    return not refuses_alone and scores["regret"] <= _REGRETS and all(scores[work] <= 0 for work in OTHER_WORK)


def added_reasons(explanations: Sequence[Sequence[Sentence]], *, after_reason: bool) -> Iterator[Sentence]:
    """The sentences that add a reason to one before it, by themselves or behind a comma.

    `after_reason` says that the refusal gave a reason in its own sentence.
    """
    follows = after_reason
    for sentence in chain.from_iterable(explanations):
        start = 0 if follows else _turn(sentence)
        added = start is not None and _adds(sentence.lower[start:])
        least = _ADDS if follows else _EXPLAINS
        if (added and sentence.scores["reason"] > least) or _lists_reasons(sentence):
            yield sentence
        follows = follows or _explains(sentence)


def later_reasons(sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """The sentences that add a reason to one that stands anywhere before them."""
    reasoned = False
    for sentence in sentences:
        score = sentence.scores["reason"]
        if reasoned and score > _ADDS_ANYWHERE and _names_one_more(sentence.lower) and _tells_of_the_matter(sentence):
            yield sentence
        reasoned = reasoned or _surely_reasons(sentence)


def _surely_reasons(sentence: Sentence) -> bool:
    score = sentence.scores["reason"]
    return score > _REASONS and all(sentence.scores[work] < score for work in OTHER_WORK)


def joined_reasons(sentence: Sentence) -> Span | None:
    """Find the second of two clauses, joined by an "and", each of which gives a reason by itself."""
    if not _surely_reasons(sentence):
        return None
    start, gives = 0, False
    for joint in (*_JOINT.finditer(sentence.lower), None):
        end = joint.start() if joint else len(sentence.lower)
        clause = sentence.lower[start:end]
        gave, gives = gives, _clause_gives_reason(clause)
        if gave and gives and not _FOLLOWS_FROM.search(clause):
            return start, end
        start = joint.end() if joint else end
    return None


def _clause_gives_reason(clause: str) -> bool:
    scores = sentence_function_scores(clause)
    return len(clause.split()) >= _CLAUSE and scores["reason"] > _CLAUSE_REASONS and scores["decline"] < DECLINES


def _adds(lower: str) -> bool:
    """Whether something is added, in whatever words, and not to the praise of the reader."""
    begins = lower.startswith("and ") or load_cues("brief_reason.toml").has("addition", lower)
    return (begins and not _is_of_the_reader(lower)) or _names_one_more(lower)


def _names_one_more(lower: str) -> bool:
    """Whether one more thing is named, as with "also", and not to the praise of the reader."""
    return load_cues("brief_reason.toml").has("one_more", lower) and not _is_of_the_reader(lower)


def _is_of_the_reader(lower: str) -> bool:
    """Whether some words are about the reader alone: "your team is bold too"."""
    return lower.startswith(("your ", "you ")) and not _WRITER.search(lower)


def _turn(sentence: Sentence) -> int | None:
    """Where a second clause begins, None where there is none."""
    turn = _TURN.search(sentence.lower)
    return turn.end() if turn else None


def _lists_reasons(sentence: Sentence) -> bool:
    """Whether a sentence explains by a list of clauses, each with a subject of its own."""
    lower = sentence.lower
    if not _explains(sentence) or sentence.scores["decline"] > DECLINES or not _OPENS_A_LIST.match(lower):
        return False
    return sum(len(clause.split()) >= _CLAUSE for clause in _CLAUSES.split(lower)) >= _LIST


def arguments(explanations: Sequence[Sequence[Sentence]]) -> Iterator[Sentence]:
    """The sentences, but for the first, of each explanation that is so long that it argues."""
    for run in explanations:
        explaining = [index for index, sentence in enumerate(run) if _explains(sentence)]
        narrow = run[explaining[0] : explaining[-1] + 1]
        argues = len(explaining) >= _ARGUMENT and _words_of(narrow) > _WORDS_OF_ARGUMENT
        if argues or (len(explaining) > 1 and len(run) >= _SPEECH and _words_of(run) > _WORDS_OF_SPEECH):
            yield from run[1:]


def _words_of(sentences: Sequence[Sentence]) -> int:
    return sum(len(sentence.words) for sentence in sentences)
