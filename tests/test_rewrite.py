"""A rough draft becomes a letter: sound sentences stay word for word, the rest goes, and no fact is lost."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tactful.contract import HouseRules, LetterKind, Origin, Part
from tactful.delivery import Delivery
from tactful.errors import UnusableInputError
from tactful.house_rules import adjusted_guards
from tactful.reading import Overrides
from tactful.rewrite import rewrite
from tactful.settings import GuardSettings

HERE = Path(__file__).resolve()
SHARED = HERE.parents[2] / "shared" / "dev" / "drafts.jsonl"
OWN = HERE.parent / "measure" / "own_drafts.jsonl"

THANKS = "Thank you for offering me the post of Head Gardener at Lowther Hall."
DECISION = "I am sorry to tell you that I have decided not to accept."
REASON = "I have chosen another opportunity that is closer to my long-term goals."
WISHES = "I wish you and the whole team a wonderful season."


def draft(*paragraphs: str) -> str:
    return "\n\n".join(("Dear Ms. Fairweather,", *paragraphs, "Kind regards,\nEdmund Price"))


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.exists() else []


def rewritten(text: str, **given: Any) -> Delivery:
    return rewrite(text, Overrides(**given))


def folded(text: str) -> str:
    return " ".join(text.split()).casefold()


@pytest.mark.parametrize("row", rows(OWN), ids=lambda row: row["id"])
def test_every_style_of_draft_becomes_a_clean_letter(row: dict[str, Any]) -> None:
    delivery = rewritten(row["text"])
    assert delivery.passed
    assert not [secret for secret in row["secrets"] if folded(secret) in folded(delivery.text)]
    assert not [kept for kept in row["must_keep"] if folded(kept) not in folded(delivery.text)]


@pytest.mark.parametrize("row", rows(SHARED), ids=lambda row: row["id"])
def test_the_shared_drafts_become_clean_letters(row: dict[str, Any]) -> None:
    delivery = rewritten(row["text"])
    assert delivery.passed
    assert not [secret for secret in row["secrets"] if folded(secret) in folded(delivery.text)]


def test_a_sentence_with_a_word_that_the_user_forbids_is_cut_like_any_other() -> None:
    sentence = "I must decline, as the zebrafish lab starts in May."
    house = HouseRules(adjusted_guards({"no-rival": GuardSettings(words=("zebrafish",))}))
    text = rewrite(draft(THANKS, sentence, WISHES), Overrides(), house=house).text
    assert "\n\nI must decline." in text
    assert "zebrafish" not in text


def test_a_draft_with_nothing_wrong_comes_back_as_it_was() -> None:
    sound = draft(THANKS, f"{DECISION} {REASON}", WISHES)
    assert rewritten(sound).text == sound
    assert rewritten(sound).writer == "draft"


def test_hard_wrapped_lines_are_joined() -> None:
    wrapped = draft(THANKS.replace(" at Lowther", "\nat Lowther"), f"{DECISION} {REASON}", WISHES)
    assert rewritten(wrapped).text == draft(THANKS, f"{DECISION} {REASON}", WISHES)


@pytest.mark.parametrize("offence", ["The salary was too low.", "Your office is filthy.", "My wife has cancer."])
def test_only_the_offending_sentence_goes(offence: str) -> None:
    text = rewritten(draft(THANKS, f"{DECISION} {offence} {REASON}", WISHES)).text
    assert text == draft(THANKS, f"{DECISION} {REASON}", WISHES)


def test_what_follows_from_a_dropped_sentence_loses_its_connective() -> None:
    text = rewritten(
        draft(THANKS, "The salary was too low. So I have decided, with regret, not to accept.", WISHES)
    ).text
    assert "So I have" not in text
    assert "I have decided, with regret, not to accept." in text


def test_a_clause_is_cut_where_a_whole_sentence_remains() -> None:
    text = rewritten(draft(THANKS, f"{DECISION[:-1]} because the salary is too low.", WISHES)).text
    assert DECISION in text


@pytest.mark.parametrize(
    ("missing", "part"), [(THANKS, Part.THANKS), (DECISION, Part.DECISION), (WISHES, Part.GOODWILL)]
)
def test_a_missing_part_is_added_in_its_place(missing: str, part: Part) -> None:
    kept = [sentence for sentence in (THANKS, DECISION, WISHES) if sentence != missing]
    delivery = rewritten(draft(*kept))
    assert delivery.passed
    assert all(sentence in delivery.text for sentence in kept)
    added = [content.part for content in delivery.composition.parts if content.origin is Origin.STANDARD_PHRASE]
    assert part in added
    order = [content.part for content in delivery.composition.parts]
    assert order == sorted(order, key=list(Part).index)


def test_regret_is_added_beside_the_refusal_that_lacks_it() -> None:
    delivery = rewritten(draft(THANKS, "I have decided not to accept the post.", WISHES))
    paragraph = next(block for block in delivery.text.split("\n\n") if "not to accept" in block)
    assert paragraph.startswith("I have decided not to accept the post. ")
    assert "sorry" in paragraph or "regret" in paragraph


def test_sentences_that_are_said_twice_are_said_once() -> None:
    text = rewritten(draft(f"{THANKS} {DECISION} {REASON}", f"{DECISION} {WISHES} {WISHES}")).text
    assert text.count(DECISION) == 1
    assert text.count(WISHES) == 1


@pytest.mark.parametrize(
    "remark",
    [
        "(is this too harsh?)",
        "(chatgpt wrote this bit)",
        "Not sure if I should mention the garden.",
        "Maybe take this bit out.",
    ],
)
def test_remarks_to_oneself_go(remark: str) -> None:
    text = rewritten(draft(THANKS, f"{DECISION} {REASON} {remark}", WISHES)).text
    assert text == draft(THANKS, f"{DECISION} {REASON}", WISHES)


def test_a_request_to_a_helper_and_a_subject_line_go() -> None:
    body = draft(THANKS, f"{DECISION} {REASON}", WISHES)
    assert rewritten(f"Can you make this sound nicer?\nSubject: My answer\n\n{body}").text == body


def test_an_honest_sentence_is_no_remark() -> None:
    honest = "I am not sure how to thank you for your patience."
    assert honest in rewritten(draft(f"{THANKS} {honest}", f"{DECISION} {REASON}", WISHES)).text


def test_a_text_message_gets_the_frame_of_a_letter() -> None:
    text = rewritten(
        "Hi Ana its Jo, sorry but I can't take the night baker job at Fenwick Mill. thx for asking me"
    ).text
    assert text.startswith("Hi Ana,\n\n")
    assert text.endswith("\nJo")


def test_a_draft_without_a_frame_gets_one_from_the_options() -> None:
    delivery = rewritten(f"{THANKS} {DECISION} {REASON} {WISHES}", to="Ms. Fairweather", sender="Edmund Price")
    assert delivery.text.startswith("Dear Ms. Fairweather,\n\n")
    assert delivery.text.endswith(",\nEdmund Price")


def test_an_option_wins_over_the_frame_of_the_draft() -> None:
    delivery = rewritten(draft(THANKS, f"{DECISION} {REASON}", WISHES), to="Mr. Singh", sender="Ed Price-Jones")
    assert delivery.text.startswith("Dear Mr. Singh,")
    assert delivery.text.endswith("\nEd Price-Jones")


def test_a_reason_given_as_an_option_takes_the_place_of_the_drafts() -> None:
    sound = draft(THANKS, f"{DECISION} {REASON}", WISHES)
    assert rewritten(sound, reason="none").text == draft(THANKS, DECISION, WISHES)
    delivery = rewritten(sound, reason="staying")
    assert REASON not in delivery.text
    assert [c.origin for c in delivery.composition.parts if c.part is Part.REASON] == [Origin.STANDARD_PHRASE]


def test_a_courtesy_is_no_lawsuit() -> None:
    courtesy = "I beg to thank Mrs. Banerjee and Your Excellency for the courtesy extended to me."
    assert courtesy in rewritten(draft(THANKS, f"{courtesy} {DECISION} {REASON}", WISHES)).text


def test_thanks_for_the_same_are_not_repeated_over_and_over() -> None:
    again = "Thank you for the post. I am grateful for the post. Once again, thank you for the post."
    text = rewritten(draft(THANKS, f"{DECISION} {again}", WISHES)).text
    assert text.count("for the post") == 1


def test_the_job_that_is_refused_is_never_called_another() -> None:
    text = rewritten("Dear Lucy,\n\nI am declining the Content Editor role at Paperboat.\n\nTom").text
    assert "declining another" not in text


def test_a_referral_is_added_once() -> None:
    delivery = rewritten(draft(THANKS, f"{DECISION} {REASON}", WISHES), refer="Shoshana Levi")
    assert delivery.passed
    assert delivery.text.count("Shoshana Levi") == 1


def test_a_role_that_went_with_an_offending_sentence_comes_back() -> None:
    text = rewritten(draft("The pay for Head Gardener at Lowther Hall is a joke.", DECISION, WISHES)).text
    assert "Head Gardener" in text
    assert "Lowther Hall" in text


def test_an_angry_draft_leaves_no_trace_of_the_anger() -> None:
    angry = draft(
        "SIX WEEKS of silence. Your recruiter is a clown. Your office is a dump.",
        "I won't be taking the Head Gardener job at Lowther Hall. Enjoy the bus stop.",
    )
    text = rewritten(angry).text
    assert "I won't be taking the Head Gardener job at Lowther Hall." in text
    assert not any(trace in text for trace in ("SIX WEEKS", "clown", "dump", "bus stop"))


def test_a_draft_that_declines_is_a_refusal_whatever_it_asks_for() -> None:
    text = draft(THANKS, f"{DECISION} Could you have raised the salary to 60k? {REASON}", WISHES)
    assert rewritten(text).kind is LetterKind.DECLINE


def test_an_unusable_draft_is_refused() -> None:
    with pytest.raises(UnusableInputError):
        rewritten("  \n ")


def test_the_same_draft_gives_the_same_letter_and_a_variant_another() -> None:
    short = "Hi Sam, I won't take the forklift job at Oakmoor.\nDenise"
    assert rewritten(short) == rewritten(short)
    assert rewrite(short, Overrides(), 1).text != rewritten(short).text


SENTENCES = st.lists(
    st.sampled_from(
        (
            THANKS,
            DECISION,
            REASON,
            WISHES,
            "They pay 25k more.",
            "Your recruiter is a clown.",
            "So I have accepted a position with Globex.",
            "My wife has cancer, and I am needed at home.",
            "(make this nicer)",
            "I enjoyed the walk through the orchard.",
            "It was raining.",
        )
    ),
    max_size=7,
)


@given(SENTENCES)
def test_any_mixture_of_sentences_becomes_a_clean_letter(sentences: list[str]) -> None:
    delivery = rewritten(draft(f"{THANKS} {' '.join(sentences)}"))
    assert delivery.passed
    assert not any(secret in delivery.text for secret in ("25k", "clown", "Globex", "cancer", "nicer"))
    assert delivery.text.count(THANKS) == 1


def test_another_employers_offer_is_not_taken_for_the_one_that_is_declined() -> None:
    draft = "Dear Mr. Lindqvist,\n\nI have to say no to the Marketing Lead job. Globex offered me 75.\n\n/Maja"
    letter = rewritten(draft).text
    assert "Globex" not in letter
    assert letter.endswith("\n/Maja")


@pytest.mark.parametrize(
    "decision",
    [
        "I've signed with Globex, who pay 25k more.",
        "Sorry, got another job.",
        "I am afraid I shall be joining another firm.",
    ],
)
def test_a_draft_made_a_withdrawal_takes_the_acceptance_back(decision: str) -> None:
    delivery = rewrite(draft(THANKS, decision, WISHES), Overrides(), kind=LetterKind.WITHDRAW)
    assert delivery.passed
    contents = [part.text for part in delivery.composition.parts if part.part is Part.DECISION]
    assert any("accept" in text or "said yes" in text for text in contents), delivery.text


@pytest.mark.parametrize("variant", range(4))
def test_who_is_angry_is_made_to_say_nothing_tender(variant: int) -> None:
    angry = "no thanks. dont contact me again. you wasted 3 weeks of my time with your stupid tests. - Piotr"
    text = rewrite(angry, Overrides(), variant).text
    assert not [word for word in ("great deal", "carefully", "grateful", "touched", "truly") if word in text]


def test_who_refuses_in_a_word_and_scolds_is_not_made_tender() -> None:
    text = rewrite(
        "Chef,\nNo. You threw a pan at me, you bully. My knives are still in the walk-in.\nDario", Overrides()
    ).text
    assert not [word for word in ("appreciate", "grateful", "touched", "great deal") if word in text]
