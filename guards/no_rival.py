"""No other employer is named, and nothing of the other offer is told.

"If you are going to accept another offer, avoid delving into the precise reasons": a rival's name invites comparison
and gossip, and helps nobody. "Another opportunity" says enough; so does "my current employer". The offering company
may be named freely: the brief knows it, and without a brief it is the one that is thanked or refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tactful.guards._clause_spans import clause_spans
from tactful.guards._employer_names import OTHER, is_plain, mark_names, offering_names

from tactful.contract import Case, Example, Finding, Guard, Letter, Level, Verdict
from tactful.text import Sentence
from tactful.text.cues import load_cues

Span = tuple[int, int]

MESSAGE = "This names the other employer or tells of the other offer, which is no business of the reader's."
REMEDY = "Say only that you have accepted another opportunity, without its name or anything about it."

_LISTS = ("chosen", "details")
_NAMELESS = ("details", "plain")
# Chosen by measuring: the classifier decides alone above it, where a sentence holds a name that is not the reader's.
_LIKELY = 1.2
_UNLIKELY = -1.5


def check(letter: Letter, case: Case) -> Verdict:
    """Find the clauses that name another employer or tell of the other offer."""
    home = offering_names(letter, case.brief)
    return Verdict(tuple(finding for s in letter.sentences for finding in _findings(letter, s, home)))


def _findings(letter: Letter, sentence: Sentence, home: frozenset[str]) -> Iterator[Finding]:
    for start, end in rival_spans(sentence, home):
        yield letter.finding(sentence, start, end, MESSAGE, REMEDY)


def rival_spans(sentence: Sentence, home: frozenset[str]) -> list[Span]:
    """The spans of the clauses of a sentence that tell of another employer; `home` holds the reader's names."""
    cues = load_cues("no_rival.toml")
    marked = cues.pattern("refused").sub(_hidden, mark_names(sentence, home))
    if OTHER in marked:
        marked = cues.pattern("study").sub(_hidden, marked)
    # Only details can be told, and plain words read, where no name stands.
    lists = [name for name in (*_LISTS, *_doubtful_lists(sentence)) if OTHER in marked or name in _NAMELESS]
    matches = [match.span() for name in lists for match in cues.pattern(name).finditer(marked)]
    if not matches and OTHER in marked and sentence.scores["rival"] > _LIKELY:
        matches = [(marked.index(OTHER), marked.rindex(OTHER) + 1)]
    return clause_spans(sentence.text, matches)


def _doubtful_lists(sentence: Sentence) -> Iterator[str]:
    if is_plain(sentence):
        yield "plain"
    if sentence.scores["rival"] > _UNLIKELY:
        yield "actions"


def _hidden(match: re.Match[str]) -> str:
    return "_" * len(match.group())


GUARD = Guard(
    id="no-rival",
    asks="Is no other employer named, and no detail of another offer told?",
    level=Level.ERROR,
    check=check,
    passes=(
        Example("I have accepted another offer."),
        Example("I have decided to stay with my current employer."),
        Example("Thank you for offering me the Account Manager position with Siemens Energy."),
        Example("I have decided not to join Northwind Labs, and I wish Northwind every success."),
        Example("I would have loved to work for Tesco."),
        Example("I will be moving to Toronto in June and have accepted a role in a different field."),
    ),
    fails=(
        Example("I have accepted a position with Oracle."),
        Example("I am going to Derrimoor General instead."),
        Example("Globex came back with an offer."),
        Example("i took the job at stripe"),
        Example("Thank you for the offer from Acme; I have decided to join Globex."),
        Example("The other offer is fully remote with a four-day week."),
        Example("I have signed with a competitor of yours."),
    ),
)
