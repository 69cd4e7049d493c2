"""The loop with a model, against a server that follows a script."""

from __future__ import annotations

import json
import platform
from typing import Any

import pytest
from msgspec.structs import replace
from pydantic import SecretStr

from tactful.contract import Fact, Origin, Part
from tactful.delivery import Delivery
from tactful.errors import EndpointError
from tactful.model.endpoint import Endpoint
from tactful.model.writing import write_with_model
from tactful.reading import read_brief
from tests.model.scripted_server import Answer, Request, Script, ScriptedServer, in_turn, serve

WORDS = (
    "Priya Raman from Northwind Labs offered me the senior data engineer job after three interviews. I've decided to "
    "take another offer at Globex because they pay 25k more and my manager here is leaving too. My name is Sam Okafor."
)
SOUND = {
    "thanks": "Thank you for offering me the senior data engineer role at Northwind Labs, and for your time.",
    "decision": "I am sorry to say that I have decided to decline the offer.",
    "reason": "I have accepted another opportunity that is closer to my goals.",
    "personal": "",
    "goodwill": "I wish you and everybody at Northwind Labs every success, and I hope that we can stay in touch.",
}
LEAKING = "Globex has offered me 25k more."


def answer(**changes: str) -> Answer:
    return Answer(json.dumps({**SOUND, **changes}))


def only(**parts: str) -> Answer:
    return Answer(json.dumps(parts))


def endpoint(server: ScriptedServer, retries: int = 2) -> Endpoint:
    return Endpoint(server.base_url, "scripted", SecretStr("a-key"), timeout=10, retries=retries)


def write(script: Script, words: str = WORDS, retries: int = 2) -> tuple[Delivery, list[Request], str]:
    with serve(script) as server:
        delivery = write_with_model(words, read_brief(words), endpoint(server, retries))
        return delivery, server.requests, server.sent_text


def asked_for(request: Request) -> list[str]:
    schema: dict[str, Any] = request["response_format"]["json_schema"]["schema"]
    return list(schema["properties"])


def test_a_sound_answer_is_delivered_after_one_call() -> None:
    delivery, requests, _ = write(in_turn(answer()))
    assert delivery.passed
    assert len(requests) == delivery.calls == 1
    assert (delivery.prompt_tokens, delivery.completion_tokens) == (100, 10)
    assert {part.origin for part in delivery.composition.parts} == {Origin.MODEL}
    assert SOUND["goodwill"] in delivery.text


def test_the_endpoint_is_told_nothing_of_this_machine() -> None:
    with serve(in_turn(answer())) as server:
        write_with_model(WORDS, read_brief(WORDS), endpoint(server))
        sent = " ".join(f"{name}: {value}" for name, value in server.headers[0].items()).lower()
    known = {platform.system(), platform.machine(), platform.python_version(), platform.node()}
    assert not [word for word in known if word and word.lower() in sent]


def test_only_the_failing_part_is_asked_for_again() -> None:
    mended = "Another opportunity fits my plans better."
    delivery, requests, _ = write(in_turn(answer(reason=LEAKING), only(reason=mended)))
    assert delivery.passed
    assert asked_for(requests[1]) == ["reason"]
    assert mended in delivery.text


def test_parts_that_passed_survive_a_reask_to_the_letter() -> None:
    other = answer(thanks="Thanks.", goodwill="All the best.", reason="Another opportunity fits my plans better.")
    delivery, _, _ = write(in_turn(answer(reason=LEAKING), other))
    assert SOUND["thanks"] in delivery.text
    assert SOUND["goodwill"] in delivery.text


def test_a_reask_holds_the_brief_and_the_remedies_but_not_the_bad_text() -> None:
    _, requests, _ = write(in_turn(answer(reason=LEAKING), answer()))
    asked = json.dumps(requests[1]["messages"], ensure_ascii=False)
    for fact in ("Priya Raman", "Northwind Labs", "senior data engineer", "Sam Okafor"):
        assert fact in asked
    assert "What to do this time" in asked
    assert LEAKING not in asked


def test_the_writer_never_sees_the_senders_words_nor_what_is_withheld() -> None:
    _, _, sent = write(in_turn(answer(reason=LEAKING), answer()))
    for secret in ("Globex", "25k", "manager", "after three interviews"):
        assert secret not in sent


def test_what_still_fails_becomes_a_standard_phrase() -> None:
    delivery, requests, _ = write(in_turn(answer(reason=LEAKING)), retries=1)
    assert delivery.passed
    assert len(requests) == 2
    assert "Globex" not in delivery.text
    assert Origin.MODEL in {part.origin for part in delivery.composition.parts}


NONSENSE = {
    "thanks": "The reception was blue.",
    "decision": "I would gladly accept your offer.",
    "reason": LEAKING,
    "goodwill": "I am going to go.",
}


@pytest.mark.parametrize(
    ("answers", "asked", "origin"),
    [
        ([only(**NONSENSE)], 2, Origin.STANDARD_PHRASE),
        ([answer(decision="I am so.", goodwill="Bye then.")], 3, Origin.STANDARD_PHRASE),
        ([only(**NONSENSE), answer()], 2, Origin.MODEL),
    ],
)
def test_a_model_that_fails_at_too_much_is_not_trusted_with_the_rest(
    answers: list[Answer], asked: int, origin: Origin
) -> None:
    delivery, requests, _ = write(in_turn(*answers))
    assert delivery.passed
    assert len(requests) == delivery.calls == asked
    assert {part.origin for part in delivery.composition.parts} == {origin}
    assert delivery.writer == ("model" if origin is Origin.MODEL else "phrases")


