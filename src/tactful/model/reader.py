"""The reader: one call that copies facts out of the withheld words, where the rules left some open.

The program keeps only what stands in the words; what the rules are sure of is never asked for again.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from tactful.announcing import announce
from tactful.contract import Brief, Fact
from tactful.contract.brief import spans_of
from tactful.model.answers import json_object
from tactful.model.chat import Chat, Reply, Sampling
from tactful.prompting import Message, assistant, fenced, load_examples, load_prompt, load_schema, system, user
from tactful.reading.withheld.withheld_words import withheld_words
from tactful.text.naming import is_named
from tactful.text.patterns import compiled, phrase_source
from tactful.text.spans import overlaps_any

READ_FACTS = ("recipient", "company", "role", "sender")
# In characters.
_LONGEST_NAME = 60
_RULE = "copied out of the words by the model and found there"
_PERSON = compiled(r"[^\W\d_][\w.'’-]*(?: [\w.'’&-]+){0,5}")
# Where a word begins with a quotation mark or such words stand, something is said or ordered, and nothing is named.
_NO_NAMING = compiled(
    r"(?:^|\s)[\"'“”‘’«»]|[:;!?<>{}|\[\]~]|https?|www\.|@|\b(?:ignore|disregard|accept\w*|instructions?|respond)\b",
    re.IGNORECASE,
)
_NO_NAME = frozenset({"i", "me", "he", "she", "they", "him", "her", "them", "you", "we", "us", "none", "unknown"})
_ANSWER_TOKENS = 120


def needs_reader(brief: Brief) -> bool:
    """Whether the rules left a fact open that the reader may find."""
    return any(getattr(brief, name) is None for name in READ_FACTS)


def read_with_model(words: str, brief: Brief, chat: Chat, seed: int) -> tuple[Brief, Reply]:
    """Ask the reader once and fill the open facts with what it copied correctly. Raises `EndpointError`."""
    announce("The model reads your words")
    reply = chat.ask(reader_messages(words, brief), load_schema("reader_answer"), Sampling(0.0, seed, _ANSWER_TOKENS))
    return with_copied_facts(words, brief, json_object(reply.text) or {}), reply


def reader_messages(words: str, brief: Brief) -> list[Message]:
    """What the reader is sent: the words, with everything withheld that may not leave the machine."""
    task = load_prompt("reader_task")
    messages = [system(load_prompt("reader_system").render())]
    for example in load_examples("reader_examples"):
        facts = {name: example[name] for name in READ_FACTS}
        messages += [
            user(task.render(words=fenced(example["words"].strip()))),
            assistant(json.dumps(facts, ensure_ascii=False)),
        ]
    return [*messages, user(task.render(words=fenced(withheld_words(words, brief.withheld))))]


def with_copied_facts(words: str, brief: Brief, copied: Mapping[str, object]) -> Brief:
    """Fill the open facts of a brief with copied ones that stand in the words and are plausible in their place."""
    for name in READ_FACTS:
        value = copied.get(name)
        if getattr(brief, name) is None and isinstance(value, str):
            fact = _verified(words, value, brief)
            if fact and _is_plausible(name, fact.value, brief):
                filled: dict[str, Any] = {name: fact}
                brief = replace(brief, **filled)
    return brief


def _verified(words: str, value: str, brief: Brief) -> Fact | None:
    pattern = phrase_source(value)
    if not pattern:
        return None
    for found in re.finditer(rf"(?<!\w){pattern}(?!\w)", words, re.IGNORECASE):
        if not overlaps_any(found.span(), spans_of(brief.withheld)):
            return Fact(" ".join(found.group().split()), found.start(), found.end(), _RULE)
    return None


def _is_plausible(name: str, value: str, brief: Brief) -> bool:
    if value.casefold() in _NO_NAME or len(value) > _LONGEST_NAME or _NO_NAMING.search(value):
        return False
    others = {fact.value for fact in brief.facts if fact not in brief.wishes}
    if any(is_named(value, other) or is_named(other, value) for other in others):
        return False
    return name not in {"recipient", "sender"} or _is_persons_name(value)


def _is_persons_name(value: str) -> bool:
    return bool(_PERSON.fullmatch(value)) and any(word[0].isupper() for word in value.split())
