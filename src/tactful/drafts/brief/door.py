"""A draft that wants no more contact, or its data deleted, gets no wish to meet again."""

from __future__ import annotations

from msgspec.structs import replace

from tactful.contract import Brief, Letter
from tactful.text.late_patterns import LatePattern

_MINE = r"(?:data|documents|details|application|file|records?|cv|profile|information)"
_SHUTS = LatePattern(
    r"(?:\b(?:do not|don'?t|never|stop|not to) (?:\w+ ){0,2}?(?:contact|call|write to|e?-?mail|phone|message|text|ring"
    r"|approach|bother)(?:l?ing)? (?:me|us)\b(?! (?:on|at|back|if|until|till|before|unless|when|while|during|later)\b)"
    rf"|\b(?:delete|erase|destroy|remove) (?:all (?:of )?)?my (?:\w+ ){{0,2}}{_MINE}\b"
    r"|\b(?:take|remove) me (?:off|from) (?:your|the|any|all)\b|\bleave me alone\b|\blose my (?:number|address|cv)\b)"
)


def with_door_shut(brief: Brief, draft: str) -> Brief:
    """The brief for a letter without a wish to meet again, where the draft shuts the door."""
    if brief.form.open_door is not None or not _SHUTS.search(Letter(draft).folded.lower):
        return brief
    return replace(brief, form=replace(brief.form, open_door=False))
