"""The other kinds of letter with a model, against a server that follows a script."""

from __future__ import annotations

import json

import pytest
from msgspec.structs import replace
from pydantic import SecretStr

from tactful.contract import LetterKind, Origin, Part
from tactful.delivery import Delivery
from tactful.manuscript import Manuscript
from tactful.model.endpoint import Endpoint
from tactful.prompting import load_prompt
from tactful.reading import Overrides
from tactful.session import Session
from tests.model.scripted_server import Answer, Request, Script, in_turn, serve
from tests.model.test_writing import asked_for

OFFER = "Ana Lopez from Globex offered me the analyst job. {} My name is Sam Okafor."
WORDS = {
    LetterKind.NEGOTIATE: OFFER.format("I want 2 days at home and 5k more, as Initech pays that."),
    LetterKind.ASK_TIME: OFFER.format(
        "Waiting for my biopsy. They want to know by 25 November, I need until 3 December."
    ),
    LetterKind.WITHDRAW: OFFER.format("I accepted on 2 November. Initech pays 5k more, so I must withdraw."),
    LetterKind.REPLY: (
        'I declined the analyst job at Globex, Initech pays 5k more. Ana Lopez wrote: "Could you share why?" Sam Okafor'
    ),
}
THANKS = "Thank you for offering me the analyst role at Globex, and for your time."
SOUND = {
    LetterKind.NEGOTIATE: {
        "thanks": THANKS,
        "decision": "I would love to join you.",
        "personal": "May I ask for two days a week at home?",
        "goodwill": "I would be glad to talk about it, and I look forward to hearing from you.",
    },
    LetterKind.ASK_TIME: {
        "thanks": THANKS,
        "decision": "May I have until 3 December to give you my answer?",
        "reason": "I want to give the offer the thought that it deserves.",
        "goodwill": "Thank you for your patience.",
    },
    LetterKind.WITHDRAW: {
        "thanks": THANKS,
        "decision": "I am very sorry, but I have to withdraw the acceptance that I gave you on 2 November.",
        "reason": "Another opportunity has come up since, and I have decided to follow it.",
        "personal": "",
        "goodwill": "I wish you and everybody at Globex every success.",
    },
    LetterKind.REPLY: {
        "thanks": "Thank you for your message, and once again for offering me the analyst role at Globex.",
        "decision": "I am sorry that my answer stays the same: I must decline the offer.",
        "personal": "You ask why: another opportunity was the closer match for my plans.",
        "goodwill": "I wish you and everybody at Globex every success.",
    },
}
BAD = {
    LetterKind.NEGOTIATE: ("personal", "Unless you give me two days at home and 5k more, I decline."),
    LetterKind.ASK_TIME: ("decision", "I will answer on 10 December."),
    LetterKind.WITHDRAW: ("decision", "I withdraw my acceptance of 2 November."),
    LetterKind.REPLY: ("personal", "Initech pays 5k more."),
}
SECRETS = ("Initech", "5k", "biopsy")
KINDS = list(SOUND)


def answer(kind: LetterKind, **changes: str) -> Answer:
    return Answer(json.dumps({**SOUND[kind], **changes}))


def manuscript(kind: LetterKind, base_url: str, retries: int = 2) -> Manuscript:
    endpoint = Endpoint(base_url, "scripted", SecretStr("a-key"), timeout=10, retries=retries)
    return Manuscript(WORDS[kind], Overrides(), endpoint=endpoint, kind=kind)


def write(kind: LetterKind, script: Script, retries: int = 2) -> tuple[Delivery, list[Request], str]:
    with serve(script) as server:
        delivery = manuscript(kind, server.base_url, retries).write()
        return delivery, server.requests, server.sent_text


