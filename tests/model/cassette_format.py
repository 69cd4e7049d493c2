"""How a conversation with a model is kept on disk: readable, and without anything that is not part of it."""

from __future__ import annotations

import json
from pathlib import PurePosixPath
from typing import Any

import yaml
from vcr.request import Request

KEPT_HEADER = "content-type"
KEPT_OF_REPLY = ("id", "object", "created", "model", "choices", "usage")
_WIDTH = 110


def without_place(request: Request) -> Request:
    """A request as it is kept and compared: without host, port and base path, and with one header."""
    what = request.path.rpartition("/chat/")[2]
    headers = {name: value for name, value in request.headers.items() if name.lower() == KEPT_HEADER}
    return Request(request.method, f"http://model/chat/{what}", request.body, headers)


def without_machine(response: dict[str, Any]) -> dict[str, Any]:
    """A response as it is kept: the completion alone. Some servers name a model by its file: the folder goes."""
    headers = {name: value for name, value in response["headers"].items() if name.lower() == KEPT_HEADER}
    completion = _parsed(response["body"]["string"])
    if not isinstance(completion, dict):
        return {**response, "headers": headers}
    kept = {name: completion[name] for name in KEPT_OF_REPLY if name in completion}
    kept["model"] = PurePosixPath(str(kept.get("model", ""))).name
    return {**response, "headers": headers, "body": {"string": json.dumps(kept, ensure_ascii=False).encode()}}


# What a recorder is told, so that neither key nor machine comes into a recording.
WITHOUT_SECRETS: dict[str, Any] = {
    "before_record_request": without_place,
    "before_record_response": without_machine,
    "decode_compressed_response": True,
}


class _Dumper(yaml.SafeDumper):  # type: ignore[misc]
    def ignore_aliases(self, _: object) -> bool:
        return True


def _as_written(dumper: yaml.SafeDumper, text: str) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Dumper.add_representer(str, _as_written)


class ReadableYaml:
    """A serializer for vcrpy: bodies stand in the file as the data that they are, texts as they were written."""

    @staticmethod
    def serialize(cassette: dict[str, Any]) -> str:
        """Write a cassette."""
        for interaction in cassette["interactions"]:
            request, response = interaction["request"], interaction["response"]
            request["body"] = _parsed(request["body"])
            response["body"] = _parsed(response["body"]["string"])
        written: str = yaml.dump(cassette, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_WIDTH)
        return written

    @staticmethod
    def deserialize(text: str) -> dict[str, Any]:
        """Read a cassette."""
        cassette: dict[str, Any] = yaml.safe_load(text)
        for interaction in cassette["interactions"]:
            request, response = interaction["request"], interaction["response"]
            request["body"] = _joined(request["body"])
            response["body"] = {"string": _joined(response["body"])}
        return cassette


def _parsed(body: str | bytes) -> Any:
    try:
        return json.loads(body)
    except ValueError:
        return body if isinstance(body, str) else body.decode("utf-8", "replace")


def _joined(body: Any) -> str:
    return body if isinstance(body, str) else json.dumps(body, ensure_ascii=False)
