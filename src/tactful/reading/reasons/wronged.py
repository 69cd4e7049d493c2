"""Hear that the sender was wronged where the offer comes from: harassed, insulted, shouted at, shut out.

A letter to them stays courteous, but it gushes over nothing and opens no door.
"""

from __future__ import annotations

from tactful.contract import Brief, LetterKind
from tactful.reading.names.evidence import MaskedWords, masked_words
from tactful.reading.pasted.own_words import own_words_in
from tactful.text.kin import PARTNER, RELATIVE
from tactful.text.patterns import compiled

_BODY = r"(?:knee|leg|thigh|bum|arse|ass|back|hair|waist|neck|breast|chest|bottom)"
_SOMEBODY = (
    r"(?:he'?s|she'?s|he|him|she|her|boss|manager|owner|guy|bloke|man|chef|director|husband|son|interviewer"
    r"|supervisor|partner|deputy)"
)
_WRONGED = compiled(
    r"\b(?:hit(?:s|ting)? on me|c[oa]m(?:es?|ing|e) on to me|(?:made|makes|make|making) (?:a )?pass(?:es)? at me"
    r"|grop(?:e|ed|es|ing)|felt me up|tried to kiss me|flirt(?:s|ed|ing)? with me"
    rf"|(?:touch|pat|strok|squeez|grab|rubb)[a-z]* (?:on )?my {_BODY}"
    rf"|hands? (?:went )?(?:on|up|down) my {_BODY}|wandering hands|hands? all over me"
    rf"|star(?:ed|ing|es) at my {_BODY}s?|{_SOMEBODY}\b[^.;!?\n]{{0,20}} (?:creep|creepy|lech|letch|sleaze|sleazy|perv"
    r"|pervert)|creep(?:ed|s) me out|harass(?:ed|es|ing)? me|stalk(?:ed|ing|s) me|sexis[tm]|misogyn[a-z]+"
    r"|rac(?:ist|ism)"
    r"|homophob[a-z]+|transphob[a-z]+|bigot[a-z]*|slurs?|antisemit[a-z]+|islamophob[a-z]+"
    r"|humiliated me|belittl(?:ed|es|ing) me|mock(?:ed|s|ing) (?:me|my)|ma(?:de|kes|king) fun of (?:me|my)"
    r"|insult(?:ed|s|ing)? (?:me|my|us)|(?:shout|scream|yell)(?:ed|s|ing)? at me|swore at me|swears at me"
    r"|(?:bullied|bullies|threatened|threatens) me|discriminat[a-z]+|too (?:old|fat|foreign) for (?:them|him|her)"
    r"|(?:jokes?|comments?|remarks?) (?:about|on|at) my (?:accent|skin|hair|hijab|headscarf|religion|weight|body|legs"
    r"|chest|looks|figure|wheelchair|stammer|age|race|colou?r|beard|turban)"
    r"|call(?:ed|s|ing) me (?:an? |his |the )?[\"']?(?:my girl|darling|sweetheart|sweetie|honey|babe|sexy|stupid|fat"
    r"|idiot|bitch|cow|cripple|retard)"
    r"|ask(?:ed|s|ing)?(?: me)? (?:if|whether|when) i (?:was |am |'m )?(?:plan|want|intend|going)[a-z]*"
    r"[^.;!?\n]{0,24}(?:kids|children|bab(?:y|ies)|pregnan[a-z]*|family)"
    r"|planning on (?:having )?(?:kids|children|babies)|plan (?:more |a )?bab(?:y|ies))\b"
)
# Told of a place that the sender leaves or left, of a friend or of home.
_ELSEWHERE = compiled(
    r"\b(?:my (?:ex|old|last|former|current|present|previous|own) ?(?:boss|manager|job|place|company"
    rf"|employer|{PARTNER})?|at school|as a (?:kid|child)|years ago|my (?:landlord|neighbou?r"
    rf"|{RELATIVE}))\b"
)
_NOT_SO = compiled(r"\b(?:never|not|no|n't|without|nobody|anti|hates?) (?:[a-z]+ ){0,3}$")
_REACH = 40


def was_wronged(masked: MaskedWords) -> bool:
    """Whether the words tell of a wrong done to the sender, and not somewhere else."""
    text = own_words_in(masked, masked.words.lower)
    for match in _WRONGED.finditer(text):
        start, end = masked.words.sentence_at(match.start())
        denied = _NOT_SO.search(text, max(start, match.start() - _REACH), match.start())
        if not denied and not _ELSEWHERE.search(text, start, end):
            return True
    return False


def is_to_be_cool(words: str, brief: Brief) -> bool:
    """Whether a refusal goes where the sender was wronged, and neither thanks for more nor asks for a warm tone."""
    refuses = brief.kind in {LetterKind.DECLINE, LetterKind.WITHDRAW}
    is_warm = brief.mentions or brief.tone == "warm" or brief.form.open_door is True
    return refuses and not is_warm and was_wronged(masked_words(words))
