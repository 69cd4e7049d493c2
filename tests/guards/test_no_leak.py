"""The guard against leaks: what the brief does not tell stays untold, and ordinary letters stay unharmed."""

from __future__ import annotations

import json
from pathlib import Path
from runpy import run_path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tactful.guards.no_leak import GUARD

from tactful.contract import Brief, Case, Fact, Letter, LetterKind, Mention, Withheld, WithheldKind
from tactful.reading import read_brief

MEASURE = run_path(str(Path(__file__).resolve().parents[1] / "measure" / "leaks.py"))
WORDS = (
    "Priya Raman offered me the night baker job. I loved the sourdough lesson. Truth is I overslept and Greg laughed"
    " about my divorce. Globex pays me 25k more. You can call me on 505-555-0148."
)
ORDINARY = (
    "Thank you for the offer and for the time that you and your team gave me. After careful thought I have decided to"
    " decline, and I am sorry. I have chosen another position that fits my plans. I wish you every success in finding"
    " the right person, and I hope that we stay in touch."
)


def span(part: str) -> tuple[int, int]:
    start = WORDS.index(part)
    return start, start + len(part)


def case(*, writing: bool = True, is_draft: bool = False) -> Case:
    secret = [(WithheldKind.GRUDGE, "I overslept and Greg laughed about my divorce"), (WithheldKind.PAY, "25k more")]
    brief = Brief(
        recipient=Fact("Priya Raman", *span("Priya Raman")),
        role=Fact("night baker", *span("night baker")),
        mentions=(Mention("I loved the sourdough lesson.", *span("I loved the sourdough lesson")),),
        withheld=tuple(Withheld(kind, *span(text), text) for kind, text in secret),
    )
    return Case(source=WORDS, brief=brief, writing=writing, is_draft=is_draft)


def found(text: str, judged: Case) -> list[str]:
    findings = GUARD.check(Letter(text), judged).findings
    assert all(f.text == text[f.start : f.end] for f in findings)
    return [finding.text for finding in findings]


@pytest.mark.parametrize(
    ("text", "leaked"),
    [
        ("I am sorry that I overslept.", ["overslept"]),
        ("Please tell Greg that I decline.", ["Greg"]),
        ("After divorcing, I must decline.", ["divorcing"]),
        ("Globex suits me better.", ["Globex"]),
        ("It is 25k more.", ["25k"]),
    ],
)
def test_leaks(text: str, leaked: list[str]) -> None:
    assert found(text, case()) == leaked


def test_facts_and_mentions_may_be_told() -> None:
    text = f"Dear Priya,\n\nThe night baker job was kind. I loved the sourdough lesson. {ORDINARY}"
    assert found(text, case()) == []


def test_only_what_is_withheld_is_forbidden_in_a_draft() -> None:
    assert found("Globex hired me. Greg laughed.", case(is_draft=True)) == ["Greg laughed"]


def test_a_draft_may_keep_a_word_that_stands_outside_what_is_withheld() -> None:
    text = "My kids are ill. Your kids were a joy to teach."
    brief = Brief(withheld=(Withheld(WithheldKind.INTIMATE, 0, 15, text[:15]),))
    assert found("Your kids were a joy to teach.", Case(source=text, brief=brief, writing=True, is_draft=True)) == []


def test_a_person_may_use_what_the_brief_does_not_know() -> None:
    assert found("You can call me on 505-555-0148.", case(writing=False)) == []


def test_two_ordinary_words_in_a_row_are_no_leak() -> None:
    source = "they made me a better offer, another company wants me, I wish I had more time"
    assert found(f"{ORDINARY} Another company made a better offer.", Case(source=source, writing=True)) == []


@given(st.lists(st.sampled_from(ORDINARY.split()), max_size=30).map(" ".join))
def test_no_order_of_ordinary_words_is_a_leak(source: str) -> None:
    brief = Brief(withheld=(Withheld(WithheldKind.ASIDE, 0, len(source), source),))
    assert found(ORDINARY, Case(source=source, brief=brief, writing=True)) == []


def test_few_errors_on_the_corpus() -> None:
    case_of, leaks, spliced = MEASURE["case_of"], MEASURE["leaks"], MEASURE["spliced"]
    rows = [json.loads(line) for line in MEASURE["CORPUS"].read_text("utf-8").splitlines()]
    alarms = misses = spliced_letters = 0
    for row in rows:
        judged, guilty = case_of(row)
        before = leaks(row["letter"], judged)
        alarms += bool(before)
        for passage in [*guilty, *row["secrets"]]:
            spliced_letters += 1
            misses += len(leaks(spliced(row["letter"], passage, MEASURE["FRAMES"][0]), judged)) <= len(before)
    assert misses <= 0.1 * spliced_letters
    assert alarms <= 0.1 * len(rows)


TWINS = (
    "Mrs Lowe offered me the nanny job with her family in Hove. The twins are adorable, they drew me a dragon, but the"
    " dad creeped me out. My therapist says no. Say I am staying with my current family. Ivy"
)


def letter_of_a_person(sentence: str) -> str:
    return (
        f"Dear Mrs Lowe,\n\nThank you for offering me the job with your family. {sentence}\n\nI am sorry to say that I"
        " have decided to decline, as I am staying with my current family. I wish you all a happy summer, and I hope"
        " that you soon find the right person.\n\nWith best wishes,\nIvy"
    )


@pytest.mark.parametrize(
    ("sentence", "leaks"),
    [
        ("Your twins are adorable, and the dragon they drew is on my fridge.", False),
        ("I was glad to see your house in Hove.", False),
        ("My therapist says that I should not take it.", True),
        ("As my therapist says no, I cannot take it.", True),
    ],
)
def test_what_stands_beside_a_secret_may_be_told_by_a_person(sentence: str, leaks: bool) -> None:
    judged = Case(source=TWINS, brief=read_brief(TWINS, kind=LetterKind.DECLINE))
    assert bool(found(letter_of_a_person(sentence), judged)) == leaks
