"""End the sentences that a draft runs together: with commas, emoji or line ends where its stops should be.

Every word stays where it was: a stop takes the place of a comma or a space.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from tactful.contract.salutation import CALLED_KIN
from tactful.drafts.typed.leaves import with_stop_before_leave
from tactful.reading.clauses.lexicon import given_names
from tactful.text.patterns import compiled

# A sentence so long, that could end at so many commas, is several.
_FEWEST_WORDS = 25
_FEWEST_ENDS = 2
_FEWEST_WORDS_OF_HEAD = 3
_STRETCH = compiled(
    r"[^.!?\n]+(?:\.(?=\w)[^.!?\n]+|(?<=\b(?:mr|ms|dr|st))\.[^.!?\n]+|(?<=\bmrs)\.[^.!?\n]+)*", re.IGNORECASE
)
_I = r"(?:i|i['’](?:m|ve|ll|d)|im|ive|we|we['’](?:re|ve|ll))"
_BEGINS = (
    rf"(?:(?:(?:anyway|however|also|honestly),? )?(?:{_I}|ill)"
    r"|please|pls|plz|kindly|thank(?:s|you| you)|thx|many thanks|(?:so )?sorry|hope|hoping|good luck|all the best"
    r"|anyway|however|also|(?:can|could|would|will) (?:you|u)|(?:please )?(?:tell|give|let|say (?:hi|hello))"
    r"|it['’]s|it is|there(?:['’]s| is| are)|this is|that['’]s|not (?:taking|gonna|going)|she|he|they"
    r"|my \w+ (?:says?|said|is))"
)
_JOINT = compiled(rf",(?=\s+{_BEGINS}(?![\w'’]))", re.IGNORECASE)
# What a sentence begins with whose main clause is yet to come, and where that is when it has come.
_YET_TO_COME = compiled(
    r"\W*(?:(?:and|but|so|also|anyway|however|unfortunately|sadly)\b,? )*(?:if|when\w*|while|because|since|as|although"
    r"|though|before|unless|until|once|even|wh\w+|how|that|had|should)\b",
    re.IGNORECASE,
)
_LEADS_IN = compiled(
    r"\W*(?:(?:and|but|so|also|anyway|however)\b,? )*(?:after|following|further|given|despite|in|at|on|with|without|for"
    r"|from|to|of|by|due|thanks to|\w+ing|unfortunately|sadly|regrettably|honestly|frankly)\b",
    re.IGNORECASE,
)
_MAIN_CLAUSE = compiled(rf"(?<!that )(?<!which )(?<!what )(?<!who )\b{_I}(?![\w'’])", re.IGNORECASE)
_GREETING = compiled(r"\W*(?:dear|hi|hello|hey|good (?:morning|afternoon|evening|day))\b[^,]{0,40},", re.IGNORECASE)
_EMOJI = "[\U0001f000-\U0001faff\U00002600-\U000027bf\U0001f1e6-\U0001f1ff️‍⭐❤]"
_EMOJI_BETWEEN = compiled(rf"(?<=\w)\s(?P<emoji>(?:{_EMOJI}+\s?)+)(?=[A-Z]|i\b|i['’])")
# "hey steve just a quick one": the greeting has no comma.
_GREETS = compiled(
    r"^\s*(?:(?:hi|hiya|hey|hello|dear|yo|alright)(?: there)?"
    r" (?P<name>(?:(?:mr|mrs|ms|miss|dr|prof)\.? )?[^\W\d_]{2,14})"
    rf"|(?P<kin>(?:(?:hi|hiya|hey|hello|dear|yo) )?{CALLED_KIN}))(?P<gap> )"
    r"(?=(?:i|im|i['’]m|ive|ill|just|thanks?|thx|ta|sorry|so|a|quick|no|not|cant|can['’]t|wont|won['’]t"
    r"|got|been|hope|re|about|unfortunately|afraid|ur|your|you|we)\b)",
    re.IGNORECASE,
)
_SIGNS = compiled(r",(?P<gap>\s)(?P<name>[^\W\d_]{2,14})\s*$")


def with_ends(draft: str) -> str:
    """The draft with the stops that it lacks; as it was where it lacks none."""
    greeted = _GREETS.sub(_greeted, _EMOJI_BETWEEN.sub(lambda m: ".".ljust(len(m[0])), draft))
    stretches = list(_STRETCH.finditer(greeted))
    ends = {end for stretch in stretches for end in _ends(stretch)}
    if not ends:
        return greeted
    ended = _begun("".join("." if index in ends else character for index, character in enumerate(greeted)), ends)
    return _SIGNS.sub(lambda m: f".\n{m[0][2:]}", with_stop_before_leave(ended))


def _begun(text: str, ends: Collection[int]) -> str:
    """The text with a capital behind each of some stops."""
    starts = {end + len(text[end + 1 :]) - len(text[end + 1 :].lstrip()) + 1 for end in ends}
    return "".join(character.upper() if index in starts else character for index, character in enumerate(text))


def _greeted(match: re.Match[str]) -> str:
    if match["kin"]:
        return f"{match[0][:-1]}\n"
    name = match["name"]
    is_name = " " in name or name.lower() in given_names() or name[0].isupper()
    return f"{match[0][:-1]}\n" if is_name else match[0]


def _ends(stretch: re.Match[str]) -> list[int]:
    """The commas of a stretch without stops at which one of its sentences ends."""
    if len(stretch[0].split()) < _FEWEST_WORDS:
        return []
    ends = list(_whole(stretch.string, stretch.start(), stretch.end()))
    return ends if len(ends) >= _FEWEST_ENDS else []


def _whole(text: str, start: int, end: int) -> Iterator[int]:
    greeting = _GREETING.match(text, start, end)
    start = greeting.end() if greeting else start
    for joint in _JOINT.finditer(text, start, end):
        head = text[start : joint.start()].strip()
        if _is_whole(head):
            yield joint.start()
            start = joint.end()


def _is_whole(head: str) -> bool:
    if len(head.split()) < _FEWEST_WORDS_OF_HEAD or _YET_TO_COME.match(head):
        return False
    return _LEADS_IN.match(head) is None or _MAIN_CLAUSE.search(head) is not None
