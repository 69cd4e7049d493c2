"""The options that the writing commands share."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from tactful.contract import LetterKind


class LetterFormat(StrEnum):
    """How a letter is printed."""

    TEXT = "text"
    MARKDOWN = "md"
    JSON = "json"


File = Annotated[str | None, typer.Option("-f", "--file", help="Read the words from a file; - is standard input.")]
Offer = Annotated[
    str | None, typer.Option("--offer", help="The mail with the offer: .eml, or text pasted with its headers; - too.")
]
Kind = Annotated[LetterKind | None, typer.Option("--kind", help="What the letter is for, if not what it seems.")]
To = Annotated[str | None, typer.Option("--to", help="Whom the letter greets, with the title if any.")]
Company = Annotated[str | None, typer.Option("--company", help="Who made the offer.")]
Role = Annotated[str | None, typer.Option("--role", help="The position that was offered.")]
Sender = Annotated[str | None, typer.Option("--from", help="Your name, as you sign.")]
Reason = Annotated[str | None, typer.Option("--reason", help="The reason in general words, or none.")]
Refer = Annotated[str | None, typer.Option("--refer", help="Recommend somebody, who has agreed to it.")]
Called = Annotated[bool, typer.Option("--called", help="Write it as what follows a phone call.")]
Ask = Annotated[list[str] | None, typer.Option("--ask", help='What to ask for: "a start in March".')]
Until = Annotated[str | None, typer.Option("--until", help="The day by which you will answer.")]
Tone = Annotated[str | None, typer.Option("--tone", help="How it should sound: warm, formal, plain.")]
MaxWords = Annotated[int | None, typer.Option("--max-words", min=1, help="The longest that the body may be.")]
Variant = Annotated[int, typer.Option("--variant", min=0, help="Another wording: 1, 2, ...")]
Explain = Annotated[bool, typer.Option("--explain", help="Show what was understood from which words.")]
Format = Annotated[LetterFormat, typer.Option("--format", help="How to print the letter.")]
Output = Annotated[
    list[str] | None,
    typer.Option("-o", "--output", help="Put the letter into a file: .txt, .md, .json, .eml or .docx."),
]
CallOutput = Annotated[
    list[str] | None, typer.Option("-o", "--output", help="Put the call into a file: .txt, .md or .json.")
]
Force = Annotated[bool, typer.Option("--force", help="Overwrite the file of -o if it exists.")]
Copy = Annotated[bool, typer.Option("--copy", help="Copy the letter to the clipboard.")]
Mailto = Annotated[bool, typer.Option("--mailto", help="Open the letter in your mail program.")]
Offline = Annotated[bool, typer.Option("--offline", help="Write without a model, even where one is configured.")]
ModelName = Annotated[str | None, typer.Option("--model", help="The model to ask, by the name that its server knows.")]
BaseUrl = Annotated[str | None, typer.Option("--base-url", help="The OpenAI-compatible server to ask.")]
Timeout = Annotated[float | None, typer.Option("--timeout", min=0.1, help="Seconds to wait for each answer.")]
Deadline = Annotated[
    float | None,
    typer.Option("--deadline", min=0.1, help="Seconds for the letter as a whole; three times --timeout by default."),
]
Retries = Annotated[int | None, typer.Option("--retries", min=0, max=10, help="How often to ask for parts again.")]
Change = Annotated[
    list[str] | None, typer.Option("--change", help='What to change, in plain words: "warmer; mention Ana".')
]
Diff = Annotated[bool, typer.Option("--diff", help="Show what changed in the draft, and which guard asked for it.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Show what would be sent to the model, and send nothing.")]
Strict = Annotated[bool, typer.Option("--strict", help="Exit with 4 where a part had to be a standard phrase.")]
