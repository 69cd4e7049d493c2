"""The guards as validators of other people's `Guard`s, and other people's validators beside the guards."""

from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from guardrails import Guard as GuardrailsGuard
from pydantic import SecretStr

from tactful.catalogue import all_guards
from tactful.change import change
from tactful.config import config_path
from tactful.contract import Case, Finding, HouseRules, Level, Origin, Part
from tactful.delivery import Delivery
from tactful.errors import ExitCode, UnusableInputError
from tactful.guardrails import VALIDATORS, parts_guard
from tactful.model.endpoint import Endpoint
from tactful.model.own_validators import own_guards
from tactful.reading import Overrides
from tactful.rewrite import rewrite
from tactful.write import write
from tests.conftest import Run
from tests.model.scripted_server import Answer, Request, in_turn, serve
from tests.model.test_writing import LEAKING, SOUND, WORDS, answer, asked_for, only
from tests.own_validators import NoExclamation

LETTER = "Dear Ms. Hill,\n\nThank you for the offer. They pay 25k more! I decline.\n\nKind regards,\nSam Okafor"
LOUD = "I wish you and everybody at Northwind Labs every success!"


@pytest.mark.parametrize("name", VALIDATORS)
def test_every_guard_is_a_validator_by_its_own_name(name: str) -> None:
    validator = getattr(import_module("tactful.guardrails"), name)(on_fail="noop")
    assert validator.rail_alias.removeprefix("tactful/") in {guard.id for guard in all_guards()}
    assert type(validator).__doc__


def test_no_guard_is_without_its_validator() -> None:
    assert len(VALIDATORS) == len(all_guards())
    with pytest.raises(ImportError, match="NoSuchGuard"):
        exec("from tactful.guardrails import NoSuchGuard")


@pytest.mark.parametrize("guard", all_guards(), ids=lambda guard: guard.id)
def test_a_validator_says_what_its_guard_says(guard: Any) -> None:
    name = next(name for name, validator in VALIDATORS.items() if validator.guard is guard)
    asked = GuardrailsGuard().use(VALIDATORS[name](on_fail="noop"))
    for examples, passes in ((guard.passes, True), (guard.fails, False)):
        example = examples[0]
        metadata = {"source": example.source, "is_draft": guard.needs_draft, "kind": example.kind}
        assert asked.validate(example.text, metadata=metadata).validation_passed is passes


def test_a_guard_works_beside_a_validator_that_is_not_ours() -> None:
    from tactful.guardrails import NoPay

    guard = GuardrailsGuard().use(NoPay(on_fail="noop"), NoExclamation(on_fail="noop"))
    outcome = guard.validate(LETTER)
    failed = guard.history.last.iterations.last.failed_validations
    assert not outcome.validation_passed
    assert {log.registered_name for log in failed} == {"tactful/no-pay", "acme/no-exclamation"}
    span = next(log for log in failed if log.registered_name == "tactful/no-pay").validation_result.error_spans[0]
    assert "25k" in LETTER[span.start : span.end]


def test_a_fix_takes_out_the_offending_sentence_and_nothing_else() -> None:
    from tactful.guardrails import NoPay

    outcome = GuardrailsGuard().use(NoPay(on_fail="fix")).validate(LETTER)
    assert outcome.validated_output == LETTER.replace(" They pay 25k more!", "")


def test_the_source_travels_in_the_metadata() -> None:
    from tactful.guardrails import NoInvention

    guard = GuardrailsGuard().use(NoInvention(on_fail="noop"))
    invented = LETTER.replace("Ms. Hill", "Dr. Quist")
    assert guard.validate(invented).validation_passed, "cannot be judged without the source"
    source = "Ms. Hill offered me the job. I decline. They pay 25k more. Sam Okafor"
    assert guard.validate(LETTER, metadata={"source": source}).validation_passed
    assert not guard.validate(invented, metadata={"source": source}).validation_passed


def test_the_kind_of_letter_travels_in_the_metadata() -> None:
    from tactful.guardrails import ClearRequest

    guard = GuardrailsGuard().use(ClearRequest(on_fail="noop"))
    asks_time = "Dear Ms. Hill,\n\nMay I have until Friday to decide?\n\nKind regards,\nSam Okafor"
    assert guard.validate(asks_time, metadata={"kind": "ask-time"}).validation_passed
    assert not guard.validate(asks_time, metadata={"kind": "negotiate"}).validation_passed


def test_each_part_is_judged_by_what_of_the_verdict_falls_into_it() -> None:
    findings = {Part.REASON: [Finding("Wrong.", "Write it right.", 0, 1, "x")]}
    reply = json.dumps({part.value: "x" for part in Part})
    assert parts_guard().failing_parts(reply, findings) == {Part.REASON}
    assert parts_guard().failing_parts(reply, {}) == frozenset()


@pytest.mark.parametrize("absent", list(Part))
def test_a_part_that_is_missing_fails_and_hides_no_other(absent: Part) -> None:
    findings = {part: [Finding("Wrong.", "Write it right.", 0, 1, "x")] for part in (Part.REASON, Part.THANKS)}
    reply = json.dumps({part.value: "x" for part in Part if part is not absent})
    assert parts_guard().failing_parts(reply, findings) == {Part.REASON, Part.THANKS, absent}


@pytest.mark.parametrize("reply", ["", "no JSON", "[]", "{}", "null", '{"reason": 7}'])
def test_where_there_are_no_parts_all_fail(reply: str) -> None:
    assert parts_guard().failing_parts(reply, {}) == frozenset(Part)


