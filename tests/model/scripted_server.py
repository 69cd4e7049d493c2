"""A loopback server that speaks just enough of the chat completion protocol to follow a script."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

from msgspec import Struct, field

Request = dict[str, Any]


class Answer(Struct):
    """What the server says: a completion's content, or a bare HTTP answer where `status` is not 200."""

    content: str | None = ""
    status: int = 200
    body: bytes | None = None
    headers: dict[str, str] = field(default_factory=dict)
    finish_reason: str = "stop"

    def payload(self) -> bytes:
        if self.body is not None:
            return self.body
        message = {"role": "assistant", "content": self.content}
        choice = {"index": 0, "message": message, "finish_reason": self.finish_reason}
        usage = {"prompt_tokens": 100, "completion_tokens": 10, "total_tokens": 110}
        completion = {"id": "c", "object": "chat.completion", "created": 0, "model": "scripted"}
        return json.dumps({**completion, "choices": [choice], "usage": usage}).encode()


Script = Callable[[Request], Answer]


class ScriptedServer(Struct):
    """The running server: its base URL, the bodies of the requests that it got, their headers and their keys."""

    base_url: str
    requests: list[Request]
    headers: list[dict[str, str]]

    @property
    def keys(self) -> list[str]:
        """The key that came with each request."""
        return [headers["Authorization"].removeprefix("Bearer ") for headers in self.headers]

    @property
    def sent_text(self) -> str:
        """Everything that was sent to the server, as one text."""
        return json.dumps(self.requests, ensure_ascii=False)


def in_turn(*answers: Answer) -> Script:
    """A script that gives the answers one after the other, then the last one for ever."""
    remaining = list(answers)
    return lambda _: remaining.pop(0) if len(remaining) > 1 else remaining[0]


@contextmanager
def serve(script: Script, models: Sequence[str] = ()) -> Iterator[ScriptedServer]:
    """Serve a script on a free port of the loopback interface; `models` are those that the server says it has."""
    requests: list[Request] = []
    headers: list[dict[str, str]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            requests.append(request)
            headers.append(dict(self.headers))
            answer = script(request)
            payload = answer.payload()
            self.send_response(answer.status)
            for name, value in {"Content-Type": "application/json", **answer.headers}.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(payload)))
            self.end_headers()
            # A client that lost patience is gone by now.
            with suppress(ConnectionError):
                self.wfile.write(payload)

        def do_GET(self) -> None:
            payload = json.dumps({"object": "list", "data": [{"id": model} for model in models]}).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(payload)))
            self.end_headers()
            self.wfile.write(payload)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield ScriptedServer(f"http://127.0.0.1:{server.server_port}/v1", requests, headers)
    finally:
        server.shutdown()
        server.server_close()
