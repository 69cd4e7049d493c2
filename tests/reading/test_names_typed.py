"""Names as people type them: in small letters, with hyphens, beside "de" and a house, behind a sign-off."""

from __future__ import annotations

import pytest

from tactful.contract import Fact
from tactful.reading import read_brief

OFFER = "Priya Raman at Northwind Labs offered me the analyst job. No thanks."


def value(fact: Fact | None) -> str | None:
    return fact.value if fact else None


@pytest.mark.parametrize(
    ("words", "recipient", "company"),
    [
        (
            "ngozi adebayo-smith at clearwater hospitals offered me the nurse job. no. jo bell",
            "Ngozi Adebayo-Smith",
            "Clearwater Hospitals",
        ),
        (
            "ngozi adebayo-smith from Clearwater Hospitals called, I got the Nurse job. No. Jo Bell",
            "Ngozi Adebayo-Smith",
            "Clearwater Hospitals",
        ),
        ("mary-jane o'neill from acme labs offered me the clerk job, no, jo bell", "Mary-Jane O'Neill", "Acme Labs"),
        ("min-jun seo from acme labs offered me the clerk job, no, jo bell", "Min-jun Seo", "Acme Labs"),
        ("No to Fatima Zahra El Amrani, Atlas Solar, site engineer. Jo Bell", "Fatima Zahra El Amrani", "Atlas Solar"),
        ("No to Atlas Solar, site engineer. Jo Bell", None, "Atlas Solar"),
        (
            "Se\u00f1ora Luc\u00eda Ortega de Banco del Sur offered me the analyst job. No. Jo Bell",
            "Se\u00f1ora Luc\u00eda Ortega",
            "Banco del Sur",
        ),
        (
            "Herr Klaus Weber von Siemens Energy offered me the clerk job. No. Jo Bell",
            "Herr Klaus Weber",
            "Siemens Energy",
        ),
        ("Ana Ruiz de la Cruz from Globex offered me the clerk job. No. Jo Bell", "Ana Ruiz de la Cruz", "Globex"),
        ("Maria de la Cruz offered me the nurse job at Globex. No. Jo Bell", "Maria de la Cruz", "Globex"),
        ("Rosa von Berg at Globex offered me the nurse job. No. Jo Bell", "Rosa von Berg", "Globex"),
    ],
)
def test_who_offered_and_where(words: str, recipient: str | None, company: str) -> None:
    brief = read_brief(words)
    assert (value(brief.recipient), value(brief.company)) == (recipient, company)


@pytest.mark.parametrize(
    ("end", "sender"),
    [
        (" Regards Imran Qureshi", "Imran Qureshi"),
        (" Thanks & Regards Imran Qureshi", "Imran Qureshi"),
        (" Best Imran Qureshi", "Imran Qureshi"),
        (" Cheers Imran", "Imran"),
        (" greetings Imran Qureshi", "Imran Qureshi"),
        (" Name Imran Qureshi", "Imran Qureshi"),
        (" Yours sincerely Imran Qureshi", "Imran Qureshi"),
        ("\nmaeve byrne", "Maeve Byrne"),
        ("\njo bell", "Jo Bell"),
        (" jo bell", "Jo Bell"),
        ("\nzanele mkhize", "Zanele Mkhize"),
        ("\nrhys ap gwilym", "Rhys ap Gwilym"),
        ("\nsam", "Sam"),
        ("\nmany thanks", None),
        ("\nno reason", None),
        ("\nkeep it short", None),
        ("\nwill call", None),
        ("\njo pls", None),
    ],
)
def test_who_signs(end: str, sender: str | None) -> None:
    assert value(read_brief(f"{OFFER}{end}").sender) == sender


def test_a_surname_behind_a_title_in_small_letters_is_a_name_in_any_text() -> None:
    brief = read_brief("mr singh wants me as head chef at Tandoor Lane, no. I will miss you all. Owen Pryce")
    assert brief.recipient is not None
    assert brief.recipient.value == "Mr Singh"
