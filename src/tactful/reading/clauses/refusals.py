"""Hear that an offer is turned down, in the few words in which people ask for a letter.

From the surest to the least sure: `says_no` hears a plain no ("No to the nursery, going back"), `declines` every way of
turning down, and `may_decline` also what means that where nothing else is said ("they picked me, can't do it").
"""

from __future__ import annotations

import re

from tactful.text.late_patterns import LatePattern
from tactful.text.patterns import compiled

# What a no is followed by where it is an answer: "no more", "no idea" and "no night shifts" are none.
_ANSWERS = (
    r"(?= (?:to (?:the|them|him|her|this|that|it|mr|mrs|ms|miss|dr|prof|sir|madam|all)\b|from me|thx|thanks?|thank|ty\b"
    r"|pls|please|letters?\b|lah|because|cos|bc|cuz|sorry)| ?[.,!?;:)\n/]| [-\u2013\u2014]| ?$)"
)
DECLINING = r"declin(?:e|ing)|refus(?:e|ing)|reject(?:ing)?"
"""The verbs that take what is turned down as their object, as alternatives of a pattern."""
_SAYS_NO = compiled(
    r"\b(?:nope|nah|naw|no can do|no chance|no way|hard pass|i'?ll pass|cold feet|bail(?:ing)?)\b(?! of)"
    r"|\b(?:have to|gotta|gonna|going to) pass\b|\bi'?m out\b(?! (?:of|for|at|in|there|here|on)\b)"
    r"|(?:^|[.!?;:,\n(\"\u2013\u2014-] ?|\b(?:a|but|so|then|say|said|answer is|answer's|(?<!then )its|(?<!then )it's|is"
    r"|still|big|polite|nice|firm|short|kind|ok|okay|hi|hello|just|reply|respond|write|letter|pls|please|reject|now"
    rf"|decision|also|and) )no{_ANSWERS}"
    rf"|\b(?:tell|write|text|mail|message)\b(?! me\b)[^.!?\n]{{1,60}} no{_ANSWERS}"
    r"|^no (?:to|2|for)\b|\bsay(?:ing)? no\b|\bno to [\ue000-\ue003]",
    re.MULTILINE,
)
_TURNS_DOWN = LatePattern(
    r"\b(?:declin\w+|refus(?:e|ing|al)|reject(?:ing)?|turn(?:ing|ed)? (?:it |this |them |him |her "
    r"|the [a-z ]{1,30})?down"
    r"|sa(?:y|ying) no\b|no,? th(?:an)?(?:ks?|x)|no thank you|(?:i'm|i am|im|am) not (?:taking|doing|accepting|joining"
    r"|going to (?:take|accept|do|join))|not (?:to )?(?:tak(?:e|ing)|accept(?:ing)?)\b"
    r"|(?:don'?t|dont|do not|no) take (?:it|this|that|the|them)\b"
    r"|(?:can'?t|cannot|cant|can not|won'?t|wont|don'?t want to|do not wish to|don'?t|do not) (?:take|accept|do|join"
    r"|come|face|be (?:taking|accepting|joining))\b|(?:want|have|need|decided|going) to (?:pass|refuse|decline)"
    r"|pass(?:ing)? on (?:it|this|the)|i must refuse|regret (?:letter|mail)|absagen)"
)
_IS_A_NO = compiled(
    r"(?:^|[.!?\n] ?)(?:so )?no[.!]|\bit'?s a no\b|\bis a no\b|\bnot accept\b"
    # "What I would like: no night shifts"
    r"|: no\b(?=\s*(?:[.,!;?\n)]|$|-|(?:thanks?|thank you|thx|sorry|please|from|because|but|i|i'm|not|way|chance)\b))"
)
# What a note that asks for a letter means by it, mostly: what cannot be done, who is told, or that they were picked.
_MAY_BE_A_NO = compiled(
    r"\b(?:tell|telling|answer)\b(?! me\b)[^.!?\n]{1,80} (?:no|nope|nah)\b(?! [a-z]+ (?:is|was))"
    r"|\b(?:can'?t|cannot|won'?t) [a-z]+ for (?:you|him|her|them)\b"
    r"|\bno(?: (?:to|2|from|for|we|im|i'?m|he|she|they|on|go|since)\b)|\bdont want it\b"
    r"|\b(?:tell|write|letter|message|text|mail|reply)\b(?! me\b)[^.!?\n]{1,60}\b(?:sorry|thanks?|thx)\b"
    r"|\bi can'?t[.,;]|\b(?:back(?:ing)? out|pull(?:ing)? out|said yes|say yes)\b|\bregret:"
    r"|\b(?:can'?t|can ?not|won'?t|not) (?:come(?! to (?:your|the) (?:wedding|party|funeral))|coming|join\w*|start"
    r"|do (?:it|the)|be (?:the|an?|your|her|his|their))\b"
    r"|\bsigned (?:somewhere|elsewhere|with|at)\b"
    r"|\b(?:took|taken|found|accepted) (?:something|somewhere) (?:else|closer|nearer|better|different)\b"
    r"|\b(?:wants?|wanted|picked|chose|asked|got|took) me\b|\bi was (?:gonna|to) (?:be|start)\b"
)


def says_no(lower: str) -> bool:
    """Whether words in lower case, in which names may be masked, give somebody a plain no."""
    return _SAYS_NO.search(lower) is not None


def declines(lower: str) -> bool:
    """Whether words in lower case, in which names may be masked, turn an offer down, plainly or otherwise."""
    return bool(_TURNS_DOWN.search(lower) or _IS_A_NO.search(lower) or says_no(lower))


def may_decline(lower: str) -> bool:
    """Whether a note in lower case, which need not say that a job was offered, most likely asks to turn one down."""
    return says_no(lower) or _MAY_BE_A_NO.search(lower) is not None
