"""Whatever an endpoint does, the sender gets a letter, soon, and is told in one sentence what went wrong.

Each row is a server that misbehaves: what it does on the wire, the exit code, and what is said of it. Exit code 0 says
that the content was unusable, or the fault passed: that is asked for again and repaired, and nothing is said.
"""

from __future__ import annotations

import gzip
import json
import logging
import re
import socket
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec import Struct

from tactful.reading import Overrides
from tactful.write import write
from tests.cli.test_writing_with_model import assert_kept, closed_port
from tests.conftest import Outcome, Run
from tests.model.test_writing import LEAKING, SOUND, WORDS
from tests.model.unruly_server import Behaviour, completion, misbehave, response, trickle

KEY, PASSWORD = "sk-planted-7f3a9c", "planted-of-a-proxy"
SECRETS = (KEY, "Globex", "25k")
NO_SUCH_HOST = "no-such-host.invalid"
IMPATIENT = ("--timeout", "0.4")
MOST_SECONDS = 8.0

FINE = completion(json.dumps(SOUND))
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
STALL = 20.0
HTML = "<!doctype html><title>Welcome</title><h1>It works!</h1>"


def said(**parts: object) -> bytes:
    return completion(json.dumps({**SOUND, **parts}))


class Row(Struct, frozen=True):
    """A server that misbehaves, and what comes of it. On further connections it behaves as `then` says."""

    what: str
    wire: Behaviour
    code: int
    says: str = ""
    then: Behaviour | None = None
    options: tuple[str, ...] = ()
    tls: bool = False
    base_url: str = ""


