"""Nothing intimate is told: no health, family trouble, relationship, money trouble, law, papers or faith.

"Do not try to explain the reasons why you cannot accept the offer, especially if they are personal": the reader owes
the sender nothing, and what stands in a letter is passed on. "Personal reasons" says enough. A job at a hospital, a
wish for the reader's health and sympathy with the reader's loss are no confidences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tactful.guards._clause_spans import clause_spans

from tactful.contract import Brief, Case, Example, Finding, Guard, Letter, Level, OwnWords, Verdict
from tactful.text import Sentence
from tactful.text.cues import load_cues
from tactful.text.functions import sentence_function_scores
from tactful.text.patterns import compiled

MESSAGE = "This tells something private of you or your family; a letter to an employer keeps it to 'personal reasons'."
REMEDY = "Say only that personal circumstances do not allow it, or give a general reason about the work."
ASKING_REMEDY = "Say only that you have personal reasons for what you ask, or give no reason."

# For each list of cues the score above which the classifier has to hold with it; measured, like the others, on
# sentences that it had not seen.
_LISTS = {"told": -8.0, "health": -2.0, "family": -2.0, "money": -2.0, "law": -3.0, "papers": -3.0, "faith": -1.0}
# Where the sentence speaks of a trade, the score for any list.
_TRADE_FLOOR = 0.5
# The classifier decides alone above this.
_LIKELY = -0.4
# And above this also where the words are such as serve for a reason in general.
_CERTAIN = 3.0
# And above this where they are such as trades have too: "I was in a psychiatric clinic".
_UNDENIABLE = 4.5
_HIDING = ("innocent", "trades")
_NAME = compiled(r"(?<=[a-z,] )[A-Z][a-z']+(?:(?: (?:&|and|of|for|the))? [A-Z][a-z']+)+")
_OWN = compiled(r"(?:my|our) .{0,20}$")


def check(letter: Letter, case: Case) -> Verdict:
    """Find the clauses that tell something private."""
    subjects = _subjects(case.brief)
    return Verdict(tuple(finding for s in letter.all_sentences for finding in _findings(letter, s, subjects)))


def _subjects(brief: Brief) -> tuple[str, ...]:
    """What the offered job is called, lower-case: a ward or a clinic there is no confidence."""
    return tuple(fact.value.lower() for fact in (brief.role, brief.company) if fact is not None)


def _findings(letter: Letter, sentence: Sentence, subjects: tuple[str, ...]) -> Iterator[Finding]:
    for start, end in _intimate_spans(sentence, subjects):
        yield letter.finding(sentence, start, end, MESSAGE, REMEDY)


def _intimate_spans(sentence: Sentence, subjects: tuple[str, ...] = ()) -> list[tuple[int, int]]:
    """The spans of the clauses of a sentence that tell something private, in order.

    `subjects` are names, lower-case, that tell nothing of the sender: of the offered job and its company.
    """
    cues = load_cues("no_oversharing.toml")
    if sentence.scores["oversharing"] < _LIKELY and not _matches(sentence.lower):
        return []
    hidden = _hide(sentence, subjects)
    if cues.has("sympathy", hidden):
        return []
    score = sentence_function_scores(re.sub("_+", "name", hidden))["oversharing"]
    believed = [span for name, span in _matches(hidden) if score > _LISTS[name]]
    is_own = any(_OWN.match(hidden[start:end]) for start, end in believed)
    if believed and (is_own or score > _TRADE_FLOOR or not cues.has("trade_words", hidden)):
        return clause_spans(sentence.text, believed)
    if sentence.scores["oversharing"] > _UNDENIABLE:
        return [(0, len(sentence.text))]
    is_likely = score > _LIKELY and (score > _CERTAIN or not cues.has("circumstances", hidden))
    return [(0, len(sentence.text))] if is_likely else []


def _matches(lower: str) -> list[tuple[str, tuple[int, int]]]:
    """The spans of the cues in a lower-case text, each with the name of its list."""
    return list(load_cues("no_oversharing.toml").spans(tuple(_LISTS), lower))


def _hide(sentence: Sentence, subjects: tuple[str, ...]) -> str:
    hidden = sentence.lower
    for subject in subjects:
        hidden = hidden.replace(subject, "_" * len(subject))
    for name in _NAME.finditer(sentence.text):
        hidden = hidden[: name.start()] + "_" * len(name.group()) + hidden[name.end() :]
    for kind in _HIDING:
        hidden = load_cues("no_oversharing.toml").pattern(kind).hidden(hidden, "_")
    return hidden


GUARD = Guard(
    id="no-oversharing",
    asks="Is nothing private told, of health, family, money, law, papers or faith?",
    level=Level.ERROR,
    check=check,
    own_words=OwnWords.FORBIDDEN,
    asking_remedy=ASKING_REMEDY,
    passes=(
        Example("For personal reasons I must decline."),
        Example("I have accepted a role at a hospital."),
        Example("I was sorry to hear of your father's illness, and I wish you both good health."),
        Example("Your mental health app and the oncology ward that uses it impressed me."),
        Example("My mother tongue is Greek, and your sister company is in Athens."),
        Example("My wife and I talked it over, and we will stay in Leeds."),
        Example("I am addicted to your podcast and sick of waiting for the next one."),
    ),
    fails=(
        Example("I have been diagnosed with depression."),
        Example("my mum's been in hospital since march"),
        Example("My visa runs out in February."),
        Example("We are behind with the rent, and the bailiffs came."),
        Example("My wife and I are going through a divorce."),
        Example("A court case against me is pending."),
        Example("I have prayed over it, and God is calling me elsewhere."),
    ),
)
