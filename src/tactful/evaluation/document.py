"""The results of an evaluation as JSON, for programs (`tactful.eval/1`)."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict

from tactful import __version__
from tactful.checked import UnusableLetter
from tactful.evaluation.journal import digest_of_prompts
from tactful.evaluation.measuring import Way
from tactful.evaluation.run import Results
from tactful.evaluation.summary import summarise

SCHEMA = "tactful.eval/1"


class Evaluation(Struct, frozen=True):
    """What was evaluated, how, and with what results. `checksum` is the SHA-256 of the situations' file."""

    file: str
    checksum: str
    settings: Mapping[str, float | int]
    ways: tuple[Way, ...]
    results: tuple[Results, ...] = ()
    skipped: tuple[UnusableLetter, ...] = ()

    @property
    def is_complete(self) -> bool:
        """Whether every letter of every model is measured."""
        return not any(of_model.missing for of_model in self.results)


def eval_document(evaluation: Evaluation, on: date) -> str:
    """The results as JSON: settings, counts, and every letter as it was measured."""
    return json.dumps(
        {
            "schema": SCHEMA,
            "tactful": __version__,
            "date": on.isoformat(),
            "file": evaluation.file,
            "sha256": evaluation.checksum,
            "prompts_sha256": digest_of_prompts(),
            "settings": dict(evaluation.settings),
            "complete": evaluation.is_complete,
            "models": [_model_object(of_model, evaluation.ways) for of_model in evaluation.results],
            "skipped": [{"line": s.line, "code": s.code, "message": s.message} for s in evaluation.skipped],
        },
        ensure_ascii=False,
        indent=2,
    )


def _model_object(results: Results, ways: Sequence[Way]) -> dict[str, Any]:
    return {
        "model": results.model,
        "not_measured": results.missing,
        "fault": results.fault if results.missing else None,
        **{way.value: asdict(summarise([m for m in results.measured if m.way is way])) for way in ways},
        "letters": [asdict(measured) for measured in results.measured],
    }
