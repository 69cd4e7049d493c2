"""Find how the sender wants the letter: its kind, its length, its tone, and whether a call went before it."""

from __future__ import annotations

from tactful.contract import LetterKind
from tactful.reading.words import Words
from tactful.text.late_patterns import LatePattern
from tactful.text.patterns import compiled

_NUMBERS = {"one": 1, "a": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "ten": 10}
_BOUND = compiled(
    r"\b(?:(?:max(?:imum)?|at most|no more than|under|up to|like|about|just|in) )?(\d{1,3}|" + "|".join(_NUMBERS) + r")"
    r"[ -](?:short )?(sentences?|lines?|words?|paragraphs?)\b(?! (?:of|from|about|in) )",
)
_WORDS_A_UNIT = {"sentence": 20, "line": 14, "word": 1, "paragraph": 70}
_FEWEST_WORDS = 45
_SHORT = compiled(
    r"(?<!not )(?<!not too )(?<!be )\b(?:keep it |make it |something |nice and |and |pls "
    r"|please )?(?:short|brief|briefly|concise|tight|quick|kurz)\b"
    r"(?! (?:of|on|term|notice|list|staffed|while|time|interview|call|chat))"
)
_SHORT_WORDS = 90
_INSTRUCTION = compiled(
    r"\b(?:keep|make|be|want|wants|need|letter|mail|email|e-mail|note|tone|write|say|please|pls|just"
    r"|let it|formal|warm|polite|short)\b"
)
_WORDS_FOR_TONES = (
    (
        "formal",
        r"formal(?:ly)?(?! (?:offer|interview|decline|letter of offer))|very respectful|official(?! reason|:|ly)"
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
    r"(?<!not )(?<!not too )(?<!nothing )(?<!no )(?<!was )(?<!was so )(?<!is )(?<!so )(?<!were )(?<!really )"
    r"(?<!been )(?<!very )"
)
_TONES = tuple((name, LatePattern(rf"{_NOT}\b(?:{words})\b")) for name, words in _WORDS_FOR_TONES)
_CALL_BEFORE = LatePattern(
    r"\b(?:(?:told|tell) [^.;\n]{2,40} (?:on|over|by) the phone|phone call with|after (?:the|our"
    r"|my) (?:phone )?call"
    r"|i(?:'ve|'d| have)? ?(?:already |just |also )?(?:rang|phoned|called|telephoned|spoke (?:to"
    r"|with))\b[^.;\n]{2,40}(?:declin|said no|told|turn|confirm|and (?:s?he|they) (?:was|were|said|took))"
    r"|(?:already|verbally) (?:verbally )?(?:told|said no|declined)|on the phone[^.\n]{0,60}(?:declin|turn"
    r"|said no|not tak)"
    r"|we spoke [^.\n]{2,60}(?:in a note|in writing|put it)|declined (?:on|over|by) (?:the )?phone"
    r"|follow(?:ing)?[ -]up (?:to|on|after) (?:my|our|the) call"
    r"|(?:put|confirm) (?:it|this|that) in (?:an? )?(?:email|e-mail|writing|note)[^.\n]{0,20}(?:for hr)?)\b"
)
_NOT_CALLED = LatePattern(
    r"\b(?:haven'?t|didn'?t|not|never|should i|shall i|can i|going to|will|i'll|he"
    r"|she|they) (?:\w+ )?(?:call|phone|rang|spoke|told|called|phoned)"
)
_WITHDRAW = LatePattern(
    r"\b(?:reneg\w+|back(?:ing|ed)? out|pull(?:ing)? out|go(?:ing)? back on|withdraw(?:ing)? (?:my "
    r"|from )?(?:accept\w*|the post|it\b)"
    r"|i must withdraw|have to withdraw|took it back|(?:already|had|have|i've) (?:accepted|said yes"
    r"|signed) (?:it|the|their|your|hostel|on|with|and|but)"
    r"|i accepted (?:on|the|it|their|position|[\ue000-\ue003a-z/ ]{2,40} with)|i took the job"
    r"|on \d{1,2} [a-z]+ \d{4} i accepted)"
)
_WITHDRAW_SURE = LatePattern(
    r"\b(?:withdraw|back(?:ing)? out|pull(?:ing)? out|reneg|cannot join"
    r"|can'?t join|not going|changed my mind|can'?t (?:do|start|come)|no longer)"
)
_ASK_TIME = LatePattern(
    r"\b(?:more time|another (?:week|few days|couple|day)|(?:can|could|may) i (?:ask|have"
    r"|get) [a-z ]{0,12}(?:until|till|to)"
    r"|(?:ask|asking|need|want|request|i request|want to)[a-z' ]{0,20} (?:for )?(?:until|till|an extension"
    r"|extension|one more week|a week|more days|few days|\d{1,2}/\d{1,2})"
    r"|deadline [^.\n]{3,40}\bi want\b|want (?:to|till"
    r"|until) (?:mon|tue|wed|thu|fri|sat|sun|\d)|extend (?:the |my |their )?deadline|deadline (?:extension"
    r"|moved)|need time to (?:think|decide)|time to think)\b"
)
_NEGOTIATE = LatePattern(
    r"\b(?:negotiat\w+|counter[- ]?offer back|ask (?:if|whether) (?:there's|there is|they|she|he"
    r"|it)[^.\n]{0,60}(?:could|can|open|would|possible|remote|hybrid|days?|later|more)"
    r"|(?:do|really|still) want (?:the|this) job|i(?:'d| had| have)? been hoping for"
    r"|talk about the (?:overall )?package|can we (?:talk|discuss)"
    r"|want (?:\d|two|three|four|my dog)[^.\n]{0,40}(?:days?|off|home|remote|ride)|want (?:the "
    r"|a )?(?:job )?title|i want \d{1,2} [a-z]+ as|also want|would accept if|accept if)\b"
)
_REPLY = LatePattern(
    r"(?:\b(?:asks?|asked|messages|messaged|wrote|follow-up from)\b[^.\n]{0,80}[:\"][^\n]{0,200}\?"
    r"|\b(?:wants? to know|asking|asked) (?:me )?(?:why|which|whether|if more)"
    r"|after i (?:declined|said no|refused)|(?:answer|reply to) (?:his|her|their) (?:question|mail|email))"
)
_DECLINED_BEFORE = compiled(r"\bdeclined|refus|said no|my (?:letter|no|answer)|your letter|regret")
_DECLINES = LatePattern(
    r"\b(?:declin\w+|refus(?:e|ing|al)|reject(?:ing)?|turn(?:ing|ed)? (?:it |this |them |him |her "
    r"|the [a-z ]{1,30})?down"
    r"|sa(?:y|ying) no\b|no,? thanks?|no thank you|(?:i'm|i am|im|am) not (?:taking|doing|accepting"
    r"|joining|going to (?:take|accept|do|join))"
    r"|not (?:to )?(?:tak(?:e|ing)|accept(?:ing)?)\b|(?:can'?t|cannot|cant|can not|won'?t|wont"
    r"|don'?t want to|do not wish to)"
    r" (?:take|accept|do|join|come|be (?:taking|accepting|joining))\b|(?:want|have|need|decided"
    r"|going) to (?:pass|refuse|decline)"
    r"|pass(?:ing)? on (?:it|this|the)|i must refuse|regret (?:letter|mail)|absagen)"
)
_IS_NO = compiled(r"(?:^|[.!?\n] ?)(?:so )?no[.!]|\bit'?s a no\b|\bis a no\b|: no\b|\bnot accept\b")


def letter_kind(masked: str, own: str) -> LetterKind:
    """The kind of letter that the masked, lower-case words ask for; a refusal where they don't say.

    `own` is the same without what others wrote: a deadline that the employer sets is no wish for more time.
    """
    if _REPLY.search(masked) and _DECLINED_BEFORE.search(masked):
        return LetterKind.REPLY
    if _WITHDRAW.search(own) and _WITHDRAW_SURE.search(own):
        return LetterKind.WITHDRAW
    if _DECLINES.search(own) or _IS_NO.search(own):
        return LetterKind.DECLINE
    if _ASK_TIME.search(own):
        return LetterKind.ASK_TIME
    return LetterKind.NEGOTIATE if _NEGOTIATE.search(own) else LetterKind.DECLINE


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
    return _SHORT_WORDS if _SHORT.search(words.lower) else None


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
