"""Hide what only sounds of money: names and titles, set phrases, dates and references."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tactful.contract import Brief
from tactful.text.cues import load_cues
from tactful.text.legal_forms import LEGAL_FORM
from tactful.text.patterns import compiled
from tactful.text.titles import CAPITAL_TITLE

_HIDDEN = "_"
_RUN = compiled(r"\b[A-Z][\w'.-]*(?:(?: (?:&|and|of|for|the))? [A-Z][\w'.-]*)*")
# "Fee, Costas & Wage LLP", "Bond, Price & Sons"
_FIRM = compiled(
    r"\b[A-Z][\w'-]*(?:, [A-Z][\w'-]*){0,4},? (?:&|and) [A-Z][\w'-]*"
    rf"(?P<form> (?:{LEGAL_FORM}|Co|Solicitors|Partners|Associates|Advocates|Chambers))?\b"
)
_WORD = compiled(r"[A-Za-z][A-Za-z']*")
_FORM_OF_ADDRESS = compiled(rf"(?:{CAPITAL_TITLE})\b\.?")
_MONEY_WORD = compiled(
    r"(?:pay|salar|wage|compens|bonus|remunerat|benefit|earn|money|income|stipend|package|equity|stock|allowance|pension"
    r"|commission|cash|increment|perk|raise|rate|figure|pound|penny|dollar|euro|rand\b|crown)",
    re.IGNORECASE,
)
_ACRONYM = compiled(r"(?:CTC|OTE|LPA|RSUs?|ESOPs?|ESPP|KiwiSaver|401K)\b")
# Words that may be capitalised beside a word of pay without making a name of it.
_NEUTRAL = frozenset(
    """a an the my your our their his her its this that these those i we you they he she it at in on for with if as of
    and or but so also no not to by from per while since because although however unfortunately regarding re subject
    thank thanks dear higher high low lower better more less good great base basic annual total gross net starting
    monthly yearly hourly weekly variable fixed offered current new offer offers increase rise cut level expectations
    expectation negotiation negotiations discussion review details structure concerns range band grade package
    packages terms options option units restricted health dental insurance plan sign signing sign-on joining
    relocation housing what how is was were are when where i'd i'm i've decline job letter reason reasons concern
    question questions request match matching performance yearly end year overtime overall competitive""".split()
)


def hide(text: str, lower: str, brief: Brief) -> str:
    """Return the lower-case sentence with underscores in place of all that is no pay whatever it says.

    `text` is the sentence with its capitals; the names of the brief and names in capitals are hidden, then set
    phrases, titles of jobs, dates, telephone numbers and references.
    """
    hidden = lower
    for start, end in (*_known_names(text, lower, brief), *_capitalised_names(text)):
        hidden = hidden[:start] + _HIDDEN * (end - start) + hidden[end:]
    cues = load_cues("no_pay.toml")
    for name in ("plain_numbers", "innocent"):
        hidden = cues.pattern(name).hidden(hidden, _HIDDEN)
    return hidden


def _known_names(text: str, lower: str, brief: Brief) -> Iterator[tuple[int, int]]:
    known = (brief.recipient, brief.company, brief.role, brief.sender, brief.referral, *brief.thanked)
    for fact in known:
        if fact is None or len(fact.value) < 3:
            continue
        yield from _occurrences(lower, fact.value.lower())
        for word in _WORD.findall(fact.value):
            if _MONEY_WORD.match(word) and word[0].isupper() and fact is not brief.role:
                yield from _occurrences(text, word)


def _occurrences(text: str, name: str) -> Iterator[tuple[int, int]]:
    for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
        yield match.span()


def _capitalised_names(text: str) -> Iterator[tuple[int, int]]:
    if _is_shouted(text):
        return
    for firm in _FIRM.finditer(text):
        if firm["form"] or ("&" in firm.group() and _is_name(firm.group(), "")):
            yield firm.span()
    for run in _RUN.finditer(text):
        if _MONEY_WORD.search(run.group()) and _is_name(run.group(), text[: run.start()]):
            yield run.span()


def _is_shouted(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 12 and sum(c.isupper() for c in letters) > 0.6 * len(letters)


def _is_name(run: str, before: str) -> bool:
    """Whether a run of capitalised words is a name: one of them at least is no word of pay and no everyday word."""
    if _ACRONYM.search(run):
        return False
    if _FORM_OF_ADDRESS.search(before[-6:]) or _FORM_OF_ADDRESS.match(run):
        return True
    words = _WORD.findall(run)
    return any(word.lower() not in _NEUTRAL and not _MONEY_WORD.match(word) for word in words)
