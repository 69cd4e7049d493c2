"""A reason that is given "officially" betrays that there is another one: it is told plainly, or not at all."""

from __future__ import annotations

import re

from tactful.text.patterns import compiled
from tactful.text.wording import capitalised

_LEADS = compiled(
    r"^(?:(?:so|and|but|anyway|well)\b,? )?"
    r"(?:(?:officially|on paper|publicly|if (?:any(?:one|body)|people|they) asks?),? (?:speaking,? )?"
    r"|(?:let's|let us|we'll|i'll|shall we|we could|we can) (?:just )?"
    r"(?:say|pretend|tell (?:people|everyone|everybody))(?: that)? )"
    r"(?=(?:it's|it is|it was|it has|the (?:official )?(?:reason|commute|distance|hours|travel\w*|timing)\b"
    r"|my (?:reason|official)\b|(?:i'm|i am|i|we're|we are|we) (?:[\w']+ ){1,4}?(?:for|because|due to|as|over)\b))",
    re.IGNORECASE,
)
_OFFICIAL = compiled(r"\b(?P<whose>the|my) official (?=(?:reason|ground|explanation)s?\b)", re.IGNORECASE)


def without_pretext(sentence: str) -> str:
    """The sentence as if its reason were the only one: "Officially it's the distance" is "It's the distance"."""
    plain = sentence.replace("’", "'")
    lead = _LEADS.match(plain)
    rest = sentence[lead.end() :] if lead else sentence
    told = _OFFICIAL.sub(lambda match: f"{match['whose']} ", rest)
    return capitalised(told) if told != sentence else sentence
