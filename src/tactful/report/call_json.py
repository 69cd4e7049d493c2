"""A phone call as JSON ("tactful.call/1")."""

from __future__ import annotations

from tactful.phone import Call
from tactful.report.judgements import guards_object, to_json
from tactful.report.letter_json import letter_object

SCHEMA = "tactful.call/1"


def call_document(call: Call) -> str:
    """What to say, how each piece that is heard by itself was judged, and the letter that follows the call."""
    script = call.script
    return to_json(
        {
            "schema": SCHEMA,
            "kind": call.letter.kind,
            "passed": call.passed,
            "script": [{"moment": line.moment, "text": line.text} for line in script.lines],
            "answers": [{"asked": answer.asked, "text": answer.text} for answer in script.answers],
            "voicemail": script.voicemail,
            "judged": [
                {"piece": piece.name, "text": piece.text, "guards": guards_object(judgements)}
                for piece, judgements in call.judgements
            ],
            "letter": letter_object(call.letter),
            "advice": list(call.letter.advice),
        },
        indent=2,
    )
