"""Find where a draft runs its own writer down, or excuses itself at the reader's cost."""

from __future__ import annotations

from tactful.text import FoldedText
from tactful.text.late_patterns import LatePattern
from tactful.text.spans import Span

_FOOL = (
    r"(?:idiot|fool|moron|jerk|mess|coward|loser|disaster|failure|dummy|dope|flake|ass|arse|muppet|numpty|wimp"
    r"|tool|prat|plonker|twit|wally|berk|pillock|heel)"
)
_ADVERB = (
    r"(?: (?:such|just|really|so|being|been|quite|truly|honestly|completely|totally|always|a bit of|kind of|like))*"
)
_UNFLATTERING = LatePattern(
    rf"(?:\bi(?:'m| am|'ve been| have been| feel| was){_ADVERB} an? (?:\w+ )?{_FOOL}"
    r"(?=\s*(?:[,.!?;:)]|$|(?:about|for|to|and|but|with|lately|here)\b))"
    rf"|\bi(?:'m| am| feel| was){_ADVERB} (?:stupid|dumb|pathetic|useless|hopeless|worthless)\b"
    r"|\bi(?:'m| am)(?: so| very| deeply| really)? ashamed\b"
    r"|\b(?:because )?i(?:'m| am) (?:just |simply )?not good enough\b"
    r"|\bmy english is(?: still)?(?: very| too| so)? (?:poor|bad|weak)\b(?: and i would (?:only )?[^.!?]{0,40}trouble)?"
    r"|\bi suck\b|\bsilly me\b"
    r"|\b(?:everybody|everyone|all of us|they all) (?:does|do|is doing|are doing) (?:it|this|that|so)\b"
    r"|\bi know (?:that )?you(?:'ll| will| are|'re| must be)(?: \w+){0,2}? (?:angry|mad|furious|annoyed|hate me)\b"
    r"|\bwhat to do\b(?=[,.!]|$)|\bit is what it is\b|\bnot my (?:fault|problem)\b|\bdeal with it\b)"
)


def unflattering(text: str) -> tuple[Span, ...]:
    """The spans of a sentence that do its writer no good."""
    return tuple(FoldedText(text).found(_UNFLATTERING))