@pytest.mark.parametrize("kind", KINDS)
def test_a_sound_answer_is_delivered_after_one_call(kind: LetterKind) -> None:
    delivery, requests, _ = write(kind, in_turn(answer(kind)))
    assert delivery.passed
    assert len(requests) == delivery.calls == 1
    assert {part.origin for part in delivery.composition.parts} == {Origin.MODEL}
    assert all(text in delivery.text for text in SOUND[kind].values())


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_asked_for_its_own_parts_by_its_own_prompt(kind: LetterKind) -> None:
    _, requests, _ = write(kind, in_turn(answer(kind)))
    assert asked_for(requests[0]) == list(SOUND[kind])
    told = requests[0]["messages"][0]["content"]
    assert told == load_prompt(f"writer_{kind.replace('-', '_')}").render()
    example = json.loads(requests[0]["messages"][2]["content"])
    assert list(example) == list(SOUND[kind])


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        (LetterKind.NEGOTIATE, "Ask for: two days a week at home"),
        (LetterKind.ASK_TIME, "The answer will come: by 3 December"),
        (LetterKind.ASK_TIME, "The answer is expected: by 25 November"),
        (LetterKind.WITHDRAW, "Accepted before: on 2 November"),
        (LetterKind.REPLY, "They ask: Why did the sender decline? Answer: "),
    ],
)
def test_the_brief_says_what_the_letter_is_about(kind: LetterKind, line: str) -> None:
    _, requests, _ = write(kind, in_turn(answer(kind)))
    assert line in requests[0]["messages"][-1]["content"]


@pytest.mark.parametrize("kind", KINDS)
def test_the_writer_never_sees_what_is_withheld(kind: LetterKind) -> None:
    part, bad = BAD[kind]
    _, _, sent = write(kind, in_turn(answer(kind, **{part: bad}), answer(kind)))
    assert not [secret for secret in SECRETS if secret in sent]


@pytest.mark.parametrize("kind", KINDS)
def test_only_the_failing_part_is_asked_for_again(kind: LetterKind) -> None:
    part, bad = BAD[kind]
    delivery, requests, _ = write(kind, in_turn(answer(kind, **{part: bad}), answer(kind)))
    assert delivery.passed
    assert asked_for(requests[1]) == [part]
    assert SOUND[kind][part] in delivery.text


@pytest.mark.parametrize("kind", KINDS)
def test_what_still_fails_becomes_a_standard_phrase(kind: LetterKind) -> None:
    part, bad = BAD[kind]
    delivery, _, _ = write(kind, in_turn(answer(kind, **{part: bad})), retries=1)
    assert delivery.passed
    standard = {p.part for p in delivery.composition.parts if p.origin is Origin.STANDARD_PHRASE}
    assert Part(part) in standard
    assert not [secret for secret in SECRETS if secret in delivery.text]


@pytest.mark.parametrize("kind", KINDS)
def test_a_part_that_may_not_be_empty_is_asked_for_again(kind: LetterKind) -> None:
    part, _ = BAD[kind]
    delivery, requests, _ = write(kind, in_turn(answer(kind, **{part: ""}), answer(kind)))
    assert part in asked_for(requests[1])
    assert delivery.passed


@pytest.mark.parametrize("kind", KINDS)
def test_an_unusable_answer_leaves_the_letter_of_the_bank(kind: LetterKind) -> None:
    delivery, _, _ = write(kind, in_turn(Answer("I cannot help with that.")), retries=0)
    assert delivery.passed
    assert delivery.kind is kind


def test_an_apology_comes_first_whatever_the_order_of_the_answer() -> None:
    delivery, _, _ = write(LetterKind.WITHDRAW, in_turn(answer(LetterKind.WITHDRAW)))
    assert delivery.composition.parts[0].part is Part.DECISION


@pytest.mark.parametrize("kind", KINDS)
def test_a_letter_of_each_kind_can_be_changed(kind: LetterKind) -> None:
    changed = answer(kind, goodwill="I wish you and everybody at Globex well, and I look forward to your reply.")
    with serve(in_turn(answer(kind), changed)) as server:
        written = manuscript(kind, server.base_url)
        session = Session(written, written.write()).changed("warmer")
        asked = server.requests[1]
    assert session.fault is None
    assert asked_for(asked) == list(SOUND[kind])
    assert session.delivery.passed


def test_a_draft_of_another_kind_is_completed_by_the_model() -> None:
    draft = (
        "Dear Ana,\n\nThank you for offering me the analyst job at Globex. Either you let me work from home on Fridays"
    )
    draft += " or I walk. I would love to join you.\n\nSam"
    told = "Might I ask for the chance to work from home on Fridays?"
    with serve(in_turn(Answer(json.dumps({"personal": told})))) as server:
        written = replace(manuscript(LetterKind.NEGOTIATE, server.base_url), words=draft, is_draft=True, kind=None)
        delivery = written.write()
        asked = asked_for(server.requests[0])
    assert (delivery.kind, delivery.passed) == (LetterKind.NEGOTIATE, True)
    assert asked == ["personal"]
    assert told in delivery.text
