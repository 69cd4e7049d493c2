"""Find by when the sender needs the employer's answer: "I need an answer by 12 April, as my lease ends"."""

from __future__ import annotations

from collections.abc import Iterator

from tactful.contract import Mention
from tactful.reading.names.evidence import MaskedWords
from tactful.reading.pasted.own_words import own_words_in
from tactful.text.dates import find_dates
from tactful.text.day_words import spelled_day
from tactful.text.late_patterns import ignoring_case

_MINE = r"(?<!say )(?<!said )(?<!says )(?<!that )\b(?:i|we)(?:'d| would| do| really| also| just){0,3}"
_ANSWER = r"(?:an?|their|his|her|the|your) (?:(?:final|clear|quick|firm) )?(?:answer|reply|decision|response|yes or no)"
_BY = r"(?: (?:from|off) (?:him|her|them|you))?(?: back)? (?P<by>by|before) (?P<the>the )?"
# Who needs it is said, or the ground for it is the sender's own.
_WANTED = ignoring_case(
    rf"(?:{_MINE} (?:want|like|love|hope for|have to have|must have|need)|(?P<bare>\bneed)) {_ANSWER}{_BY}"
)
_OWN_GROUND = ignoring_case(r"[^.!?\n]{1,40}\b(?:because|cos|cause|as|since|so)\b (?:my|i|our|we)\b")
_REACH = 80


def answer_wanted(masked: MaskedWords) -> Iterator[Mention]:
    """That the sender would be glad of an answer by a day, where the words say that it is they who need it."""
    text = own_words_in(masked, masked.words.text)
    days = {day.start: day for day in find_dates(text) if day.day or day.weekday is not None}
    for match in _WANTED.finditer(text):
        day = days.get(match.end()) or days.get(match.start("the"))
        if day is not None and (not match["bare"] or any(_OWN_GROUND.finditer(text, day.end, day.end + _REACH))):
            said = f"{match['by'].lower()} {match['the'] or ''}{spelled_day(text[match.end() : day.end])}"
            span = masked.words.folded.origin(match.start(), day.end)
            yield Mention(f"I would be grateful for your answer {said}.", *span)
            return
