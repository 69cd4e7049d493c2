"""Examine the set-up: what is configured and by what, whether the endpoint answers, what leaves the machine."""

from __future__ import annotations

import platform
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import version
from time import monotonic
from urllib.parse import urlsplit
from urllib.request import getproxies

from msgspec import Struct
from msgspec.structs import replace

from tactful import __version__
from tactful.announcing import announce
from tactful.config import config_path, load_settings
from tactful.errors import EndpointError, ExitCode, UnusableInputError
from tactful.house_rules import guards_of_the_file
from tactful.kept_words import kept_folder
from tactful.model.endpoint import (
    Endpoint,
    ModelOptions,
    Named,
    configured_endpoint,
    is_loopback,
    named_key,
    named_model,
    named_url,
)
from tactful.report.examination import Observation
from tactful.settings import Settings, shown_url
from tactful.text.patterns import store_path
from tactful.text.wording import counted, listed

# Seconds: nobody waits longer to hear that a server is not there.
LONGEST_WAIT = 5.0
_MOST_MODELS = 8
_NOT_KNOWN = "not known, as the config file may name one"
_LIBRARIES = ("openai", "guardrails-ai", "pydantic")
_SENT = (
    "the facts of your letter (names, the role, a general reason, what to mention), your wishes, and of a draft the"
    " sentences that stay; once, where the rules leave a name open, your words without what is named in the next line"
)
_STAYS = (
    "pay, other employers, contact data, private matters and grievances, in your words, drafts and mails alike; your"
    " files; the key goes to the endpoint alone. Nothing is reported to anybody"
)


class Examination(Struct, frozen=True):
    """What was found, and the exit code that it comes to."""

    observations: tuple[Observation, ...]
    exit_code: ExitCode


def examine(options: ModelOptions, environment: Mapping[str, str]) -> Examination:
    """Look at everything that a letter depends on; asks the endpoint for the list of its models, if there is one.

    No observation shows a key, nor a password in an address.
    """
    settings, config = _config()
    local = [_program(), *config, *([*_letters(settings), *_own_rules(settings)] if settings else ())]
    model, code = _model(options, environment, settings)
    unusable = any(observation.is_problem for observation in local)
    observations = (*local, *model, *_folders())
    return Examination(observations, ExitCode.UNUSABLE_INPUT if unusable and not code else code)


def _program() -> Observation:
    libraries = ", ".join(f"{name} {version(name)}" for name in _LIBRARIES)
    return Observation("program", f"tactful {__version__}, Python {platform.python_version()}, {libraries}")


def _config() -> tuple[Settings | None, list[Observation]]:
    """The settings, unless the config file cannot be used, and what is to be said of it."""
    path = config_path()
    try:
        settings = load_settings()
    except UnusableInputError as error:
        return None, [Observation("config file", str(error), is_problem=True)]
    says = str(path) if path.is_file() else f"{path}, which does not exist yet: `tactful config set` makes it"
    return settings, [Observation("config file", says)]


def _letters(settings: Settings) -> Iterator[Observation]:
    """What holds for every letter."""
    without = {"name": "as your words give it", "sign_off": "as the tone asks for", "tone": "as your words ask for"}
    for name, otherwise in without.items():
        value = getattr(settings, name)
        yield Observation(name.replace("_", "-"), f"{value} (the config file)" if value else f"{otherwise} (not set)")


def _own_rules(settings: Settings) -> Iterator[Observation]:
    rules = [*settings.guards, *settings.validators]
    try:
        guards_of_the_file(settings.guards)
        if settings.validators:
            from tactful.model.own_validators import own_guards

            own_guards(settings.validators)
    except UnusableInputError as error:
        yield Observation("own rules", str(error), is_problem=True)
    else:
        yield Observation("own rules", f"{listed(rules)} (the config file)" if rules else "none")


