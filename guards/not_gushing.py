"""Measure: thanks, apology and praise stay within bounds.

The articles ask for thanks, a word of regret and kind wishes, each once or twice. A letter that piles them up reads as
flattery, or as a guilty conscience, and hides the answer that the recipient is waiting for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from tactful.contract import Case, Example, Finding, Guard, Letter, Level, OwnWords, Verdict
from tactful.text import Sentence
from tactful.text.late_patterns import LatePattern

REMEDY = "Say thanks, regret and praise once each, in a plain sentence that ends with a full stop."

_MOST_THANKS = 5
_MOST_APOLOGIES = 3
_MOST_EXCLAMATIONS = 3
_MOST_SUPERLATIVES = 5

_THANKS = LatePattern(
    r"\b(?:thank|grateful|gratitude|appreciat(?:e|ed|ion)\b|indebted|much obliged|bless you|in your debt|owe you"
    r"|words (?:cannot|can't|fail))"
)
_APOLOGY = LatePattern(
    r"\b(?:sorry|apolog|forgive|pardon me|regret\b|ashamed|guilty|heartbroken|heavy heart|pains? me"
    r"|i feel (?:awful|dreadful|horrible|terrible))"
)
_SUPERLATIVE = LatePattern(
    r"\b(?:amazing|incredibl[ey]|unbelievabl[ey]|absolutely|phenomenal|extraordinar(?:y|ily)|overwhelm(?:ed|ing)"
    r"|thrilled|beyond words|breathtaking|dream (?:job|company|team|come true)|world[- ]class|awe-?inspiring|stunning"
    r"|immense(?:ly)?|from the bottom of my heart|a million|eternally|forever (?:grateful|thankful)|magnificent"
    r"|wonderful(?:ly)?|marvell?ous(?:ly)?|flawless|unmatched|unforgettable|magical|visionary|out of this world|utterly"
    r"|once[- ]in[- ]a[- ]lifetime|the greatest|best (?:company|team|people) (?:in the world|ever|i have ever))\b"
)
_EXCLAMATION = LatePattern("!")
_REPEATED = LatePattern(r"\b(thank you|thanks|so sorry|sorry|very|so|truly|really)(?:,? \1){2,3}\b")


def check(letter: Letter, _case: Case) -> Verdict:
    """Count sentences that thank or apologise, superlatives and exclamation marks; report what is beyond the bound."""
    sentences = letter.said
    return Verdict(
        (
            *_beyond(letter, sentences, _THANKS, _MOST_THANKS, "is more thanks", _once_each),
            *_beyond(letter, sentences, _APOLOGY, _MOST_APOLOGIES, "is more apology", _once_each),
            *_beyond(letter, sentences, _SUPERLATIVE, _MOST_SUPERLATIVES, "is more praise", LatePattern.finditer),
            *_beyond(
                letter, sentences, _EXCLAMATION, _MOST_EXCLAMATIONS, "are more exclamation marks", LatePattern.finditer
            ),
            *_beyond(letter, sentences, _REPEATED, 0, "is more repetition", _once_each),
        )
    )


def _beyond(
    letter: Letter,
    sentences: tuple[Sentence, ...],
    pattern: LatePattern,
    most: int,
    excess: str,
    find: Callable[[LatePattern, str], Iterator[re.Match[str]]],
) -> Iterator[Finding]:
    if not pattern.may_match(letter.folded.lower):
        return
    found = [(sentence, match) for sentence in sentences for match in find(pattern, sentence.lower)]
    for sentence, match in found[most : most + 1]:
        message = f"There {excess} here than a letter can carry: it reads as overdone."
        yield letter.finding(sentence, *match.span(), message, REMEDY)


def _once_each(pattern: LatePattern, lower: str) -> Iterator[re.Match[str]]:
    if match := pattern.search(lower):
        yield match


GUARD = Guard(
    id="not-gushing",
    asks="Do thanks, apology and praise stay within bounds?",
    level=Level.ADVICE,
    check=check,
    own_words=OwnWords.FORBIDDEN,
    passes=(
        Example("Thank you for the offer. I am sorry to decline it. I wish you well."),
        Example("I was thrilled to be asked! Thank you for your time, and for a wonderful morning."),
        Example("Thank you. I am grateful to Ana. I appreciate the tour. Thanks again for everything."),
        Example("I am so sorry. I apologise for the late answer."),
        Example("The stunning view from your office was the talk of the day."),
    ),
    fails=(
        Example("Thank you, thank you, thank you for everything."),
        Example("I am sorry. So sorry. I apologise to Ana. Forgive me, and please say sorry to the team."),
        Example("What a day! What a team! What an offer! What a view!"),
        Example(
            "Thank you for the offer. Thank you for the call. I am grateful to Ana. I appreciate the tour. "
            "Thanks for the lunch. Thank you for your kindness. I am grateful."
        ),
        Example(
            "You are an amazing, incredible, phenomenal team, absolutely world-class, and I am overwhelmed and "
            "thrilled by this extraordinary offer."
        ),
    ),
)
