"""Find the topics that may not be told by the words that betray them: intimate matters, family, grudges."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from tactful.contract import WithheldKind
from tactful.reading.clauses.passages import Passages
from tactful.reading.clauses.reason_kinds import NO_EMPLOYER
from tactful.text.functions import sentence_function_scores
from tactful.text.kin import RELATIVE
from tactful.text.late_patterns import LatePattern
from tactful.text.patterns import compiled
from tactful.text.spans import Span
from tactful.text.tables import read_table
from tactful.text.wording import alternatives

Passage = tuple[WithheldKind, Span]

_STAYING_WITH = compiled(
    r"\b(?:stay|staying|remain|remaining|sticking) (?:put )?(?:at|with|in)"
    rf"(?!{NO_EMPLOYER}) (?:the|my) [a-z]+"
)
_COMPLAINT = compiled(
    r"\b(?:(?:first|second|third|fourth|fifth|sixth)ly\b|get out of (?:there|that)"
    r"|without prejudice|reserves? (?:all )?(?:my |his |her )?rights|take your\b|you can keep\b"
    r"|makes? (?:[a-z]+ ){1,2}cry\b|not (?:legal|allowed|fair|normal)\b)"
)
_WEDDING = compiled(r"\b(?:i am|i'm|we are|we're|im|am) (?:getting (?:married|divorced)|engaged to|expecting)\b")
_MIMICRY = compiled(
    r"\b(?:(?:a?ha){2,}h?|hah|lol|lmao|rofl|hehe|wink|jk|lolz|(?:sad|crying|happy|straight) face|sigh)\b"
)
_PLEA = compiled(
    r"\b(?:don'?t|do not) (?:be (?:angry|mad|upset|cross|offended|sad)|hate me|get me wrong"
    r"|take (?:it|this) (?:the wrong way|personally|badly))"
)
# Who "feels terrible", or answers late, complains of nobody.
_OF_ONESELF = compiled(
    r"\b(?:i|do|really|still) (?:feel|felt) (?:so |really |quite |a bit |just )?(?:terrible|awful|horrible|bad|rubbish"
    r"|stupid|rude)\b|\b(?:it|this|my (?:answer|reply|mail|letter)) is (?:so |a bit |rather |very )?late\b"
)
# "She is a sweetheart" praises; "he called me sweetheart" does not.
_PRAISED_AS = compiled(r"\b(?:is|was|are|were|'s|such|shes|hes) (?:such )?an? (?:[a-z]+ )?sweethearts?\b")
# Below these, the classifier is sure that a draft's sentence is no confidence, or offends nobody.
_NO_CONFIDENCE = -2.0
_NO_OFFENCE = -5.5
# And what only counts off may count kind words: "Firstly, thanks a million".
_SOUNDS_FINE = -2.0


def taboo_passages(lower: str, passages: Passages, *, is_draft: bool) -> Iterator[Passage]:
    """The passages of the lower-case words on topics that may not be told, each as wide as its topic needs.

    Of words that are only told to a helper every mention counts. In a draft a topic may be the reader's own, "the
    dialysis unit": there the classifier must think it possible that the sentence tells a secret.
    """
    lower = _PRAISED_AS.sub(lambda match: " " * len(match[0]), lower)
    lower = _OF_ONESELF.sub(lambda match: " " * len(match[0]), lower)
    for kind, pattern, widened, function, floor in _rules(passages):
        for match in pattern.finditer(lower):
            sentence = lower[slice(*passages.sentence_at(*match.span()))]
            if not is_draft or function is None or sentence_function_scores(sentence)[function] > floor:
                yield kind, widened(*match.span())
    # Who writes to the reader that they stay "with my orchestra" names nobody.
    for match in () if is_draft else _STAYING_WITH.finditer(lower):
        yield WithheldKind.RIVAL, passages.clause_at(*match.span())


Rule = tuple[WithheldKind, re.Pattern[str] | LatePattern, Callable[[int, int], Span], str | None, float]


def _rules(passages: Passages) -> tuple[Rule, ...]:
    intimate, grudge = WithheldKind.INTIMATE, WithheldKind.GRUDGE
    return (
        (intimate, words_of("intimate"), passages.clause_to_end, "oversharing", _NO_CONFIDENCE),
        (intimate, words_of("emotion"), passages.clause_to_end, "oversharing", _NO_CONFIDENCE),
        (intimate, _kin(), passages.clause_to_end, None, 0.0),
        (intimate, _WEDDING, passages.clause_to_end, None, 0.0),
        (grudge, words_of("grudge"), passages.sentence_at, "insult", _NO_OFFENCE),
        (grudge, _displeased(), passages.sentence_at, None, 0.0),
        (grudge, _COMPLAINT, passages.sentence_at, "insult", _SOUNDS_FINE),
        (WithheldKind.ASIDE, _MIMICRY, passages.clause_at, None, 0.0),
        (WithheldKind.ASIDE, _PLEA, passages.clause_at, None, 0.0),
    )


@cache
def words_of(name: str) -> LatePattern:
    """The pattern of one list of `withheld.toml`, of whole words: "court" is not in "courtesy"."""
    entries = sorted(_lists()[name].split(), key=len, reverse=True)
    alternatives = (re.escape(e[:-1]) + "[a-z]*" if e.endswith("-") else re.escape(e) + "(?:e?s)?" for e in entries)
    return LatePattern(rf"\b(?:{'|'.join(alternatives)})(?![a-z])")


def tells_of_family(lower: str) -> bool:
    """Whether some lower-case words speak of the sender's family."""
    return _kin().search(lower) is not None


@cache
def _kin() -> re.Pattern[str]:
    at_home, bare = (alternatives(_lists()[name].split()) for name in ("at_home", "bare_kin"))
    return compiled(
        rf"\b(?:(?:my|our) (?:[a-z-]+ )?(?:{RELATIVE}|{at_home})|with the (?:baby|kids|twins)"
        rf"|(?<![a-z'] )(?<!\w-)(?:{bare})(?= |,|\.|;|$))(?![\w-])"
    )


@cache
def _displeased() -> re.Pattern[str]:
    poor = "|".join(_lists()["poor"].split())
    return compiled(
        r"(?<!if )\b(?:the|your|their|his|her|it|they|that|this|everything|everybody|people)\b(?: (?!i\b"
        r"|was|is)[a-z'-]+){0,3}"
        rf" (?:was|were|is|are|felt|seemed|tasted|looked|smelled) (?:(?:all|a bit|so|very|too|really"
        rf"|just|pretty|quite"
        rf"|always|also|kind of|kinda) )?(?:{poor})(?! (?:to|for|enough|that|time)\b)(?![\w-])"
    )


def _lists() -> dict[str, str]:
    return read_table("tactful.reading.withheld", "withheld.toml")
