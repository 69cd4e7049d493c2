"""The writer: messages made of the brief alone. It never sees the sender's words."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from typing import Any
from zlib import crc32

from tactful.contract import (
    LAID_OUT,
    Brief,
    Composition,
    Fact,
    Finding,
    LetterKind,
    Mention,
    Part,
    Question,
    Reason,
    ReasonKind,
    Request,
    RequestKind,
)
from tactful.model.tasks import parts_needed, parts_to_write
from tactful.prompting import Message, assistant, load_examples, load_prompt, load_schema, system, user
from tactful.templates import compose, standard_part
from tactful.templates.slots import slots_for

_SYSTEMS = {
    LetterKind.DECLINE: "writer_system",
    LetterKind.NEGOTIATE: "writer_negotiate",
    LetterKind.ASK_TIME: "writer_ask_time",
    LetterKind.WITHDRAW: "writer_withdraw",
    LetterKind.REPLY: "writer_reply",
}
_QUESTIONS = {
    Question.WHY: "Why did the sender decline?",
    Question.WHERE: "Where is the sender going instead?",
    Question.MORE: "Would a better offer help?",
    Question.RECONSIDER: "Would the sender think again?",
}


def seed_text(words: str, variant: int) -> str:
    """What the worked example is drawn by: each variant of a letter is shown another one."""
    return f"{words}\n{variant}" if variant else words


def writer_messages(brief: Brief, seed: str) -> list[Message]:
    """Ask for all parts of a letter. The worked example is drawn by `seed`."""
    return [*introduction(brief, seed), user(load_prompt("writer_task").render(brief=render_brief(brief, seed)))]


def writer_system(kind: LetterKind) -> Message:
    """What a writer of letters of a kind is told before anything else."""
    return system(load_prompt(_SYSTEMS[kind]).render())


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
        **_matter(brief, seed),
        "Reason": _reason(brief, seed),
        "Also thank": ", ".join(fact.value for fact in brief.thanked),
        "Mention": " ".join(_points(brief)),
        "Already told on the phone": "yes; this letter confirms the call" if brief.called else "",
        "Tone": brief.tone or "",
        "Wishes": "; ".join(wish.value for wish in brief.wishes if wish.telling != LAID_OUT),
        "Length": f"at most {brief.max_words} words in all" if brief.max_words else "",
    }
    return "\n".join(f"{label}: {value}" for label, value in lines.items() if value)


def answer_schema(parts: Collection[Part]) -> Mapping[str, Any]:
    """The JSON schema of an answer that holds these parts."""
    schema = load_schema("writer_answer")
    properties = {part.value: schema["properties"][part.value] for part in Part if part in parts}
    return {**schema, "properties": properties, "required": list(properties)}


def introduction(brief: Brief, seed: str) -> list[Message]:
    """What comes before each task: what a good letter of the kind is, and a worked example in standard phrases."""
    example = example_brief(seed, brief)
    answer = answer_of(compose(example, seed))
    if Part.PERSONAL not in parts_needed(example):
        answer[Part.PERSONAL] = ""  # The bank's small courtesies would be copied as if the brief asked for them.
    answer = {part: text for part, text in answer.items() if part in parts_to_write(brief)}
    task = load_prompt("writer_task").render(brief=render_brief(example, seed))
    return [
        writer_system(brief.kind),
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
        mentions=(Mention(example["mention"]),) if _to_write(brief) else (),
        **_matter_of_example(example, brief),
    )


def _matter_of_example(example: Mapping[str, str], brief: Brief) -> dict[str, Any]:
    """What the worked example is about, as much as the brief at hand is."""
    if brief.kind is LetterKind.DECLINE:
        return {}
    asked = [example["request"], example["another"]] if brief.kind is LetterKind.NEGOTIATE else ["another week"]
    return {
        "kind": brief.kind,
        "requests": tuple(Request(RequestKind.OTHER, text) for text in asked[: len(brief.requests)]),
        "answer_by": Fact(example["until"]) if brief.answer_by else None,
        "accepted_on": Fact(example["accepted"]) if brief.accepted_on else None,
        "questions": brief.questions,
    }


def _remedies(findings: Collection[Finding]) -> list[str]:
    return list(dict.fromkeys(finding.remedy for finding in findings))


def _matter(brief: Brief, seed: str) -> dict[str, str]:
    """The lines that only a brief of its kind has."""
    slots = slots_for(brief)
    match brief.kind:
        case LetterKind.NEGOTIATE:
            return {"Ask for": slots.get("request", slots.get("requests", ""))}
        case LetterKind.ASK_TIME:
            until = slots.get("until")
            return {
                "Ask for": f"time until {until}" if until else slots["longer"],
                "The answer will come": f"by {until}" if until else "within that time",
                "The answer is expected": f"by {slots['deadline']}" if "deadline" in slots else "",
            }
        case LetterKind.WITHDRAW:
            return {"Accepted before": slots["when"].strip() or "yes"}
        case LetterKind.REPLY:
            return {"They ask": " ".join(_answered(question, brief, seed) for question in brief.questions)}
    return {}


def _answered(question: Question, brief: Brief, seed: str) -> str:
    """A question, and the answer in a standard phrase, which small models copy."""
    if question is Question.OTHER:
        return ""
    told = standard_part(Part.PERSONAL, Brief(LetterKind.REPLY, reason=brief.reason, questions=(question,)), seed)
    return f"{_QUESTIONS[question]} Answer: {told.text}"


def _reason(brief: Brief, seed: str) -> str:
    if Part.REASON not in parts_to_write(brief):
        return ""
    if brief.reason.kind is ReasonKind.NONE:
        return "no reason"
    if brief.reason.fact:
        return brief.reason.fact.value
    bare = Brief(brief.kind, reason=brief.reason, tone=brief.tone)
    return standard_part(Part.REASON, bare, f"{seed}\nreason").text


def _points(brief: Brief) -> list[str]:
    recommended = [f"I can warmly recommend {brief.referral.value} for the role."] if brief.referral else []
    return [*(mention.text for mention in _to_write(brief)), *recommended]


def _to_write(brief: Brief) -> list[Mention]:
    """What is to be mentioned, without the words that are to stand as they are: the program puts those in itself."""
    return [mention for mention in brief.mentions if not mention.verbatim]


def _value(fact: Fact | None) -> str:
    return fact.value if fact else ""
