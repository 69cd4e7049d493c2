"""The link says what the letter says, and no more than a mail program may be handed."""

from __future__ import annotations

from urllib.parse import parse_qsl, unquote, urlsplit

from msgspec.structs import replace

from tactful.contract import Brief, Fact
from tactful.delivery import Delivery
from tactful.output.envelope import envelope_for
from tactful.output.mailto import LONGEST, holds_letter, mailto_link
from tactful.reading.offer_mail import OfferMail
from tests.output.letters import DELIVERY, OFFER, delivery_of

SHORT = delivery_of("Thank you for the offer, Zoë & co: 100% kind?", "I am sorry + sad to decline #1 = no.")


def opened(delivery: Delivery, offer: OfferMail | None = None) -> tuple[str, dict[str, str]]:
    """The address and the fields that a mail program finds in the link."""
    link = mailto_link(delivery.text, envelope_for(replace(delivery, offer=offer)))
    assert link.isascii()
    assert len(link) <= LONGEST
    assert not set(link) & set(' "<>\\^`{|}\r\n')
    assert "+" not in link
    parts = urlsplit(link)
    assert parts.scheme == "mailto"
    fields = parse_qsl(parts.query, keep_blank_values=True, strict_parsing=True)
    assert len(fields) == len(dict(fields))
    return unquote(parts.path), dict(fields)


def test_the_letter_is_in_the_link_with_its_lines() -> None:
    address, fields = opened(SHORT)
    assert address == ""
    assert fields == {"subject": "Your offer: Bäcker at Tōtara & Söhne", "body": SHORT.text.replace("\n", "\r\n")}


def test_an_answer_goes_to_who_made_the_offer() -> None:
    address, fields = opened(SHORT, OFFER)
    assert address == "zoe@totara.example"
    assert fields["subject"] == "Re: Offer – Bäcker"
    assert fields["in-reply-to"] == "<2@totara.example>"


def test_an_address_adds_no_field() -> None:
    address, fields = opened(SHORT, replace(OFFER, sender_address="zoe?bcc=all&x=%41@totara.example"))
    assert address == "zoe?bcc=all&x=%41@totara.example"
    assert "bcc" not in fields


def test_a_name_adds_no_line() -> None:
    _, fields = opened(delivery_of("I decline.", brief=Brief(role=Fact("cook\r\nBcc: all@example.com&bcc=all"))))
    assert fields["subject"] == "Your offer: cook Bcc: all@example.com&bcc=all"
    assert set(fields) == {"subject", "body"}


def test_a_letter_that_is_too_long_is_left_to_be_pasted() -> None:
    link = mailto_link(DELIVERY.text * 3, envelope_for(DELIVERY))
    assert not holds_letter(link)
    assert link.startswith("mailto:?subject=Your%20offer")
    assert holds_letter(mailto_link(SHORT.text, envelope_for(SHORT)))
