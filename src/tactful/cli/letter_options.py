"""All that a command line can say of a letter, and the commands that take some or all of it."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Collection, Iterator
from functools import cached_property
from inspect import Parameter
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import fields

from tactful.cli import options
from tactful.cli.endpoint import find_endpoint, prepare_for_model
from tactful.cli.handing_over import Destinations, destinations
from tactful.cli.offer import load_offer
from tactful.cli.options import LetterFormat
from tactful.cli.promised_day import require_day_to_come

if TYPE_CHECKING:
    from tactful.model.endpoint import Endpoint
    from tactful.reading import Overrides


class LetterOptions(Struct, frozen=True, kw_only=True, dict=True):
    """What is given beside the words or the draft, in the order in which --help shows it."""

    file: options.File = None
    offer: options.Offer = None
    kind: options.Kind = None
    to: options.To = None
    company: options.Company = None
    role: options.Role = None
    sender: options.Sender = None
    reason: options.Reason = None
    ask: options.Ask = None
    until: options.Until = None
    refer: options.Refer = None
    called: options.Called = False
    tone: options.Tone = None
    max_words: options.MaxWords = None
    variant: options.Variant = 0
    diff: options.Diff = False
    explain: options.Explain = False
    format: options.Format = LetterFormat.TEXT
    output: options.Output = None
    force: options.Force = False
    copy: options.Copy = False
    mailto: options.Mailto = False
    model: options.ModelName = None
    base_url: options.BaseUrl = None
    timeout: options.Timeout = None
    deadline: options.Deadline = None
    retries: options.Retries = None
    change: options.Change = None
    offline: options.Offline = False
    strict: options.Strict = False
    dry_run: options.DryRun = False

    def prepared(self) -> Destinations:
        """Where the letter is to go, once it is sure that it can be written; what judges a model's letter is started.

        Raises `UnusableInputError` for options that will not do.
        """
        require_day_to_come(self.until)
        wanted = destinations(self.output, force=self.force, copy=self.copy, mailto=self.mailto)
        if not self.offline and not self.dry_run:
            prepare_for_model(self.base_url, self.model)
        return wanted

    def overrides(self, argument: str | None) -> Overrides:
        """What the options say of the letter, with the mail of --offer; `argument` are words or the name of a draft."""
        from tactful.reading import Overrides

        mail = load_offer(self.offer, argument, self.file)
        return Overrides(
            self.to, self.company, self.role, self.sender, self.reason, self.refer, self.called, self.tone,
            self.max_words, tuple(self.ask or ()), self.until, offer=mail,
        )  # fmt: skip

    @cached_property
    def endpoint(self) -> Endpoint | None:
        """The model that is to write; None where none is configured or wanted."""
        if self.offline:
            return None
        return find_endpoint(self.base_url, self.model, self.timeout, self.retries, self.deadline)


def taking_options(
    run: Callable[[Any, LetterOptions], None], argument: Parameter, *, without: Collection[str]
) -> Callable[..., None]:
    """The command that hands `run` its argument and its options: one parameter each, as Typer asks for them."""

    def command(**given: Any) -> None:
        run(given.pop(argument.name), LetterOptions(**given))

    parameters = [argument, *(parameter for parameter in _parameters() if parameter.name not in without)]
    command.__doc__ = run.__doc__
    command.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    return command


def _parameters() -> Iterator[Parameter]:
    for field in fields(LetterOptions):
        yield Parameter(field.name, Parameter.POSITIONAL_OR_KEYWORD, default=field.default, annotation=field.type)
