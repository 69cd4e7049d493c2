"""Rewrite a draft with a model: it writes what would else be standard phrases, and nothing else.

The draft is revised without a model first. Its sound sentences are shown to the model and stay word for word; of the
flagged ones it sees only what the guards want in their place. Each text is judged where it stands in the letter; one
that fails is asked for again, and a standard phrase stands where none passes.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping

from msgspec.structs import replace

from tactful.contract import Brief, Case, Composition, Finding, Letter, LetterKind, Origin, Part, PartText
from tactful.delivery import Delivery
from tactful.drafts import lost_names, lost_personal
from tactful.judge import failed_errors, judge
from tactful.model.answers import parts_of_answer
from tactful.model.asking import Tally, ask_for_parts, seed_of
from tactful.model.chat import Chat
from tactful.model.contact_slots import with_slots
from tactful.model.endpoint import Endpoint
from tactful.model.engine import start_engine
from tactful.model.part_findings import Findings
from tactful.model.part_work import own_work, without_idle
from tactful.model.settling import delivered, settle
from tactful.model.tasks import task_of
from tactful.model.writer import answer_of, example_brief, render_brief, seed_text, writer_system
from tactful.prompting import Message, assistant, load_prompt, user
from tactful.purpose import part_of
from tactful.removal import touches
from tactful.templates import compose
from tactful.text import FoldedText, split_sentences

_NOTHING_STAYS = "(none of them can stay)"


def rewrite_with_model(offline: Delivery, case: Case, endpoint: Endpoint, variant: int) -> Delivery:
    """Have a model write the standard phrases of a draft that was revised without one.

    `case` is what the letter is judged against, with the draft as its source. Without standard phrases no model is
    asked. Raises `EndpointError` where the endpoint cannot be used.
    """
    letter, draft = offline.composition, case.source or ""
    failing: Findings = {part: [] for part in parts_to_replace(letter, case.brief)}
    tally, seed = Tally(asked_parts=len(failing)), seed_of(draft, variant)
    if not failing:
        return delivered(offline, letter, case, tally)
    start_engine()
    chat = Chat(endpoint)
    for attempt in range(endpoint.retries + 1):
        messages = rewrite_messages(letter, case, failing, variant)
        answer = ask_for_parts(chat, tally, messages, failing, attempt, seed)
        if answer is None:
            break
        answered = without_idle(parts_of_answer(answer, failing, case.kind), case.brief)
        answered = own_work(answered, _of_draft(letter), case.brief)
        texts = _telling(letter, answered, case.brief)
        unanswered: Findings = {part: [] for part in failing if part not in texts}
        letter, failing = settle(letter, texts, case, _put, tally)
        failing |= unanswered
        tally.failing.append(len(failing))
        if not failing or tally.is_beyond_hope:
            break
    if not tally.is_up_to_it(failing):
        letter = offline.composition
    return delivered(offline, letter, case, tally)


def parts_to_replace(letter: Composition, brief: Brief) -> tuple[Part, ...]:
    """The parts whose standard phrases a model is to replace, if there is something to say in them.

    Where the draft itself declines, only a word of regret is missing, and small models decline once more instead.
    """
    standard = {content.part for content in letter.parts if content.origin is Origin.STANDARD_PHRASE}
    if any(content.part is Part.DECISION and content.origin is Origin.DRAFT for content in letter.parts):
        standard.discard(Part.DECISION)
    if not brief.has_news:
        standard.discard(Part.PERSONAL)
    return tuple(part for part in Part if part in standard)


def rewrite_messages(
    letter: Composition, case: Case, failing: Mapping[Part, Collection[Finding]], variant: int
) -> list[Message]:
    """Ask for the failing parts of a letter; where nothing is known to be wrong yet, by what was wrong in the draft."""
    seed = seed_text(case.source or "", variant)
    found = {**_findings_in_draft(case), **{part: findings for part, findings in failing.items() if findings}}
    return [
        writer_system(case.kind),
        *_example(case.brief, failing, seed),
        user(_task(letter, case.brief, seed, failing, found)),
    ]


def _of_draft(letter: Composition) -> dict[Part, str]:
    kept = [content for content in letter.parts if content.origin is Origin.DRAFT]
    return {part: " ".join(content.text for content in kept if content.part is part) for part in Part}


def _telling(letter: Composition, texts: Mapping[Part, str], brief: Brief) -> dict[Part, str]:
    """The texts with which the letter still names what it named, and mentions what it was to mention."""
    told = {part: text for part, text in texts.items() if text}
    if Part.PERSONAL in told and _loses_a_point(letter, told[Part.PERSONAL], brief):
        del told[Part.PERSONAL]
    together = letter
    for part, text in told.items():
        together = _put(together, part, text)
    if not _loses_a_name(letter, together, brief):
        return told
    return {part: text for part, text in told.items() if not _loses_a_name(letter, _put(letter, part, text), brief)}


def _loses_a_point(letter: Composition, text: str, brief: Brief) -> bool:
    return bool(lost_personal(_put(letter, Part.PERSONAL, text).text, brief).text)


def _loses_a_name(before: Composition, after: Composition, brief: Brief) -> bool:
    return bool({*lost_names(after.text, brief)} - {*lost_names(before.text, brief)})


def _put(letter: Composition, part: Part, text: str) -> Composition:
    """Put a text in the first place of its part that is no draft's, and empty the others."""
    pending = [text]

    def placed(content: PartText) -> PartText:
        if content.part is not part or content.origin is Origin.DRAFT:
            return content
        return PartText(part, pending.pop() if pending else "", Origin.MODEL)

    return replace(letter, paragraphs=tuple(tuple(map(placed, paragraph)) for paragraph in letter.paragraphs))


