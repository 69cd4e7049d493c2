"""When an answer comes: the sentences that say by what day, or within what time, the writer decides."""

from __future__ import annotations

from collections.abc import Iterable

from tactful.text import Sentence
from tactful.text.clauses import clauses, own_words
from tactful.text.cues import load_cues
from tactful.text.dates import find_dates
from tactful.text.patterns import compiled

CUES = "clear_request.toml"
_WORD = compiled(r"[\w']+")
# In log-odds of the classifier: that a sentence with a time in it tells when the answer comes, where no clause of it
# says so, and where one might speak of the time of something else.
_UNHEARD = 1.5
_ELSEWHERE = 4.0


def tells_when(sentence: Sentence) -> bool:
    """Whether a sentence says when the writer's answer comes, or for how long the writer asks to think."""
    cues, lower = load_cues(CUES), own_words(sentence.lower)
    timed = [lower[start:end] for start, end in clauses(sentence.text) if _names_time(sentence, start, end)]
    plain = [clause for clause in timed if not cues.has("elsewhere", clause)]
    if any(cues.has("answers", clause) for clause in plain):
        return True
    return bool(timed) and sentence.scores["answer-date"] > (_UNHEARD if plain else _ELSEWHERE)


def _names_time(sentence: Sentence, start: int, end: int) -> bool:
    if load_cues(CUES).has("times", sentence.lower[start:end]):
        return True
    return any(start <= date.start < end for date in find_dates(sentence.text))


def names_day(sentences: Iterable[Sentence], day: str) -> bool:
    """Whether the sentences name the day that `day` speaks of, in whatever notation; a time that is no date counts by
    its words."""
    told = " ".join(sentence.text for sentence in sentences)
    if wanted := find_dates(day):
        known = find_dates(told)
        return all(mention.is_told_by(known) for mention in wanted)
    return set(_WORD.findall(day.lower())) <= set(_WORD.findall(told.lower()))
