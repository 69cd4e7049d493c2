"""Names are found by their capitals and by what stands around them, whatever they are made of."""

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tactful.contract import Letter
from tactful.text.names import find_names

DATA = Path(__file__).resolve().parents[3] / "shared" / "dev" / "names.jsonl"


def names_of(text: str) -> list[str]:
    letter = Letter(text)
    signature = letter.anatomy.signature
    found = find_names(letter.folded.text, [signature] if signature else [])
    spans = [letter.folded.origin(name.start, name.end) for name in found]
    return [text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("I met Anne-Gaëlle Le Floc'h at the bakery.", ["Anne-Gaëlle Le Floc'h"]),
        ("Dear Mrs. Regret Moyo,\nthank you.", ["Regret Moyo"]),
        ("Dear Bill Cash,\nthank you.", ["Bill Cash"]),
        ("I spoke to Abdulrahman bin Faisal today.", ["Abdulrahman bin Faisal"]),
        ("Please thank Björk for me.", ["Björk"]),
        ("I enjoyed the visit to BrightLine in Cebu.", ["BrightLine", "Cebu"]),
        ("It was Tunde's idea.", ["Tunde"]),
        ("Kind regards,\nVenkataraghavan S.", ["Venkataraghavan S."]),
        ("I start at Stripe on Monday.", ["Stripe"]),
        ("Will explained the rota.", ["Will"]),
    ],
)
def test_finds(text: str, names: list[str]) -> None:
    assert names_of(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Will you forgive me?",
        "Thank You For The Opportunity",
        "Subject: Declining The Offer",
        "Dear Hiring Manager,\nThank you.",
        "Kind Regards,",
        "I am writing about the Senior Data Engineer position.",
        "I wish the Human Resources Department well.",
        "I AM SORRY TO DECLINE",
        "May the new season be kind.",
        "I work in Excel and SQL.",
        "See you in June.",
    ],
)
def test_finds_nothing(text: str) -> None:
    assert names_of(text) == []


@given(st.text("AaBb .,-'&\nDe von der\"(", max_size=60))
def test_spans_are_exact_and_in_order(text: str) -> None:
    names = find_names(text)
    assert all(text[name.start : name.end] == name.text for name in names)
    assert all(before.end <= after.start for before, after in pairwise(names))


@pytest.mark.skipif(not DATA.exists(), reason="the labelled names are not here")
def test_few_errors_on_labelled_names() -> None:
    rows = [json.loads(line) for line in DATA.read_text("utf-8").splitlines()]
    wrong = [row["id"] for row in rows if set(names_of(row["text"])) != set(row["names"])]
    assert len(wrong) <= 0.1 * len(rows), wrong


@pytest.mark.parametrize(
    "farewell", ["Love", "Warmly", "Many Thanks", "Onwards", "Saludos", "Kærlig hilsen", "Jai Hind", "Until Next Time"]
)
def test_a_farewell_is_no_name_in_any_language(farewell: str) -> None:
    assert names_of(f"Dear Ana,\n\nI must decline.\n\n{farewell},\nZoë Quist") == ["Ana", "Zoë Quist"]
