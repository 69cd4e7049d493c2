"""Find how the sender wants the letter: its length, its tone, and whether a call went before it."""

from __future__ import annotations

from tactful.reading.clauses.words import Words
from tactful.text.late_patterns import LatePattern
from tactful.text.numbers import SMALL_NUMBERS
from tactful.text.patterns import compiled

_NUMBERS = {"a": 1} | {word: number for number, word in enumerate(SMALL_NUMBERS, start=1)}
_BOUND = compiled(
    r"\b(?:(?:max(?:imum)?|at most|no more than|under|up to|like|about|just|in) )?(\d{1,3}|" + "|".join(_NUMBERS) + r")"
    r"[ -](?:short )?(sentences?|lines?|words?|paragraphs?)\b(?! (?:of|from|about|in) )",
)
_WORDS_A_UNIT = {"sentence": 20, "line": 14, "word": 1, "paragraph": 70}
_FEWEST_WORDS = 45
_SHORT = compiled(
    r"(?<!not )(?<!not too )(?<!is )(?<!was )(?<!too )(?<!so )(?<!be )(?<!about )(?<!needn't be )"
    r"\b(?:keep it |make it |something |nice and |and |pls "
    r"|please )?(?:short|brief|briefly|concise|tight|quick|kurz)\b"
    r"(?!(?: |-)?(?:of|on|term|notice|list|staffed|handed|while|time|interview|call|chat))"
    r"(?<!this quick)(?<!that quick)"
)
_SHORT_WORDS = 90
# What somebody else said of a letter is no wish of the sender's.
_REPORTED = compiled(r"\b(?:said|says|told me|asked me to|wrote)[ :,]{1,2}['\"][^'\"\n]{1,60}['\"]")
_INSTRUCTION = compiled(
    r"\b(?:keep|make|be|want|wants|need|letter|mail|email|e-mail|note|tone|write|say|please|pls|just"
    r"|let it|formal|warm|polite|short)\b"
)
_WORDS_FOR_TONES = (
    (
        "formal",
        r"formal(?:ly)?(?![-\w])(?! (?:offer|interview|decline|letter of offer|wear|dress|dinner|training|education"
        r"|process"
        r"|complaint|garden|gardens|introduction|qualification)s?\b)|very respectful|official(?! reason|:|ly)"
        r"|ceremonious|with respect|respectful",
    ),
    ("warm", r"warm(?:ly|er)?|friendly|heartfelt|affectionate|kind|nice"),
    ("casual", r"casual|text-y|texty|playful|funny|witty|chatty|informal|linkedin length"),
    (
        "plain",
        r"plain(?: words)?|not fancy|nothing fancy|no grovelling|straight to the point|matter[- ]of[- ]fact|simple"
        r"|dignified",
    ),
)
_NOT = (
    r"(?<!not )(?<!not too )(?<!nothing )(?<!no )(?<!was )(?<!was so )(?<!\bis )(?<!so )(?<!were )(?<!really )"
    r"(?<!been )(?<!very )(?<!with )(?<!with ['\"])(?<!as ['\"])(?<!with [‘“])"
)
_TONES = tuple((name, LatePattern(rf"{_NOT}\b(?:{words})\b")) for name, words in _WORDS_FOR_TONES)
_CALL_BEFORE = LatePattern(
    r"\b(?:(?:told|tell) [^.;\n]{2,40} (?:on|over|by) the phone|phone call with|after (?:the|our"
    r"|my) (?:phone )?call"
    r"|i(?:'ve|'d| have)? ?(?:already |just |also )?(?:rang|phoned|called|telephoned|spoke (?:to"
    r"|with))\b[^.;\n]{2,40}(?:declin|said no|told|turn|confirm|and (?:s?he|they) (?:was|were|said|took))"
    r"|(?:already|verbally) (?:verbally )?(?:told(?! [^.;\n]{0,30}\b(?:yes|i'd|i would|accept\w*|agreed))|said no"
    r"|declined)|on the phone[^.\n]{0,60}(?:declin|turn|said no|not tak)"
    r"|we spoke [^.\n]{2,60}(?:in a note|in writing|put it)|(?:declined|turned (?:it|them|him|her) down|said no) (?:on"
    r"|over|by) (?:the )?phone"
    r"|follow(?:ing)?[ -]up (?:to|on|after) (?:my|our|the) call"
    r"|(?:put|confirm) (?:it|this|that) in (?:an? )?(?:email|e-mail|writing|note)[^.\n]{0,20}(?:for hr)?)\b"
)
_NOT_CALLED = LatePattern(
    r"\b(?:haven'?t|didn'?t|not|never|should i|shall i|can i|going to|will|i'll|he"
    r"|she|they) (?:\w+ )?(?:call|phone|rang|spoke|told|called|phoned)"
)


def max_words(words: Words) -> int | None:
    """The bound that the sender puts on the letter's body, in words."""
    bounds = [
        max(
            _FEWEST_WORDS,
            _NUMBERS.get(number, 0) * _WORDS_A_UNIT[unit.rstrip("s")] or int(number) * _WORDS_A_UNIT[unit.rstrip("s")],
        )
        for number, unit in _BOUND.findall(words.lower)
        if not (unit.startswith("line") and number == "a") and not (unit.startswith("word") and number in _NUMBERS)
    ]
    if bounds:
        return min(bounds)
    return _SHORT_WORDS if _SHORT.search(_REPORTED.sub("", words.lower)) else None


def tone(words: Words) -> str | None:
    """The tone that the sender asks for: "formal", "warm", "casual" or "plain"."""
    for name, pattern in _TONES:
        for match in pattern.finditer(words.lower):
            start, end = words.sentence_at(match.start())
            sentence = words.lower[start:end]
            if len(sentence.split()) <= 6 or _INSTRUCTION.search(sentence):
                return name
    return None


def has_called(words: Words) -> bool:
    """Whether the sender has already said no in a call, so that the letter confirms it."""
    for match in _CALL_BEFORE.finditer(words.lower):
        if not _NOT_CALLED.search(words.lower[max(0, match.start() - 20) : match.end()]):
            return True
    return False
