"""Legal forms and the particles of surnames belong to the name, whatever the country."""

from __future__ import annotations

import pytest

from tactful.reading import read_brief


@pytest.mark.parametrize(
    ("words", "company"),
    [
        ("I got an offer from Zentrix Softlabs Pvt Ltd Pune as SDE-2, say no.", "Zentrix Softlabs Pvt Ltd"),
        ("Priya Raman of Ahlgren Hiss AB offered me the mechanic job. I must decline. Björn", "Ahlgren Hiss AB"),
        ("Rosalia Cangemi, Teatro dei Fili, Palermo. Wants me as puppeteer. No. Bea", "Teatro dei Fili"),
    ],
)  # fmt: skip
def test_a_firm_is_named_in_full(words: str, company: str) -> None:
    brief = read_brief(words)
    assert brief.company is not None
    assert brief.company.value == company


@pytest.mark.parametrize("name", ["Oskar af Trolle", "Maria de los Santos", "Sofia dela Cruz", "Ana dos Reis"])
def test_a_particle_keeps_its_small_letter(name: str) -> None:
    sender = read_brief(f"Decline the baker job at Harwood Ltd, please. {name}").sender
    assert sender is not None
    assert sender.value == name
