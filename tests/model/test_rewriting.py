"""A draft rewritten with a model, against a server that follows a script."""

from __future__ import annotations

import json

import pytest
from pydantic import SecretStr

from tactful.contract import Origin, Part
from tactful.delivery import Delivery
from tactful.model.endpoint import Endpoint
from tactful.reading import Overrides
from tactful.rewrite import messages_for_rewrite, rewrite
from tests.model.scripted_server import Answer, Request, Script, in_turn, serve
from tests.model.test_writing import asked_for

THANKS = "Thank you for offering me the post of Head Gardener at Lowther Hall."
CONTACT = "You can reach me on 505-555-0148."
MEMORY = "I will always remember the rose walk."
FLAGGED = "Globex pays 25k more, so I have to say no. Your greenhouse manager Mr. Snide was rude to me."
DRAFT = f"Dear Ms. Fairweather,\n\n{THANKS} {FLAGGED} {CONTACT}\n\n{MEMORY}\n\nKind regards,\nEdmund Price"
SOUND = {
    "decision": "I am sorry to tell you that I cannot accept it.",
    "reason": "I have accepted another opportunity that is closer to my goals.",
    "goodwill": "I wish you and everybody at Lowther Hall a splendid season.",
}
LEAKING = "Globex made me an offer that is 25k higher."
SECRETS = ("Globex", "25k", "Snide", "rude", "greenhouse", "505")


def answer(**changes: str) -> Answer:
    return Answer(json.dumps({**SOUND, **changes}))


def write(
    script: Script, draft: str = DRAFT, retries: int = 2, wishes: tuple[str, ...] = ()
) -> tuple[Delivery, list[Request], str]:
    with serve(script) as server:
        endpoint = Endpoint(server.base_url, "scripted", SecretStr("a-key"), timeout=10, retries=retries)
        delivery = rewrite(draft, Overrides(), endpoint=endpoint, wishes=wishes)
        return delivery, server.requests, server.sent_text


def test_the_model_writes_what_is_missing_or_flagged_and_nothing_else() -> None:
    delivery, requests, _ = write(in_turn(answer()))
    assert delivery.passed
    assert delivery.writer == "model"
    assert asked_for(requests[0]) == list(SOUND)
    assert len(requests) == delivery.calls == 1
    assert (delivery.prompt_tokens, delivery.completion_tokens) == (100, 10)
    assert all(text in delivery.text for text in SOUND.values())


def test_sound_sentences_stay_word_for_word() -> None:
    delivery, _, _ = write(in_turn(answer(thanks="Thanks a lot.", personal="Nothing else.")))
    kept = [part.text for part in delivery.composition.parts if part.origin is Origin.DRAFT]
    assert kept == [THANKS, CONTACT, MEMORY]
    assert delivery.text.endswith("Kind regards,\nEdmund Price")


def test_the_request_shows_the_sound_sentences_and_what_the_guards_want_instead_of_the_others() -> None:
    _, requests, _ = write(in_turn(answer()))
    task = requests[0]["messages"][-1]["content"]
    assert f"1. {THANKS}" in task
    assert MEMORY in task
    assert "(your decision goes here: " in task
    assert "Ms. Fairweather" in task


def test_nothing_flagged_or_withheld_is_sent_nor_contact_details() -> None:
    _, _, sent = write(in_turn(answer(reason=LEAKING), answer()))
    assert not [secret for secret in SECRETS if secret in sent]


def test_only_a_failing_part_is_asked_for_again() -> None:
    mended = "Another opportunity fits my plans better."
    delivery, requests, _ = write(in_turn(answer(reason=LEAKING), Answer(json.dumps({"reason": mended}))))
    assert delivery.passed
    assert asked_for(requests[1]) == ["reason"]
    assert SOUND["goodwill"] in requests[1]["messages"][-1]["content"]
    assert mended in delivery.text
    assert SOUND["goodwill"] in delivery.text


