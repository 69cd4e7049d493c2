"""A clear refusal: it is unmistakable that the offer is not accepted.

The recipient has a vacancy to fill and can offer it to somebody else only when the answer is plain, which is why the
first article asks for a prompt one. Hesitation ("I may have to decline"), a refusal taken back ("I cannot decline such an offer"), an
employer's rejection and, above all, an acceptance anywhere in the letter leave the answer open. To have taken another
offer, or to stay where one is, is a clear refusal.
"""

from __future__ import annotations

from tactful.contract import Case, Example, Finding, Guard, Letter, LetterKind, Level, Part, Verdict
from tactful.text import Sentence
from tactful.text.clauses import clauses
from tactful.text.cues import load_cues
from tactful.text.voice import speaks_as_employer

ABSENT = "Nowhere does the letter say that the offer is declined."
SOFT = "This leaves the answer open: the reader cannot tell whether the offer is declined."
ACCEPTS = "This accepts the offer."
REMEDY = "Say in one plain sentence that you do not accept the offer, without a perhaps and without a condition."
REMEDY_ACCEPTS = "Write nothing that says yes or speaks of starting; say in one plain sentence that you do not accept."

_LIKELY = 1.5
_UNLIKELY = -2.5

Span = tuple[int, int]


def check(letter: Letter, case: Case) -> Verdict:
    """Look for a clause that refuses and for clauses that accept or waver."""
    sentences = [s for s in letter.sentences or letter.all_sentences if not speaks_as_employer(s)]
    refusals = [(sentence, span) for sentence in sentences if (span := find_refusal(sentence))]
    accepted = tuple(_acceptances(letter, sentences, refused=bool(refusals)))
    if accepted:
        return Verdict(accepted)
    if refusals:
        return Verdict(evidence=tuple(letter.evidence(sentence, *span) for sentence, span in refusals))
    return Verdict((_unclear(letter, sentences),))


def find_refusal(sentence: Sentence) -> Span | None:
    """Return the span of the clause of a sentence that plainly refuses, None where there is none."""
    cues = load_cues("clear_decline.toml")
    score = sentence.scores["decline"]
    for start, end in clauses(sentence.text):
        if score > _UNLIKELY and _refuses(sentence.lower[start:end]):
            return start, end
    doubtful = any(cues.has(name, sentence.lower) for name in ("unrefused", "elsewhere", "soft", "acceptance"))
    if score > _LIKELY and not doubtful and sentence.scores["soft-decline"] < 0 > sentence.scores["accept"]:
        return 0, len(sentence.text)
    return None


def find_acceptance(sentence: Sentence, refused: bool) -> Span | None:
    """Return the span of the clause that accepts; after a refusal only one that must be of the recipient's offer."""
    cues = load_cues("clear_decline.toml")
    for start, end in clauses(sentence.text):
        clause = sentence.lower[start:end]
        says_yes = cues.has("acceptance", clause) and not cues.has("unaccepted", clause)
        if says_yes and (not refused or cues.has("yours", clause)):
            return start, end
    return None


def _refuses(clause: str) -> bool:
    cues = load_cues("clear_decline.toml")
    if not cues.has("refusal", clause):
        return False
    return not any(cues.has(name, clause) for name in ("unrefused", "elsewhere", "soft"))


def _acceptances(letter: Letter, sentences: list[Sentence], refused: bool) -> list[Finding]:
    found = [(sentence, span) for sentence in sentences if (span := find_acceptance(sentence, refused))]
    return [letter.finding(sentence, *span, ACCEPTS, REMEDY_ACCEPTS) for sentence, span in found]


def _unclear(letter: Letter, sentences: list[Sentence]) -> Finding:
    cues = load_cues("clear_decline.toml")
    for sentence in sentences:
        for start, end in clauses(sentence.text):
            if cues.has("soft", sentence.lower[start:end]) and sentence.scores["soft-decline"] > _UNLIKELY:
                return letter.finding(sentence, start, end, SOFT, REMEDY)
    return letter.absence(Part.DECISION, ABSENT, REMEDY)


GUARD = Guard(
    id="clear-decline",
    asks="Is it unmistakable that the offer is not accepted?",
    level=Level.ERROR,
    kinds=frozenset({LetterKind.DECLINE, LetterKind.WITHDRAW, LetterKind.REPLY}),
    check=check,
    passes=(
        Example("After much thought I must decline the offer."),
        Example("i will have to forfeit the offer"),
        Example("I wish I could accept, but I cannot take the post."),
        Example("I have decided to accept another offer."),
        Example("Thanks to the commute, I cannot take the job."),
        Example("It's a no from me."),
        Example("I am staying where I am."),
        Example("No thanks."),
    ),
    fails=(
        Example("Thank you for the offer."),
        Example("I may have to decline."),
        Example("I cannot decline such an offer."),
        Example("I cannot but accept."),
        Example("I wish I could accept."),
        Example("I accept the post with pleasure. I regret to inform you that I am unable to start on Monday."),
        Example("I must decline the post. I am happy to accept your offer."),
        Example("We regret that we cannot offer you the position. You have not been selected."),
    ),
)
