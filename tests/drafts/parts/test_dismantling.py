"""A draft is taken apart whatever shape it has."""

from __future__ import annotations

import pytest

from tactful.contract import Brief, Fact
from tactful.drafts import dismantle
from tactful.drafts.parts.remarks import is_note, is_remark
from tactful.reading import Overrides
from tactful.rewrite import rewrite

BRIEF = Brief(recipient=Fact("Ana Ruiz"), sender=Fact("Jo Blythe"))
BODY = "Thank you for the offer of night baker. I am sorry, but I must decline it."


@pytest.mark.parametrize(
    ("text", "salutation", "sign_off", "signature"),
    [
        (f"Dear Ana,\n\n{BODY}\n\nBest,\nJo Blythe", "Dear Ana,", "Best,", "Jo Blythe"),
        (f"Hi Ana - {BODY}\nJo Blythe", "Hi Ana,", None, "Jo Blythe"),
        (f"Hi Ana its Jo, {BODY} Sincerely, Jo Blythe", "Hi Ana,", "Sincerely,", "Jo Blythe"),
        (f"{BODY}\n\n- Jo Blythe", None, None, "Jo Blythe"),
        (f"{BODY} xx Jo", None, None, "Jo"),
        (
            f"Your Excellency,\n\n{BODY}\n\nI have the honour to be,\nYour Excellency's obedient servant,\nJo Blythe",
            "Your Excellency,",
            "I have the honour to be,\nYour Excellency's obedient servant,",
            "Jo Blythe",
        ),
    ],
)
def test_the_frame_is_found(text: str, salutation: str | None, sign_off: str | None, signature: str | None) -> None:
    parts = dismantle(text, BRIEF)
    assert (parts.salutation, parts.sign_off, parts.signature) == (salutation, sign_off, signature)
    assert " ".join(sentence.text for sentence in parts.sentences) == BODY


def test_a_sentence_that_begins_with_the_senders_name_stays_whole() -> None:
    sentence = "I am Jo Blythe, to whom you offered the post of night baker."
    assert dismantle(f"Dear Ana,\n\n{sentence} {BODY}\n\nJo Blythe", BRIEF).sentences[0].text == sentence


def test_paragraphs_and_bullets_are_told_apart() -> None:
    parts = dismantle("Dear Ana,\n\nI thank you.\nI must decline.\n\n- I wish you well\n- lab tour\n\nJo Blythe", BRIEF)
    assert [(s.text, s.paragraph, s.whole) for s in parts.sentences] == [
        ("I thank you.", 0, True),
        ("I must decline.", 0, True),
        ("I wish you well", 1, False),
    ]
    assert parts.remarks == ("lab tour",)


def test_a_postscript_is_part_of_the_letter_and_a_remark_below_is_not() -> None:
    parts = dismantle(f"Dear Ana,\n\n{BODY}\n\nBest,\nJo Blythe\n\nPS: the slides follow on Friday.", BRIEF)
    assert parts.sentences[-1].text == "The slides follow on Friday."
    parts = dismantle(f"Dear Ana,\n\n{BODY}\n\nBest,\nJo Blythe\n\n(chatgpt wrote it)", BRIEF)
    assert parts.remarks == ("chatgpt wrote it",)


@pytest.mark.parametrize(
    "text",
    [
        "Maybe take this bit out, I'm thinking aloud.",
        "ChatGPT wrote the second half.",
        "can you make this nicer pls",
        "is this too harsh?",
        "Not sure if I should mention the pay.",
        "add something nice here",
        "TODO",
        "how do I end this?",
        "pls delete the swear words",
    ],
)
def test_remarks_are_told_from_the_letter(text: str) -> None:
    assert is_remark(text)


@pytest.mark.parametrize(
    "text",
    [
        "I am not sure how to thank you.",
        "I hope this reaches you well.",
        "Please make sure that Ana sees this.",
        "I know that it is too late to change your plans.",
        "I enjoyed the session on writing with ChatGPT.",
        "Could you send the contract back to me?",
        "I will take the ring out of the drawer and post it.",
        "I have drafted the handover notes.",
        "Please delete my data by 31 December.",
        "Please remove all my application documents.",
    ],
)
def test_what_is_meant_for_the_reader_is_no_remark(text: str) -> None:
    assert not is_remark(text)


def test_a_note_says_what_to_write() -> None:
    assert is_note("thank her for the lab tour")
    assert is_note("wish them luck")
    assert not is_note("happy to introduce you to Fatima Rahman")
    assert not is_note("thank you for the lab tour")
    assert not is_note("I would love to come by in March")


@pytest.mark.parametrize("first", ["Need more time.", "you asked why I said no to the tofu maker job."])
def test_what_follows_a_greeting_in_its_line_is_no_note(first: str) -> None:
    parts = dismantle(f"Dear Ana, {first} {BODY} Jo Blythe", BRIEF)
    assert (parts.sentences[0].text, parts.remarks) == (first, ())


def test_whom_a_draft_is_for_is_a_remark() -> None:
    assert is_remark("this is for mr greene at the bowling club, the barman job.")
    assert not is_remark("This is for the best, and it is for my family.")


def test_a_list_becomes_sentences() -> None:
    draft = (
        "Dear Ms Holloway,\n\nI have decided to decline:\n- the commute is 90 minutes each way\n\n"
        "I would like to say:\n- you personally were a delight\n- good luck with the move in June\n\nBest,\nRuth Ames"
    )
    parts = dismantle(draft, Brief())
    assert [sentence.text for sentence in parts.sentences] == [
        "I have decided to decline.",
        "the commute is 90 minutes each way",
        "you personally were a delight",
        "good luck with the move in June",
    ]
    assert parts.remarks == ("I would like to say:",)


def test_a_point_is_taken_without_its_label() -> None:
    letter = rewrite(
        "Hi Ana,\n\n- thanks for the offer\n- not taking it, sorry\n- reason: the commute is 2 hrs each way\n"
        "- FYI: the laptop is on its way, no. DX4471\n- good luck\n\nSam",
        Overrides(),
    ).text
    assert "The commute is 2 hrs each way." in letter
    assert "The laptop is on its way, no. DX4471." in letter
    assert "reason:" not in letter.lower()


@pytest.mark.parametrize("draft", ["Dear Ana,", "\n\n", "Hi Ana,\n\nBest,\nJo Blythe", "Dear Ana,\n\nXX\nJo"])
def test_a_draft_without_a_sentence_has_none(draft: str) -> None:
    assert dismantle(draft, BRIEF).sentences == ()


def test_every_postscript_is_read_without_its_label() -> None:
    draft = "Dear Ana,\n\nI must decline.\n\nBest,\nBo\n\nPS Mind the cat.\nPPS. My number is 01632 960417."
    assert [s.text for s in dismantle(draft, BRIEF).sentences][1:] == ["Mind the cat.", "My number is 01632 960417."]


@pytest.mark.parametrize(
    "remark", ["it's for the job at the museum, curator person is called Dr Femi Adeyemi", "the manager is called Bo"]
)
def test_what_a_helper_is_told_is_a_remark(remark: str) -> None:
    assert is_remark(remark)
