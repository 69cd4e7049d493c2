"""Letters and offers for the tests of what leaves the program, with names that not every form can hold as they are."""

from __future__ import annotations

from tactful.contract import Brief, Composition, Fact, LetterKind, Origin, Part, PartText
from tactful.delivery import Delivery
from tactful.reading.offer_mail import OfferMail

BRIEF = Brief(
    recipient=Fact("Sister Zoë Quigley"), company=Fact("Tōtara & Söhne"), role=Fact("Bäcker"), sender=Fact("Łukasz Żak")
)
OFFER = OfferMail(
    text="We are pleased to offer you the job.",
    sender_name="Zoë Quigley",
    sender_address="zoe@totara.example",
    addressee_name="Lukasz Zak",
    addressee_address="lukasz@mail.example",
    subject="Offer – Bäcker",
    message_id="<2@totara.example>",
    references=("<1@totara.example>",),
)


def delivery_of(*texts: str, brief: Brief = BRIEF, sender: str | None = "Łukasz Żak") -> Delivery:
    """A delivered letter with these paragraphs."""
    paragraphs = tuple((PartText(Part.PERSONAL, text, Origin.MODEL),) for text in texts)
    composition = Composition("Dear Sister Zoë Quigley,", paragraphs, "Kind regards,", sender)
    return Delivery(LetterKind.DECLINE, composition, (), brief, (), "model")


DELIVERY = delivery_of(
    "Thank you for the offer: “a real compliment” — and then some. " + "I am grateful, and more than that. " * 12,
    "I am sorry, but I must decline. = 1 * 2 # 3 & <b>4</b>",
    "I wish you and everyone at Tōtara & Söhne every success. 🙂 幸運を",
)
