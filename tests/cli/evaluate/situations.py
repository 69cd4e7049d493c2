"""Situations to measure, a model that writes their letters well and badly, and the command that measures it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.conftest import Outcome, Run
from tests.model.scripted_server import Answer, Request, ScriptedServer
from tests.model.test_writing import LEAKING, SOUND, WORDS, answer

BARE = "Ana Lopes from Globex offered me the archivist job. I stay where I am. My name is Sam Okafor."
DRAFT = (
    "Dear Ana Lopes,\n\nThank you for offering me the archivist job at Globex. I am sorry, but I have decided to "
    "decline your offer. The salary is a joke.\n\nKind regards,\nSam Okafor"
)
SOUND_FOR_GLOBEX = {
    **SOUND,
    "thanks": "Thank you for offering me the archivist job at Globex, and for your time.",
    "reason": "I have decided to stay where I am.",
    "goodwill": "I wish you and everybody at Globex every success.",
}
DIRECT = f"Subject: Offer\n\nDear Priya,\n\nThank you! {LEAKING}\n\nBest,\nSam"
ROWS = [
    {"id": "pays-more", "kind": "decline", "text": WORDS, "secrets": ["25k"], "facts": {"sender": "Sam Okafor"}},
    {"id": "stays", "text": BARE, "facts": {"company": "Globex", "role": "archivist", "reason_true": "stays"}},
    {"id": "rough", "text": DRAFT, "secrets": ["a joke"], "must_keep": ["Sam Okafor", "archivist"]},
]  # fmt: skip


def capable(request: Request) -> Answer:
    """A model that fails the first situation once, and the goodwill of the second for ever; it knows one name."""
    if request["model"] != "capable":
        return Answer(status=404, body=b'{"error": "no such model"}')
    if "response_format" not in request:
        return Answer(DIRECT)
    asked = request["messages"][-1]["content"]
    if "Globex" in asked:
        return answer(**{**SOUND_FOR_GLOBEX, "goodwill": "Goodbye."})
    return (
        answer() if "What to do this time" in asked else answer(reason=f"I have chosen another opportunity: {LEAKING}")
    )


def written(path: Path, *rows: object) -> Path:
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), "utf-8")
    return path


def results_of(outcome: Outcome) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(outcome.out)
    return document


def evaluated(tactful: Run, path: Path, server: ScriptedServer, *options: str) -> Outcome:
    return tactful("eval", str(path), "--model", "capable", "--base-url", server.base_url, *options)
