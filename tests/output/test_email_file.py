"""An .eml file opens as the letter to send, whatever the names hold; the parser of the library is the other program."""

from __future__ import annotations

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tactful.contract import Brief, Fact
from tactful.delivery import Delivery
from tactful.output.email_file import email_bytes
from tactful.output.envelope import envelope_for
from tactful.reading.offer_mail import OfferMail, read_offer
from tests.output.letters import DELIVERY, OFFER, delivery_of

INJECTED = "Zoë\r\nBcc: everybody@example.com\n\nBuy this\x00\x07\u2028now"


def opened(delivery: Delivery, offer: OfferMail | None = None) -> EmailMessage:
    data = email_bytes(delivery.text, envelope_for(replace(delivery, offer=offer)))
    assert data.isascii()
    assert all(len(line) <= 998 for line in data.split(b"\r\n"))
    assert b"\n" not in data.replace(b"\r\n", b"")
    mail = message_from_bytes(data, policy=default)
    assert isinstance(mail, EmailMessage)
    assert not mail.defects
    return mail


def test_it_is_the_letter_not_yet_sent() -> None:
    mail = opened(DELIVERY)
    assert mail.get_content().replace("\r\n", "\n") == f"{DELIVERY.text}\n"
    assert mail.get_content_type() == "text/plain"
    assert mail.get_content_charset() == "utf-8"
    assert mail["Subject"] == "Your offer: Bäcker at Tōtara & Söhne"
    assert mail["X-Unsent"] == "1"
    assert mail["MIME-Version"] == "1.0"
    assert not [name for name in ("From", "To", "Date", "In-Reply-To", "References", "Bcc") if name in mail]


def test_it_answers_the_mail_with_the_offer() -> None:
    mail = opened(DELIVERY, OFFER)
    assert mail["Subject"] == "Re: Offer – Bäcker"
    assert mail["To"] == "Zoë Quigley <zoe@totara.example>"
    assert mail["From"] == "Łukasz Żak <lukasz@mail.example>"
    assert mail["In-Reply-To"] == "<2@totara.example>"
    assert mail["References"] == "<1@totara.example> <2@totara.example>"
    assert "Date" not in mail


def test_it_goes_where_an_answer_is_wanted() -> None:
    mail = opened(DELIVERY, replace(OFFER, reply_to="hr@totara.example"))
    assert mail["To"] == "hr@totara.example"


@pytest.mark.parametrize("subject", ["Re: Offer", "RE: re: Offer", "AW: Offer", "Re[2]: Offer", "Sv: Offer", "Offer"])
def test_an_answer_is_marked_once(subject: str) -> None:
    assert opened(DELIVERY, replace(OFFER, subject=subject))["Subject"] == "Re: Offer"


@pytest.mark.parametrize("subject", ["Red: an offer", "Reception desk", "Fwd: Offer"])
def test_a_subject_that_only_looks_like_an_answer_stays(subject: str) -> None:
    assert opened(DELIVERY, replace(OFFER, subject=subject))["Subject"] == f"Re: {subject}"


def test_without_a_subject_the_letter_has_its_own() -> None:
    for subject in (None, "", "Re: "):
        assert opened(DELIVERY, replace(OFFER, subject=subject))["Subject"] == DELIVERY.subject


def test_no_line_end_in_a_name_begins_another_header() -> None:
    brief = Brief(role=Fact(INJECTED), sender=Fact(INJECTED))
    for offer in (None, replace(OFFER, sender_name=INJECTED, subject=INJECTED), replace(OFFER, subject=None)):
        mail = opened(delivery_of("I decline.", brief=brief), offer)
        assert "Bcc" not in mail
        assert mail.get_content().startswith("Dear Sister")
        assert "Zoë Bcc: everybody@example.com Buy this now" in mail["Subject"]


@pytest.mark.parametrize(
    "address",
    ["zoe", "a@b@c", "zoe@totara.example\r\nBcc: x@y.example", "zoe@tot ara.example", "zoë@totara.example",
     "<z@t.example>", "z@" + "a" * 80 + ".example", "z@..example", ""],
)  # fmt: skip
def test_an_address_that_is_none_is_left_to_the_sender(address: str) -> None:
    mail = opened(DELIVERY, replace(OFFER, sender_address=address))
    assert "To" not in mail
    assert "Bcc" not in mail
    assert mail["In-Reply-To"] == "<2@totara.example>"


def test_an_address_of_another_script_is_written_so_that_it_arrives() -> None:
    mail = opened(DELIVERY, replace(OFFER, sender_address="zoe@tōtara.example"))
    assert mail["To"] == "Zoë Quigley <zoe@xn--ttara-g9a.example>"


def test_a_mail_without_identity_begins_no_thread() -> None:
    mail = opened(DELIVERY, replace(OFFER, message_id=None))
    assert "In-Reply-To" not in mail
    assert "References" not in mail


def test_a_long_thread_is_folded() -> None:
    earlier = tuple(f"<{number:0240}@totara.example>" for number in range(30))
    mail = opened(DELIVERY, replace(OFFER, references=earlier))
    assert mail["References"].split() == [*earlier, "<2@totara.example>"]


def test_the_offer_as_it_was_saved_is_answered() -> None:
    saved = (
        b"From: =?utf-8?q?Zo=C3=AB_Quigley?= <zoe@totara.example>\r\nTo: lukasz@mail.example\r\n"
        b"Subject: =?utf-8?b?T2ZmZXIg4oCTIELDpGNrZXI=?=\r\nMessage-ID: <2@totara.example>\r\n"
        b"References: <1@totara.example>\r\nDate: Mon, 23 Nov 2026 10:00:00 +0000\r\n\r\nJoin us.\r\n"
    )
    mail = opened(DELIVERY, read_offer(saved, "offer.eml"))
    assert (mail["Subject"], mail["To"]) == ("Re: Offer – Bäcker", "Zoë Quigley <zoe@totara.example>")
    assert mail["References"] == "<1@totara.example> <2@totara.example>"


@given(name=st.text(max_size=120), subject=st.text(max_size=300), text=st.text(max_size=400))
def test_whatever_the_names_hold_it_is_one_mail(name: str, subject: str, text: str) -> None:
    offer = replace(OFFER, sender_name=name, subject=subject)
    mail = opened(delivery_of(f"I decline. {' '.join(text.split())}", brief=Brief(sender=Fact(name))), offer)
    assert {key.lower() for key in mail} == {
        "x-unsent", "from", "to", "subject", "in-reply-to", "references", "content-type",
        "content-transfer-encoding", "mime-version",
    }  # fmt: skip
    assert mail["To"].addresses[0].addr_spec == "zoe@totara.example"
