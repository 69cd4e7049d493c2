"""The frame of a letter: whom it greets and how it ends."""

from __future__ import annotations

import re

from tactful.contract import Brief, Fact
from tactful.templates.bank import Tone
from tactful.text.naming import is_named
from tactful.text.patterns import compiled
from tactful.text.wording import capitalised, listed

UNKNOWN_READER = "Dear Hiring Manager,"
_GREETED_ALREADY = compiled(
    r"(?:dear|hi|hello|hey|hiya|respected|good (?:morning|afternoon|evening|day)|to whom|your"
    r"|(?:his|her) (?:excellency|majesty|honou?r))\b",
    re.IGNORECASE,
)
_GROUP = compiled(r"(?:the )?(?:(?:hiring|search|selection|recruitment|interview|appointments) )?"
                    r"(?:manager|team|committee|panel|board)")  # fmt: skip
_OFFICE = compiled(
    r"(?:Head(?:master|mistress|teacher)?|Director|Manager|Principal|President|Secretary|Superintendent|Chairman"
    r"|Chair|Editor|Warden|Registrar) (?=(?:Mr|Mrs|Ms|Miss|Dr|Prof)\b)"
)
_SIGN_OFFS = {Tone.ANY: "Kind regards,", Tone.WARM: "Warm regards,", Tone.FORMAL: "Yours sincerely,"}
_TONES = {
    "plain": Tone.ANY,
    "neutral": Tone.ANY,
    "professional": Tone.FORMAL,
    "formal": Tone.FORMAL,
    "warm": Tone.WARM,
    "friendly": Tone.WARM,
    "casual": Tone.WARM,
    "informal": Tone.WARM,
}


def tone_of(brief: Brief) -> Tone:
    """The tone that the brief asks for; `Tone.ANY` where it asks for none that the bank knows."""
    return _TONES.get((brief.tone or "").strip().lower(), Tone.ANY)


def is_known_tone(tone: str) -> bool:
    """Whether the bank has wordings for a tone, which are the plain ones where none is asked for."""
    return not tone.strip() or tone.strip().lower() in _TONES


def salutation_for(brief: Brief) -> str:
    """Greet the recipient in the form of the brief: the title as typed, else the name, never a guessed Ms or Mr."""
    name = (known_value(brief.recipient) or "").strip(" ,:;!")
    if not name:
        return UNKNOWN_READER
    if _GROUP.fullmatch(name):
        return f"Dear {name.removeprefix('the ').title()},"
    if _GREETED_ALREADY.match(name):
        return f"{capitalised(name)},"
    name = _without_office(name)
    greeting = "Hi" if tone_of(brief) is Tone.WARM and len(name.split()) == 1 else "Dear"
    return f"{greeting} {name},"


def _without_office(name: str) -> str:
    """ "Mr Pettifer" for "Headmaster Mr Pettifer"."""
    held = _OFFICE.match(name)
    return name[held.end() :] if held else name


def sign_off_for(brief: Brief) -> str:
    """The line above the signature: the sender's own, else one in the tone of the brief."""
    return brief.sign_off or _SIGN_OFFS[tone_of(brief)]


def signature_for(brief: Brief) -> str | None:
    """The sender's name, None where it is not known."""
    return known_value(brief.sender)


def thanked_names(brief: Brief) -> str | None:
    """The further people to thank as a sentence lists them; None if there are none beside the recipient."""
    recipient = known_value(brief.recipient) or ""
    known = [name for fact in brief.thanked if (name := known_value(fact))]
    names = dict.fromkeys(name for name in known if not is_named(name, recipient))
    return listed(list(names)) if names else None


def known_value(fact: Fact | None) -> str | None:
    """A fact's value with single spaces, None where it is not known or blank."""
    return (" ".join(fact.value.split()) or None) if fact else None
