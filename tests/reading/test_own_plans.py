"""Plans that the sender tells without an "I", as notes do, and what is none of theirs."""

from __future__ import annotations

import pytest

from tactful.reading import read_brief
from tactful.templates.own_reason import own_reason


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("no to the nursery job, going back to uni in sept for my masters. Aimee", "going back to uni in Sept"),
        ("hi im turning down the lab job at Corvane. moving to Wales in spring. -Petra", "moving to Wales in spring"),
        (
            "plz no to the crew job at Burger Barn. starting my apprenticeship instead. Kyle",
            "starting my apprenticeship",
        ),
        ("no to the clerk job, want to finish my book first. Hannah", "want to finish my book first"),
        ("Assicura broker position\nno, going freelance instead", "going freelance"),
    ],
)
def test_a_plan_is_told_without_an_i(words: str, said: str) -> None:
    fact = read_brief(words).reason.fact
    assert fact is not None
    assert fact.value.startswith(said)


@pytest.mark.parametrize(
    "words",
    [
        "no to the clerk job at Brill. Manager is Bill Tate, retiring in May, lovely man.",
        "sales job at a vendor, traveling 20 days in a month. Write regret.",
        "Decline the post at Oakmoor, starting in May is impossible",
    ],
)
def test_what_others_do_and_what_the_job_asks_is_no_plan(words: str) -> None:
    assert read_brief(words).reason.fact is None


def test_a_month_is_written_out() -> None:
    assert own_reason("going back to uni in sept") == "I am going back to university in September."
