"""Ask, judge, ask again for the parts that fail, at most so many times.

What still fails is left to `tactful.repair`. Parts that passed are kept to the letter; the text that failed is never
sent back, because a model that is shown its own bad text repeats it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from zlib import crc32

from tactful.contract import Brief, Case, Composition, Letter, Origin, Part, PartText
from tactful.judge import judge
from tactful.model.answers import json_of_parts, parts_of_answer
from tactful.model.chat import Chat, Reply, Sampling
from tactful.model.engine import parts_guard
from tactful.model.part_findings import Findings, findings_by_part, gaps
from tactful.model.part_work import own_work
from tactful.model.writer import answer_schema, reask_messages, seed_text, writer_messages
from tactful.templates import salutation_for, sign_off_for

_FIRST_TEMPERATURE = 0.2
_WARMER = 0.3
_ANSWER_TOKENS = 500
_PARAGRAPHS = ((Part.THANKS,), (Part.DECISION, Part.REASON), (Part.PERSONAL,), (Part.GOODWILL,))


@dataclass
class Tally:
    """Calls made and tokens used so far."""

    calls: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0

    def add(self, reply: Reply) -> Reply:
        """Count a reply and hand it on."""
        self.calls += 1
        self.prompt_tokens += reply.prompt_tokens
        self.completion_tokens += reply.completion_tokens
        return reply


def write_parts(case: Case, chat: Chat, tally: Tally, retries: int, variant: int) -> dict[Part, str]:
    """Ask for all parts of a letter, and again for those that fail, `retries` times at most.

    Returns the parts as they stand then, failing ones included. Raises `EndpointError`.
    """
    brief, words = case.brief, case.source or ""
    example, seed = seed_text(words, variant), seed_of(words, variant)
    parts: dict[Part, str] = {}
    failing: Findings = {part: [] for part in Part}
    for attempt in range(retries + 1):
        messages = reask_messages(brief, example, failing) if attempt else writer_messages(brief, example)
        reply = tally.add(chat.ask(messages, answer_schema(failing), sampling_for(attempt, seed)))
        kept = {part: text for part, text in parts.items() if part not in failing}
        parts |= own_work(parts_of_answer(reply.text, failing), kept, brief)
        failing = failing_parts(parts, case)
        if not failing:
            break
    return parts


def seed_of(words: str, variant: int) -> int:
    """The seed of a letter's first call: the same words and variant always draw the same."""
    return (crc32(words.encode("utf-8", "surrogatepass")) + 97 * variant) % 2**31


def sampling_for(attempt: int, seed: int) -> Sampling:
    """How the answer to the first request (attempt 0) and to each re-ask is drawn: warmer each time."""
    return Sampling(_FIRST_TEMPERATURE + _WARMER * attempt, seed + attempt, _ANSWER_TOKENS)


def failing_parts(parts: Mapping[Part, str], case: Case) -> Findings:
    """The parts that fail, each with what is wrong; the verdict is the guards', passed through Guardrails."""
    composition = composition_of(written(parts), case.brief)
    found = findings_by_part(composition, judge(Letter(composition.text), case))
    failed = parts_guard().failing_parts(json_of_parts(parts), found)
    missing = gaps(parts, case.brief)
    return {part: [*found.get(part, ()), *missing.get(part, ())] for part in Part if part in {*failed, *missing}}


def written(parts: Mapping[Part, str]) -> dict[Part, PartText]:
    """The parts as the model's own."""
    return {part: PartText(part, text, Origin.MODEL) for part, text in parts.items()}


def composition_of(parts: Mapping[Part, PartText], brief: Brief) -> Composition:
    """The letter that parts make, with the salutation and signature that the program writes itself."""
    paragraphs = tuple(tuple(parts[part] for part in paragraph if part in parts) for paragraph in _PARAGRAPHS)
    return Composition(
        salutation=salutation_for(brief),
        paragraphs=tuple(filter(None, paragraphs)),
        sign_off=sign_off_for(brief),
        signature=brief.sender.value if brief.sender else None,
    )
