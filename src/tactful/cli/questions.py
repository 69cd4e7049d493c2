"""Ask on a terminal for what the words leave open or unclear; Enter skips a question."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from tactful.cli.asking import ask, can_converse, says_yes
from tactful.cli.boundary import complain
from tactful.cli.delivering import note
from tactful.cli.options import LetterFormat
from tactful.errors import UnclearInputError

if TYPE_CHECKING:
    from tactful.contract import Brief
    from tactful.manuscript import Manuscript

_INTRODUCTION = "Your words leave a few things open. Enter skips a question."
# What a letter can name, the field of the options that gives it, and the question.
_QUESTIONS = (
    ("recipient", "to", "Whom does the letter go to, with the title if any? "),
    ("company", "company", "Who made the offer? "),
    ("role", "role", "Which job was it? "),
    ("sender", "sender", "How do you sign? "),
)
# A draft names what it wants to; only its frame may lack something.
_OF_A_DRAFT = frozenset({"recipient", "sender"})


def completed(manuscript: Manuscript, format_: LetterFormat) -> Manuscript:
    """The manuscript with what its sender answers, where somebody sits at a terminal to be asked.

    Raises `UnclearInputError` where something stays unclear, and `UnusableInputError` as writing does.
    """
    if not can_converse(format_):
        return manuscript
    manuscript, brief = _made_clear(manuscript)
    asked = [q for q in _QUESTIONS if getattr(brief, q[0]) is None and (not manuscript.is_draft or q[0] in _OF_A_DRAFT)]
    if asked:
        note(_INTRODUCTION)
    for _, option, question in asked:
        answer = ask(question)
        if answer is None:
            note("")
            break
        manuscript = _with_answer(manuscript, option, answer)
    return manuscript


def _made_clear(manuscript: Manuscript) -> tuple[Manuscript, Brief]:
    while True:
        try:
            return manuscript, manuscript.prepared()
        except UnclearInputError as doubt:
            complain(doubt.problem)
            answer = ask(f"{doubt.question} ")
            answer = _numbered(answer, doubt.choices) if answer else answer
            decide: Callable[[str], Any] = _ANSWERS.get(doubt.answers, str)
            if not answer or not decide(answer):
                raise
            manuscript = _with_answer(manuscript, doubt.answers, decide(answer))


def _numbered(answer: str, choices: Sequence[str]) -> str:
    """The choice of which an answer is the number, from 1; else the answer."""
    numbers = {str(number): choice for number, choice in enumerate(choices, start=1)}
    return numbers.get(answer.strip(), answer)


def _with_answer(manuscript: Manuscript, option: str, answer: Any) -> Manuscript:
    if option == "answer":
        return replace(manuscript, wishes=(*manuscript.wishes, f"say that {answer}"))
    options: dict[str, Any] = {option: answer} if answer else {}
    return replace(manuscript, overrides=replace(manuscript.overrides, **options))


def _one_request(answer: str) -> tuple[str, ...]:
    return (answer,)


_ANSWERS: dict[str, Callable[[str], Any]] = {"declines": says_yes, "ask": _one_request}
