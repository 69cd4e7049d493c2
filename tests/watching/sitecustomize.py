"""Watch every connection that a process tries, and let only loopback and the engine's own process through.

Python imports this at its start where this folder is on `PYTHONPATH`, so that the processes that are started are
watched too. `WATCH_REPORT` names the file that each attempt is added to, a line of JSON each.
"""

from __future__ import annotations

import json
import os
import sys
from typing import Any

WATCHED = (
    "socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "socket.sendmsg",
    "subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "urllib.Request",
)  # fmt: skip
ENGINE = "tactful.model.engine_process"
REPORT = os.open(os.environ["WATCH_REPORT"], os.O_APPEND | os.O_CREAT | os.O_WRONLY)


def watch(event: str, arguments: tuple[Any, ...]) -> None:
    """Note what is tried, and by whom; refuse what is for another machine or starts another program."""
    # How Python starts from 3.13 on what it has asked leave for as a `subprocess.Popen`.
    if event not in WATCHED or (event == "os.posix_spawn" and ENGINE in arguments[1]):
        return
    target = arguments[1] if event.startswith("socket.") and event != "socket.getaddrinfo" else arguments[0]
    target = target[0] if isinstance(target, tuple) and event != "socket.connect" else target
    if event == "subprocess.Popen" and ENGINE in arguments[1]:
        target = ENGINE
    by = "the engine" if ENGINE in sys.orig_argv else "the program"
    os.write(REPORT, f"{json.dumps([by, f'{event} {target}'])}\n".encode())
    if "127.0.0.1" not in str(target) and target != ENGINE:
        raise ConnectionRefusedError(event)


sys.addaudithook(watch)
