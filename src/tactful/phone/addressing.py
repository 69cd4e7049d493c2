"""How somebody is asked for and greeted on the telephone."""

from __future__ import annotations

import re

from tactful.contract import Brief
from tactful.reading.clauses.lexicon import word_list
from tactful.templates.frame import known_value
from tactful.text.patterns import compiled

_GREETING = compiled(r"(?:dear|hi|hello|hey|respected)\s+", re.IGNORECASE)
_NOBODY = compiled(
    r"\b(?:team|committee|panel|board|manager|department|recruit\w*|hr|human resources"
    r"|(?:sir|madam)(?! (?-i:[A-Z]))|all|everyone|concern)\b",
    re.IGNORECASE,
)


def person_of(brief: Brief) -> str | None:
    """The recipient as somebody else would name them; None where no person is known."""
    value = _GREETING.sub("", (known_value(brief.recipient) or "").strip(" ,:;!"), count=1)
    return None if not value or _NOBODY.search(value) else value


def spoken_name(person: str) -> str | None:
    """What a person is called to their face: "Ms. Park", "Priya"; None for a full name, which nobody is called."""
    words = person.split()
    titled = len(words) == 2 and words[0].strip(".").lower() in word_list("titles")
    return person if titled or len(words) == 1 else None