def _task(
    letter: Composition, brief: Brief, seed: str, asked: Collection[Part], found: Mapping[Part, Collection[Finding]]
) -> str:
    return load_prompt("writer_rewrite").render(
        brief=render_brief(brief, seed),
        draft="\n".join(_numbered(letter, asked, found)) or _NOTHING_STAYS,
        wanted="\n".join(f"- {part}: {wish}" for part, wish in _wanted(letter, brief, asked).items()),
    )


def _numbered(letter: Composition, asked: Collection[Part], found: Mapping[Part, Collection[Finding]]) -> Iterator[str]:
    number = 0
    for content in letter.parts:
        for line in _lines(content, asked, found):
            number += 1
            yield f"{number}. {line}"


def _lines(content: PartText, asked: Collection[Part], found: Mapping[Part, Collection[Finding]]) -> Iterator[str]:
    if content.part in asked and content.origin is not Origin.DRAFT:
        remedies = " ".join(dict.fromkeys(finding.remedy for finding in found.get(content.part, ())))
        yield with_slots(f"(your {content.part} goes here{f': {remedies}' if remedies else ''})", {})
        return
    for sentence in split_sentences(FoldedText(content.text)):
        yield with_slots(" ".join(content.text[slice(*sentence.origin())].split()), {})


def _wanted(letter: Composition, brief: Brief, asked: Collection[Part]) -> dict[Part, str]:
    kept = [content for content in letter.parts if content.origin is Origin.DRAFT or content.part not in asked]
    wanted = {part: task_of(part, brief.kind) for part in Part if part in asked}
    names = lost_names(" ".join(content.text for content in kept), brief)
    for part in (Part.THANKS, Part.DECISION):
        if names and part in wanted:
            wanted[part] += f" Name {' and '.join(fact.value for fact in names)} there."
            break
    return wanted


def _findings_in_draft(case: Case) -> dict[Part, list[Finding]]:
    """What the guards want instead of the flagged sentences of a draft, by the part that each of those serves."""
    letter = Letter(case.source or "")
    found: dict[Part, list[Finding]] = {}
    for judgement in failed_errors(judge(letter, case)):
        for finding in judgement.findings:
            for part in _parts_touched(letter, finding, case.kind):
                found.setdefault(part, []).append(finding)
    return found


def _parts_touched(letter: Letter, finding: Finding, kind: LetterKind) -> set[Part]:
    if finding.span is None:
        return {finding.part} if finding.part else set()
    spans = [sentence.origin() for sentence in letter.sentences]
    touched = [letter.text[start:end] for start, end in spans if touches(finding, start, end)]
    return {part_of(text, kind) for text in touched}


def _example(brief: Brief, asked: Collection[Part], seed: str) -> list[Message]:
    """A worked example that asks for the same parts of another letter, in standard phrases."""
    example = example_brief(seed, brief)
    letter = compose(example, seed)
    paragraphs = tuple(tuple(_as_of_draft(content, asked) for content in p) for p in letter.paragraphs)
    shown = replace(letter, paragraphs=paragraphs)
    answer = {part: text for part, text in answer_of(letter).items() if part in asked}
    return [user(_task(shown, example, seed, asked, {})), assistant(json.dumps(answer, ensure_ascii=False))]


def _as_of_draft(content: PartText, asked: Collection[Part]) -> PartText:
    return content if content.part in asked else replace(content, origin=Origin.DRAFT)
