"""Find the organisations that the sender prefers, works for, or compares with: none of them made this offer."""

from __future__ import annotations

from functools import lru_cache

from tactful.reading.clauses.lexicon import places
from tactful.reading.names.evidence import MaskedWords
from tactful.reading.names.kinds import Name, NameKind
from tactful.text.patterns import compiled

_LESS = compiled(r"\b(?:more|better) than (?:what )?(?:the )?$")
_WANTED = compiled(
    r"\b(?:keen|love|like|delighted|happy|glad|excited|eager|thrilled|honou?red)(?: very much"
    r"| so much)? (?:to (?:join|come to"
    r"|work (?:at|for|with))|(?:in|about) (?:joining|working (?:at|for|with))) (?:the )?$"
)
_SAID_YES = compiled(
    r"\b(?:said yes to|agreed to (?:join|work (?:for|at))|(?:said|told [a-z\ue000-\ue003]+|confirmed|agreed|promised"
    r"|wrote|replied)(?: by \w+| in \w+| to \w+)?(?: that)? i(?:'d| would| was)"
    r" (?:join|joining|come to|start at|work for)) (?:the )?$"
)
_TAKES_IT_BACK = compiled(
    r"\b(?:go(?:ing)? back on|get out of|chang\w+ my mind"
    r"|back(?:ing)? out|withdraw\w*|pull(?:ing)? out|reneg\w+|take (?:it|that) back)\b"
)
_LIVES_IN = compiled(r"\b(?:stay(?:s|ing)?|liv(?:e|es|ing)|remain(?:s|ing)?|based|settled) in $")
# "You and Amir came back to me": whoever did it together with the reader.
_BESIDE_THE_READER = compiled(r"\b(?:you|yourself)(?: both)?,? (?:and|or|nor) (?:the )?$")
# "My cousin Luz wants the job."
_INTRODUCES = compiled(
    r"\b(?:my|our|his|her|an?) (?:[a-z-]+ )?(?:friend|classmate|colleague|mate|cousin|coworker|neighbou?r|brother"
    r"|sister|nephew|niece|uncle|aunt|housemate|flatmate|roommate)(?: of mine)?,? $"
)
_REACH = 40
_OFFERED_BY = compiled(
    r"(?<=[\ue000-\ue003]) (?:(?:has|have|had|just|also|already) )*(?:offered|offers|gave|wants?|wanted|hired) me"
    r" (?:as )?(?:an? |the )?$"
)
_OFFERED = compiled(r" (?:did|offered|could|can|would)\b")


# Half of the questions to one text need to know them.
@lru_cache(maxsize=2)
def rival_names(masked: MaskedWords) -> frozenset[str]:
    """The names, as their lower-case words, that some clause calls a rival or an employer of today."""
    found = {}
    for item in masked.weigh("rival"):
        is_place = _is_where_somebody_lives(masked, item.name)
        is_person = item.name.kind is NameKind.PERSON or _is_introduced(masked, item.name)
        if not (is_person or is_place or _made_this_offer(masked, item.name)):
            found[" ".join(item.name.tokens)] = item
    return frozenset(found)


def is_offered_by_a_rival(masked: MaskedWords, start: int) -> bool:
    """Whether the job that begins at `start` is another employer's: "Lidl offered me shift manager"."""
    before = _OFFERED_BY.search(masked.text, max(0, start - _REACH), start)
    name = next((n for n in masked.names if before and n.end == before.start()), None)
    return name is not None and " ".join(name.tokens) in rival_names(masked)


def _is_introduced(masked: MaskedWords, name: Name) -> bool:
    """Whether the name is a friend's or relation's, or of the reader's house: "my cousin Luz", "you and Amir"."""
    before = max(0, name.start - _REACH)
    return any(told.search(masked.text, before, name.start) for told in (_INTRODUCES, _BESIDE_THE_READER))


def _made_this_offer(masked: MaskedWords, name: Name) -> bool:
    """Whether others outbid the name, the sender wants or had agreed to join it, or it is spoken to."""
    outbid = _LESS.search(masked.text, max(0, name.start - 16), name.start) and _OFFERED.match(masked.text, name.end)
    wanted = _WANTED.search(masked.text, max(0, name.start - 60), name.start)
    agreed = _SAID_YES.search(masked.text, max(0, name.start - 60), name.start) and _TAKES_IT_BACK.search(masked.text)
    return bool(outbid or wanted or agreed) or _is_spoken_to(masked, name)


def _is_where_somebody_lives(masked: MaskedWords, name: Name) -> bool:
    """Whether the name is a place's in which somebody is: "we are staying in Adelaide"."""
    if " ".join(name.tokens) in places():
        return masked.text.endswith(" in ", 0, name.start)
    return (
        name.kind is NameKind.UNKNOWN and _LIVES_IN.search(masked.text, max(0, name.start - 20), name.start) is not None
    )


def _is_spoken_to(masked: MaskedWords, name: Name) -> bool:
    """Whether the name is a person's after all: "accepted ... Mr. X", "got the mail from X, recruiter"."""
    return bool(
        name.kind is NameKind.UNKNOWN and masked.text[name.end : name.end + 14].startswith((" called me", " rang"))
    )
