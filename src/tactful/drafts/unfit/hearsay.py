"""Tell what people are said to say of the reader's house: whoever passes it on says it too."""

from __future__ import annotations

from collections.abc import Iterator

from tactful.contract import Letter
from tactful.drafts.kept.kind_words import praises
from tactful.drafts.kept.practical import settles_something
from tactful.text import Sentence
from tactful.text.late_patterns import LatePattern
from tactful.text.spans import Span

_SAYS = (
    r"(?:says?|said|tells?(?: (?:me|us))?|told (?:me|us)|warn(?:s|ed)? (?:me|us)|reckons?|claims?|swears?|whispers?"
    r"|mention(?:s|ed)|knows?|thinks?|is saying|are saying)"
)
_SUBJECT = (
    r"your?|the|nobody|no one|staff|people|mr|mrs|ms|dr|he|she|they|it|there|some\w*|nothing"
    r"|(?:bad |ugly )?(?:stories|things)"
)
_PASSED_ON = LatePattern(
    r"(?:^\W*|[,;:]? (?=(?:and|but|because|since|as|cos)\b))"
    r"(?:(?:and|but|also|plus|besides|honestly|frankly|then|so|because|since|as|cos)\b,? ?)*"
    r"(?P<passed>(?:the )?word (?:on the street|has it|is\b|in (?:the )?\w+)|rumou?rs?\b"
    r"|(?:the )?(?:gossip|grapevine|talk) (?:is|has it)"
    r"|a little bird|it(?:'s| is) (?:said|rumou?red|well known|common knowledge|no secret|an open secret)"
    r"|there(?:'s| is| are) (?:talk|rumou?rs|stories|gossip|whispers)"
    r"|(?:i|i've|we|we've)(?: have| had| do| did)?(?: also| since| even| just)?"
    r" (?:hear|heard|gather|read|was told|am told|been told)"
    rf"(?= (?:(?:that|how|why) |(?:from|on|in|about|of|by) [^,.;]{{0,40}}? ?)?(?:{_SUBJECT})\b)"
    r"|from what (?:i|people|they|everyone)|apparently|supposedly|according to|by all accounts"
    r"|(?:people|they|folks|everyone|everybody|some(?:one|body)?|others|many|all of \w+|half (?:of )?(?:the )?\w+)"
    rf"(?: (?:in|at|from|around) (?:the )?\w+)? (?:do |will )?{_SAYS}"
    rf"|(?:my|a|an|one of my|one of your|an old|your) (?:[\w'-]+ ){{1,6}}?{_SAYS})"
)
_OF_THE_WRITER = LatePattern(r"\b(?:that|says|said|tells? me|told me|know|knows) i(?:'\w+)?\b|,? so (?:i|we)\b")
_OF_GOOD = LatePattern(
    r"(?<!no )(?<!not )\b(?:how (?:good|kind|fair|well)|(?:so |very |most |really )?(?:good|kind|kindly|fair|fairly"
    r"|highly|generous|lovely|wonderful|the best)|congratulat\w+)\b(?! (?:for nothing|riddance|luck|enough|reason))"
)
# In log-odds of the classifier: below it what is passed on hurts nobody.
_STINGS = -1.6


def hearsay(text: str) -> tuple[Span, ...]:
    """The spans of a sentence that pass on what others say against the reader's house: "Word is that you drink"."""
    sentences = Letter(text).all_sentences
    if praises(text) or settles_something(text):
        return ()
    return tuple(sentence.origin(start, end) for sentence in sentences for start, end in _stinging(sentence))


def _stinging(sentence: Sentence) -> Iterator[Span]:
    passed = _PASSED_ON.search(sentence.lower)
    if passed is None or sentence.scores["insult"] <= _STINGS:
        return
    said = sentence.lower[passed.start() :]
    if not (_OF_THE_WRITER.search(said) or _OF_GOOD.search(said)):
        yield passed.start("passed"), len(sentence.text)
