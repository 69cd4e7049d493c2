"""Slips of small models that no guard is about, found sentence by sentence."""

from __future__ import annotations

import re

from tactful.contract import REFUSALS, Brief, Fact
from tactful.text.naming import is_named, is_named_with_capital, without_the
from tactful.text.patterns import compiled
from tactful.text.stutters import without_stutters
from tactful.text.vocabulary import known_words

# What is said to an employer whom the writer will join, or may.
_AS_IF_ACCEPTED = compiled(
    r"\blook(?:ing)? forward to (?:meeting|working|joining|discussing|seeing|hearing|starting|contributing|be)\b"
    r"|\bdiscuss (?:this|it|the \w+|your \w+|possible \w+|potential \w+) further\b|\binto consideration\b"
    r"|\bexcited (?:about|for|to (?!have (?:met|been)|be (?:offered|asked|considered)))"
    r"|\b(?:great|good|best) time (?:at|with)\b"
    r"|\bcontinu(?:e to work|e working|ing to work|ing our work) (?:with|for|at)\b"
    r"|\bcontinu(?:e|ing) to (?:\w+ ){1,2}(?:each other|one another|together)\b",
    re.IGNORECASE,
)
# What the messages call the people and the paper, and no letter does; and a sentence that was given up.
_OF_THE_TASK = compiled(
    r"\bthe (?:brief|sender|reader|recipient|letter-writer|prompt)\b|(?:\.\.\.|…|,|\w)$", re.IGNORECASE
)
# "I hope you and everyone there all the best."
_HOPED = compiled(
    r"\bhope (?:that )?(?=(?:you|everyone|everybody)\b"
    r"(?: (?:and|at|from|in|with|[A-Z][\w'’.&-]*|everyone|everybody|your|the|team|colleagues|family|there)){0,12}"
    r" (?:all the|every|much|the (?:very )?best|continued|great) (?:best|success|luck|joy|good)?)"
)
# The same again in a breath: "a successful and successful career"; and who does what to whom is lost.
_STUTTERS = compiled(
    r"\b(?!again\b|never\b|round\b|strength\b|another\b)([^\W\d_]{5,})(?:\s+[\w'’]+){0,2}\s+\1\b"
    r"|\b((?:[\w'’]+ ){3}[\w'’]+)\b.*\b\2\b"
    r"|\byou to me\b|\bgo(?:ing)?(?: now)? to (?:me|you)\b",
    re.IGNORECASE | re.DOTALL,
)
# Before the name of the very organisation that is refused.
_AS_ANOTHER = (
    r"\b(?:(?:accept\w*|chosen|taken|pursu\w+|yes to)\b[^.;!?]{0,30}\b(?:another|other|different|new)"
    r"|current|present|staying|(?:decided|chosen|going) to (?:stay|remain))\b[^.;!?]{0,60}"
    r"\b(?:at|with|in|for) (?:the )?"
)


def mended(sentence: str) -> str:
    """The sentence with a wish for a hope that has no verb, and without what stands twice by a slip."""
    return without_stutters(_HOPED.sub("wish ", sentence))


def has_slip(sentence: str, brief: Brief) -> bool:
    """Whether a sentence stutters, or speaks as if the offer were accepted, of its own task, or of people as of others.

    The sender speaks as "I" and signs apart, and the reader is "you": neither is named inside the letter.
    """
    return bool(
        (brief.kind in REFUSALS and _AS_IF_ACCEPTED.search(sentence))
        or _OF_THE_TASK.search(sentence)
        or _STUTTERS.search(_without_names(sentence, brief))
        or _names_sender(sentence, brief.sender)
        or _names_reader(sentence, brief)
        or takes_organisation_for_another(sentence, brief.company)
    )


def _names_sender(sentence: str, sender: Fact | None) -> bool:
    """Whether the sender is named: a Will neither by "I will" nor by "Will you" at the head of a sentence."""
    if sender is None:
        return False
    if " " in sender.value:
        return is_named(sender.value, sentence)
    first, _, rest = sentence.partition(" ")
    return is_named_with_capital(sender.value, rest if first.lower() in known_words() else sentence)


def _names_reader(sentence: str, brief: Brief) -> bool:
    """Whether the one reader is named otherwise than as a part of the organisation's or another's name."""
    if brief.recipient is None or re.search(r"\band\b|,|&", brief.recipient.value):
        return False
    sentence = _without_names(sentence, brief)
    name = brief.recipient.value.split()[-1]
    return name[:1].isupper() and re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", sentence) is not None


def _without_names(sentence: str, brief: Brief) -> str:
    """The sentence without what the brief names, which may well be said twice: the School and Brightwater School."""
    for fact in filter(None, (brief.company, brief.role, brief.referral, *brief.thanked)):
        sentence = sentence.replace(fact.value, "-")
    return sentence


def takes_organisation_for_another(sentence: str, company: Fact | None) -> bool:
    """Whether a sentence says of the very organisation that is refused that the sender has taken its job instead."""
    if company is None:
        return False
    name = re.escape(without_the(company.value))
    return re.search(rf"{_AS_ANOTHER}{name}(?!\w)", sentence, re.IGNORECASE) is not None
