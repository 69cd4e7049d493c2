"""Ask, judge, ask again for the parts that fail, at most so many times.

What still fails is left to `tactful.repair`. Parts that passed are kept to the letter; the text that failed is never
sent back, because a model that is shown its own bad text repeats it. A model that fails at too much is not trusted with
the rest: what of it passes every guard makes no sense either.
"""

from __future__ import annotations

from collections.abc import Mapping

from tactful.contract import Brief, Case, Composition, Letter, Origin, Part, PartText
from tactful.judge import failed_errors, judge
from tactful.model.answers import json_of_parts, parts_of_answer
from tactful.model.asking import Tally, ask_for_parts, seed_of
from tactful.model.chat import Chat
from tactful.model.engine import engine
from tactful.model.part_findings import Findings, findings_by_part, left_out
from tactful.model.part_work import own_work, with_verbatim, without_idle
from tactful.model.tasks import parts_to_write
from tactful.model.writer import reask_messages, seed_text, writer_messages
from tactful.templates import salutation_for, sign_off_for, signature_for
from tactful.templates.form import arranged
from tactful.templates.plans import PARAGRAPHS, plan_for


def write_parts(case: Case, chat: Chat, tally: Tally, retries: int, variant: int) -> dict[Part, str] | None:
    """Ask for all parts of a letter, and again for those that fail, `retries` times at most and while there is time.

    Returns the parts as they stand then, failing ones included, or None where the model is not up to the letter. Raises
    `EndpointError`.
    """
    brief, words = case.brief, case.source or ""
    example, seed = seed_text(words, variant), seed_of(words, variant)
    parts: dict[Part, str] = {}
    failing: Findings = {part: [] for part in parts_to_write(brief)}
    tally.asked_parts = len(failing)
    for attempt in range(retries + 1):
        messages = reask_messages(brief, example, failing) if attempt else writer_messages(brief, example)
        answer = ask_for_parts(chat, tally, messages, failing, attempt, seed)
        if answer is None:
            break
        kept = {part: text for part, text in parts.items() if part not in failing}
        answered = without_idle(parts_of_answer(answer, failing, brief.kind), brief)
        parts |= own_work(answered, kept, brief)
        parts = with_verbatim(parts, brief)
        failing = faults_by_part(parts, case, tally)
        tally.failing.append(len(failing))
        if not failing or tally.is_beyond_hope:
            break
    return parts if tally.is_up_to_it(failing) else None


def faults_by_part(parts: Mapping[Part, str], case: Case, tally: Tally) -> Findings:
    """The parts that fail, each with what is wrong; the verdict is the guards', passed through Guardrails."""
    composition = composition_of(written(parts), case.brief)
    judgements = judge(Letter(composition.text), case)
    found = findings_by_part(composition, judgements)
    failed = engine().failing_parts(json_of_parts(parts), found)
    missing = left_out(parts, case.brief)
    tally.note(failed_errors(judgements), complete=not missing)
    return {part: [*found.get(part, ()), *missing.get(part, ())] for part in Part if part in {*failed, *missing}}


def written(parts: Mapping[Part, str]) -> dict[Part, PartText]:
    """The parts as the model's own."""
    return {part: PartText(part, text, Origin.MODEL) for part, text in parts.items()}


def composition_of(parts: Mapping[Part, PartText], brief: Brief) -> Composition:
    """The letter that parts make, with the salutation and signature that the program writes itself."""
    layout = plan_for(brief).layout or PARAGRAPHS
    paragraphs = (tuple(parts[part] for part in paragraph if part in parts) for paragraph in layout)
    return Composition(
        salutation=salutation_for(brief),
        paragraphs=arranged(filter(None, paragraphs), brief.form.paragraphs),
        sign_off=sign_off_for(brief),
        signature=signature_for(brief),
    )
