"""Conversations with a model that were recorded from a real server, and are replayed strictly.

A request that was not recorded, or not in these words, fails the test, and so does a recording that is not played.
`tests/model/record.py` records; it says by environment variables where the servers are.
"""

from __future__ import annotations

import json
import os
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from msgspec import Struct
from pydantic import SecretStr

from tactful.model.endpoint import Endpoint
from tests.model.cassette_format import WITHOUT_SECRETS, ReadableYaml

if TYPE_CHECKING:
    from vcr import VCR
    from vcr.cassette import Cassette

OWN_CASSETTES = Path(__file__).resolve().parents[2] / "cassettes"
CASSETTES = Path(os.environ.get("RECORD_FOLDER", OWN_CASSETTES))
VARIANTS = "variants.toml"
_RECORDING_SECONDS = 900.0
_NOWHERE = "http://127.0.0.1:9/v1"


class Take(Struct, frozen=True):
    """A recorded conversation: the endpoint it was held with, and the variant of the letter that shows its point.

    It is strict while it is recorded, and where the project's own recording is played; not so where one is played that
    a user made of another model, in the folder that RECORD_FOLDER names.
    """

    endpoint: Endpoint
    variant: int
    cassette: Cassette
    strict: bool

    def shows(self, point: bool) -> None:
        """Demand what the recording is for; where it is not strict and does not show it, skip the test."""
        if not self.strict and not point:
            pytest.skip("this model does not do what the test is about")
        assert point

    @property
    def replies(self) -> list[dict[str, Any]]:
        """The first choice of each completion: its message and why it ended."""
        answers = [json.loads(response["body"]["string"]) for response in self.cassette.responses]
        return [answer["choices"][0] for answer in answers if "choices" in answer]


@pytest.hookimpl
def pytest_recording_configure(config: pytest.Config, vcr: VCR) -> None:  # noqa: ARG001
    vcr.register_serializer("yaml", ReadableYaml)


@pytest.fixture(scope="module")
def vcr_cassette_dir() -> str:
    return str(CASSETTES)


@pytest.fixture
def vcr_config() -> dict[str, Any]:
    return {"match_on": ("method", "path", "body"), **WITHOUT_SECRETS}


@pytest.fixture
def capable(request: pytest.FixtureRequest, vcr: Cassette, record_mode: str) -> Iterator[Take]:
    """A conversation with a model that can write letters."""
    yield from _take(request.node.name, vcr, record_mode, "CAPABLE")


@pytest.fixture
def weak(request: pytest.FixtureRequest, vcr: Cassette, record_mode: str) -> Iterator[Take]:
    """A conversation with a model that can hardly write."""
    yield from _take(request.node.name, vcr, record_mode, "WEAK")


def _take(name: str, cassette: Cassette, record_mode: str, model: str) -> Iterator[Take]:
    if record_mode != "none":
        url, served = os.environ[f"RECORD_{model}_URL"], os.environ[f"RECORD_{model}_MODEL"]
        endpoint = Endpoint(url, served, SecretStr(os.environ["RECORD_KEY"]), _RECORDING_SECONDS, retries=2)
        yield Take(endpoint, int(os.environ["RECORD_VARIANT"]), cassette, strict=True)
        return
    yield Take(replayed_endpoint(cassette), variants()[name], cassette, strict=CASSETTES == OWN_CASSETTES)
    require_all_played(cassette)


def replayed_endpoint(cassette: Cassette) -> Endpoint:
    """An endpoint at which nobody listens, for the model that a recording is of."""
    served = json.loads(cassette.requests[0].body)["model"] if len(cassette) else "none"
    return Endpoint(_NOWHERE, served, SecretStr("none"), timeout=5, retries=2)


def require_all_played(cassette: Cassette) -> None:
    """Fail where something was recorded that is no longer asked."""
    assert cassette.all_played, f"{cassette.play_count} of {len(cassette)} recorded requests were made"


def variants() -> dict[str, int]:
    """Which variant of its letter each recording shows, by the test's name."""
    return tomllib.loads((CASSETTES / VARIANTS).read_text("utf-8"))
