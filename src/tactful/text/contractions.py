"""Write out contractions: "I'm" becomes "I am"."""

from __future__ import annotations

import re
from functools import partial

from tactful.text.patterns import compiled
from tactful.text.wording import capitalised

_FORMS = tuple(
    (compiled(rf"{contraction}\b", re.IGNORECASE), words)
    for contraction, words in (
        (r"\bI'm", "I am"), (r"\bcan't", "cannot"), (r"\bwon't", "will not"), (r"\bshan't", "shall not"),
        (r"\blet's", "let us"), (r"n't", " not"), (r"'re", " are"), (r"'ve", " have"), (r"'d", " would"),
        (r"'ll", " will"), (r"\bit's", "it is"), (r"\bthat's", "that is"), (r"\bthere's", "there is"),
    )
)  # fmt: skip


def spelled_out(text: str) -> str:
    """The text without contractions; a possessive stays."""
    text = text.replace("’", "'")
    for contraction, words in _FORMS:
        text = contraction.sub(partial(_in_case, words), text)
    return text


def _in_case(words: str, match: re.Match[str]) -> str:
    return capitalised(words) if match.group()[0].isupper() else words
