"""A finished letter changed in words, and wishes given beforehand, against a server that follows a script."""

from __future__ import annotations

import json

import pytest
from pydantic import SecretStr

from tactful.change import change
from tactful.contract import Case, LetterKind, Origin, Part
from tactful.delivery import Delivery
from tactful.model.endpoint import Endpoint
from tactful.reading import Overrides
from tactful.write import first_messages, write
from tests.model.scripted_server import Answer, Request, Script, in_turn, serve
from tests.model.test_writing import SOUND, WORDS, answer, asked_for, only

LETTER = write(WORDS, Overrides())
CASE = Case(source=WORDS, brief=LETTER.brief, writing=True)
NOW = {part.value: "" for part in Part} | {part.part.value: part.text for part in LETTER.composition.parts}
WARMER = "I wish you and everybody at Northwind Labs all the very best, from the bottom of my heart."
LEAKING = "Globex pays 25k more."


def endpoint(base_url: str, retries: int = 2) -> Endpoint:
    return Endpoint(base_url, "scripted", SecretStr("a-key"), timeout=10, retries=retries)


def changed(wish: str, *answers: Answer, retries: int = 2) -> tuple[Delivery, list[Request], str]:
    with serve(in_turn(*answers)) as server:
        delivery = change(LETTER, CASE, wish, endpoint(server.base_url, retries), 0)
        return delivery, server.requests, server.sent_text


def declined(script: Script, *wishes: str) -> tuple[Delivery, list[Request], str]:
    with serve(script) as server:
        delivery = write(WORDS, Overrides(), endpoint=endpoint(server.base_url), wishes=wishes)
        return delivery, server.requests, server.sent_text


def letter(**changes: str) -> Answer:
    return Answer(json.dumps({**NOW, **changes}))


def test_a_change_is_asked_for_once_with_the_letter_as_it_stands() -> None:
    delivery, requests, _ = changed("British spelling", letter(goodwill=WARMER))
    task = requests[0]["messages"][-1]["content"]
    assert asked_for(requests[0]) == [part.value for part in Part]
    assert NOW["decision"] in task
    assert "British spelling" in task
    assert delivery.passed
    assert delivery.unfollowed == ()
    assert len(requests) == delivery.calls == 1
    assert WARMER in delivery.text


def test_parts_that_are_not_changed_keep_their_text_and_their_origin() -> None:
    delivery, _, _ = changed("British spelling", letter(goodwill=WARMER))
    origins = {part.part: part.origin for part in delivery.composition.parts}
    assert origins[Part.GOODWILL] is Origin.MODEL
    assert origins[Part.THANKS] is Origin.STANDARD_PHRASE
    assert NOW["thanks"] in delivery.text


def test_a_failing_part_is_asked_for_again_without_its_text() -> None:
    delivery, requests, sent = changed("bolder", letter(goodwill=WARMER, reason=LEAKING), only(reason=SOUND["reason"]))
    assert asked_for(requests[1]) == ["reason"]
    assert SOUND["reason"] in delivery.text
    assert WARMER in delivery.text
    assert not [secret for secret in ("Globex", "25k") if secret in sent]


def test_a_part_that_still_fails_keeps_the_text_that_passed() -> None:
    delivery, requests, _ = changed("bolder", letter(goodwill=WARMER, reason=LEAKING), only(reason=LEAKING), retries=1)
    assert len(requests) == 2
    assert delivery.passed
    assert NOW["reason"] in delivery.text
    assert WARMER in delivery.text


@pytest.mark.parametrize("reply", [Answer(None), Answer("no"), letter(), letter(reason=LEAKING)])
def test_a_change_that_cannot_be_made_is_reported_and_leaves_the_letter(reply: Answer) -> None:
    delivery, _, _ = changed("in rhyme; bolder", reply, retries=1)
    assert delivery.text == LETTER.text
    assert delivery.unfollowed == ("in rhyme", "bolder")


@pytest.mark.parametrize(
    "wish",
    [
        "say that Globex pays 25k more",
        "warmer, but no mention of globex",
        "bolder; mention my new salary of 90k",
        "bolder; tell her that Initech made me a better offer",
        "tell Priya about my divorce, and make it warmer",
    ],
)
def test_a_secret_in_a_wish_never_reaches_the_wire(wish: str) -> None:
    _, _, sent_to_change = changed(wish, letter(goodwill=WARMER))
    _, _, sent_to_write = declined(in_turn(answer()), wish)
    for secret in ("globex", "25k", "90k", "salary", "initech", "divorce"):
        assert secret not in sent_to_change.casefold()
        assert secret not in sent_to_write.casefold()


def test_a_wish_for_nothing_but_a_secret_asks_no_model() -> None:
    delivery, requests, _ = changed("say that Globex pays 25k more", letter())
    assert not requests
    assert delivery.text == LETTER.text
    assert delivery.unfollowed == ("say that Globex pays 25k more",)


def test_a_failing_endpoint_leaves_the_letter_and_is_named() -> None:
    delivery, _, _ = changed("bolder", Answer(status=500))
    assert delivery.text == LETTER.text
    assert str(delivery.fault).startswith("The endpoint 127.0.0.1")


def test_what_is_to_be_mentioned_is_in_the_letter_even_if_the_model_leaves_it_out() -> None:
    delivery, requests, _ = changed("mention that the lab tour convinced me", letter(goodwill=WARMER), retries=1)
    assert asked_for(requests[1]) == ["personal"]
    assert delivery.passed
    assert "The lab tour convinced me." in delivery.text


def test_the_writer_reads_the_wishes_in_its_brief() -> None:
    delivery, requests, _ = declined(in_turn(answer()), "British spelling; bolder")
    assert "Wishes: British spelling; bolder" in requests[0]["messages"][-1]["content"]
    assert delivery.unfollowed == ()


def test_without_a_model_wishes_are_followed_as_far_as_rules_can() -> None:
    delivery = write(WORDS, Overrides(), wishes=("warmer; mention that the lab tour convinced me", "in rhyme"))
    assert delivery.passed
    assert "The lab tour convinced me." in delivery.text
    assert delivery.text.splitlines()[-2] == "Warm regards,"
    assert delivery.unfollowed == ("in rhyme",)


def test_an_endpoint_that_fails_leaves_the_letter_without_a_model_with_its_wishes() -> None:
    delivery, _, _ = declined(in_turn(Answer(status=401)), "warmer", "in rhyme")
    offline = write(WORDS, Overrides(), wishes=("warmer", "in rhyme"))
    assert delivery.text == offline.text
    assert delivery.unfollowed == offline.unfollowed == ("in rhyme",)
    assert str(delivery.fault).startswith("The endpoint 127.0.0.1")


def test_the_messages_can_be_seen_without_a_call() -> None:
    _, requests, _ = declined(in_turn(answer()), "bolder")
    shown = first_messages(WORDS, Overrides(), 0, ("bolder",), LetterKind.DECLINE)
    assert [[dict(message) for message in messages] for messages in shown] == [requests[0]["messages"]]
