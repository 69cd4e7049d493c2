"""A draft made from a template has slots where its facts should be; a slot is no fact."""

from __future__ import annotations

from msgspec.structs import replace

from tactful.catalogue import guard_of
from tactful.contract import Brief, Case, Fact, Letter


def without_slots(brief: Brief) -> Brief:
    """The brief without facts such as "[Your Name]" that are unfilled slots of a template."""
    return replace(
        brief,
        recipient=_filled(brief.recipient),
        company=_filled(brief.company),
        role=_filled(brief.role),
        sender=_filled(brief.sender),
        referral=_filled(brief.referral),
        thanked=tuple(fact for fact in brief.thanked if _filled(fact)),
    )


def has_slot(text: str) -> bool:
    """Whether a name, or a line of the frame, is or holds a slot."""
    return bool(guard_of("no-placeholder").check(Letter(text), Case()).findings)


def _filled(fact: Fact | None) -> Fact | None:
    return None if fact and has_slot(fact.value) else fact
