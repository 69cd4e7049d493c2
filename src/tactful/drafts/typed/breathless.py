"""End the sentences of a draft that has neither stops nor commas, as people speak: "... not taking it and thanks ...".

Every word stays where it was: a stop takes the place of an "and", or of a space.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tactful.drafts.typed.leaves import with_leave_cut_off
from tactful.text.patterns import compiled
from tactful.text.spans import Span

_STRETCH = compiled(r"[^.!?,;:\n]+")
# So many words without a mark are one breath, and so many joints in it no style.
_FEWEST_WORDS = 35
_FEWEST_ENDS = 3
_FEWEST_WORDS_OF_HEAD = 3
_I = r"(?:i|i['’](?:m|ve|ll|d)|im|ive|ill)"
_THEY = (
    r"(?:(?:you|we|they|he|she|it|there)(?:['’](?:re|s|ve|ll|d))?"
    r" (?:are|is|was|were|have|had|has|both|all|said|will|would|can|could|cant|can['’]t|dont|don['’]t|made|gave|took))"
)
_ASKS_OR_WISHES = r"please|pls|thank(?:s| you)|thx|good luck|all the best|best of luck"
_BEGINS = (
    rf"(?:{_I}|{_THEY}|{_ASKS_OR_WISHES}|its|it['’]s|ta|cheers|sorry|hope"
    r"|(?:tell|give) [^\W\d_]+|say (?:hi|hello|thanks)|my \w+ (?:is|was|has|cant|can['’]t|needs|says|said))"
)
_JOINED = compiled(
    rf"\s+(?:and|but|so|anyway)(?:\s+(?:so|yeah|then|also|anyway|just|please(?= {_I})))*\s+(?={_BEGINS}(?![\w'’]))",
    re.IGNORECASE,
)
# What begins a clause without an "and".
_BEGINS_BARE = (
    rf"(?:{_ASKS_OR_WISHES}|hope (?:you|u|it|to)|im not|i['’]m not|i am not (?:taking|going|coming|able|accepting)"
    r"|(?:im|i['’]m|i am) (?:so |very |really )?sorry|i really (?:like|love|enjoy)d?"
    r"|i feel (?:bad|awful|terrible|guilty)"
    r"|(?:it is|its|it['’]s|they are|they['’]re) (?:in|on|at|with|under|behind) (?:the|your|my))"
)
# Behind these a clause is over, so that any may begin.
_OVER = (
    r"(?:it|this|that|again|too|now|today|yet|though|anyway|either|soon|you|them|him|her|us|there|here|yes|lovely"
    r"|nice|much|lot|day|week|early|late|time|okay|well)"
)
_UNJOINED = compiled(
    rf"(?:(?<=\w)(?P<gap>\s+)(?={_BEGINS_BARE}\b)"
    rf"|\b{_OVER}(?P<after>\s+)(?={_I}\s+(?!(?:think|know|guess|hope|mean|said|see)\b)\w))",
    re.IGNORECASE,
)
# Words that lead on to what stands behind them.
_LEADS_ON = compiled(
    r"\b(?:that|because|cos|cuz|if|when|as|since|while|think|thought|said|say|says|know|believe|guess|afraid|sure|what"
    r"|which|who|where|how|than|like|and|but|or|to|so|just|really|the|a|an|my|your|of|for|with|i|we|do|can|could|would"
    r"|will|said|big|many|no)$",
    re.IGNORECASE,
)


def with_breath(draft: str) -> str:
    """The draft with an end to each sentence of a stretch without a mark; as it was where it has none."""
    characters = list(draft)
    for stretch in _STRETCH.finditer(draft):
        ends = _ends(stretch)
        for start, end in ends if len(ends) >= _FEWEST_ENDS else ():
            characters[start:end] = ".".ljust(end - start)
            characters[end] = characters[end].upper()
    ended = "".join(characters)
    return draft if ended == draft else with_leave_cut_off(ended)


def _ends(stretch: re.Match[str]) -> list[Span]:
    """What stands between the sentences of a stretch, where that is too long for one."""
    return list(_joints(stretch)) if len(stretch[0].split()) >= _FEWEST_WORDS else []


def _joints(stretch: re.Match[str]) -> Iterator[Span]:
    text, begun = stretch.string, stretch.start()
    joined = [match.span() for match in _JOINED.finditer(text, *stretch.span())]
    bare = [match.span("gap" if match["gap"] else "after") for match in _UNJOINED.finditer(text, *stretch.span())]
    for start, end in sorted(joined + bare):
        head = text[begun:start]
        if start >= begun and len(head.split()) >= _FEWEST_WORDS_OF_HEAD and not _LEADS_ON.search(head):
            yield start, end
            begun = end