def endpoint(base_url: str) -> Endpoint:
    return Endpoint(base_url, "scripted", SecretStr("a-key"), timeout=10, retries=1)


def rules(*validators: str) -> HouseRules:
    return HouseRules(own=own_guards(tuple(f"tests.own_validators:{name}" for name in validators)))


def declined(*answers: Answer, validators: tuple[str, ...] = ("NoExclamation",)) -> tuple[Delivery, list[Request]]:
    with serve(in_turn(*answers)) as server:
        delivery = write(WORDS, Overrides(), endpoint=endpoint(server.base_url), house=rules(*validators))
        return delivery, server.requests


def verdict_of(delivery: Delivery, name: str = "acme/no-exclamation") -> bool | None:
    judgement = next(judgement for judgement in delivery.judgements if judgement.guard == name)
    assert judgement.level is Level.ERROR
    return judgement.passed


def test_a_users_own_validator_is_among_the_judgements() -> None:
    delivery, requests = declined(answer())
    assert verdict_of(delivery) is True
    assert len(requests) == 1
    assert delivery.passed


def test_what_a_users_own_validator_objects_to_is_asked_for_again_with_its_remedy() -> None:
    delivery, requests = declined(answer(goodwill=LOUD), only(goodwill=SOUND["goodwill"]))
    task = requests[1]["messages"][-1]["content"]
    assert asked_for(requests[1]) == ["goodwill"]
    assert "goodwill: Write without exclamation marks." in task
    assert "Too loud" not in task, "its message may quote the letter"
    assert delivery.passed
    assert SOUND["goodwill"] in delivery.text


def test_what_a_users_own_validator_keeps_objecting_to_becomes_a_standard_phrase() -> None:
    delivery, requests = declined(answer(goodwill=LOUD))
    origins = {part.part: part.origin for part in delivery.composition.parts}
    assert len(requests) == 2
    assert delivery.passed
    assert LOUD not in delivery.text
    assert origins[Part.GOODWILL] is Origin.STANDARD_PHRASE
    assert origins[Part.THANKS] is Origin.MODEL


def test_ours_still_judge_beside_a_users_own() -> None:
    delivery, requests = declined(answer(reason=LEAKING, goodwill=LOUD), answer())
    assert asked_for(requests[1]) == ["reason", "goodwill"]
    assert delivery.passed


def test_a_letter_that_no_repair_brings_past_a_users_own_validator_is_not_called_good() -> None:
    delivery, requests = declined(answer(), validators=("NotAWord",))
    assert "goodwill: Nothing can be done." in requests[1]["messages"][-1]["content"]
    assert verdict_of(delivery, "acme/not-a-word") is False
    assert not delivery.passed


def test_the_letter_without_a_model_is_judged_too_where_the_endpoint_fails() -> None:
    delivery, _ = declined(Answer(status=500))
    assert delivery.fault
    assert verdict_of(delivery) is True


def test_a_draft_and_a_change_are_judged_by_them_too() -> None:
    draft = f"Dear Priya,\n\n{SOUND['thanks']} {SOUND['decision']}\n\n{LOUD}\n\nKind regards,\nSam"
    sound = {part: SOUND[part] for part in ("goodwill",)}
    with serve(in_turn(only(**sound), answer(goodwill=LOUD))) as server:
        house = rules("NoExclamation")
        rewritten = rewrite(draft, Overrides(), endpoint=endpoint(server.base_url), house=house)
        case = Case(source=draft, brief=rewritten.brief, writing=True, is_draft=True, house=house)
        changed = change(rewritten, case, "warmer", endpoint(server.base_url), 0)
    for delivery in (rewritten, changed):
        assert verdict_of(delivery) is True
        assert "!" not in delivery.text


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("tests.no_such_module:Rule", "cannot be loaded, as Python finds no module tests.no_such_module"),
        ("tests.own_validators:NoSuchClass", "no attribute"),
        ("tests.own_validators", "name one as module:Class"),
        ("tests.own_validators:NoValidator", "NoValidator is no Guardrails validator"),
        ("tests.own_validators:NeedsMore", "most"),
    ],
)
def test_a_validator_that_cannot_be_used_is_named_with_its_place(name: str, says: str) -> None:
    with pytest.raises(UnusableInputError) as caught:
        own_guards(("tests.own_validators:NoExclamation", name))
    assert str(caught.value).startswith(f"{config_path()}: the validator {name} cannot be ")
    assert says in str(caught.value)


def test_a_validator_that_breaks_down_is_named_without_the_letter() -> None:
    with pytest.raises(UnusableInputError, match=r"the validator .*:Breaks broke down .*KeyError") as caught:
        declined(answer(), validators=("Breaks",))
    assert "Priya" not in str(caught.value)


def test_a_letter_without_a_model_is_judged_by_them_as_well() -> None:
    delivery = write(WORDS, Overrides(), house=rules("NoExclamation", "NotAWord"))
    assert verdict_of(delivery) is True
    assert verdict_of(delivery, "acme/not-a-word") is False


def test_the_config_file_names_them(tactful: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    config = tmp_path / "tactful" / "config.toml"
    config.parent.mkdir()
    config.write_text('validators = ["tests.own_validators:NotAWord"]\n', "utf-8")
    outcome = tactful("decline", WORDS)
    assert outcome.code == ExitCode.FOUND_ERRORS
    assert "acme/not-a-word" in outcome.err
