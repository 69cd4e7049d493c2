"""Put the frame of a letter right: salutation, sign-off and signature, as the draft has them where they are sound."""

from __future__ import annotations

import re

from tactful.contract import Brief, Composition
from tactful.contract.salutation import CALLED_KIN
from tactful.drafts.parts.dismantling import Draft
from tactful.drafts.typed.kisses import without_kisses
from tactful.drafts.typed.slots import has_slot, without_slot
from tactful.templates import salutation_for, sign_off_for
from tactful.templates.bank import Tone
from tactful.templates.frame import tone_of
from tactful.text.naming import is_named
from tactful.text.patterns import compiled
from tactful.text.wording import capitalised

_NAMELESS = compiled(
    r"(?:hi|hello|hey|hiya|dear|good (?:morning|afternoon|evening|day))(?: there| all)?[,!:]?", re.IGNORECASE
)
# How one speaks to somebody whom one is about to scold.
_BLUNT = compiled(r"(?:look|listen|right|ok(?:ay)?|well|so|now|oi|alright)(?: here| then)?,? (?=\S)", re.IGNORECASE)
_KIN = compiled(rf"{CALLED_KIN},", re.IGNORECASE)
_TO_ANYBODY = compiled(
    r"(?:dear|respected|hello|hi) (?:the )?(?:hiring (?:manager|team|committee)|recruiter"
    r"|sirs?(?: ?(?:or|/) ?(?:madam|ma'am))?"
    r"|madam|team)[,!:]?|(?:sirs?|madam|ma'am)[,!:]?|to whom it may concern[,!:]?",
    re.IGNORECASE,
)


def framed(draft: Draft, brief: Brief) -> Composition:
    """A letter without paragraphs in the frame of the draft, completed from the brief."""
    salutation = "\n\n".join(block for block in (draft.heading, _salutation(draft, brief)) if block)
    return Composition(salutation, (), _sign_off(draft, brief), _signature(draft, brief))


def _salutation(draft: Draft, brief: Brief) -> str:
    typed = draft.salutation
    if not typed or has_slot(typed):
        return _own_salutation(brief)
    if _KIN.fullmatch(typed):
        return typed.title()
    if blunt := _BLUNT.match(typed):
        typed = f"Hi {typed[blunt.end() :]}"
    return _named(typed, brief) if brief.recipient else capitalised(typed)


def _own_salutation(brief: Brief) -> str:
    """The greeting of a draft that has none; who writes as to a friend is not made to write to a hiring manager."""
    to_a_friend = brief.recipient is None and tone_of(brief) is Tone.WARM
    return "Hello," if to_a_friend else salutation_for(brief)


def _named(typed: str, brief: Brief) -> str:
    """A greeting as typed, with the name of the recipient where it has none."""
    assert brief.recipient
    name = brief.recipient.value
    given = brief.recipient.start is None and not is_named(name, typed)
    if given:
        return salutation_for(brief)
    if _TO_ANYBODY.fullmatch(typed):
        return capitalised(typed) if is_named(name, typed) else salutation_for(brief)
    if _NAMELESS.fullmatch(typed):
        return f"{capitalised(re.split(r'[,!:]| there| all', typed)[0])} {name},"
    return capitalised(re.sub(re.escape(name), lambda _: name, typed, flags=re.IGNORECASE))


def _sign_off(draft: Draft, brief: Brief) -> str:
    if not draft.sign_off:
        return sign_off_for(brief)
    return capitalised(draft.sign_off if draft.sign_off.endswith((",", "!", ".")) else f"{draft.sign_off},")


def _signature(draft: Draft, brief: Brief) -> str | None:
    typed = signed_by(draft)
    if brief.sender is None:
        return (typed.title() if typed.islower() and typed.replace(" ", "").isalpha() else typed) or None
    name = brief.sender.value
    if not typed or (brief.sender.start is None and not is_named(name, typed)):
        return name
    return name if typed.casefold().rstrip(".") == name.casefold().rstrip(".") else typed


def signed_by(draft: Draft) -> str:
    """The signature of a draft without slots and kisses, empty where nobody signs."""
    lines = (without_kisses(without_slot(line)) for line in (draft.signature or "").split("\n"))
    return "\n".join(line for line in lines if line and not has_slot(line))
