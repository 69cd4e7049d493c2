"""Weave the facts of a brief into a sentence: articles, the noun that a role needs, lists of names.

No wording puts a name into the possessive or makes it the subject of a verb, so that "St Columba's", "Price & Penny"
and "The Marsh Table" are right everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tactful.text.legal_forms import ANY_CASE, LEGAL_FORM
from tactful.text.patterns import compiled
from tactful.text.wording import indefinite_article

_SPACE = compiled(r"\s+")
_DETERMINER = compiled(r"(?:the|your|their|our|my|this|that|an)\s+|a\s+(?!levels?\b)", re.IGNORECASE)
_CAPITAL_A = compiled(r"A\s+(?:&|and\b|levels?\b|\w\b)")
_OFFICE_OF = compiled(r"(?:role|position|post|job|office|title)\s+(?:of|as)\s+(?:(?:a|an|the)\s+)?", re.IGNORECASE)
_HEAD_ENDS = compiled(r"\s+(?:of|in|for|on|at|with|to|from|within|under)\s|\s*[,(/:;]|\s+[-–—]\s", re.IGNORECASE)
_JOB_NOUN = compiled(
    r"\b(?:role|position|post|job|gig|vacancy|opening|seat|chair|spot|place|placement|traineeship|contract|assignment"
    r"|secondment|residency|opportunity|work|appointment|shift|part|[a-z]{3,}ship)$",
    re.IGNORECASE,
)
_PERSON = compiled(
    r"\b(?:(?!summer$|winter$|offer$|career$|computer$|power$|water$|order$)[a-z]+(?:er|or|ist|ian|yst|ant|man|woman|eon)"
    r"|nurse|lead|head|chef|cook|clerk|aide|coach|tutor|associate|fellow|apprentice|midwife|matron|warden|intern"
    r"|agent|attendant|executive|representative|consultant|architect|pilot|trainee|mechanic|secretary)$",
    re.IGNORECASE,
)
_ONE_OF_A_KIND = compiled(
    r"\b(?:head|chief|director|president|chair|principal|secretary|lead|warden|matron|captain|dean|master|editor)\b",
    re.IGNORECASE,
)
_TAKES_ARTICLE = compiled(
    r"(?:university|ministry|department|bank|city|college|institute|school|office|board|county|museum|council|society"
    r"|embassy|church|house|academy|port|association)\s+(?:of|for)\b"
    r"|.*\b(?:commission|foundation|ministry|authority|association|society|federation|bureau|department)$",
    re.IGNORECASE,
)

_LEGAL_FORM = compiled(
    rf"(?:,?\s+(?:{LEGAL_FORM}|(?i:{'|'.join(sorted(ANY_CASE))}|private|s\.a|b\.v|n\.v|s\.r\.l))\b\.?){{1,2}}$"
)


def name_role(value: str, noun: str = "role") -> str:
    """Name a job with its article and a noun: "the night baker role", "the post of Head of People".

    `value` is the role as the sender called it, with or without an article or a noun of its own; `noun` is the one
    to give it otherwise.
    """
    title = bare_title(value)
    head = _HEAD_ENDS.split(title, maxsplit=1)[0]
    if _JOB_NOUN.search(head):
        return f"the {title}"
    if head != title or len(title.split()) > 5:
        return f"the {noun} of {title}"
    return f"the {title} {noun}"


def name_office(value: str) -> str | None:
    """Name whoever holds a role: "as a night baker", "as Head Gardener"; None where the role names no person."""
    title = bare_title(value)
    head = _HEAD_ENDS.split(title, maxsplit=1)[0]
    if not _PERSON.search(head):
        return None
    return f"as {title}" if _ONE_OF_A_KIND.search(title) else f"as {indefinite_article(title)} {title}"


def bare_title(value: str) -> str:
    """Strip a role of its article and of "the post of": "the post of Head Gardener" becomes "Head Gardener"."""
    title = _SPACE.sub(" ", value).strip(" ,;:.!?")
    if not _CAPITAL_A.match(title):
        title = _DETERMINER.sub("", title, count=1) if _DETERMINER.match(title) else title
    office = _OFFICE_OF.match(title)
    return title[office.end() :] if office else title


def name_company(value: str) -> str:
    """Name a company as it stands after a preposition: "Globex", "The Marsh Table", "the University of Strathmuir"."""
    company = _SPACE.sub(" ", value).strip(" ,;:")
    return f"the {company}" if _TAKES_ARTICLE.match(company) and not _DETERMINER.match(company) else company


def shorten_company(value: str) -> str:
    """Name a company without its legal form, as people do who have just named it in full."""
    return name_company(_LEGAL_FORM.sub("", value))


def join_phrases(phrases: Sequence[str]) -> str:
    """List phrases as `listed` does names, with a comma before the last where one of them has an "and" in it."""
    *others, last = phrases
    if not others:
        return last
    comma = "," if len(others) > 1 or any(" and " in phrase for phrase in phrases) else ""
    return f"{', '.join(others)}{comma} and {last}"
