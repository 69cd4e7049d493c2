"""A text of mail in its messages."""

from __future__ import annotations

import pytest

from tactful.mail.thread import split_thread

FROM = "Ana Ferreira <ana@n.example>"
HEADS = {
    "Outlook": f"From: {FROM}\nSent: Monday, November 10, 2025 10:03 AM\nTo: Sam\nSubject: Offer\n",
    "Outlook, German": f"Von: {FROM}\nGesendet: Montag, 10. November 2025 10:03\nAn: Sam\nBetreff: Offer\n",
    "Outlook, French": f"De : {FROM}\nEnvoyé : lundi 10 novembre 2025 10:03\nÀ : Sam\nObjet : Offer\n",
    "Outlook, bold": f"*From:* {FROM}\n*Sent:* 2025-11-10\n*To:* Sam\n*Subject:* Offer\n",
    "Gmail, forwarded": f"---------- Forwarded message ---------\nFrom: {FROM}\nDate: Mon, 10 Nov 2025 at 10:03\n"
    "Subject: Offer\nTo: Sam <sam@m.example>\n",
    "Gmail, quoted": f"On Mon, 10 Nov 2025 at 10:03, {FROM} wrote:\n",
    "Gmail, quoted and broken": f"On Mon, 10 Nov 2025 at 10:03, {FROM}\nwrote:\n",
    "Gmail, German": f"Am Mo., 10. Nov. 2025 um 10:03 Uhr schrieb {FROM}:\n",
    "Gmail, copied": f"{FROM}\nMon, Nov 10, 2025, 10:03 AM (2 days ago)\nto me\n",
    "Gmail, copied, German": f"{FROM}\n\nMo., 10. Nov. 2025, 10:03 (vor 2 Tagen)\n\nan mich\n",
    "phone": f"Begin forwarded message:\n\nFrom: {FROM}\nSubject: Offer\nDate: 10 November 2025 at 10:03:11 GMT\n"
    "To: Sam <sam@m.example>\n",
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_pasted_headers_are_found(head: str) -> None:
    (message,) = split_thread(f"{head}\nDear Sam,\n\nthe job is yours.\n")
    assert message.name("from") == "Ana Ferreira"
    assert message.address("from") == "ana@n.example"
    assert str(message.sent_on) == "2025-11-10"
    assert message.text == "Dear Sam,\n\nthe job is yours."


def test_line_ends_make_no_difference() -> None:
    text = f"{HEADS['Outlook']}\nDear Sam,\n\nthe job is yours.\n"
    assert split_thread(text.replace("\n", "\r\n")) == split_thread(text)


def test_messages_are_told_apart_and_lose_the_marks_of_quotation() -> None:
    thread = (
        "Hi Sam,\nany news?\nAna\n\nOn Mon, 3 Nov 2025 at 09:12, Sam <sam@m.example> wrote:\n\n> Thank you!\n> Sam\n>\n"
        "> On Sun, 2 Nov 2025 at 19:00, Ana <ana@n.example>\n> wrote:\n>> The job is yours.\n"
    )
    messages = split_thread(thread, {"from": "Ana <ana@n.example>"})
    assert [message.address("from") for message in messages] == ["ana@n.example", "sam@m.example", "ana@n.example"]
    assert [message.text for message in messages] == ["Hi Sam,\nany news?\nAna", "Thank you!\nSam", "The job is yours."]


def test_what_programs_add_is_not_text() -> None:
    (message,) = split_thread("From: a@b.example\nSubject: x\n\nYes!\n\nSent from my iPhone\n____________________\n")
    assert message.text == "Yes!"


@pytest.mark.parametrize(
    "text",
    [
        "From: the people at the lab. They offered me a job.",
        "Subject: to approval\nthey said. To: be honest I don't know.",
        "I wrote:\nno.",
        "Priya\nto me she was kind",
    ],
)
def test_words_that_only_look_like_headers_are_text(text: str) -> None:
    (message,) = split_thread(text)
    assert dict(message.headers) == {}
    assert message.text == text
