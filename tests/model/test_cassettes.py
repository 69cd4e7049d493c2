"""Whole conversations with real models, replayed: what holds on the wire, and what the program makes of real faults."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from msgspec import Struct

from tactful.change import change
from tactful.contract import Case, LetterKind, Origin, Part
from tactful.delivery import Delivery
from tactful.errors import EndpointError
from tactful.model.answers import parts_of_answer
from tactful.model.asking import Tally
from tactful.model.chat import Chat, Sampling
from tactful.model.loop import write_parts
from tactful.model.reader import READ_FACTS
from tactful.model.writing import deliver_parts
from tactful.prompting import load_prompt, user
from tactful.reading import Overrides, read_brief
from tactful.rewrite import rewrite
from tactful.write import write
from tests.model.cassette_format import KEPT_HEADER, KEPT_OF_REPLY
from tests.model.conftest import CASSETTES, Take, replayed_endpoint, require_all_played, variants

if TYPE_CHECKING:
    from vcr.cassette import Cassette

_OWN_WORDS = 4
_OF_A_MACHINE = re.compile(r"(?i)/(?:root|home|tmp|work|usr|opt|users)/|127\.0\.0\.1|localhost|authorization|bearer")


class Situation(Struct, frozen=True):
    """What a sender wrote; what of it the recipient must not read, and what not even the model."""

    words: str
    secrets: tuple[str, ...]
    withheld: tuple[str, ...]


HIGHER_PAY = Situation(
    "Priya Raman from Northwind Labs offered me the senior data engineer job after three interviews. I've decided to "
    "take another offer at Globex because they pay 25k more and my manager here is leaving too. My name is Sam Okafor.",
    ("Globex", "25k", "manager", "three interviews"),
    ("Globex", "25k", "manager"),
)
LAB_TOUR = Situation(
    "Dr. Hana Kovář at the Institute of Marine Biology in Split wants me as postdoctoral researcher. I'd rather stay "
    "in Porto, my mother has had a stroke and the stipend of 1,900 euros is a joke. Mention that I loved the tour of "
    "the wet lab. Best, Inês Duarte",
    ("Porto", "mother", "stroke", "stipend", "1,900", "joke"),
    ("mother", "stroke", "stipend", "1,900"),
)
HARDLY_A_SENTENCE = Situation(
    "night porter thing at the Old Swan. Penhaligon waits for my answer, its a no, personal stuff",
    ("thing", "waits", "personal stuff"),
    (),
)
DRAFT = Situation(
    "Dear Ms. Fairweather,\n\nThank you for offering me the post of Head Gardener at Lowther Hall. Globex pays 25k "
    "more, so I have to say no. Your greenhouse manager Mr. Snide was rude to me.\n\nI will always remember the rose "
    "walk.\n\nKind regards,\nEdmund Price",
    ("Globex", "25k", "Snide", "rude", "greenhouse"),
    ("Globex", "25k", "Snide", "rude", "greenhouse"),
)
SITUATIONS = (HIGHER_PAY, LAB_TOUR, HARDLY_A_SENTENCE, DRAFT)


def declined(situation: Situation, take: Take) -> Delivery:
    return sendable(write(situation.words, Overrides(), take.variant, take.endpoint), situation)


def written_without_schema(situation: Situation, take: Take) -> Delivery:
    """Write a letter as with a server that refuses JSON schemas, so that the model may answer what it likes."""
    brief = read_brief(situation.words)
    case = Case(brief.kind, source=situation.words, brief=brief, writing=True)
    chat, tally = Chat(take.endpoint), Tally()
    chat.takes_schema = False
    parts = write_parts(case, chat, tally, take.endpoint.retries, take.variant)
    return sendable(deliver_parts(parts, case, tally, take.variant), situation)


def sendable(delivery: Delivery, situation: Situation) -> Delivery:
    """A delivery that may go out, whatever the model wrote."""
    assert delivery.fault is None, "a request was made that is not in the recording: record again"
    assert delivery.passed
    assert not [secret for secret in situation.secrets if secret.casefold() in delivery.text.casefold()]
    return delivery


def origins(delivery: Delivery) -> set[Origin]:
    return {part.origin for part in delivery.composition.parts}


@pytest.mark.vcr
def test_an_answer_that_is_right_at_once_is_delivered_as_it_is(capable: Take) -> None:
    delivery = declined(LAB_TOUR, capable)
    capable.shows(delivery.calls == 1 and origins(delivery) == {Origin.MODEL})
    answer = json.loads(capable.replies[0]["message"]["content"])
    assert all(part.text == answer[part.part] for part in delivery.composition.parts)


@pytest.mark.vcr
def test_a_part_that_fails_is_mended_by_asking_again(capable: Take) -> None:
    delivery = declined(HIGHER_PAY, capable)
    capable.shows(delivery.calls == 2 and origins(delivery) == {Origin.MODEL})


@pytest.mark.vcr
def test_parts_that_keep_failing_become_standard_phrases(capable: Take) -> None:
    delivery = declined(HIGHER_PAY, capable)
    capable.shows(delivery.calls == 3 and origins(delivery) == {Origin.MODEL, Origin.STANDARD_PHRASE})


@pytest.mark.vcr
def test_a_reply_that_was_cut_off_is_used_up_to_the_cut(weak: Take) -> None:
    delivery = written_without_schema(LAB_TOUR, weak)
    first = weak.replies[0]
    parts = parts_of_answer(first["message"]["content"], tuple(Part), LetterKind.DECLINE)
    weak.shows(first["finish_reason"] == "length" and any(text and text in delivery.text for text in parts.values()))


@pytest.mark.vcr
def test_a_reply_that_is_no_json_does_no_harm(weak: Take) -> None:
    written_without_schema(HIGHER_PAY, weak)
    weak.shows(any("{" not in reply["message"]["content"] for reply in weak.replies))


@pytest.mark.vcr
def test_the_reader_copies_what_the_rules_left_open(capable: Take) -> None:
    by_rules = read_brief(HARDLY_A_SENTENCE.words)
    delivery = declined(HARDLY_A_SENTENCE, capable)
    copied = [name for name in READ_FACTS if getattr(delivery.brief, name) != getattr(by_rules, name)]
    capable.shows(bool(copied) and delivery.calls == len(capable.replies) > 1)
    assert all(getattr(delivery.brief, name).value in HARDLY_A_SENTENCE.words for name in copied)
    assert delivery.brief.sender is None, "nobody signed"


@pytest.mark.vcr
def test_a_draft_gets_what_it_lacks_and_keeps_what_is_sound(capable: Take) -> None:
    delivery = sendable(rewrite(DRAFT.words, Overrides(), capable.variant, capable.endpoint), DRAFT)
    assert "Thank you for offering me the post of Head Gardener at Lowther Hall." in delivery.text
    assert "I will always remember the rose walk." in delivery.text
    capable.shows(origins(delivery) == {Origin.DRAFT, Origin.MODEL})


@pytest.mark.vcr
def test_a_finished_letter_is_changed_as_asked(capable: Take) -> None:
    before = write(HIGHER_PAY.words, Overrides())
    wish = "warmer; mention that the lab tour convinced me"
    case = Case(source=HIGHER_PAY.words, brief=before.brief, writing=True)
    delivery = sendable(change(before, case, wish, capable.endpoint, capable.variant), HIGHER_PAY)
    assert "lab tour" in delivery.text
    capable.shows(delivery.unfollowed == () and Origin.MODEL in origins(delivery))


RECORDED = tuple(
    name
    for name, test in list(globals().items())
    if any(mark.name == "vcr" and not mark.args for mark in getattr(test, "pytestmark", ()))
)


def test_every_recording_belongs_to_a_test_and_every_test_has_its_recording() -> None:
    assert sorted(path.stem for path in CASSETTES.glob("*.yaml")) == sorted(RECORDED)
    assert sorted(variants()) == sorted(RECORDED)


@pytest.mark.vcr(f"{RECORDED[0]}.yaml")
def test_a_request_in_other_words_is_answered_by_no_recording(vcr: Cassette) -> None:
    sent = json.loads(vcr.requests[0].body)
    messages = [*sent["messages"][:-1], user(sent["messages"][-1]["content"] + "!")]
    schema = sent["response_format"]["json_schema"]["schema"]
    sampling = Sampling(sent["temperature"], sent["seed"], sent["max_tokens"])
    chat = Chat(replayed_endpoint(vcr))
    with pytest.raises(EndpointError):
        chat.ask(messages, schema, sampling)
    with pytest.raises(AssertionError, match=r"^0 of .* recorded requests"):
        require_all_played(vcr)
    chat.ask(sent["messages"], schema, sampling)
    assert vcr.play_count == 1
    with pytest.raises(EndpointError):
        chat.ask(sent["messages"], schema, sampling)


def interactions() -> Iterator[dict[str, Any]]:
    for path in sorted(CASSETTES.glob("*.yaml")):
        yield from yaml.safe_load(path.read_text("utf-8"))["interactions"]


def requests_to(reader: bool) -> list[str]:
    """The last message of each recorded request to the reader, or to the writer: the others are worked examples."""
    introduction = load_prompt("reader_system").render()
    bodies = [interaction["request"]["body"] for interaction in interactions()]
    return [
        body["messages"][-1]["content"] for body in bodies if (body["messages"][0]["content"] == introduction) is reader
    ]


def test_what_is_withheld_was_never_sent() -> None:
    sent = "\n".join(requests_to(reader=True) + requests_to(reader=False)).casefold()
    assert sent
    for situation in SITUATIONS:
        assert not [secret for secret in situation.withheld if secret.casefold() in sent]


def test_the_writer_was_never_sent_the_senders_own_words() -> None:
    sent = [" ".join(words_of(request)) for request in requests_to(reader=False)]
    for situation in (HIGHER_PAY, LAB_TOUR, HARDLY_A_SENTENCE):
        for passage in own_passages(situation.words):
            assert not [request for request in sent if passage in request], passage


def own_passages(words: str) -> Iterator[str]:
    """Every few words in a row that are the sender's own: so many that they are nobody else's, and none of a fact."""
    brief = read_brief(words)
    told = [fact.value for fact in brief.facts] + [mention.text for mention in brief.mentions]
    for piece in re.split("|".join(map(re.escape, told)) or "$", words, flags=re.IGNORECASE):
        own = words_of(piece)
        yield from (" ".join(own[i : i + _OWN_WORDS]) for i in range(len(own) - _OWN_WORDS + 1))


def words_of(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())


def test_recordings_hold_the_conversation_alone() -> None:
    for path in CASSETTES.glob("*"):
        assert not _OF_A_MACHINE.search(path.read_text("utf-8")), path.name
    for interaction in interactions():
        for message in (interaction["request"], interaction["response"]):
            assert {name.lower() for name in message["headers"]} == {KEPT_HEADER}
        assert interaction["request"]["uri"] == "http://model/chat/completions"
        assert set(interaction["response"]["body"]) <= set(KEPT_OF_REPLY)
