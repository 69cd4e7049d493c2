"""Hear that somebody is told no, in the few words in which people ask for a letter: "No to the nursery, going back"."""

from __future__ import annotations

import re

from tactful.text.patterns import compiled

# What a no is followed by where it is an answer: "no more", "no idea" and "no night shifts" are none.
_ANSWERS = (
    r"(?= (?:to (?:the|them|him|her|this|that|it|mr|mrs|ms|miss|dr|prof|sir|madam|all)\b|from me|thx|thanks?|thank|ty\b"
    r"|pls|please|letters?\b|lah|because|cos|bc|cuz|sorry)| ?[.,!?;:)\n/]| [-\u2013\u2014]| ?$)"
)
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


def says_no(lower: str) -> bool:
    """Whether words in lower case, in which names may be masked, give somebody a plain no."""
    return _SAYS_NO.search(lower) is not None
