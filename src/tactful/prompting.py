"""Prompts: Markdown files in `prompts/` with declared variables, rendered in one pass.

A prompt file begins with two lines, `purpose: ...` and `variables: a, b`, then an empty line, then the text, in which
`{{a}}` stands for a variable. What is put in is never read as a template again, so braces in a person's words stay
what they are.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from msgspec import Struct

from tactful.text.patterns import compiled
from tactful.text.tables import read_table

_SLOT = compiled(r"\{\{([a-z_]+)\}\}")
_HEADER = compiled(r"purpose: (?P<purpose>[^\n]+)\nvariables:(?P<variables>[^\n]*)\n\n(?P<text>.+)", re.DOTALL)
_FENCE = "~~~"


class Prompt(Struct, frozen=True):
    """A prompt: what it is for, which variables it takes, and its text."""

    name: str
    purpose: str
    variables: frozenset[str]
    text: str

    def render(self, **values: str) -> str:
        """Put the values in; raises ValueError unless they are exactly the declared variables."""
        if values.keys() != self.variables:
            raise ValueError(f"prompt {self.name} takes {sorted(self.variables)}, not {sorted(values)}")
        return _SLOT.sub(lambda slot: values[slot.group(1)], self.text)


def prompt_names() -> tuple[str, ...]:
    """The names of all prompts, in alphabetical order."""
    entries = (entry.name for entry in files("tactful.prompts").iterdir())
    return tuple(sorted(name.removesuffix(".md") for name in entries if name.endswith(".md")))


@cache
def load_prompt(name: str) -> Prompt:
    """Load one prompt; raises ValueError where its text and its declared variables differ."""
    header = _HEADER.fullmatch((files("tactful.prompts") / f"{name}.md").read_text("utf-8"))
    if header is None:
        raise ValueError(f"prompt {name} does not begin with its purpose and its variables")
    variables = frozenset(variable.strip() for variable in header["variables"].split(",") if variable.strip())
    if variables != set(_SLOT.findall(header["text"])):
        raise ValueError(f"prompt {name} declares other variables than it uses")
    return Prompt(name, header["purpose"], variables, header["text"].strip())


@cache
def load_schema(name: str) -> Mapping[str, Any]:
    """Load the JSON schema of an answer."""
    schema: dict[str, Any] = json.loads((files("tactful.prompts") / f"{name}.json").read_text("utf-8"))
    return schema


def load_examples(name: str) -> Sequence[Mapping[str, str]]:
    """Load the worked examples of a file, in its order."""
    examples: list[dict[str, str]] = read_table("tactful.prompts", f"{name}.toml")["example"]
    return examples


def fenced(text: str) -> str:
    """Fence a person's text as data. A fence inside it is broken, so that nothing in it can end the fence."""
    return f"{_FENCE}\n{text.replace(_FENCE, '~ ~ ~')}\n{_FENCE}"


Message = Mapping[str, str]


def system(content: str) -> Message:
    """A system message of a chat."""
    return {"role": "system", "content": content}


def user(content: str) -> Message:
    """A user's message of a chat."""
    return {"role": "user", "content": content}


def assistant(content: str) -> Message:
    """An assistant's message of a chat, as in a worked example."""
    return {"role": "assistant", "content": content}
