"""Nothing is waited for longer than it may take: a call, a busy server, a letter."""

from __future__ import annotations

import json
import time
from collections.abc import Callable

import pytest
from pydantic import SecretStr

from tactful.contract import Origin, Part
from tactful.errors import EndpointError
from tactful.model import waiting
from tactful.model.diagnosis import retry_after
from tactful.model.endpoint import Endpoint
from tactful.model.faults import OutOfTimeError
from tactful.model.waiting import LONGEST_PAUSE, pause_before, within
from tactful.model.writing import write_with_model
from tactful.reading import Overrides, read_brief
from tactful.rewrite import rewrite
from tests.model.scripted_server import Answer, Request, Script, in_turn, serve
from tests.model.test_rewriting import DRAFT
from tests.model.test_writing import LEAKING, SOUND, WORDS, answer


def test_a_call_returns_what_it_returns_and_raises_what_it_raises() -> None:
    assert within(5, lambda: 7) == 7
    assert within(float("inf"), lambda: None) is None
    with pytest.raises(ValueError, match="seven"):
        within(5, lambda: int("seven"))


def test_a_call_that_takes_too_long_is_left_alone() -> None:
    start = time.monotonic()
    for seconds in (0.05, 0, -1):
        with pytest.raises(TimeoutError):
            within(seconds, lambda: time.sleep(5))
    assert time.monotonic() - start < 2


def test_a_busy_server_is_asked_again_a_few_times_and_left_alone_as_long_as_it_asks() -> None:
    assert [pause_before(attempt, None) for attempt in (1, 2, 3)] == [*waiting.PAUSES, None]
    assert pause_before(1, 4.0) == 4.0
    assert pause_before(1, LONGEST_PAUSE + 1) is None


@pytest.mark.parametrize(
    ("value", "seconds"),
    [("7", 7), ("0.5", 0.5), ("", None), ("soon", None), ("9" * 400, None), ("Sun, 06 Nov 1994 08:49:37 GMT", 0)],
)
def test_how_long_a_server_asks_to_be_left_alone(value: str, seconds: float | None) -> None:
    assert retry_after({"retry-after": value}) == seconds


def slow_from(second: int, script: Script) -> Script:
    """A script that thinks for long from a request on, counted from 1."""
    count = 0

    def think(request: Request) -> Answer:
        nonlocal count
        count += 1
        if count >= second:
            time.sleep(3)
        return script(request)

    return think


def endpoint(base_url: str, deadline: float) -> Endpoint:
    return Endpoint(base_url, "scripted", SecretStr("none"), timeout=30, retries=2, deadline=deadline)


def test_a_letter_takes_three_times_as_long_as_a_call_at_most_unless_told_otherwise() -> None:
    assert Endpoint("http://127.0.0.1/v1", "m", SecretStr("none"), timeout=20, retries=2).letter_seconds == 60


def test_when_the_time_is_over_what_the_model_wrote_well_is_kept() -> None:
    with serve(slow_from(2, in_turn(answer(reason=LEAKING)))) as server:
        delivery = write_with_model(WORDS, read_brief(WORDS), endpoint(server.base_url, 0.8))
    assert delivery.passed
    assert delivery.calls == 1
    origins = {content.part: content.origin for content in delivery.composition.parts}
    assert origins[Part.REASON] is Origin.STANDARD_PHRASE
    assert origins[Part.THANKS] is origins[Part.GOODWILL] is Origin.MODEL


def test_when_the_time_is_over_before_any_answer_the_endpoint_has_failed() -> None:
    with serve(slow_from(1, in_turn(answer()))) as server, pytest.raises(OutOfTimeError, match="--deadline"):
        write_with_model(WORDS, read_brief(WORDS), endpoint(server.base_url, 0.3))


def test_a_server_that_fails_when_asked_again_has_failed() -> None:
    with (
        serve(in_turn(answer(reason=LEAKING), Answer(status=500))) as server,
        pytest.raises(EndpointError, match="500"),
    ):
        write_with_model(WORDS, read_brief(WORDS), endpoint(server.base_url, 5))


def seconds_of(call: Callable[[], object]) -> float:
    start = time.monotonic()
    call()
    return time.monotonic() - start


def test_a_draft_and_its_changes_share_the_time() -> None:
    replaced = Answer(json.dumps({part: text for part, text in SOUND.items() if text}))

    def think(_: Request) -> Answer:
        time.sleep(0.5)
        return replaced

    with serve(think) as server:
        place = endpoint(server.base_url, 0.8)
        seconds = seconds_of(lambda: rewrite(DRAFT, Overrides(), endpoint=place, wishes=["warmer"]))
    assert seconds < 1.6
