"""Keep contact details from the wire: a model sees a numbered slot, and the program fills it again."""

from __future__ import annotations

from collections.abc import Mapping

from tactful.text import FoldedText
from tactful.text.contacts import find_contacts


def with_slots(text: str, slots: dict[str, str]) -> str:
    """Put a slot in the place of each contact detail, and add what it stands for to `slots`, once each."""
    folded = FoldedText(text)
    for contact in sorted(find_contacts(folded.text), key=lambda contact: contact.start, reverse=True):
        start, end = folded.origin(contact.start, contact.end)
        known = next((slot for slot, detail in slots.items() if detail == text[start:end]), None)
        slot = known or f"[contact {len(slots) + 1}]"
        slots[slot] = text[start:end]
        text = f"{text[:start]}{slot}{text[end:]}"
    return text


def filled(text: str, slots: Mapping[str, str]) -> str:
    """Put the contact details back; a slot that is none of ours stays, and a guard objects to it."""
    for slot, contact in slots.items():
        text = text.replace(slot, contact)
    return text
