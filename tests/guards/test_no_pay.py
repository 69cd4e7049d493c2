"""The guard against pay: sums, words and hints, however they are disguised; and all that only sounds of money."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tactful.guards.no_pay import GUARD

from tactful.contract import Brief, Case, Fact, Letter

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
PAY = (
    "The free flights for the children were tempting.",
    "I had my eye on the company flat.",
    "Board and lodging would have done for me.",
    "The post is funded until June.",
    "Your trustees are counting every penny.",
    "Your post is a grade too low for me.",
    "You went up twice for me, I know.",
    "I would have been your cheapest hire.",
    "Nobody can run a house on what it brings in.",
    "I had hoped for a share in the catch.",
    "I can't pay for the room with what you offer.",
    "I would like you to pay for the training.",
    "It came down to the dollars.",
    "Leaving the figures aside, I enjoyed our talks.",
    "Your grade starts some way beneath what I already get at the Home Office.",
    "they gave me 105 to stay",
    "he said they could do one twenty plus bonus",
    "i told them i wouldn't move for less than 85",
    "the other lot r paying 62.5 and yours was 58",
    "A role at 12 LPA is not for me.",
    "The €80.000 was kind.",
    "Kr 620 000 would be fine.",
    "I was offered a base of 128.",
    "At that rate I cannot come.",
    "450 a week will not do.",
    "It would be double my current one.",
    "They sweetened the deal.",
    "They came back with a better package.",
    "My employer has matched it.",
    "I have four mouths to feed.",
    "There are more generous terms elsewhere.",
    "The OTE was low, and so were the RSUs.",
    "Yours came in a lot lower than the others.",
    "It is 20 percent above yours.",
    "Money was never the issue.",
    "Your offer came in 12k short.",
    "We are too far apart on numbers.",
    "The offer of 98 was fair.",
    "i get 27/hr now",
    "The sign-on was too low.",
)
NO_PAY = (
    "My new number is in the signature.",
    "They are rightly proud of what they bake.",
    "That was a price I did not want to pay.",
    "We bought the vase for £4 in your shop.",
    "The 12k along the canal was fun.",
    "She raised her hat, and I raised both eyebrows.",
    "Two singles to Larne cost £31.",
    "For my two cents, the pump is too small.",
    "I'm happy to pay for the uniform you already ordered.",
    "Let me pay for the lamp that I broke.",
    "Your research budget of two million is impressive.",
    "You asked about my experience with salary surveys.",
    "The pay and display car park is closing.",
    "That toast lives rent free in my head.",
    "It came down to the pounds of flour I would lift.",
    "I see far beyond what I get to see at the surgery.",
    "I have the signed contract in my pocket.",
    "Thank you for offering me the role of Compensation Analyst.",
    "Please give my regards to Bill Cash, of Price & Penny, and to Ms. Payne.",
    "The Bonus & Incentives Analyst role at PayPal is a fine one.",
    "I must decline the posts of Equity Researcher and of Grant Writer.",
    "I would not make a good payroll manager.",
    "The Rewards Platform PM who met me was kind.",
    "Your office at 1200 Market Street, room 110, is lovely.",
    "We met on 12 November 2026 at 9.50 and spoke for 95 minutes.",
    "Call me on 07911 123456 or on +44 20 7946 0958.",
    "The reference is JR-102938, the vacancy number 12345.",
    "The role asks for 20% more travel than I can do.",
    "It was a rewarding day and your advice was invaluable.",
    "I will pay a visit to your gallery and pay attention to your openings.",
    "I would be glad to take up the offer at a later time, but I cannot now.",
    "It is a competitive field, and your offer was a generous offer.",
    "I have accepted a better offer.",
    "You serve 95,000 customers with 120 people.",
    "I read about your 10k charity run and your $40 million Series B.",
    "A thousand thanks, and a million to your team.",
    "I would need at least 3 months to relocate.",
    "They offered me more responsibility and a shorter commute.",
    "I am not able to sign on.",
    "You would soon figure that out.",
    "I shall not be coming to do the books.",
    "I earned my wings at Cranwell.",
)


def found(text: str, brief: Brief | None = None) -> list[str]:
    return [finding.text for finding in GUARD.check(Letter(text), Case(brief=brief or Brief())).findings]


@pytest.mark.parametrize("text", PAY)
def test_hears_pay(text: str) -> None:
    assert found(text)


@pytest.mark.parametrize("text", NO_PAY)
def test_hears_no_pay_where_there_is_none(text: str) -> None:
    assert not found(text)


@pytest.mark.parametrize(
    "word", ["p a y", "sal-ary", "s@lary", "$a1ary", "b0nus", "s a l a r y", "ＳＡＬＡＲＹ", "sаlary", "sal ary"]
)
def test_sees_through_disguises(word: str) -> None:
    assert found(f"The {word} was fair.")


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Your offer of $95k was very kind.", "$95k"),
        ("I am leaving because they pay 25k more, and I thank you.", "pay 25k more"),
        ("I thank you. The salary was fine. I wish you well.", "salary"),
    ],
)
def test_points_at_the_words(text: str, span: str) -> None:
    assert found(text) == [span]


def test_knows_the_names_of_the_brief() -> None:
    brief = Brief(company=Fact("Salary Street"), recipient=Fact("Ms. Bonus"))

    assert found("thank you for the offer from salary street")
    assert not found("thank you for the offer from salary street", brief)
    assert not found("Dear Ms. Bonus,\n\nI am sorry, Bonus, but I must decline.", brief)


def test_a_name_excuses_no_pay_beside_it() -> None:
    assert found("PayPal's Compensation Analyst told me that the salary was 80k.") == ["salary was 80k"]


@given(st.integers(20_000, 400_000), st.sampled_from(("${}", "{} USD", "£{}", "{} euros", "CHF {}", "€{} a year")))
def test_every_amount_with_a_currency_is_pay(amount: int, form: str) -> None:
    for number in (str(amount), f"{amount:,}"):
        assert found(f"You offered {form.format(number)} for the role.")


@given(st.sampled_from(PAY), st.sampled_from(NO_PAY))
def test_pay_is_heard_beside_anything(pay: str, other: str) -> None:
    assert found(f"{other}\n\n{pay.rstrip('.')}.")


def test_good_letters_speak_of_no_pay() -> None:
    letters = [json.loads(line) for line in (CORPUS / "letters.jsonl").read_text("utf-8").splitlines()]

    assert sum(bool(found(row["letter"])) for row in letters) <= 1