# fmt: off
MATRIX = (
    # No connection
    Row("name that does not resolve", [], 3, "not known by that name", base_url=f"http://{NO_SUCH_HOST}/v1"),
    Row("TLS where none is spoken", [response()], 3, "does not speak TLS", base_url="https://127.0.0.1:{port}/v1"),
    Row("certificate that nobody trusts", [FINE], 3, "certificate", tls=True, base_url="https://127.0.0.1:{port}/v1"),
    # HTTP errors
    Row("401", [response(401)], 3, "refused the key: check TACTFUL_API_KEY"),
    Row("403", [response(403)], 3, "does not allow this key"),
    Row("404 model", [response(404, '{"error": "no model qwen"}')], 3, "does not know the model.*check --model"),
    Row("408", [response(408)], 3, "took too long"),
    Row("408, then fine", [response(408)], 0, then=[FINE]),
    Row("409", [response(409)], 3, "conflicting"),
    Row("409, then fine", [response(409)], 0, then=[FINE]),
    Row("413", [response(413)], 3, "too large"),
    Row("418", [response(418)], 3, "HTTP status 418"),
    Row("429 without Retry-After", [response(429)], 3, "allows no more requests at present"),
    Row("429 with Retry-After", [response(429, Retry_After="3600")], 3, "no more requests for 3600 seconds"),
    Row("429 until a date", [response(429, Retry_After="Fri, 31 Dec 2100 23:59:59 GMT")], 3, r"for \d{9,} seconds"),
    Row("429 until a date long past", [response(429, Retry_After="Fri, 31 Dec 1999 23:59:59 GMT")], 0, then=[FINE]),
    Row("429 with nonsense", [response(429, Retry_After="soon")], 3, "at present"),
    Row("429, then fine", [response(429, Retry_After="0")], 0, then=[FINE]),
    Row("429, and no time left", [response(429, Retry_After="3")], 3, "for 3 seconds", options=("--deadline", "2")),
    Row("500", [response(500)], 3, "HTTP status 500: try again later"),
    Row("503", [response(503, HTML, Content_Type="text/html")], 3, "HTTP status 503"),
    Row("503, then fine", [response(503)], 0, then=[FINE]),
    Row("schemas refused, then a failure", [response(400)], 3, "HTTP status 500", then=[response(500)]),
    Row("redirect without a place", [response(302)], 3, "redirects elsewhere"),
    # Slow, stalled, broken off
    Row("no answer", [STALL], 3, "0.4 seconds: .*--timeout", options=IMPATIENT),
    Row("no answer before the deadline", [STALL], 3, "0.5 seconds that a .*--deadline", options=("--deadline", "0.5")),
    Row("slow headers", trickle(HEAD * 9), 3, "0.4 seconds", options=IMPATIENT),
    Row("slow body", [HEAD + b"\r\n", *trickle(FINE)], 3, "0.4 seconds", options=IMPATIENT),
    Row("stalled body", [FINE[:-30], STALL], 3, "0.4 seconds", options=IMPATIENT),
    Row("stalled when asked again", [said(reason=LEAKING)], 0, then=[STALL], options=("--deadline", "1")),
    Row("closed at once", [], 3, "broke off"),
    Row("closed within the headers", [HEAD], 3, "broke off"),
    Row("closed half-way", [FINE[:-30]], 3, "broke off"),
    Row("closed half-way through a chunk", [HEAD + b"Transfer-Encoding: chunked\r\n\r\nff\r\n{"], 3, "broke off"),
    Row("no HTTP", [b"SSH-2.0-OpenSSH_9.6\r\n"], 3, "broke off or does not speak HTTP"),
    # Answers that are no chat completion
    Row("empty body", [response(body="")], 3, "no chat completion"),
    Row("invalid UTF-8", [response(body=b'{"choices": [{"message": {"content": "\xff\xfe"}}]}')], 3, "no chat"),
    Row("HTML for JSON", [response(body=HTML, Content_Type="text/html")], 3, "no chat completion"),
    Row("HTML called JSON", [response(body=HTML)], 3, "no chat completion"),
    Row("an error with 200", [response(body='{"error": {"message": "overloaded"}}')], 3, "no chat completion"),
    Row("no choices", [response(body='{"choices": []}')], 3, "no chat completion"),
    Row("choices null", [response(body='{"choices": null}')], 3, "no chat completion"),
    Row("a list", [response(body="[1]")], 3, "no chat completion"),
    Row("too deep", [response(body="[" * 200_000)], 3, "no chat completion"),
    Row("broken gzip", [response(body="no gzip", Content_Encoding="gzip")], 3, "no chat completion"),
    Row("gzip that swells", [response(body=gzip.compress(b" " * 40_000_000), Content_Encoding="gzip")], 3, "far more"),
    Row("no end", [HEAD + b"\r\n", *[b" " * 1_000_000] * 30], 3, "far more than a letter"),
    # Content that is no letter: asked for again, and repaired
    Row("null content", [completion(None)], 0),
    Row("refusal field", [completion(None, refusal="I cannot help with that.")], 0),
    Row("refusal in words", [completion("I'm sorry, but I can't help with that.")], 0),
    Row("content filter", [completion("", "content_filter")], 0),
    Row("length cut-off", [completion(json.dumps(SOUND)[:150], "length")], 0),
    Row("content in pieces", [completion([{"type": "text", "text": json.dumps(SOUND)}])], 0),
    Row("wrong schema", [completion('{"letter": "Dear Priya", "thanks": [1], "decision": null}')], 0),
    Row("no JSON", [completion("Sure! Here is your letter.")], 0),
    Row("usage that is none", [FINE.replace(b'"prompt_tokens": 9', b'"prompt_tokens":""')], 0),
    Row("10 MB", [said(reason="We thank you so much. " * 450_000)], 0),
    Row("10 MB of brackets", [completion("{" * 10_000_000)], 0),
    # Content that would do something
    Row("${gr.x}", [said(thanks=SOUND["thanks"] + " ${gr.x} ${xml_prefix}")], 0),
    Row("{{x}}", [said(thanks=SOUND["thanks"] + " {{x}} {{brief}}")], 0),
    Row("ANSI escapes", [said(thanks="\x1b[2J\x1b[31m" + SOUND["thanks"] + "\x1b]0;owned\x07\x9b1m\x1b[0m")], 0),
    Row("a terminal's link", [said(thanks="\x1b]8;;http://evil.example\x07" + SOUND["thanks"] + "\x1b]8;;\x07")], 0),
    Row("escapes in broken JSON", [completion('{"thanks": "\\u001b[2J' + SOUND["thanks"] + '", "dec', "length")], 0),
    Row("escapes without JSON", [completion("\x1b[2J" + "\n\n".join(filter(None, SOUND.values())))], 0),
    Row("NULs", [said(**{part: f"\0{text}\0" for part, text in SOUND.items()})], 0),
    Row("bidi controls", [said(goodwill="\u202e" + SOUND["goodwill"] + "\u2066\u200f")], 0),
    Row("halves of characters", [said(goodwill=SOUND["goodwill"] + "\ud83d")], 0),
    Row("tags and private characters", [said(goodwill=SOUND["goodwill"] + "\U000e0041\ue000")], 0),
)
# fmt: on
MARKS = re.compile(r"gr\.x|xml_prefix|\{\{|owned|evil|\[2J|\[31m")


