"""The messages of the first requests to a model, for looking at them before anything is sent."""

from __future__ import annotations

from tactful.contract import Brief, Case
from tactful.delivery import Delivery
from tactful.model.reader import needs_reader, reader_messages
from tactful.model.rewriting import parts_to_replace, rewrite_messages
from tactful.model.writer import seed_text, writer_messages
from tactful.prompting import Message


def requests_for_words(words: str, brief: Brief, variant: int) -> list[list[Message]]:
    """The reader's messages, where the rules left a fact open, and the writer's, without what the reader may find."""
    writer = writer_messages(brief, seed_text(words, variant))
    return [reader_messages(words, brief), writer] if needs_reader(brief) else [writer]


def requests_for_rewrite(offline: Delivery, case: Case, variant: int) -> list[list[Message]]:
    """The writer's messages for a draft that was revised without a model; none where the model has nothing to write."""
    asked = parts_to_replace(offline.composition, case.brief)
    return [rewrite_messages(offline.composition, case, {part: [] for part in asked}, variant)] if asked else []
