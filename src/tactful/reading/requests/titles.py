"""Say which title the sender asks for: "my title should be Senior Analyst" becomes "the title of Senior Analyst"."""

from __future__ import annotations

import re

from tactful.contract import RequestKind
from tactful.reading.clauses.lexicon import is_job_word
from tactful.reading.requests.form import form


def _title(match: re.Match[str]) -> str | None:
    title = match["title"].strip(" \"'")
    return f"the title of {title}" if title and title.split()[0].lower() not in {"is", "should", "and", "or"} else None


def _title_in_small_letters(match: re.Match[str]) -> str | None:
    title = match["title"].lower()
    return f"the title of {title}" if is_job_word(title.split()[-1]) else None


TITLE_FORMS = (
    form(
        RequestKind.TITLE,
        r"(?:the |a |my )?(?:job )?title(?: of| to be| be| as| (?:should|shall|must|would) be| ="
        r"|:)? [\"']?(?P<title>(?-i:[A-Z][\w/&-]*)(?: (?:of|and|the|for"
        r"|(?-i:[A-Z&][\w/&-]*))){0,5})",
        _title,
    ),
    form(
        RequestKind.TITLE,
        r"(?:the |a |my )?(?:job )?title (?:to (?:be|say)|be|of|as|should be|is) [\"']?"
        r"(?P<title>[a-z]+(?: [a-z]+){0,3}?)"
        r"(?=[\"']?\s*(?:[.,;!?\n)]|$|\b(?:not|and|instead|rather|please|like|as|because|so|if|but|plus|too)\b))",
        _title_in_small_letters,
    ),
    form(
        RequestKind.TITLE,
        # "It's called Kestrel Keys" names what it is, and asks for nothing.
        r"(?:(?<!is )(?<!it's )(?<!its )(?<!was )(?<!are )(?<!been )(?<!firm )(?<!company )(?<!place )(?<!shop )"
        r"(?:called|titled)|title changed to|title to) [\"']?(?P<title>(?-i:[A-Z][\w/&-]*)(?: (?:of|and|the|for"
        r"|(?-i:[A-Z&][\w/&-]*))){0,5})",
        _title,
    ),
)