@pytest.fixture(autouse=True)
def _world(monkeypatch: pytest.MonkeyPatch) -> None:
    """A key in the environment, and a resolver that does not know one name."""
    look_up = socket.getaddrinfo

    def resolve(host: Any, *arguments: Any, **options: Any) -> Any:
        if host == NO_SUCH_HOST:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return look_up(host, *arguments, **options)

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    monkeypatch.setenv("TACTFUL_API_KEY", KEY)


@pytest.fixture(scope="module")
def without_a_model() -> str:
    return write(WORDS, Overrides()).text + "\n"


@pytest.fixture
def logged(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    """What the most talkative program would log."""
    with caplog.at_level(logging.DEBUG):
        yield caplog


def typed(tactful: Run, base_url: str, *options: str) -> Outcome:
    """Type the words, and see that the letter comes soon."""
    start = time.monotonic()
    outcome = tactful("decline", "--base-url", base_url, *options, stdin=WORDS.encode())
    assert time.monotonic() - start < MOST_SECONDS
    return outcome


def assert_discreet(outcome: Outcome, logged: pytest.LogCaptureFixture) -> None:
    """Neither key nor secret is told anywhere, and no letter and no traceback beside the letter."""
    assert not [secret for secret in SECRETS if secret in outcome.out]
    beside = outcome.err + logged.text
    letter = [line for line in outcome.out.splitlines() if len(line) > 20]
    assert letter
    assert not [text for text in (*SECRETS, *letter, *SOUND.values(), "Traceback") if text and text in beside]


def assert_fell_back(outcome: Outcome, letter: str, says: str, state: Path) -> None:
    """The letter is the one without a model, one sentence says why, and what was typed is kept."""
    assert outcome.code == 3
    assert outcome.out == letter
    sentence, kept, *_ = outcome.err.splitlines()
    told = re.fullmatch(r"tactful: The endpoint [\w.:-]+ (.+)\. This is the letter without the model\.", sentence)
    assert told, sentence
    assert ". " not in told.group(1)
    assert re.search(says, told.group(1)), sentence
    assert_kept(kept, WORDS, state)


@pytest.mark.parametrize("row", MATRIX, ids=lambda row: row.what)
def test_a_server_that_misbehaves(
    tactful: Run, state: Path, logged: pytest.LogCaptureFixture, without_a_model: str, row: Row
) -> None:
    with misbehave(row.wire, row.wire if row.then is None else row.then, tls=row.tls) as server:
        base_url = row.base_url.format(port=server.port) or server.base_url
        outcome = typed(tactful, base_url, *(row.options or ("--timeout", "5")), "--retries", "1")
    assert_discreet(outcome, logged)
    if row.code:
        assert_fell_back(outcome, without_a_model, row.says, state)
        return
    assert outcome.code == 0
    assert "endpoint" not in outcome.err
    assert "Passed" in outcome.err
    assert all(character == "\n" or character.isprintable() for character in outcome.out)
    assert not MARKS.search(outcome.out)


def test_a_connection_that_is_refused(
    tactful: Run, state: Path, logged: pytest.LogCaptureFixture, without_a_model: str
) -> None:
    outcome = typed(tactful, f"http://127.0.0.1:{closed_port()}/v1")
    assert_discreet(outcome, logged)
    assert_fell_back(outcome, without_a_model, "cannot be reached: check --base-url", state)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_to_another_host_gets_neither_key_nor_words(
    tactful: Run, state: Path, logged: pytest.LogCaptureFixture, without_a_model: str, status: int
) -> None:
    with misbehave([FINE]) as thief:
        away = thief.base_url.replace("127.0.0.1", "localhost") + "/chat/completions"
        with misbehave([response(status, Location=away)]) as server:
            outcome = typed(tactful, server.base_url)
    assert_discreet(outcome, logged)
    assert_fell_back(outcome, without_a_model, "redirects elsewhere, which is not followed", state)
    assert len(server.requests) == 1
    assert KEY.encode() in server.requests[0]
    assert not thief.requests


@pytest.fixture
def proxy(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Have a proxy named in the environment."""

    def use(url: str) -> None:
        for variable in ("HTTP_PROXY", "HTTPS_PROXY"):
            monkeypatch.setenv(variable, url)

    return use


def test_a_proxy_is_used_for_another_machine(
    tactful: Run, logged: pytest.LogCaptureFixture, proxy: Callable[[str], None]
) -> None:
    with misbehave([FINE]) as server:
        proxy(f"http://127.0.0.1:{server.port}")
        outcome = typed(tactful, "http://model.example/v1")
    assert_discreet(outcome, logged)
    assert outcome.code == 0
    assert SOUND["goodwill"] in outcome.out
    assert server.requests[0].startswith(b"POST http://model.example/v1/chat/completions HTTP/1.1\r\n")


def test_no_proxy_is_used_for_this_machine(tactful: Run, proxy: Callable[[str], None]) -> None:
    with misbehave([response(500)]) as bystander, misbehave([FINE]) as server:
        proxy(f"http://127.0.0.1:{bystander.port}")
        assert typed(tactful, server.base_url).code == 0
    assert not bystander.requests


@pytest.mark.parametrize(
    ("wire", "base_url", "says"),
    [
        (None, "http://model.example/v1", "cannot be reached.*proxy"),
        (None, "https://model.example/v1", "cannot be reached.*proxy"),
        ([response(407)], "http://model.example/v1", "proxy that wants a name and a password"),
        ([response(407)], "https://model.example/v1", "by way of the proxy"),
        ([response(502)], "https://model.example/v1", "by way of the proxy"),
        ([], "https://model.example/v1", "broke off"),
    ],
    ids=["no proxy", "no proxy for TLS", "unknown to it", "unknown to it for TLS", "no way on", "closed at once"],
)
def test_a_proxy_that_fails(
    tactful: Run,
    state: Path,
    logged: pytest.LogCaptureFixture,
    without_a_model: str,
    proxy: Callable[[str], None],
    wire: Behaviour | None,
    base_url: str,
    says: str,
) -> None:
    with misbehave(wire or []) as server:
        port = closed_port() if wire is None else server.port
        proxy(f"http://somebody:{PASSWORD}@127.0.0.1:{port}")
        outcome = typed(tactful, base_url)
    assert_discreet(outcome, logged)
    assert PASSWORD not in outcome.err + logged.text
    assert_fell_back(outcome, without_a_model, says, state)
    assert base_url.startswith("http:") or not any(KEY.encode() in request for request in server.requests)
