"""Write a letter with a model: reader where the rules are not sure, writer, loop, repair."""

from __future__ import annotations

from msgspec.structs import replace

from tactful.contract import NO_RULES, Brief, Case, Composition, HouseRules, Part
from tactful.delivery import Delivery
from tactful.model.asking import Tally, seed_of
from tactful.model.chat import Chat
from tactful.model.endpoint import Endpoint
from tactful.model.engine import start_engine
from tactful.model.loop import composition_of, write_parts, written
from tactful.model.part_findings import left_out
from tactful.model.reader import needs_reader, read_with_model
from tactful.repair import delivery_of, repair
from tactful.templates import compose, standard_part


def write_with_model(
    words: str, brief: Brief, endpoint: Endpoint, variant: int = 0, house: HouseRules = NO_RULES
) -> Delivery:
    """Write a letter with the model at an endpoint. Raises `EndpointError` where the endpoint cannot be used."""
    chat, tally = Chat(endpoint), Tally()
    start_engine()
    if needs_reader(brief):
        brief, reply = read_with_model(words, brief, chat, seed_of(words, variant))
        tally.add(reply)
    case = Case.of_writing(words, brief, house)
    parts = write_parts(case, chat, tally, endpoint.retries, variant)
    return deliver_parts(parts, case, tally, variant)


def deliver_parts(parts: dict[Part, str] | None, case: Case, tally: Tally, variant: int) -> Delivery:
    """Repair what still fails in a model's parts, and deliver the letter: in standard phrases where there are none."""
    words, brief = case.source or "", case.brief
    composition = compose(brief, words, variant) if parts is None else _filled(parts, brief, words, variant)
    repaired = repair(composition, case, words, variant)
    return replace(
        delivery_of(repaired, case, "phrases" if parts is None else "model"),
        calls=tally.calls,
        prompt_tokens=tally.prompt_tokens,
        completion_tokens=tally.completion_tokens,
        failures=tuple(tally.failures),
    )


def _filled(parts: dict[Part, str], brief: Brief, words: str, variant: int) -> Composition:
    """The letter of a model's parts, with standard phrases for what they leave out."""
    contents = written(parts)
    for part in left_out(parts, brief):
        contents[part] = standard_part(part, brief, words, variant, own_words=True)
    return composition_of(contents, brief)
