"""A .docx file holds the letter, paragraph by paragraph, as a business letter has them."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tactful.contract import Brief, Fact
from tactful.delivery import Delivery
from tactful.output.word_file import word_bytes
from tests.output.letters import BRIEF, DELIVERY, delivery_of

TODAY = date(2026, 11, 5)


def paragraphs(delivery: Delivery) -> list[str]:
    return [paragraph.text for paragraph in Document(BytesIO(word_bytes(delivery, TODAY))).paragraphs]


def test_it_holds_the_day_the_addressee_and_the_letter() -> None:
    day, addressee, *letter, sign_off, name = paragraphs(DELIVERY)
    assert day == "5 November 2026"
    assert addressee == "Sister Zoë Quigley\nTōtara & Söhne"
    assert "\n\n".join([*letter, f"{sign_off}\n{name}"]) == DELIVERY.text


def test_what_is_not_known_is_left_out() -> None:
    nobody = delivery_of("I decline.", brief=Brief(), sender=None)
    assert paragraphs(nobody) == ["5 November 2026", "Dear Sister Zoë Quigley,", "I decline.", "Kind regards,"]
    team = delivery_of("I decline.", brief=Brief(recipient=Fact("hiring team"), company=Fact("Globex")))
    assert paragraphs(team)[1] == "Globex"


def test_a_letter_as_its_sender_typed_it_keeps_its_lines() -> None:
    typed = replace(DELIVERY.composition, salutation="", sign_off="", signature=None, paragraphs=(
        (replace(DELIVERY.composition.parts[0], text="Dear Zoë,\r\n\r\nOne line\nand another.\n \n\nBest,\nŁukasz"),),
    ))  # fmt: skip
    assert paragraphs(replace(DELIVERY, composition=typed))[2:] == [
        "Dear Zoë,",
        "One line\nand another.",
        "Best,\nŁukasz",
    ]


def test_it_says_who_wrote_it_and_not_which_library() -> None:
    about = Document(BytesIO(word_bytes(DELIVERY, TODAY))).core_properties
    assert (about.author, about.last_modified_by, about.comments) == ("Łukasz Żak", "Łukasz Żak", "")
    assert about.title == DELIVERY.subject
    assert about.created.date() == about.modified.date() == TODAY


def test_there_is_room_for_a_signature() -> None:
    *_, sign_off, name = Document(BytesIO(word_bytes(DELIVERY, TODAY))).paragraphs
    assert sign_off.paragraph_format.keep_with_next
    assert sign_off.paragraph_format.space_after > name.paragraph_format.space_after


@pytest.mark.parametrize("odd", ["\x00\x0b\x1f", "\ud800", "\x85\u2028", "\ufffe\uffff", "\u202e"])
def test_what_no_document_can_hold_is_left_out(odd: str) -> None:
    brief = replace(BRIEF, sender=Fact(f"Sam{odd}"), company=Fact(f"Globex{odd}"))
    letter = paragraphs(delivery_of(f"I {odd}decline.", brief=brief, sender=f"Sam{odd}"))
    assert "decline." in letter[3]


@given(text=st.text(max_size=200))
def test_any_text_can_be_opened_again(text: str) -> None:
    assert len(paragraphs(delivery_of(f"I decline. {text}", brief=replace(BRIEF, role=Fact(text))))) >= 5