@pytest.mark.parametrize(
    "reply",
    [
        Answer(None),
        Answer(""),
        Answer("I cannot help with that."),
        Answer('{"thanks": 3}'),
        Answer("[1, 2]"),
        Answer('{"thanks": "Thank you", "dec', finish_reason="length"),
        Answer("\x1b[31m" + json.dumps(SOUND)[:40]),
    ],
)
def test_an_unusable_answer_is_asked_again_and_then_repaired(reply: Answer) -> None:
    delivery, requests, _ = write(in_turn(reply), retries=1)
    assert delivery.passed
    assert len(requests) == 2
    assert "\x1b" not in delivery.text


def test_the_parts_before_a_cut_are_kept() -> None:
    cut = Answer(json.dumps(SOUND)[: json.dumps(SOUND).index('"goodwill"') + 20], finish_reason="length")
    delivery, requests, _ = write(in_turn(cut, only(goodwill=SOUND["goodwill"])))
    assert asked_for(requests[1]) == ["goodwill"]
    assert SOUND["thanks"] in delivery.text


def test_a_server_that_refuses_schemas_is_asked_for_plain_text() -> None:
    def script(request: Request) -> Answer:
        if "response_format" in request:
            return Answer(status=400, body=b'{"error": {"message": "response_format is not supported"}}')
        return Answer("Dear Priya,\n\n" + "\n\n".join(filter(None, SOUND.values())) + "\n\nKind regards,\nSam Okafor")

    delivery, requests, _ = write(script)
    assert delivery.passed
    assert len(requests) == 2
    assert SOUND["thanks"] in delivery.text
    assert delivery.text.count("Kind regards") == 1


def test_the_reader_fills_only_what_the_rules_left_open_and_stands_in_the_words() -> None:
    words = "hiya so ive been offered a thing, tell them no thanks, personal stuff. the place is zorblatt and sons"
    copied = {"recipient": "Bob", "company": "zorblatt and sons", "role": "", "sender": "Ann"}
    delivery, requests, _ = write(in_turn(Answer(json.dumps(copied)), answer()), words)
    assert asked_for(requests[0]) == ["recipient", "company", "role", "sender"]
    assert delivery.brief.recipient is None
    assert delivery.brief.sender is None


def test_every_part_is_made_by_the_named_seed() -> None:
    _, first, _ = write(in_turn(answer()))
    _, second, _ = write(in_turn(answer()))
    assert first == second


@pytest.mark.parametrize("status", [401, 404, 429, 500, 302])
def test_an_endpoint_that_fails_is_named_in_one_sentence_without_secrets(status: int) -> None:
    with pytest.raises(EndpointError) as caught:
        write(in_turn(Answer(status=status, body=b"<html>secret page</html>")))
    message = str(caught.value)
    assert message.startswith("The endpoint 127.0.0.1")
    assert message.endswith(".")
    assert "a-key" not in message
    assert "secret" not in message


def test_a_letter_without_empty_parts_names_every_part_once() -> None:
    delivery, _, _ = write(in_turn(answer()))
    parts = [part.part for part in delivery.composition.parts]
    assert parts == [Part.THANKS, Part.DECISION, Part.REASON, Part.GOODWILL]


def test_a_reason_that_keeps_failing_becomes_a_standard_reason() -> None:
    delivery, _, _ = write(in_turn(answer(reason=LEAKING)), retries=0)
    (reason,) = [part for part in delivery.composition.parts if part.part is Part.REASON]
    assert reason.origin is Origin.STANDARD_PHRASE


def test_a_letter_that_does_not_name_the_offer_is_asked_to() -> None:
    vague = answer(thanks="Thank you for the offer, and for all your time.", goodwill="I wish you all every success.")
    delivery, requests, _ = write(in_turn(vague, only(thanks=SOUND["thanks"])))
    assert asked_for(requests[1]) == ["thanks"]
    assert SOUND["thanks"] in delivery.text


def test_a_letter_that_follows_a_call_is_asked_to_say_so() -> None:
    confirmed = "As I told you on the phone, I am sorry that I have to decline the offer."
    with serve(in_turn(answer(), only(decision=confirmed))) as server:
        brief = replace(read_brief(WORDS), called=True)
        delivery = write_with_model(WORDS, brief, endpoint(server))
        assert asked_for(server.requests[1]) == ["decision"]
    assert confirmed in delivery.text


def test_a_recommendation_that_is_muddled_is_asked_for_again() -> None:
    muddled, plain = "Noor Haddad was interested in me.", "I can recommend Noor Haddad for the role."
    with serve(in_turn(answer(personal=muddled), only(personal=plain))) as server:
        brief = replace(read_brief(WORDS), referral=Fact("Noor Haddad"))
        words = f"{WORDS} Noor Haddad would like the job."
        delivery = write_with_model(words, brief, endpoint(server))
        assert asked_for(server.requests[1]) == ["personal"]
    assert plain in delivery.text
