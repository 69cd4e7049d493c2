"""Whose company a draft goes to, and who its reader is: never somebody of whom it only tells."""

from __future__ import annotations

import pytest

from tactful.reading import Overrides
from tactful.rewrite import rewrite


@pytest.mark.parametrize(
    "said",
    [
        "My flatmate Josh earns more at Pret.",
        "I can't get a place in the nursery for Mia before August.",
        "Can't work with Daz again after Croydon.",
        "My discharge book is with Mr. Tsakiris; have him send it on to Mombasa, Seamen's Mission.",
        "First, I've been offered a similar role at Deloitte.",
        "I've now work in the library in Brno.",
        "I got offered more at Nando's.",
    ],
)
def test_nobody_else_is_taken_for_the_company(said: str) -> None:
    letter = rewrite(
        f"Dear Mr Bell,\n\nThank you for your offer. I must decline it. {said}\n\nKathrin Vogt", Overrides()
    )
    assert letter.brief.company is None
    assert "everyone at" not in letter.text


@pytest.mark.parametrize(
    ("said", "company"),
    [
        ("I must decline the post of cook at Rosewood House.", "Rosewood House"),
        ("I won't be joining Blue Heron Ceramics.", "Blue Heron Ceramics"),
        ("I must decline the offer of Brook & Vale.", "Brook & Vale"),
        ("I must decline.\n\nKathrin\n\n(its to Mr Doyle, D&K Electrical, he's sound)", "D&K Electrical"),
    ],
)
def test_the_company_of_the_offer_is_heard(said: str, company: str) -> None:
    brief = rewrite(f"Dear Mr Bell,\n\nThank you for your letter. {said}\n\nKathrin Vogt", Overrides()).brief
    assert brief.company
    assert brief.company.value == company


def test_the_job_of_another_is_none_of_the_offer() -> None:
    said = "Hiya Bev, its a no to the cafe im afraid. Got offered assistant manager at Costa in town!! Love Jade"
    letter = rewrite(said, Overrides())
    assert letter.brief.role is None
    assert "manager" not in letter.text


@pytest.mark.parametrize(
    ("draft", "greeting"),
    [
        ("Good evening,\n\nI must decline. I thank Mr. Wirz from the depot for the ride.\n\nUrs", "Good evening,"),
        (
            "I must decline your offer. I wish to thank Ms. Irene Kowalski, who treated me with courtesy.\n\nMo Rashid",
            "Dear Hiring Manager,",
        ),
        ("Thanks but no thanks to the job, Greg. I'm staying put. Regards to Moira. Angus", "Dear Greg,"),
        ("Hello,\n\nI don't want the job. Jan Vogel was great, please tell him so.\n\nNoor", "Hello,"),
    ],
)
def test_who_is_only_told_of_is_not_greeted(draft: str, greeting: str) -> None:
    assert rewrite(draft, Overrides()).text.startswith(f"{greeting}\n")
