"""The guard of a clear refusal: no perhaps, no yes, no refusal of something else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tactful.guards.clear_decline import ACCEPTS, GUARD, NOT_TAKEN_BACK, SOFT

from tactful.contract import Brief, Case, Fact, Letter, LetterKind, Part, Verdict

CORPUS = Path(__file__).resolve().parents[1] / "corpus" / "letters.jsonl"
LETTERS = [json.loads(line) for line in CORPUS.read_text("utf-8").splitlines()]
REFUSALS = (
    "You and I will not be colleagues.",
    "Someone else will have to run your mill.",
    "I elect not to sign the contract.",
    "The answer cannot be yes.",
    "I cannot be the cook that you hoped for.",
    "Petronas wins.",
    "I told them in May: I have signed on with Cunard.",
    "I must decline your invitation to join the team.",
    "I am unable to continue with your process and withdraw from it.",
    "Since I cannot attend the evening clinics, I have to turn the post down.",
    "The Mater made me an offer I couldn't refuse, so I'm heading there.",
    "I'm afraid I shall have to disappoint you and decline the post.",
    "I ended up turning it down.",
    "I'll be starting elsewhere on the first of June.",
    "I must decline.",
    "i cant accept the offer sorry",
    "i wont be able to join ur company",
    "I would like to decline your kind offer.",
    "After long thought I'm staying put.",
    "I've gone with another company in the end.",
    "Having slept on it, the role isn't for me.",
    "I have decided to take the job at Globex.",
    "I accepted your offer on Monday, but I now have to withdraw my acceptance.",
    "I am pleased to inform you that I have accepted a position elsewhere.",
    "I'm going to have to say thanks but no thanks.",
    "It would be wrong of me to say yes.",
    "I wish I could accept, but I cannot.",
    "My answer, I am sorry to say, is no.",
    "Please withdraw my application.",
    "I've signed with Halcyon.",
    "I start at Lidl on Monday.",
    "I have thought about it for a week, and I must decline.",
    "Unilever made me an offer last week and I took it.",
    "Family reasons prevent me from accepting.",
    "I fear I must say no.",
    "One of your competitors has hired me.",
    "The offer I received elsewhere fits my life better.",
    "Thank you for the offer, but ... no.",
    "Two days ago I put pen to paper with Hapag-Lloyd.",
    "I have considered it, and have come to the conclusion that I ought to decline.",
)
NO_REFUSALS = (
    "You made me an offer I couldn't refuse.",
    "It is an offer I could not refuse, so yes.",
    "I almost ended up refusing.",
    "I have not yet ticked no.",
    "I'll click no further on the form until I hear from you.",
    "I am not going elsewhere.",
    "I won't say no.",
    "I'm not declining.",
    "I'm leaning towards declining.",
    "I will decline unless the start date moves.",
    "I haven't made up my mind yet.",
    "Could I have until Friday to decide?",
    "I declined two other offers to be with you.",
    "I was going to decline but I've changed my mind.",
    "Nothing would please me more than to accept.",
    "I am unable to start on Monday.",
    "Your card was declined at the till.",
    "I resign from my position as of today.",
    "I am giving you two weeks' notice. I have accepted a role elsewhere.",
    "Friday is my last day. I have decided to leave for a spot at Chevron.",
    "I wish to apply for the post. I am sorry that I cannot start in May.",
    "You have not been selected for the post.",
    "I've had an offer from Halcyon too and must weigh both.",
    "My sister starts at Lidl on Monday.",
    "I haven't signed anything elsewhere.",
    "I fear I may have to decline.",
    "I withdraw my objection to the noise survey.",
    "It isn't that I don't want the job.",
    "As hiring manager I must tell you that we are withdrawing our offer.",
    'My brother said "I won\'t take it" and laughed.',
    "I am writing to express my interest in the position of clerk. I am unable to start in May.",
    "I am reaching out to inquire about a potential appointment as sommelier. I do not wish to have staff.",
    "I am unable to participate in the sale on Saturday.",
    "I am declining your invitation to attend the jazz brunch, and I cannot come to your lunch.",
    "I am unable to continue my work as a lifeguard.",
    "I will not be able to receive any parish lunches.",
)
ACCEPTANCES = (
    "I gladly accept your offer.",
    "I am happy to accept the position.",
    "I look forward to joining your team.",
    "It's a yes from me.",
    "I cannot but accept.",
    "Please find my signed contract enclosed.",
)


def verdict(text: str, brief: Brief | None = None) -> Verdict:
    return GUARD.check(Letter(text), Case(brief=brief or Brief()))


@pytest.mark.parametrize("text", REFUSALS)
def test_hears_a_refusal_in_many_words(text: str) -> None:
    assert verdict(text).evidence


@pytest.mark.parametrize("text", NO_REFUSALS)
def test_hears_none_where_nothing_is_refused(text: str) -> None:
    assert not verdict(text).evidence


def test_points_at_the_words_that_waver() -> None:
    (finding,) = verdict("Thank you for the call. I may have to decline.").findings

    assert (finding.message, finding.text) == (SOFT, "I may have to decline.")


def test_says_that_the_refusal_is_missing() -> None:
    (finding,) = verdict("Thank you for the call.").findings

    assert (finding.start, finding.part) == (None, Part.DECISION)


def test_joining_the_recipients_own_company_is_no_refusal() -> None:
    brief = Brief(company=Fact("Globex"))

    assert verdict("I have decided to join Globex.").evidence
    assert not verdict("I have decided to join Globex.", brief).evidence


@pytest.mark.parametrize(
    ("company", "text"),
    [
        ("Crédit Agricole", "I have decided to join Crédit Agricole."),
        ("Crédit Agricole", "I have decided to join Credit Agricole."),
        ("St John’s", "I have decided to join St John's."),
        ("The Marsh Table", "I have decided to join the Marsh Table."),
        ("GLOBEX", "I have decided to join Globex."),
        ("Acme Ltd", "I have decided to join Acme."),
        ("Acme Ltd", "I have decided to join Acme's team."),
    ],
)
def test_the_recipients_company_is_known_however_it_is_spelled(company: str, text: str) -> None:
    assert not verdict(text, Brief(company=Fact(company))).evidence


@pytest.mark.parametrize(
    ("company", "text"),
    [
        ("Li", "I have decided to join Lidl."),
        ("Next", "I have decided to join Globex next month."),
        ("University of Leeds", "I have decided to join the University of York."),
        ("Acme Ltd", "I have decided to join Globex Ltd."),
    ],
)
def test_a_company_is_not_named_by_another_word(company: str, text: str) -> None:
    assert verdict(text, Brief(company=Fact(company))).evidence


@pytest.mark.parametrize(
    "text",
    [
        "I must withdraw my acceptance.",
        "I am withdrawing my acceptance of your offer of 3 May.",
        "I accepted the post in good faith, but I can no longer take it up.",
        "I have to go back on my acceptance.",
        "Please treat my acceptance as withdrawn.",
        "I must ask you to release me from the contract.",
        "I will not be able to keep the promise I gave you.",
        "I won't be starting on Monday after all.",
    ],
)
def test_hears_an_acceptance_taken_back(text: str) -> None:
    assert not verdict(text).findings


@pytest.mark.parametrize(
    "text",
    [
        "I may have to withdraw my acceptance.",
        "I do not wish to withdraw my acceptance.",
        "My acceptance still stands.",
        "I accepted your offer on 3 May.",
    ],
)
def test_hears_none_where_the_acceptance_stands(text: str) -> None:
    assert not verdict(text).evidence


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for asking, but my decision stands.",
        "I'm afraid that nothing would change my answer.",
        "A later start would not have made me accept.",
        "It is still a no, though I am touched that you asked.",
        "I must stand by my refusal.",
    ],
)
def test_hears_that_a_refusal_stands(text: str) -> None:
    assert not verdict(text).findings


@pytest.mark.parametrize("text", ["A later start would change my mind.", "I might reconsider if you moved to Graz."])
def test_hears_none_where_the_answer_is_open_again(text: str) -> None:
    assert not verdict(text).evidence


@given(st.sampled_from(REFUSALS), st.sampled_from(ACCEPTANCES), st.booleans())
def test_a_yes_anywhere_spoils_the_refusal(refusal: str, acceptance: str, last: bool) -> None:
    sentences = [refusal.rstrip(".") + ".", acceptance]
    found = verdict("\n\n".join(sentences if last else sentences[::-1])).findings

    assert [finding.message for finding in found] == [ACCEPTS]


@given(st.sampled_from(REFUSALS), st.sampled_from(NO_REFUSALS[:8]))
def test_a_clear_refusal_stands_beside_anything_but_a_yes(refusal: str, other: str) -> None:
    assert verdict(f"{other}\n\n{refusal}").evidence


@pytest.mark.parametrize("letter", [r for r in LETTERS if r["labels"]["clear_decline"]], ids=lambda row: row["id"])
def test_good_letters_refuse_clearly(letter: dict[str, str]) -> None:
    assert not verdict(letter["letter"]).findings


def of_a_withdrawal(text: str) -> Verdict:
    letter = f"Dear Ana,\n\n{text} Thank you for everything.\n\nKind regards,\nJo Bell"
    return GUARD.check(Letter(letter), Case(LetterKind.WITHDRAW))


@pytest.mark.parametrize(
    "text",
    [
        "I owe you a heartfelt apology. I've signed another offer.",
        "I am sorry. I have accepted another position.",
        "Apologies, I've signed with Globex.",
        "I apologise. I have decided to pursue another opportunity.",
        "My sincere apologies: I have taken up a post elsewhere.",
        "Sorry, I have joined Tata Motors.",
    ],
)
def test_to_take_something_else_takes_no_acceptance_back(text: str) -> None:
    assert [finding.message for finding in of_a_withdrawal(text).findings] == [NOT_TAKEN_BACK]
    assert not GUARD.check(Letter(text), Case()).findings, "of an offer that was never accepted it is a clear refusal"


@pytest.mark.parametrize(
    "text",
    [
        "I'm so sorry. I said yes to you last week, but I've now signed with Globex.",
        "I apologise: I must withdraw my acceptance, as I have accepted another position.",
        "I am sorry to go back on my word. I have accepted another role.",
        "I am sorry, I won't be joining you after all; another opportunity came up.",
        "Sorry. I've decided to take another job so I won't be starting on the 4th.",
        "I apologise sincerely. Having accepted your offer, I am joining another company.",
    ],
)
def test_who_names_the_acceptance_or_refuses_has_taken_it_back(text: str) -> None:
    assert not of_a_withdrawal(text).findings


def test_a_withdrawal_that_only_may_come_is_none() -> None:
    text = "Since I accepted, something has come up, and I might have to withdraw my acceptance."
    assert of_a_withdrawal(text).findings


@pytest.mark.parametrize(
    "text",
    [
        "I've posted the keys by courier and they should be with you by Monday.",
        "I posted the contract back unsigned, and it should be with you by Monday.",
        "I'll be with you on Monday to hand back the keys.",
    ],
)
def test_what_is_brought_back_accepts_nothing(text: str) -> None:
    assert not verdict(f"I am sorry that I cannot take the post. {text}").findings