def test_what_still_fails_is_a_standard_phrase() -> None:
    delivery, requests, _ = write(in_turn(answer(reason=LEAKING)), retries=1)
    assert delivery.passed
    assert len(requests) == delivery.calls == 2
    origins = {part.part: part.origin for part in delivery.composition.parts if part.origin is not Origin.DRAFT}
    assert origins[Part.REASON] is Origin.STANDARD_PHRASE
    assert origins[Part.GOODWILL] is Origin.MODEL
    assert "Globex" not in delivery.text


@pytest.mark.parametrize(
    "reply",
    [
        Answer(None),
        Answer("I cannot help with that."),
        Answer('{"reason": 3}'),
        Answer('{"decision": "', finish_reason="length"),
    ],
)
def test_an_unusable_answer_is_asked_again_and_then_the_standard_phrases_stand(reply: Answer) -> None:
    delivery, requests, _ = write(in_turn(reply), retries=1)
    assert delivery.passed
    assert len(requests) == 2
    assert delivery.text == rewrite(DRAFT, Overrides()).text


def test_a_draft_with_nothing_wrong_asks_no_model() -> None:
    sound = f"Dear Ms. Fairweather,\n\n{THANKS} {' '.join(SOUND.values())}\n\nKind regards,\nEdmund Price"
    delivery, requests, _ = write(in_turn(answer()), draft=sound)
    assert not requests
    assert delivery.text == sound
    assert delivery.writer == "draft"


def test_a_repeated_answer_is_not_put_beside_the_sentence_that_it_repeats() -> None:
    delivery, _, _ = write(in_turn(answer(goodwill=THANKS)), retries=0)
    assert delivery.passed
    assert delivery.text.count(THANKS) == 1


def test_an_endpoint_that_fails_leaves_the_letter_without_a_model() -> None:
    delivery, _, _ = write(in_turn(Answer(status=500)))
    assert delivery.text == rewrite(DRAFT, Overrides()).text
    assert delivery.fault is not None
    assert delivery.fault.startswith("The endpoint 127.0.0.1")


def test_a_wish_changes_the_letter_in_a_call_of_its_own() -> None:
    changed = {**SOUND, "thanks": THANKS, "personal": "My thoughts return to the rose walk often."}
    kept = {**changed, "personal": f"You can reach me on [contact 1]. {changed['personal']}"}
    delivery, requests, sent = write(in_turn(answer(), Answer(json.dumps(kept))), wishes=("more poetic",))
    assert delivery.passed
    assert delivery.calls == len(requests) == 2
    assert "more poetic" in requests[1]["messages"][-1]["content"]
    assert CONTACT in delivery.text
    assert changed["personal"] in delivery.text
    assert "505" not in sent


def test_the_messages_can_be_seen_without_a_call() -> None:
    _, requests, _ = write(in_turn(answer()))
    assert [dict(message) for message in messages_for_rewrite(DRAFT, Overrides(), 0, (), None)[0]] == requests[0][
        "messages"
    ]


def test_a_sentence_that_would_lose_the_organisation_does_not_take_the_place_of_one_that_names_it() -> None:
    draft = (
        "Hi,\n\nno way, Lowther Hall, your gardener job pays peanuts and you are clowns. I cannot take it.\n\nEd Price"
    )
    bare = {"thanks": "Thank you for the offer.", "goodwill": "I wish you all the best."}
    offline = rewrite(draft, Overrides(company="Lowther Hall"))
    assert "Lowther Hall" in offline.text
    with serve(lambda request: Answer(json.dumps({part: bare.get(part, "") for part in asked_for(request)}))) as server:
        endpoint = Endpoint(server.base_url, "scripted", SecretStr("a-key"), timeout=10, retries=1)
        delivery = rewrite(draft, Overrides(company="Lowther Hall"), endpoint=endpoint)
    assert delivery.passed
    assert "Lowther Hall" in delivery.text
