"""Guardrails and the client, imported without what they do not need here: the same verdicts, and whole for others."""

from __future__ import annotations

import subprocess
import sys

import pytest

JUDGE = """
import json
from tactful.contract import Finding, Part
from tactful.model import meanwhile
from tactful.model.meanwhile import import_guardrails_meanwhile, parts_guard

def judge():
    reply = json.dumps({part.value: "x" for part in Part})
    failed = parts_guard().failing_parts(reply, {Part.REASON: [Finding("Wrong.", "Better.", 0, 1, "x")]})
    assert failed == {Part.REASON}, failed
"""
LEAVES_OUT = """
import sys
import_guardrails_meanwhile()
judge()
assert not {"langchain_core", "faker", "opentelemetry.sdk", "guardrails.api_client"} & set(sys.modules)
"""
OTHERS_GET_ALL = """
judge()
from langchain_core.runnables import RunnableLambda
from faker import Faker
import guardrails.api_client, rich.console
assert RunnableLambda(len).invoke("abc") == 3 and Faker().name() and rich.console.Console().width
"""
# jsonschema is what a reply is checked with.
NEEDS_MORE = """
meanwhile._NOT_NEEDED = (*meanwhile._NOT_NEEDED, "jsonschema")
judge()
import guardrails.guard, jsonschema
assert guardrails.guard.Runnable.__module__.startswith("langchain_core") and jsonschema.validate
"""
CLIENT_IS_WHOLE = """
import sys
import tactful.model.chat
assert "openai.types.beta" not in sys.modules
import openai
from openai.types.chat import ChatCompletion
assert openai.AsyncOpenAI and openai.__version__ and openai.OpenAI is tactful.model.chat.OpenAI
assert openai.types.beta and issubclass(openai.NotFoundError, tactful.model.chat.APIStatusError)
"""


@pytest.mark.parametrize(
    "script", [LEAVES_OUT, OTHERS_GET_ALL, NEEDS_MORE, CLIENT_IS_WHOLE],
    ids=["leaves out", "others get all", "needs more", "client is whole"],
)  # fmt: skip
def test_libraries_are_imported_as_far_as_they_are_used(script: str) -> None:
    done = subprocess.run([sys.executable, "-W", "ignore", "-c", JUDGE + script], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
