"""A loopback server that says what bytes it likes, when it likes, and breaks off when it likes."""

from __future__ import annotations

import json
import socket
import ssl
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Thread

from msgspec import Struct, field

CERTIFICATE = Path(__file__).with_name("untrusted.pem")
_REASONS = {200: "OK", 302: "Found", 307: "Temporary Redirect", 401: "Unauthorized", 404: "Not Found"}

# What a server does on a connection: it sends bytes, and waits for so many seconds. Then it closes the connection.
Behaviour = Sequence[bytes | float]


def response(status: int = 200, body: bytes | str = b"{}", **headers: str) -> bytes:
    """An HTTP response. Underscores in the names of headers stand for hyphens."""
    data = body if isinstance(body, bytes) else body.encode()
    fields = {"Content_Type": "application/json", "Content_Length": str(len(data)), "Connection": "close", **headers}
    head = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in fields.items())
    return f"HTTP/1.1 {status} {_REASONS.get(status, 'Whatever')}\r\n{head}\r\n".encode() + data


def completion(content: object, finish_reason: str = "stop", **message: object) -> bytes:
    """A response that holds a chat completion."""
    choice = {
        "index": 0,
        "finish_reason": finish_reason,
        "message": {"role": "assistant", "content": content} | message,
    }
    return response(body=json.dumps({"choices": [choice], "usage": {"prompt_tokens": 9, "completion_tokens": 9}}))


def trickle(data: bytes, seconds: float = 0.05) -> Behaviour:
    """Send one byte at a time, and wait after each."""
    return [part for byte in data for part in (bytes([byte]), seconds)]


class UnrulyServer(Struct):
    """The running server: its port, and the requests that it got, as they came."""

    port: int
    requests: list[bytes] = field(default_factory=list)

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"


@contextmanager
def misbehave(*behaviours: Behaviour, tls: bool = False) -> Iterator[UnrulyServer]:
    """Behave on each connection as one behaviour says, in turn, and as the last one from then on."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = UnrulyServer(listener.getsockname()[1])
        Thread(target=_accept, args=(listener, server, list(behaviours), tls), daemon=True).start()
        yield server


def _accept(listener: socket.socket, server: UnrulyServer, behaviours: list[Behaviour], tls: bool) -> None:
    # The listener is closed at the end of the test.
    with suppress(OSError):
        while True:
            connection, _ = listener.accept()
            behaviour = behaviours.pop(0) if len(behaviours) > 1 else behaviours[0]
            Thread(target=_serve, args=(connection, server, behaviour, tls), daemon=True).start()


def _serve(connection: socket.socket, server: UnrulyServer, behaviour: Behaviour, tls: bool) -> None:
    # A client that lost patience is gone by then.
    with suppress(OSError), connection, _secured(connection) if tls else connection as stream:
        server.requests.append(_request(stream))
        for step in behaviour:
            if isinstance(step, bytes):
                stream.sendall(step)
            else:
                time.sleep(step)


def _secured(connection: socket.socket) -> ssl.SSLSocket:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    return context.wrap_socket(connection, server_side=True)


def _request(stream: socket.socket) -> bytes:
    request = b""
    while chunk := stream.recv(65_536):
        request += chunk
        if not request[:1].isalpha():
            break  # That is no HTTP.
        head, _, body = request.partition(b"\r\n\r\n")
        length = next((line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")), b":0")
        if b"\r\n\r\n" in request and len(body) >= int(length.partition(b":")[2]):
            break
    return request
