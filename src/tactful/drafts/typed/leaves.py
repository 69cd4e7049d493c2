"""Put the leave and the name that a draft's last line runs on into a line of their own each."""

from __future__ import annotations

import re

from tactful.text.patterns import compiled

# What nobody writes in the middle of a sentence.
_PLAIN = (
    r"(?:yours (?:sincerely|truly|faithfully|ever|aye)|(?:(?:with )?(?:kind|kindest|warm|best) )?regards|best wishes"
    r"|sincerely(?: yours)?|respectfully|lots of love|many thanks|cheers)"
)
_LEAVE = (
    rf"(?:{_PLAIN}|(?:with |many |all my |my )?(?:kind |kindest |warm |best )?(?:regards|wishes|love|best)|take care"
    r"|yours)"
)
_NAME = r"[^\W\d_][\w'’-]*"
# "..., kind regards, Ann Roe"
_BEHIND_A_COMMA = compiled(rf",(?=\s+{_LEAVE},?\s+{_NAME}(?: {_NAME}){{0,2}}\s*$)", re.IGNORECASE)
# "Maybe next year? best, kit"
_BEHIND_A_STOP = compiled(
    rf"(?<=[.!?])(?P<gap>[ \t]+)(?P<leave>{_LEAVE},?)(?P<space>[ \t]+)"
    rf"(?P<name>(?!(?:to|from|for|on|of|and|in|at|with|you|everyone|all)\b){_NAME}(?: {_NAME})?)(?P<end>\.?\s*)$",
    re.IGNORECASE,
)
# "... by the sink yours sincerely ahmed"
_BEHIND_A_WORD = compiled(
    rf"(?P<before>\w)\s(?P<leave>{_PLAIN})\s(?P<name>[^\W\d_]{{2,14}})(?P<end>\s*)$", re.IGNORECASE
)
# "love kez", alone in the last line
_ALONE = compiled(
    r"(?<=\n)(?P<leave>love|cheers|thanks|regards|best) (?P<name>(?!(?:to|from|for|and|you|all|again)\b)[^\W\d_]{2,14}"
    r"(?: x{1,4})?\s*)$",
    re.IGNORECASE,
)


def with_leave_below(draft: str) -> str:
    """A draft whose leave and name run on in its last line with each in a line of its own."""
    draft = _ALONE.sub(r"\g<leave>\n\g<name>", draft)
    return _BEHIND_A_STOP.sub(
        lambda m: f"{_broken(m['gap'])}{m['leave']}{_broken(m['space'])}{m['name']}{m['end']}", draft
    )


def with_stop_before_leave(draft: str) -> str:
    """A draft that runs on with a stop in place of the comma before its leave."""
    return _BEHIND_A_COMMA.sub(".", draft)


def with_leave_cut_off(draft: str) -> str:
    """A draft without any mark with its leave and its name in a line of their own each."""
    return _BEHIND_A_WORD.sub(r"\g<before>\n\g<leave>\n\g<name>\g<end>", draft)


def _broken(gap: str) -> str:
    return "\n".rjust(len(gap))
