"""The writer: messages made of the brief alone. It never sees the sender's words."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from typing import Any
from zlib import crc32

from tactful.contract import Brief, Composition, Fact, Finding, Mention, Part, Reason, ReasonKind
from tactful.prompting import Message, assistant, load_examples, load_prompt, load_schema, system, user
from tactful.templates import compose, standard_part


def seed_text(words: str, variant: int) -> str:
    """What the worked example is drawn by: each variant of a letter is shown another one."""
    return f"{words}\n{variant}" if variant else words


def writer_messages(brief: Brief, seed: str) -> list[Message]:
    """Ask for all parts of a letter that declines. The worked example is drawn by `seed`."""
    return [*introduction(brief, seed), user(load_prompt("writer_decline").render(brief=render_brief(brief, seed)))]


def reask_messages(brief: Brief, seed: str, failing: Mapping[Part, Collection[Finding]]) -> list[Message]:
    """Ask for the failing parts again: the whole brief and the remedies, without the text that failed."""
    remedies = "\n".join(f"- {part}: {remedy}" for part, findings in failing.items() for remedy in _remedies(findings))
    task = load_prompt("reask").render(brief=render_brief(brief, seed), parts=", ".join(failing), remedies=remedies)
    return [*introduction(brief, seed), user(task)]


def render_brief(brief: Brief, seed: str) -> str:
    """The brief as the writer reads it: a line for each fact that is known.

    A general reason is told in a standard phrase, drawn by `seed`: small models copy it, and should not all copy one.
    """
    lines = {
        "Reader": _value(brief.recipient),
        "Organisation": _value(brief.company),
        "Role offered": _value(brief.role),
        "Sender": _value(brief.sender),
        "Reason": _reason(brief, seed),
        "Also thank": ", ".join(fact.value for fact in brief.thanked),
        "Mention": " ".join(_points(brief)),
        "Already told on the phone": "yes; this letter confirms the call" if brief.called else "",
        "Tone": brief.tone or "",
        "Wishes": "; ".join(wish.value for wish in brief.wishes),
        "Length": f"at most {brief.max_words} words in all" if brief.max_words else "",
    }
    return "\n".join(f"{label}: {value}" for label, value in lines.items() if value)


def answer_schema(parts: Collection[Part]) -> Mapping[str, Any]:
    """The JSON schema of an answer that holds these parts."""
    schema = load_schema("writer_answer")
    properties = {part.value: schema["properties"][part.value] for part in Part if part in parts}
    return {**schema, "properties": properties, "required": list(properties)}


def introduction(brief: Brief, seed: str) -> list[Message]:
    """What comes before each task: what a good refusal is, and a worked example in standard phrases."""
    example = example_brief(seed, brief)
    answer = answer_of(compose(example, seed))
    if not example.mentions:
        answer[Part.PERSONAL] = ""  # The bank's small courtesies would be copied as if the brief asked for them.
    task = load_prompt("writer_decline").render(brief=render_brief(example, seed))
    return [
        system(load_prompt("writer_system").render()),
        user(task),
        assistant(json.dumps(answer, ensure_ascii=False)),
    ]


def answer_of(composition: Composition) -> dict[str, str]:
    """The text of each part of a letter, empty where it has none, as a writer answers."""
    texts = {part.value: [content.text for content in composition.parts if content.part is part] for part in Part}
    return {part: " ".join(contents) for part, contents in texts.items()}


def example_brief(seed: str, brief: Brief) -> Brief:
    """An invented brief for the worked example, with another reason than the brief at hand."""
    examples = [e for e in load_examples("writer_examples") if e["reason"] != brief.reason.kind]
    example = examples[crc32(seed.encode()) % len(examples)]
    return Brief(
        recipient=Fact(example["recipient"]),
        company=Fact(example["company"]),
        role=Fact(example["role"]),
        sender=Fact(example["sender"]),
        reason=Reason(ReasonKind(example["reason"])),
        mentions=(Mention(example["mention"]),) if brief.mentions else (),
    )


def _remedies(findings: Collection[Finding]) -> list[str]:
    return list(dict.fromkeys(finding.remedy for finding in findings))


def _reason(brief: Brief, seed: str) -> str:
    if brief.reason.kind is ReasonKind.NONE:
        return "no reason"
    if brief.reason.fact:
        return brief.reason.fact.value
    return standard_part(Part.REASON, Brief(reason=brief.reason, tone=brief.tone), f"{seed}\nreason").text


def _points(brief: Brief) -> list[str]:
    recommended = [f"I can warmly recommend {brief.referral.value} for the role."] if brief.referral else []
    return [*(mention.text for mention in brief.mentions), *recommended]


def _value(fact: Fact | None) -> str:
    return fact.value if fact else ""
