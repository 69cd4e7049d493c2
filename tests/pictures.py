"""The pictures of the terminal in docs/pictures: the program at work on docs/samples, recorded and drawn as SVG.

`python tests/docs.py --write` draws them anew.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Iterable
from io import StringIO
from pathlib import Path

from msgspec import Struct
from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

from tests.documents import PICTURES, SAMPLES
from tests.shell import opened_shell
from tests.terminals import heard_on

COLUMNS = 100
# Rich's own drawing would load a font from the network.
_SVG = """\
<svg viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
  font-size: {char_height}px; line-height: {line_height}px; }}
.{unique_id}-title {{ font-family: ui-sans-serif, Helvetica, Arial, sans-serif; font-size: 18px; font-weight: bold; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/>
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


class Picture(Struct, frozen=True):
    """What a picture shows: a command on a terminal, and what is typed, each text after the prompt before it."""

    name: str
    command: str
    typed: tuple[tuple[str, str], ...] = ()

    @property
    def path(self) -> Path:
        return PICTURES / f"{self.name}.svg"


WORDS = (SAMPLES / "words.txt").read_text("utf-8")
_CTRL_D = "\x04"
PICTURES_SHOWN = (
    Picture("decline", "tactful", (("Ctrl-D.", f"{WORDS}\n{_CTRL_D}"), ("[q]uit:", "t\n"))),
    Picture("rewrite", "tactful rewrite draft.txt --diff > letter.txt"),
    Picture("check", "tactful check letter.txt"),
)


def recorded(picture: Picture, folder: Path) -> str:
    """What stands on the terminal when the command has ended, colours as ANSI codes."""
    import pty

    terminal, end = pty.openpty()
    _hide_control_characters(end)
    with opened_shell(folder):
        environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": str(COLUMNS)}
        command = ["/bin/sh", "-c", picture.command]
        process = subprocess.Popen(command, stdin=end, stdout=end, stderr=end, env=environment)
        os.close(end)
        shown = _conversation(terminal, picture.typed)
        process.wait()
    os.close(terminal)
    return shown.decode().replace("\r\n", "\n").rstrip("\n")


def _conversation(terminal: int, typed: Iterable[tuple[str, str]]) -> bytes:
    shown, answered, answers = b"", 0, list(typed)
    while heard := heard_on(terminal):
        shown += heard
        if answers and answers[0][0].encode() in shown[answered:]:
            answered = len(shown)
            os.write(terminal, answers.pop(0)[1].encode())
    return shown


def _hide_control_characters(terminal: int) -> None:
    import termios

    attributes = termios.tcgetattr(terminal)
    attributes[3] &= ~termios.ECHOCTL
    termios.tcsetattr(terminal, termios.TCSANOW, attributes)


def drawn(picture: Picture, shown: str) -> str:
    """The picture as SVG: the command, and what it showed."""
    console = Console(record=True, width=COLUMNS, file=StringIO(), force_terminal=True)
    console.print(Text(f"$ {picture.command}", style="bold"))
    console.print(_with_typed_words_marked(Text.from_ansi(shown), picture))
    return console.export_svg(title=picture.command, theme=MONOKAI, code_format=_SVG, unique_id=picture.name)


def _with_typed_words_marked(shown: Text, picture: Picture) -> Text:
    lines = [line for _, typed in picture.typed for line in typed.split("\n")]
    shown.highlight_words([line for line in lines if len(line) > 1], "bright_cyan")
    return shown


def pictures() -> dict[Path, str]:
    """Every picture as it should be, by its file."""
    with tempfile.TemporaryDirectory() as folder:
        return {
            picture.path: drawn(picture, recorded(picture, Path(folder, picture.name))) for picture in PICTURES_SHOWN
        }


def write_pictures() -> None:
    """Draw every picture anew."""
    PICTURES.mkdir(exist_ok=True)
    for path, svg in pictures().items():
        path.write_text(svg, "utf-8")


def drifted_pictures() -> list[str]:
    """The pictures that differ from what the program shows."""
    return [path.name for path, svg in pictures().items() if not path.is_file() or path.read_text("utf-8") != svg]
