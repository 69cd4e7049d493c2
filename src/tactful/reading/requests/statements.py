"""Find what is asked for without a word of wanting: "a parking place would be great", "home every weekend"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tactful.contract import RequestKind
from tactful.reading.requests.form import Formed, begun_in, ended_in
from tactful.reading.requests.forms import formed_requests
from tactful.reading.requests.phrases import Construction
from tactful.reading.requests.things import shifted, things_in
from tactful.text.cues import load_cues
from tactful.text.patterns import compiled

_SENTENCE = compiled(r"(?:[^.!?\n]|\.(?=\d))+")
_NOTE = compiled(
    r"(?:^|[.!?\n][ \t]*)\W{0,3}(?P<what>(?:home|no|more|only|every|flexible|better|earlier|later|fewer|less"
    r"|extra)\b[^.!?\n]{3,90})",
    re.IGNORECASE,
)
# What is said of a wish whose word of wanting stands behind it: "a parking place would be great".
_WELCOME = (
    r" would (?:also |really |just |of course )*(?:be (?:(?:very|so|really|also|a|of) )*(?:good|great|nice|lovely|ideal"
    r"|perfect|fantastic|brilliant|wonderful|super|helpful|useful|help|appreciated|welcome|bonus|dream|brill|cool|fine)\b"
    r"|help\b|seal it|clinch it|make (?:it|all the difference|a (?:big |huge )?difference|me (?:very )?happy)"
    r"|mean (?:a lot|the world))"
)
_WELCOMED = compiled(
    r"(?:^|[.;!?\n,]\s{0,3}|\b(?:and|also|but|plus) )(?:and |also |but |plus )?"
    r"(?P<what>(?!(?:i|it|that|this|he|she|they|you|we|which|what|who|so|there|everything|anything|something)\b)"
    rf"[^.;!?\n,]{{3,80}}?){_WELCOME}",
    re.IGNORECASE,
)
# Nobody grants these.
_OF_THE_JOB = compiled(
    r"\b(?:working|joining|the (?:team|work|job|role|offer|people|place|commute|hours|pay|salary|money|boss"
    r"|company)|your (?:answer|reply)|living|being|talking|meeting)\b"
    r"|^(?:a|the|any|your)? ?(?:call|chat|talk|meeting|reply|answer)\b",
    re.IGNORECASE,
)
# Said of one's title or hours, these ask without a word of wanting.
_SAYS_SO = compiled(r"^(?:no |.*\b(?:should|title) be\b|.*\b(?:can'?t|cannot|unable|won'?t)\b)", re.IGNORECASE)
_ASKED_NICELY = compiled(r"\b(?:please|pls|plz)\b", re.IGNORECASE)
_OTHER_START = compiled(
    r"\b(?:should be|moved?|postponed?|pushed?|can'?t|cannot|could ?n'?t|unable|later|instead|rather than|not before"
    r"|earliest|only from|too (?:early|soon|tight)|impossible|not possible)\b"
)


def plain_requests(text: str) -> Iterator[Formed]:
    """What has a form of its own, and is neither what the employer wants nor the day on which the offer lets start."""
    cues = load_cues("cues.toml", "tactful.reading.requests")
    for sentence in _SENTENCE.finditer(text):
        for request in formed_requests(sentence.group()):
            before = sentence.group()[: request.start].lower()
            is_offered = request.kind is RequestKind.START_DATE and not _OTHER_START.search(sentence.group().lower())
            if not is_offered and not cues.has("not-asked", before):
                yield shifted(request, sentence.start())


def says_so(text: str, request: Formed) -> bool:
    """Whether a request of a known form is seen to be one: "no nights", "my title should be Lead", "a desk pls"."""
    return bool(_SAYS_SO.search(text[slice(*request.span)])) or _is_nice(text, request)


def _is_nice(text: str, request: Formed) -> bool:
    """Whether a "please" stands with a request in its sentence."""
    before, behind = begun_in(text[: request.start]), ended_in(text[request.end :])
    return _ASKED_NICELY.search(f"{before} {behind}") is not None


def welcomed_requests(text: str) -> Iterator[Formed]:
    """What would be welcome, as people ask who ask softly."""
    for wish in _WELCOMED.finditer(text):
        if not _OF_THE_JOB.search(wish["what"]):
            yield from things_in(text, wish.span("what"), Construction.THING, "")


def noted_requests(text: str) -> Iterator[Formed]:
    """What stands in a note without a verb: "home every weekend, no runs to the coast"."""
    for note in _NOTE.finditer(text):
        yield from things_in(text, note.span("what"), Construction.THING, "")