def _model(
    options: ModelOptions, environment: Mapping[str, str], known: Settings | None
) -> tuple[Sequence[Observation], ExitCode]:
    """What is configured of the model, how its endpoint answers, and what it is sent."""
    settings = known or Settings()
    try:
        endpoint = configured_endpoint(options, environment, settings)
    except UnusableInputError as error:
        return [Observation("endpoint", str(error), is_problem=True)], ExitCode.UNUSABLE_INPUT
    if endpoint is None and known is None:
        return [Observation("endpoint", _NOT_KNOWN)], ExitCode.UNUSABLE_INPUT
    if endpoint is None:
        none = Observation(
            "endpoint", "none: letters come from standard phrases; --base-url or OPENAI_API_KEY names one"
        )
        return [none, Observation("leaves here", "nothing")], ExitCode.DELIVERED
    answers = list(_answers(endpoint))
    code = ExitCode.ENDPOINT_FAILED if any(observation.is_problem for observation in answers) else ExitCode.DELIVERED
    return [*_configured(endpoint, options, environment, settings), *answers, *_leaving(endpoint)], code


def _configured(
    endpoint: Endpoint, options: ModelOptions, environment: Mapping[str, str], settings: Settings
) -> Iterator[Observation]:
    url = named_url(options, environment, settings)
    key = named_key(endpoint.base_url, environment, settings)
    yield Observation("endpoint", _told(url and replace(url, value=shown_url(url.value))))
    yield Observation("model", _told(named_model(options, environment, settings)))
    yield Observation("key", f"sent, not shown ({key.place})" if key else "none is sent")
    yield Observation(
        "patience",
        f"{endpoint.timeout:g} seconds a call, {endpoint.letter_seconds:g} a letter; "
        f"what fails is asked for again {counted(endpoint.retries, 'time')} at most",
    )


def _told(named: Named | None) -> str:
    return f"{named.value} ({named.place})" if named else "none"


def _answers(endpoint: Endpoint) -> Iterator[Observation]:
    # Imported here because it takes a while, and who has configured nothing need not wait.
    from tactful.model.chat import Chat

    patience = min(endpoint.timeout, LONGEST_WAIT)
    announce(f"Asking {endpoint.host}")
    start = monotonic()
    try:
        models = Chat(replace(endpoint, timeout=patience, deadline=None)).served_models()
    except EndpointError as error:
        yield Observation("answers", str(error), is_problem=True)
        return
    yield Observation("answers", f"yes, after {monotonic() - start:.2f} seconds")
    yield _has_model(endpoint, models)


def _has_model(endpoint: Endpoint, models: Sequence[str]) -> Observation:
    if {endpoint.model, f"{endpoint.model}:latest"} & set(models):
        return Observation("has the model", "yes")
    shown = [*models[:_MOST_MODELS], *(["others"] if len(models) > _MOST_MODELS else [])]
    has = f"it has {listed(shown)}: name one with --model or `tactful config set model`" if models else "it has none"
    return Observation("has the model", f"no {endpoint.model}; {has}", is_problem=True)


def _leaving(endpoint: Endpoint) -> Iterator[Observation]:
    here = is_loopback(endpoint.base_url)
    place = "nothing, as the model runs on this machine; it is sent" if here else f"to {endpoint.host}, as"
    yield Observation("leaves here", f"{place} {_SENT}; --dry-run shows it")
    yield Observation("stays here", _STAYS)
    if not here and urlsplit(endpoint.base_url).scheme == "http":
        says = "none: whoever is on the way can read letter and key; use https:// if the server can"
        yield Observation("encryption", says)
    proxies = getproxies()
    if not here and (proxy := proxies.get(urlsplit(endpoint.base_url).scheme) or proxies.get("all")):
        yield Observation("proxy", f"{shown_url(proxy)} (the environment)")


def _folders() -> Iterator[Observation]:
    folder = kept_folder()
    count = sum(1 for _ in folder.glob("*.txt"))
    kept = f"{counted(count, 'file')} of what you typed before something failed; delete them as you like"
    yield Observation("kept words", f"{folder}: {kept if count else 'nothing is kept'}")
    yield Observation("cache", f"{store_path().parent}: bytecode and compiled patterns, nothing of yours")
