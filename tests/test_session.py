"""What becomes of a letter, step by step, without a terminal."""

from __future__ import annotations

import pytest
from pydantic import SecretStr

from tactful.contract import Origin
from tactful.errors import UnusableInputError
from tactful.manuscript import Manuscript
from tactful.model.endpoint import Endpoint
from tactful.reading import Overrides
from tactful.session import Session
from tests.model.scripted_server import Answer, in_turn, serve
from tests.model.test_writing import SOUND, WORDS, answer

OFFLINE = Manuscript(WORDS, Overrides())
CLOSED_PORT = "http://127.0.0.1:9/v1"
WARMER = "I wish you and everybody at Northwind Labs all the very best, from the bottom of my heart."


def begun(manuscript: Manuscript = OFFLINE) -> Session:
    return Session(manuscript, manuscript.write())


def with_model(base_url: str) -> Manuscript:
    return Manuscript(WORDS, Overrides(), endpoint=Endpoint(base_url, "scripted", SecretStr("key"), 10, 0))


def findings(session: Session) -> dict[str, tuple[str, ...]]:
    return {j.guard: tuple(f.text for f in j.findings) for j in session.delivery.judgements if j.findings}


def with_sentence(session: Session, sentence: str) -> str:
    """The letter with a sentence typed in before the sign-off."""
    return session.delivery.text.replace("\n\nKind regards,", f" {sentence}\n\nKind regards,")


# Changing in words


def test_without_a_model_the_letter_is_written_again_with_the_wish() -> None:
    session = begun().changed("mention that the lab tour convinced me; in rhyme")
    assert "The lab tour convinced me." in session.delivery.text
    assert session.delivery.unfollowed == ("in rhyme",)
    assert session.delivery.passed


def test_earlier_wishes_hold_for_later_letters() -> None:
    session = begun().changed("mention that the lab tour convinced me").changed("warmer").another()
    assert "The lab tour convinced me." in session.delivery.text
    assert "Warm regards," in session.delivery.text


def test_with_a_model_the_letter_at_hand_is_changed() -> None:
    with serve(in_turn(answer(), answer(goodwill=WARMER))) as server:
        session = begun(with_model(server.base_url)).changed("warmer")
        assert SOUND["decision"] in server.requests[1]["messages"][-1]["content"]
    assert WARMER in session.delivery.text
    assert SOUND["thanks"] in session.delivery.text
    assert session.delivery.calls == 2


@pytest.mark.parametrize("step", [lambda session: session.changed("warmer"), lambda session: session.another()])
def test_an_endpoint_that_fails_on_the_way_leaves_the_letter_and_the_wishes(step: object) -> None:
    assert callable(step)
    with serve(in_turn(answer(), Answer(status=500))) as server:
        before = begun(with_model(server.base_url))
        after = step(before)
    assert str(after.fault).startswith("The endpoint 127.0.0.1")
    assert (after.delivery, after.manuscript) == (before.delivery, before.manuscript)


def test_where_the_endpoint_failed_from_the_start_changes_are_made_without_it() -> None:
    session = begun(with_model(CLOSED_PORT)).changed("mention that the lab tour convinced me")
    assert "The lab tour convinced me." in session.delivery.text
    assert session.delivery.fault
    assert session.fault is None


# Another variant


def test_another_variant_says_it_otherwise() -> None:
    first = begun()
    texts = [first.delivery.text, first.another().delivery.text, first.another().another().delivery.text]
    assert len(set(texts)) == 3
    assert first.another().delivery == first.another().delivery


def test_a_step_leaves_the_session_before_it_alone() -> None:
    session = begun()
    text = session.delivery.text
    session.another()
    session.changed("warmer")
    session.edited("Thank you for it, but I must decline. All the best!")
    assert session == begun()
    assert session.delivery.text == text


# Editing


def test_an_edited_letter_is_kept_to_the_space() -> None:
    text = with_sentence(begun(), "I would  gladly\thelp with the handover.") + "\n\n\nP.S. Good luck!"
    session = begun().edited(text)
    assert session.delivery.text == text
    assert session.is_edited
    assert {part.origin for part in session.delivery.composition.parts} == {Origin.DRAFT}


def test_the_guards_read_an_edited_letter() -> None:
    session = begun().edited(with_sentence(begun(), "I took an offer from Globex. They pay 25k more."))
    assert not session.delivery.passed
    assert "no-pay" in findings(session)
    assert "no-rival" in findings(session)


def test_a_clean_edit_is_clean() -> None:
    session = begun().edited(begun().delivery.text.replace("Kind regards", "Best wishes"))
    assert session.delivery.passed


@pytest.mark.parametrize("sentence", ["Please say hello to Ana Petrova.", "I am in Lisbon until 12 May."])
def test_what_the_sender_types_is_not_invented(sentence: str) -> None:
    assert "no-invention" not in findings(begun().edited(with_sentence(begun(), sentence)))


def test_what_was_withheld_is_noticed_in_an_edit() -> None:
    words = "Ana of Initech offered me the analyst job, turning it down, truth is I overslept the interview. Sam Okafor"
    session = begun(Manuscript(words, Overrides()))
    assert findings(session.edited(with_sentence(session, "I overslept the interview."))).keys() & {"no-leak"}


@pytest.mark.parametrize(
    "text", ["", " \n", "Frau Müller hat mir eine Stelle angeboten, aber ich möchte sie nicht annehmen. Danke!"]
)
def test_what_is_no_letter_is_not_taken_for_one(text: str) -> None:
    with pytest.raises(UnusableInputError):
        begun().edited(text)


def test_a_change_after_an_edit_keeps_the_senders_own_sentences() -> None:
    mine = "Visiting the lab in March was a great joy."
    session = begun().edited(with_sentence(begun(), mine)).changed("mention that the tour convinced me")
    assert mine in session.delivery.text
    assert "The tour convinced me." in session.delivery.text
    assert not session.is_edited


def test_another_variant_of_an_edit_keeps_the_senders_own_sentences() -> None:
    mine = "Visiting the lab in March was a great joy."
    session = begun().edited(with_sentence(begun(), mine)).another()
    assert mine in session.delivery.text


def test_an_edited_letter_has_no_fault_and_nothing_unfollowed() -> None:
    session = begun(with_model(CLOSED_PORT)).changed("in rhyme")
    assert session.delivery.fault
    assert session.delivery.unfollowed
    edited = session.edited(session.delivery.text + " ")
    delivery = edited.delivery
    assert (delivery.fault, delivery.unfollowed, delivery.has_standard_phrases) == (None, (), False)
    assert "The lab tour convinced me." in edited.changed("mention that the lab tour convinced me").delivery.text
