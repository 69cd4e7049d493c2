"""Hand a finished letter on, as the options say: into a file, to the clipboard, to the mail program."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct

from tactful.cli.boundary import complain
from tactful.cli.delivering import note
from tactful.cli.options import LetterFormat
from tactful.errors import ExitCode, UnusableInputError

if TYPE_CHECKING:
    from tactful.delivery import Delivery
    from tactful.output.files import FileForm

_STDOUT = "-"
_NO_PROGRAM = "No mail program could be opened. This link opens the letter in one, here or elsewhere:"
_UNFIT = "The letter was not handed on, because it fails a guard."
_WITHOUT_LETTER = "The letter is too long for a link: paste it into the mail."


class Destinations(Struct, frozen=True):
    """Where a letter goes beside standard output; `force` overwrites the `file`."""

    file: str | None = None
    force: bool = False
    copy: bool = False
    mailto: bool = False

    @property
    def in_a_file(self) -> bool:
        """Whether the letter goes into a file, and so not to standard output."""
        return self.file not in {None, _STDOUT}

    @property
    def nowhere(self) -> bool:
        """Whether the letter goes to standard output alone."""
        return not (self.in_a_file or self.copy or self.mailto)


def destinations(files: Sequence[str] | None, *, force: bool, copy: bool = False, mailto: bool = False) -> Destinations:
    """Where the options want a letter; raises `UnusableInputError` where they name several files.

    Whether it can get there is found when it is there: what cannot be saved is printed.
    """
    return Destinations(single_file(files), force, copy, mailto)


def single_file(files: Sequence[str] | None) -> str | None:
    """The file of -o; raises `UnusableInputError` where there are several."""
    if files and len(files) > 1:
        raise UnusableInputError("-o names several files: name one, and save the letter once more for another.")
    return files[0] if files else None


class HandedOver(Struct, frozen=True):
    """What became of a letter: whether it is `saved` in a file, and the `faults` for which it is not where wanted."""

    saved: bool = False
    faults: tuple[str, ...] = ()

    @property
    def exit_code(self) -> ExitCode:
        """The exit code of a letter with which nothing else is wrong."""
        return ExitCode.UNUSABLE_INPUT if self.faults else ExitCode.DELIVERED

    def is_printed(self, format_: LetterFormat) -> bool:
        """Whether it is printed as well: where a file has it, only in a format that was asked for."""
        return not self.saved or format_ is not LetterFormat.TEXT

    def complain(self) -> None:
        """Say on standard error what went wrong: last of all, where it is not missed below a letter."""
        for fault in self.faults:
            complain(fault)


def hand_over(delivery: Delivery, to: Destinations, *, is_taken: bool = False) -> HandedOver:
    """Hand a letter on, and say on standard error where it is then.

    One that fails a guard stays here, unless its sender has seen and taken it. A mail program that is not there is no
    failure, as the link is shown instead.
    """
    wanted = [hand for hand, is_wanted in ((_save, to.in_a_file), (_copy, to.copy), (_mail, to.mailto)) if is_wanted]
    if wanted and not (delivery.passed or is_taken):
        return HandedOver(faults=(_UNFIT,))
    return carried_out([partial(hand, delivery, to) for hand in wanted], to)


def fault_foreseen(to: Destinations, forms: Iterable[FileForm] | None = None) -> str | None:
    """Why nothing can be written where -o says, as far as that can be told beforehand; `forms` are all by default."""
    from tactful.output.files import FileForm, require_place

    if to.file is None or not to.in_a_file:
        return None
    return _fault_of(partial(require_place, to.file, forms or FileForm, force=to.force))


def carried_out(hands: Sequence[Callable[[], None]], to: Destinations) -> HandedOver:
    """Hand something on in several ways; the first of them is into the file, if it goes into one."""
    faults = [_fault_of(hand) for hand in hands]
    return HandedOver(saved=to.in_a_file and faults[0] is None, faults=tuple(filter(None, faults)))


def _fault_of(hand: Callable[[], None]) -> str | None:
    """Hand something on; where that cannot be done, return why."""
    try:
        hand()
    except UnusableInputError as error:
        return str(error)
    return None


def _save(delivery: Delivery, to: Destinations) -> None:
    from tactful.output.files import save_letter

    note(f"Saved to {save_letter(delivery, to.file or _STDOUT, force=to.force)}.")


def _copy(delivery: Delivery, _: Destinations) -> None:
    from tactful.output.clipboard import copy_text

    copy_text(delivery.text)
    note("Copied to the clipboard.")


def _mail(delivery: Delivery, _: Destinations) -> None:
    from tactful.output.envelope import envelope_for
    from tactful.output.mail_program import open_link
    from tactful.output.mailto import holds_letter, mailto_link

    link = mailto_link(delivery.text, envelope_for(delivery))
    note("Opened in your mail program." if open_link(link) else f"{_NO_PROGRAM}\n{link}")
    if not holds_letter(link):
        note(_WITHOUT_LETTER)
