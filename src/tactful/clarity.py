"""Read words whose letter is clear: that the offer is declined, whose offer it is, and whom the letter greets."""

from __future__ import annotations

from collections.abc import Sequence

from tactful.contract import Brief, LetterKind
from tactful.errors import UnclearInputError
from tactful.reading import Overrides, read_brief
from tactful.reading.doubts import Doubt, Matter, find_doubts
from tactful.reading.narrowing import read_about
from tactful.text.naming import telling_words
from tactful.text.wording import listed


def read_clearly(words: str, overrides: Overrides, kind: LetterKind) -> Brief:
    """Read words into a brief; of several offers into that of the one that an option or the mail with it names.

    Raises `UnclearInputError` where the words leave unclear what the letter depends on, and no option says it.
    """
    brief = read_brief(words, kind=kind)
    doubts = {doubt.matter: doubt for doubt in find_doubts(words, brief)}
    if Matter.DECISION in doubts and brief.kind is kind in _REFUSING and not _declines(overrides):
        raise _REFUSING[kind]()
    if Matter.RECIPIENT in doubts and not overrides.to:
        raise _many_recipients(doubts[Matter.RECIPIENT])
    if Matter.COMPANY in doubts:
        companies = doubts[Matter.COMPANY].choices
        chosen = _chosen(companies, overrides)
        if chosen is None and not overrides.company:
            raise _many_companies(companies)
        others = [company for company in companies if company != chosen]
        brief = read_about(words, kind, others)
    return brief


def _declines(overrides: Overrides) -> bool:
    return overrides.declines or overrides.reason is not None


def _chosen(companies: Sequence[str], overrides: Overrides) -> str | None:
    """The company of several that `--company`, or the mail with the offer, names."""
    told = telling_words(overrides.company or _company_of_offer(overrides) or "")
    shared = [len(told & telling_words(company)) for company in companies]
    most = max(shared)
    return companies[shared.index(most)] if most and shared.count(most) == 1 else None


def _company_of_offer(overrides: Overrides) -> str | None:
    if overrides.offer is None:
        return None
    from tactful.reading.offer_facts import facts_of

    fact = facts_of(overrides.offer).company
    return fact.value if fact else None


def _undecided() -> UnclearInputError:
    return UnclearInputError(
        "The words say that you take this job.",
        "Do you decline it?",
        "declines",
        "If you do, give the reason with --reason (none will do), or leave the acceptance out of the words.",
    )


def _coming_round() -> UnclearInputError:
    return UnclearInputError(
        "The words say yes to what is asked of you now, and this letter would hold to your refusal.",
        "Do you still decline the offer?",
        "declines",
        "If you do, give the reason with --reason (none will do), or leave the yes out of the words. If you would take"
        " the job now, `tactful negotiate` writes a letter that says so and on what terms.",
    )


# What is asked where the words of a letter that declines take the job.
_REFUSING = {LetterKind.DECLINE: _undecided, LetterKind.REPLY: _coming_round}


def _many_companies(companies: Sequence[str]) -> UnclearInputError:
    return UnclearInputError(
        f"The words speak of offers by {listed(companies)}.",
        "Which of them is this letter for?",
        "company",
        "Name it with --company; each of them gets a letter of its own.",
        companies,
    )


def _many_recipients(doubt: Doubt) -> UnclearInputError:
    return UnclearInputError(
        f"The words address the letter to {listed(doubt.choices)}.",
        "Whom does it greet?",
        "to",
        f'Name one with --to, or both: --to "{listed(doubt.choices)}".',
        doubt.choices,
    )
