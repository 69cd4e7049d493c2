"""The client is imported as far as it is used, and is whole for others."""

from __future__ import annotations

import subprocess
import sys

SCRIPT = """
import sys
import tactful.model.chat
assert not {"openai.types.beta", "asyncio.events"} & set(sys.modules)
import asyncio
import openai
from openai.types.chat import ChatCompletion
assert openai.AsyncOpenAI and openai.__version__ and openai.OpenAI is tactful.model.chat.OpenAI
assert openai.types.beta and issubclass(openai.NotFoundError, tactful.model.chat.APIStatusError)
async def close():
    async with openai.AsyncOpenAI(api_key="none") as client:
        await asyncio.sleep(0)
asyncio.run(close())
"""


def test_the_client_is_imported_as_far_as_it_is_used() -> None:
    done = subprocess.run([sys.executable, "-W", "ignore", "-c", SCRIPT], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
