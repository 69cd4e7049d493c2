"""The frame of a letter is found in all the shapes that people give it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tactful.contract import Letter

BODY = "I thank you for the offer. I am sorry to say no."


def parts(text: str) -> dict[str, str | None]:
    """The parts of a letter's frame as text."""
    letter = Letter(text)
    spans = {name: getattr(letter.anatomy, name) for name in letter.anatomy.__struct_fields__}
    return {name: letter.folded.text[slice(*span)] if span else None for name, span in spans.items()}


@pytest.mark.parametrize(
    ("opening", "salutation"),
    [
        ("Dear Ms. Park,\n\n", "Dear Ms. Park,"),
        ("Dear Hiring Team\n", "Dear Hiring Team"),
        ("To whom it may concern:\n", "To whom it may concern:"),
        ("Hi Sam, ", "Hi Sam,"),
        ("hi sam, ", "hi sam,"),
        ("Ms. Villanueva - ", "Ms. Villanueva -"),
        ("Good afternoon, Rasmus Holt! ", "Good afternoon, Rasmus Holt!"),
        ("Your Excellency,\n", "Your Excellency,"),
        ("To Mrs Anand and everyone at the clinic,\n", "To Mrs Anand and everyone at the clinic,"),
        ("Most esteemed Mr Bianchi,\n", "Most esteemed Mr Bianchi,"),
        ("Penny,\n", "Penny,"),
        ("Rasmus, ", "Rasmus,"),
        ("Hi [Name], ", "Hi [Name],"),
        ("> Dear Ms. Park,\n> ", "Dear Ms. Park,"),
        ("Mags! ", "Mags!"),
        ("Lorna, hello!\n\n", "Lorna, hello!"),
        ("Agnieszka, good morning! ", "Agnieszka, good morning!"),
        ("Oh, Bramblewood! ", "Oh, Bramblewood!"),
        ("Rochelle again! ", "Rochelle again!"),
        ("Anton here, Chef. ", "Anton here,"),
        ("My Lady,\n\n", "My Lady,"),
        ("Anatole, you old bear,\n\n", "Anatole, you old bear,"),
        ("Grace and peace to you, Elder Niemeyer,\n\n", "Grace and peace to you, Elder Niemeyer,"),
        ("Sehr geehrte Frau Professor Stollberg,\n\n", "Sehr geehrte Frau Professor Stollberg,"),
        ("Dear Rabbi Stern and the whole search committee of Beth Emet,\n", None),
    ],
)
def test_salutation(opening: str, salutation: str | None) -> None:
    found = parts(f"{opening}{BODY}\n\nBest,\nAna Lind")
    assert found["salutation"] == (salutation or opening.strip())
    assert found["body"] is not None
    assert BODY in found["body"].replace("> ", "")


@pytest.mark.parametrize(
    "opening",
    [
        "Honoured by the offer, I must decline.",
        "To my regret, no.",
        "Unfortunately, I must decline.",
        "Thank you, Wendy,\n\nBut no.",
        "However, I am staying.",
        "Thank you!",
        "Wow! What an offer.",
        "What a lovely offer!\n\n",
        "No, thanks,\n\n",
        "Rome, where I live, is far away.",
    ],
)
def test_no_salutation(opening: str) -> None:
    assert parts(f"{opening} {BODY}")["salutation"] is None


def test_what_stands_above_the_salutation_is_the_heading() -> None:
    found = parts(f"Sure! Here it is:\n\nSubject: Offer\n\nDear Ms. Park,\n{BODY}")
    assert found["heading"] == "Sure! Here it is:\n\nSubject: Offer\n\n"
    assert found["salutation"] == "Dear Ms. Park,"


@pytest.mark.parametrize(
    ("ending", "sign_off", "signature"),
    [
        ("\n\nKind regards,\nAna Lind", "Kind regards,", "Ana Lind"),
        ("\n\nRespectfully yours,\nAna Lind\nCivil Engineer", "Respectfully yours,", "Ana Lind\nCivil Engineer"),
        ("\n\nThanks\n\nana lind\n07700 900123", "Thanks", "ana lind\n07700 900123"),
        ("\n\nWarmly, Ana Lind", "Warmly,", "Ana Lind"),
        ("\n\nAll best, Ana Lind", "All best,", "Ana Lind"),
        ("\n\nlove, Ana", "love,", "Ana"),
        ("\n\nSigned, Ana", "Signed,", "Ana"),
        (" Sincerely, Ana", "Sincerely,", "Ana"),
        (" Cheers.\nAna", "Cheers.", "Ana"),
        ("\n\nMusically,\nAna Lind", "Musically,", "Ana Lind"),
        ("\n\nYours, still with ink on my cuffs,\nAna Lind", "Yours, still with ink on my cuffs,", "Ana Lind"),
        ("\n\nUn abrazo,\nAna", "Un abrazo,", "Ana"),
        ("\n\nAll the best,\nWill May", "All the best,", "Will May"),
        ("\n\nWith warm regards,\nNuria Vidal i Puig", "With warm regards,", "Nuria Vidal i Puig"),
        ("\n\nPunctually yours,\nE. M. Hollis (Miss)", "Punctually yours,", "E. M. Hollis (Miss)"),
        ("\n\nKind regards", "Kind regards", None),
        ("\n\n- Ana Lind", None, "- Ana Lind"),
        ("\n\nAna Lind", None, "Ana Lind"),
        (" Ana L.", None, "Ana L."),
        ("\n\nBest regards,\n[Your Name]", "Best regards,", "[Your Name]"),
        ("", None, None),
    ],
)
def test_ending(ending: str, sign_off: str | None, signature: str | None) -> None:
    found = parts(f"Dear Ms. Park,\n\n{BODY}{ending}")
    assert (found["sign_off"], found["signature"]) == (sign_off, signature)
    assert found["body"] is not None
    assert found["body"].strip() == BODY


@pytest.mark.parametrize(
    "trailing",
    [
        "P.S. The lamp is lovely.",
        "P.S. The lamp is lovely.\nSo is the chair.",
        "(make it shorter if you like)",
        "Let me know if you'd like a shorter version.",
        "On Mon, 3 Nov, Sam Park wrote:\n> Hi Ana,\n> we offer you the job.",
    ],
)
def test_what_stands_below_the_signature_trails(trailing: str) -> None:
    found = parts(f"Dear Ms. Park,\n\n{BODY}\n\nBest wishes,\nAna Lind\n\n{trailing}")
    assert found["signature"] == "Ana Lind"
    assert found["trailing"] is not None
    assert found["trailing"].splitlines()[0] == trailing.splitlines()[0]


def test_windows_line_ends() -> None:
    found = parts(f"Dear Ms. Park,\r\n\r\n{BODY}\r\n\r\nBest,\r\nAna\r\n")
    assert (found["salutation"], found["sign_off"], found["signature"]) == ("Dear Ms. Park,", "Best,", "Ana")


def test_thanks_in_the_middle_is_no_sign_off() -> None:
    assert parts(f"Hi there,\n\nThank you!\n\n{BODY}\n\nAna")["sign_off"] is None


@given(st.text(alphabet="aB .,!\n\r->[]Dear Hi", max_size=80))
def test_the_parts_stand_in_order(text: str) -> None:
    anatomy = Letter(text).anatomy
    spans = [span for span in (getattr(anatomy, name) for name in anatomy.__struct_fields__) if span]
    assert all(0 <= start <= end <= len(text) for start, end in spans)
    assert all(above[1] <= below[0] for above, below in pairwise(spans))
