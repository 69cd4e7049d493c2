"""Find what the sender gives back or hands over, by its name: "I have their key, I'll drop it in on Saturday"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from msgspec.structs import replace

from tactful.contract import Brief, Mention
from tactful.contract.brief import spans_of
from tactful.reading.clauses.passages import Passages
from tactful.reading.names.evidence import MaskedWords
from tactful.reading.pasted.own_words import own_words_in
from tactful.reading.said.mentions import is_harmless, may_be_said
from tactful.reading.said.voice import addressed
from tactful.reading.withheld.released import released
from tactful.reading.withheld.secrecy import secret_spans
from tactful.reading.withheld.taboo import tells_of_family
from tactful.text.dates import find_dates
from tactful.text.day_words import WEEKDAY, spelled_day
from tactful.text.late_patterns import ignoring_case
from tactful.text.patterns import compiled
from tactful.text.spans import overlaps_any

_DETERMINER = r"(?:the|their|his|her|your|two|three|some|all the|both)"
_GIVE = r"(?:drop|bring|send|return|post|leave|hand|mail|give|ship|take)"
_HANDED_OVER = ignoring_case(
    r"\b(?:i(?:'ve| have)?(?: still| already| also)? (?:have|got|hold|kept)|i've|i have"
    r"|(?:they|he|she)(?:'ve| have| has)?(?: already)? (?:gave|given|lent|issued|sent|handed) me)"
    r"(?: still| already| also)?"
    rf" (?P<things>(?:{_DETERMINER}|an?) [^.;:!?\n]{{2,100}}?)"
    r"(?:, |[.;] | - | – |: |,? and |,? so |,? but )(?:(?:and|so|but) )?(?:of course )?"
    r"(?:i|(?<=and )(?=can|could|will))(?P<modal>'?ll| ?will| ?can| ?could|'d| would)"
    r"(?: gladly| happily| of course| certainly| also| then)?"
    rf" (?P<verb>{_GIVE})"
    r"(?: (?P<how>back|over|off|in|round))?"
    r" (?:it|them|both|all|these|everything|all of it|both of them)\b(?P<rest>[^.;!?\n]{0,80})"
)
# "He lent me his drill, which I'll drop back on Thursday."
_LENT = ignoring_case(
    r"\b(?:(?:gave|given|lent|issued|sent|handed) me|i(?:'ve| have)?(?: still| also)? (?:got|have|kept))"
    rf" (?P<things>(?:{_DETERMINER}|an?) [^.,;:!?\n]{{2,60}}?),? (?:which|that) i(?P<modal>'?ll| will| can| could)"
    rf"(?: gladly| happily| of course| certainly| also| then)? (?:[a-z]+ and )?(?P<verb>{_GIVE})"
    r"(?: (?P<how>back|over|off|in|round))?(?! (?:it|them|me|you)\b)(?P<rest>[^.;!?\n]{0,80})"
)
# "My key I will drop in the letterbox."
_NAMED_FIRST = ignoring_case(
    rf"(?:^|[.;!?\n] ?|, |\band )(?P<things>(?:{_DETERMINER}|my) [^.;:!?\n,]{{2,60}}?),? i(?P<modal>'?ll| will| can)"
    rf"(?: gladly| happily| of course| certainly| also| then)? (?P<verb>{_GIVE}|put)"
    r"(?: (?P<how>back|over|off|in|round)(?! (?:the|my|your|their|her|his|a)\b))?"
    r"(?P<rest>(?: (?:in|at|on|by|to|with|through|into|under|next|this|tomorrow|today|tonight|before|after"
    rf"|{WEEKDAY})\b[^.;!?\n]{{0,80}})?)(?=[.;!?\n]|$)"
)
_THEIRS = compiled(
    r"^my (?=(?:[a-z]+ )?(?:keys?|badge|pass|fob|uniform|locker|laptop|phone|card|apron|overalls|swipe|permit|kit)\b)",
    re.IGNORECASE,
)
_MODALS = {"'ll": "will", "ll": "will", "'d": "would"}
# What is told of the things besides what they are: "they gave me", "here at home", "unsigned by me".
_BESIDES = compiled(
    r",? (?:(?:which|that) )?(?:they|he|she|you) (?:gave|lent|sent|issued|handed|left)(?: (?:to )?me)?\b.*$"
    r"| (?:still )?(?:here|with me|at home|at my (?:place|house|flat)|in my (?:car|bag|drawer|office))\b"
    r"|,? (?:still )?unsigned(?: by me)?\b",
    re.IGNORECASE,
)
_SIGNED = compiled(r"\bsigned ", re.IGNORECASE)
_ARTICLE = compiled(r"\ban? ", re.IGNORECASE)
_AND = compiled(r"\s*&\s*")
# What names a thing has no verb in it, and belongs to nobody at home.
_NO_THING = compiled(
    r"\b(?:is|are|was|were|will|would|can|have|has|had|do|does|did|i|you|that|which|because|job|offer|feeling|idea|chance"
    r"|right|time|day|week|month|year|morning|evening|afternoon|night|moment|end|thing|way|deadline|choice|impression|flu|cold|fever|baby|kids?|children|twins|doctor|my)\b"
)
_PARTICLE = compiled(
    r"^ (?P<particle>back|over|off|in|round)\b(?! (?:the|a|an|my|your|january|february|march|april|may|june"
    r"|july|august|september|october|november|december|\d)\b)"
)
_BARE_DAY = compiled(rf"^(?= {WEEKDAY}\b)", re.IGNORECASE)
# "Through the door Sunday"
_LAST_DAY = compiled(
    r"(?<!\bon)(?<!\bnext)(?<!\bthis)(?<!\bby)(?<!\bevery)(?<!\buntil)(?<!\btill)(?<!\bbefore)(?<!\bafter)(?<!\bfrom)"
    rf" (?={WEEKDAY}$)",
    re.IGNORECASE,
)
_LEAVES_OFF = compiled(
    r",? \b(?:but|because|cause|cos|since|so|though|if that"
    r"|and (?:i|i'm|tell|say|please|pls|thank|he|she|they|my))\b.*$",
    re.IGNORECASE,
)
# Nobody knows what "it" is.
_OF_NOTHING_NAMED = compiled(
    r"I would gladly (?:return|send|bring|post|hand|drop|leave|give) (?:back |in )?(?:it|both)\b"
    r"|I (?:would gladly|will) drop (?:in|through|into|off at|off in) (?:the|your) (?:letter ?box|mail ?box|box|post)\b"
)
_BOX = compiled(r"\b(?:Letter|Mail|Post|Key)box\b")
_MOST_WORDS = 12


def with_hand_overs(masked: MaskedWords, brief: Brief) -> Brief:
    """The brief with what is handed over among the mentions, in the place of what was made of the same words."""
    found = tuple(_sound(masked, brief))
    told = spans_of(found)
    named = (mention for mention in brief.mentions if mention.verbatim or not _OF_NOTHING_NAMED.match(mention.text))
    others = (m for m in named if not any(overlaps_any(span, told) for span in spans_of([m])))
    return replace(brief, mentions=(*others, *found), withheld=released(masked.words, brief.withheld, told))


def _sound(masked: MaskedWords, brief: Brief) -> Iterator[Mention]:
    words = masked.words
    closed = list(secret_spans(words, Passages(words)))
    verbatim = spans_of([mention for mention in brief.mentions if mention.verbatim])
    text = own_words_in(masked, words.text)
    for match in chain.from_iterable(pattern.finditer(text) for pattern in (_HANDED_OVER, _LENT, _NAMED_FIRST)):
        span = words.folded.origin(*match.span())
        free = not overlaps_any(match.span(), closed) and not overlaps_any(span, verbatim)
        if free and (said := _said(match)) and is_harmless(said) and may_be_said(said):
            yield Mention(said, *span)


def _said(match: re.Match[str]) -> str | None:
    things = _things(match["things"])
    rest = _LEAVES_OFF.sub("", match["rest"]).rstrip(" ,")
    particle = _PARTICLE.match(rest.lower())
    how = match["how"] or (particle["particle"] if particle else "")
    if things is None:
        return None
    rest = _BARE_DAY.sub(" on", rest[particle.end() :] if particle else rest)
    rest = _LAST_DAY.sub(" on ", rest)
    modal = match["modal"].strip().lower()
    deed = f"{match['verb'].lower()}{f' {how.lower()}' if how else ''}"
    told = addressed(f"I {_MODALS.get(modal, modal)} {deed} THINGS{rest}")
    # Whoever writes without capitals has one where no dictionary knows the word.
    return _BOX.sub(_small, f"{spelled_day(told).replace('THINGS', things)}.") if told else None


def _small(match: re.Match[str]) -> str:
    return match.group().lower()


def _things(said: str) -> str | None:
    """The things by their name alone, of the reader where they are; None where that is no name of things."""
    plain = _AND.sub(" and ", _BESIDES.sub("", said))
    plain = _THEIRS.sub("the ", _ARTICLE.sub("the ", plain))
    if "unsigned" in said.lower():
        plain = _SIGNED.sub("", plain)
    told = addressed(plain)
    if told is None or _NO_THING.search(told.lower()) or tells_of_family(told.lower()) or find_dates(told):
        return None
    if len(told.split()) > _MOST_WORDS:
        return None
    return f"{told[:1].lower()}{told[1:]}"
