"""Mail as it is saved: encodings, parts, attached mail, and what is none."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tactful.errors import UnusableInputError
from tactful.mail import open_mail
from tests.mail.mails import BODY, HTML, saved


@pytest.mark.parametrize("encoding", ["7bit", "quoted-printable", "base64"])
def test_every_encoding_gives_the_same_text(encoding: str) -> None:
    plain = BODY.replace("£", "GBP ")
    assert open_mail(saved(plain, encoding=encoding), "offer.eml")[0].text == plain.strip()


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252", "iso-8859-1"])
def test_every_charset_gives_the_same_text(charset: str) -> None:
    text = "Dear Søren, the post of Chef de Cuisine pays £5."
    assert open_mail(saved(text, charset=charset), "offer.eml")[0].text == text


def test_a_charset_that_nobody_knows_is_guessed() -> None:
    mail = (
        saved("Dear Soeren", charset="utf-8").replace(b"utf-8", b"x-foo").replace(b"Soeren", "Søren".encode("cp1252"))
    )
    assert open_mail(mail, "offer.eml")[0].text == "Dear Søren"


def test_headers_are_decoded() -> None:
    (message,) = open_mail(saved(From="Renée Dufour <renee@a.example>", Subject="Offre – chef"), "offer.eml")
    assert message.name("from") == "Renée Dufour"
    assert message.headers["subject"] == "Offre – chef"
    (raw,) = open_mail("From: Renée <r@a.example>\nMIME-Version: 1.0\n\nHi".encode("cp1252"), "offer.eml")
    assert raw.name("from") == "Renée"


@pytest.mark.parametrize(("header", "name"), [(b"Subject", "subject"), (b"Date", "sent")])
def test_the_first_of_a_header_counts(header: bytes, name: str) -> None:
    (twice,) = open_mail(header + b": 1 May 2025\n" + saved(), "offer.eml")
    assert twice.headers[name] == "1 May 2025"


def test_html_is_read_where_there_is_no_text_worth_reading() -> None:
    for mail in (saved(None, HTML), saved("This mail needs HTML.\n", HTML)):
        assert "Warehouse Supervisor" in open_mail(mail, "offer.eml")[0].text
    assert open_mail(saved(BODY, f"<p>{BODY}</p>"), "offer.eml")[0].text == BODY.strip()


def test_an_attached_mail_is_one_of_the_messages() -> None:
    outer = (
        b"From: Sam <sam@m.example>\nSubject: Fwd\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
        b"--b\n\nsee below\n--b\nContent-Type: message/rfc822\n\n" + saved() + b"\n--b--\n"
    )
    texts = [message.text for message in open_mail(outer, "offer.eml")]
    assert texts == ["see below", BODY.strip()]


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b" \r\n", "offer.eml", "mail-empty"),
        (b"\0\1\2" * 99, "offer.eml", "mail-not-text"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "offer.msg", "mail-not-text"),
        (b"%PDF-1.7", "offer.pdf", "mail-not-text"),
        (b"You got the job, Sam!", "offer.eml", "mail-headers"),
        (bytes(range(1, 32)) * 9, "offer.eml", "mail-undecodable"),
        (saved("\n"), "offer.eml", "mail-no-text"),
        (saved(None, attached=b"%PDF-1.7"), "offer.eml", "mail-no-text"),
    ],
)
def test_what_is_no_mail_gets_its_own_sentence(data: bytes, name: str, code: str) -> None:
    with pytest.raises(UnusableInputError) as problem:
        open_mail(data, name)
    assert problem.value.code == code
    assert str(problem.value).startswith(f"{name} ")


def test_a_pasted_text_needs_no_headers() -> None:
    assert open_mail(b"You got the job, Sam!", "offer.txt")[0].text == "You got the job, Sam!"
    assert open_mail("From: Ana <a@b.example>\r\n\r\nHi".encode("utf-16"), "offer.txt")[0].text == "Hi"


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for mail in (data, saved()[:120] + data, b"From: a@b.c\nMIME-Version: 1.0\n" + data):
        with suppress(UnusableInputError):
            open_mail(mail, "offer.eml")
