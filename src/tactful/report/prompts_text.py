"""The prompts and the messages of a request, as text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from tactful.errors import UnusableInputError
from tactful.prompting import Message, load_prompt, prompt_names


def prompts_table() -> str:
    """A line for each prompt: its name and what it is for."""
    width = max(map(len, prompt_names()))
    return "\n".join(f"{name:{width}}  {load_prompt(name).purpose}" for name in prompt_names())


def prompt_page(name: str) -> str:
    """One prompt as it is written. Raises `UnusableInputError` for a name that is none."""
    if name not in prompt_names():
        near = get_close_matches(name, prompt_names(), n=1)
        way_on = f"did you mean {near[0]}?" if near else "`tactful prompts` lists them."
        raise UnusableInputError(f"There is no prompt {name!r}: {way_on}", "unknown-prompt")
    return load_prompt(name).text


def requests_text(requests: Iterable[Sequence[Message]]) -> str:
    """The messages of requests, each under its role."""
    return "\n\n".join(
        f"===== request {number} =====\n" + "\n\n".join(f"[{m['role']}]\n{m['content']}" for m in messages)
        for number, messages in enumerate(requests, start=1)
    )
