"""The client is imported as far as it is used, and is whole for others."""

from __future__ import annotations

import subprocess
import sys

SCRIPT = """
import sys
import tactful.model.chat
assert "openai.types.beta" not in sys.modules
import openai
from openai.types.chat import ChatCompletion
assert openai.AsyncOpenAI and openai.__version__ and openai.OpenAI is tactful.model.chat.OpenAI
assert openai.types.beta and issubclass(openai.NotFoundError, tactful.model.chat.APIStatusError)
"""


def test_the_client_is_imported_as_far_as_it_is_used() -> None:
    done = subprocess.run([sys.executable, "-W", "ignore", "-c", SCRIPT], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
