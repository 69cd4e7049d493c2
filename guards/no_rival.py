"""No other employer is named, and nothing of the other offer is told.

"If you are going to accept another offer, avoid delving into the precise reasons": a rival's name invites comparison
and gossip, and helps nobody. "Another opportunity" says enough; so does "my current employer". The offering company
may be named freely: the brief knows it, and without a brief it is the one that is thanked or refused.
"""

from __future__ import annotations

from collections.abc import Iterator

from tactful.guards._clause_spans import clause_spans
from tactful.guards._employer_names import HOME, OTHER, is_plain, mark_names, offering_names

from tactful.contract import Case, Example, Finding, Guard, Letter, Level, OwnWords, Verdict
from tactful.text import Sentence
from tactful.text.cues import load_cues
from tactful.text.spans import Span

MESSAGE = "This names the other employer or tells of the other offer, which is no business of the reader's."
REMEDY = "Say only that you have accepted another opportunity, without its name or anything about it."
ASKING_REMEDY = "Say only that you are weighing your decision, and nothing of another employer or another offer."

# For each list of cues the score above which the classifier has to hold with it, and whether it needs a name.
_LISTS = {
    "chosen": (-9.0, True),
    "actions": (0.0, True),
    "touches": (0.5, True),
    "details": (0.0, False),
    "unnamed": (0.3, False),
    "courting": (-3.0, False),
    "plain": (0.0, False),
}
_NAMELESS_FLOOR = min(floor for floor, needs_name in _LISTS.values() if not needs_name)
# The classifier decides alone above these, where a sentence holds a name that is not the reader's and where not.
# Like the others they were chosen by measuring, on sentences that it had not seen.
_LIKELY_NAMED = 0.35
_LIKELY = 2.2
# And above this, of a name, whatever a rule says to it.
_CERTAIN = 4.5
# Shorter sentences, lines that were broken and names at the foot, say too little for the classifier.
_FEWEST_WORDS = 5
_HIDDEN = "_"


def check(letter: Letter, case: Case) -> Verdict:
    """Find the clauses that name another employer or tell of the other offer."""
    home = offering_names(letter, case.brief)
    return Verdict(tuple(finding for s in letter.sentences for finding in _findings(letter, s, home)))


def _findings(letter: Letter, sentence: Sentence, home: frozenset[str]) -> Iterator[Finding]:
    for start, end in _rival_spans(sentence, home):
        yield letter.finding(sentence, start, end, MESSAGE, REMEDY)


def _rival_spans(sentence: Sentence, home: frozenset[str]) -> list[Span]:
    """The spans of the clauses of a sentence that tell of another employer; `home` holds the reader's names."""
    names = mark_names(sentence, home)
    if OTHER not in names and sentence.scores["rival"] <= _NAMELESS_FLOOR:
        return []
    marked = _marked(names)
    matches = list(_cue_spans(sentence, marked))
    if not matches and _is_likely(sentence, marked):
        first = max(marked.find(OTHER), 0)
        matches = [(first, marked.rfind(OTHER) + 1 or len(marked))]
    return clause_spans(sentence.text, matches)


def _marked(names: str) -> str:
    """The lower-case sentence in which names are marked, with what is no choice of the sender's hidden."""
    cues = load_cues("no_rival.toml")
    marked = cues.pattern("refused").hidden(names, _HIDDEN)
    if OTHER not in marked:
        return marked
    # An acquaintance's employer is no more a rival than the reader is.
    marked = cues.pattern("bystanders").hidden(marked, HOME)
    return cues.pattern("study").hidden(marked, _HIDDEN)


def _cue_spans(sentence: Sentence, marked: str) -> Iterator[Span]:
    score, is_named = sentence.scores["rival"], OTHER in marked
    for name, (floor, needs_name) in _LISTS.items():
        if score > floor and (is_named or not needs_name) and (name != "plain" or is_plain(sentence)):
            yield from (match.span() for match in load_cues("no_rival.toml").pattern(name).finditer(marked))


def _is_likely(sentence: Sentence, marked: str) -> bool:
    """Whether the classifier alone hears of a rival, and not rather of meeting again or of a wish."""
    scores = sentence.scores
    score = scores["rival"]
    if len(sentence.words) < _FEWEST_WORDS or max(scores["open-door"], scores["good-wishes"]) > 0:
        return False
    is_named = OTHER in marked
    if HOME in marked and not is_named:
        return False
    is_likely = score > (_LIKELY_NAMED if is_named else _LIKELY)
    is_certain = is_named and score > _CERTAIN
    return is_certain or (is_likely and not load_cues("no_rival.toml").has("harmless", marked))


GUARD = Guard(
    id="no-rival",
    asks="Is no other employer named, and no detail of another offer told?",
    level=Level.ERROR,
    check=check,
    own_words=OwnWords.FORBIDDEN,
    asking_remedy=ASKING_REMEDY,
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
