"""What a sentence asks of the employer: terms of the job by their kinds, or something left open."""

from __future__ import annotations

from collections.abc import Iterator

from tactful.guards.no_ultimatum import demands

from tactful.text import Sentence
from tactful.text.clauses import clauses, own_words
from tactful.text.cues import load_cues
from tactful.text.patterns import compiled

CUES = "clear_request.toml"
OTHER = "other"
# What may be asked for. Hours and place are one: "two days at home" asks for a single thing.
_TOPICS = {
    "hours": "where and when", "place": "where and when", "leave": "leave", "training": "training", "start": "start",
    "title": "title", "equipment": "equipment", "service": "service", "terms": "terms", "others": OTHER,
}  # fmt: skip
# In log-odds of the classifier: that a sentence without a word of asking asks all the same; that one asks for
# something which no list knows; that what is asked for is left open; that it is pay.
_ASKS = 1.5
_ASKS_OTHER = 3.0
_VAGUE = 0.5
_PAY = 0.5
_BETWEEN_ITEMS = compiled(r"(?<!\d),|,(?!\d)|[;:&]|\b(?:and|plus|as well as)\b")


def requested(sentence: Sentence, announced: bool = False) -> frozenset[str]:
    """The kinds of terms that a sentence asks for, `OTHER` for what no list knows.

    `announced` says that the sentence before it told of requests to come, so that this one need not ask.
    """
    cues, lower = load_cues(CUES), own_words(sentence.lower)
    asked = cues.pattern("reason").hidden(lower, " ")
    asking = [asked[start:end] for start, end in clauses(sentence.text) if not _is_another_matter(asked[start:end])]
    topics = frozenset(topic for clause in asking for topic in _topics(clause))
    if topics:
        # "Head Chef in place of Chef" goes on about the title that stands beside it.
        topics = topics - {OTHER} or topics
        return topics if announced or cues.has("asks", asked) or _demands(sentence, lower) else frozenset()
    return frozenset({OTHER}) if asking and _asks_for_something_else(sentence, lower) else frozenset()


def asks_vaguely(sentence: Sentence) -> bool:
    """Whether a sentence asks for something and leaves open what."""
    cues, lower = load_cues(CUES), own_words(sentence.lower)
    if sentence.scores["vague-request"] > _VAGUE:
        return True
    return cues.has("vague", lower) and cues.has("asks", lower) and not cues.has("unasked", lower)


def announces(sentence: Sentence) -> bool:
    """Whether a sentence tells of requests to come."""
    return load_cues(CUES).has("announces", sentence.lower) and not load_cues(CUES).has("unasked", sentence.lower)


def _topics(clause: str) -> Iterator[str]:
    """For each item of a clause the kind of what is named first: "a desk in the Leeds office" is one thing, a desk."""
    cues = load_cues(CUES)
    for item in _BETWEEN_ITEMS.split(clause):
        found = [(span[0], kind) for name, kind in _TOPICS.items() if (span := cues.find(name, item))]
        if found:
            yield min(found)[1]


def _is_another_matter(clause: str) -> bool:
    """Whether a clause asks for nothing, only for an answer, a call, a paper, or for pay."""
    return any(load_cues(CUES).has(name, clause) for name in ("unasked", "procedural", "money"))


def _demands(sentence: Sentence, lower: str) -> bool:
    """Whether a sentence asks in another way: as an ultimatum, or as only the classifier hears."""
    return demands(lower) or max(sentence.scores["request"], sentence.scores["ultimatum"]) > _ASKS


def _asks_for_something_else(sentence: Sentence, lower: str) -> bool:
    scores, cues = sentence.scores, load_cues(CUES)
    if max(scores["vague-request"], scores["answer-date"], scores["decline"]) > 0 or scores["pay"] > _PAY:
        return False
    return not _is_another_matter(lower) and not cues.has("vague", lower) and scores["request"] > _ASKS_OTHER
