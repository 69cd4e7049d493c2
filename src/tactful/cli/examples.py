"""The examples at the end of each command's help: what to type, and what comes of it. The tests run each of them."""

from __future__ import annotations

from collections.abc import Mapping

EXAMPLES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "": (
        ("tactful", "paste what happened, end with Ctrl-D"),
        ("tactful rewrite draft.txt --diff", "what your draft becomes, and why"),
        ("tactful check letter.txt", "what a letter should not say"),
    ),
    "decline": (
        ('tactful decline "Ana Lopez offered me a job. I stay where I am. Sam Okafor"', ""),
        ("tactful decline -f words.txt --tone formal", "what happened is in a file"),
        ('tactful decline -f words.txt --change "thank Li"', "what else to say"),
    ),
    "withdraw": (("tactful withdraw -f accepted.txt", "whose offer you took, and why no more"),),
    "negotiate": (('tactful negotiate -f words.txt --ask "a start in March"', "what you would like"),),
    "ask-time": (('tactful ask-time -f words.txt --until "next Friday"', "by when you will answer"),),
    "reply": (("tactful reply -f question.txt", "what they ask, and what you say to it"),),
    "rewrite": (
        ("tactful rewrite draft.txt --diff", "what changed, and who asked for it"),
        ("tactful rewrite draft.txt -o letter.eml", "a mail to look through and send"),
    ),
    "call": (("tactful call -f words.txt", "what to say, and the letter to follow"),),
    "check": (
        ("tactful check letter.txt", "what is wrong, and what to write"),
        ("tactful check letters.jsonl --format jsonl", "many letters, a line each"),
    ),
    "guards": (("tactful guards no-pay", "why pay is left out, and what is pay"),),
    "prompts": (("tactful prompts writer_system", "what the writer is told"),),
    "eval": (("tactful eval situations.jsonl --model llama3.2 -o results.md", ""),),
    "doctor": (
        ("tactful doctor", "how it is set up"),
        ("tactful doctor --base-url http://127.0.0.1:11434/v1", "how it would do"),
    ),
    "config": (
        ("tactful config show", "what is set, and what could be"),
        ("tactful config set name Sam Okafor", "signs where your words do not"),
    ),
    "set": (
        ("tactful config set tone warm", ""),
        ("tactful config set base_url http://127.0.0.1:11434/v1", "a model writes"),
        ('tactful config set guards.no-rival.words "Project Heron"', "not to be told"),
        ('tactful config set tone ""', "out again"),
    ),
}


def examples_of(command: str) -> str:
    """The examples of a command, as the end of its help; "" is the program itself."""
    shown = EXAMPLES.get(command, ())
    width = max((len(typed) for typed, what in shown if what), default=0)
    lines = [f"  {typed:{width}}  {what}".rstrip() for typed, what in shown]
    # Click would run lines together that no \b stands before.
    return "\n".join(["\b", "Examples:" if len(shown) > 1 else "Example:", *lines]) if shown else ""
