"""Add nothing to a draft for a relative, or for somebody whom the writer soon meets, that only strangers say."""

from __future__ import annotations

from msgspec.structs import replace

from tactful.contract import Brief, Letter
from tactful.text.kin import GREETED
from tactful.text.late_patterns import LatePattern

_KIN = rf"(?:{GREETED}|cuz|sis|bro|(?:big|little) (?:brother|sister))"
_GREETS_KIN = LatePattern(
    rf"^(?:(?:my|dear|dearest|darling|hi|hiya|hello|hey|oh|yo|good (?:morning|afternoon|evening)),? )*{_KIN}\b"
)
_DAY = (
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|christmas|easter|eid|diwali|(?:the )?(?:harvest|wedding|weekend"
    r"|christening|birthday|match|game|pub|club|practice|training)|tomorrow|tonight|soon|then|next week"
)
_MEETS = LatePattern(
    rf"\b(?:see you(?: all| both)? (?:(?:at|on|in|for|over|next|this) )?(?:the )?(?:{_DAY})"
    rf"|(?:i'll|i will|i'm|we'll|i am)(?: still| be)? com(?:e|ing)(?: round| over| by| up| down)? (?:\w+ )?"
    rf"(?:on|at|for|to) (?:{_DAY}|dinner|tea|lunch|supper)"
    r"|(?:pint|drink|coffee|tea|beer|curry|lunch|dinner|cuppa)s?,?"
    rf" (?:on |at |this |next )?(?:{_DAY})\b[^.!]{{0,20}}\?)"
)
# What is said of a job among strangers.
_STIFF = ("success", "search", "role", "position", "confidence in me", "work together", "last time")
_SIGN_OFF = "With love,"


def among_familiars(brief: Brief, draft: str) -> Brief:
    """The brief for a letter to somebody whom the writer meets anyway: it neither hopes to nor speaks of a search."""
    letter = Letter(draft)
    lower = letter.folded.lower
    is_kin = bool(letter.anatomy.salutation and _GREETS_KIN.search(lower[slice(*letter.anatomy.salutation)]))
    if not is_kin and not _MEETS.search(lower):
        return brief
    form = replace(brief.form, open_door=brief.form.open_door or False)
    if not is_kin:
        return replace(brief, form=form)
    form = replace(form, avoided=(*form.avoided, *_STIFF))
    return replace(brief, tone=brief.tone or "warm", sign_off=brief.sign_off or _SIGN_OFF, form=form, to_kin=True)
