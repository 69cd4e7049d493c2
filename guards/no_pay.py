"""Nobody's pay is mentioned: no figures, no words, no hints, neither the offer's nor anybody else's.

An employer must never be told that somebody pays more: "of course, you should not inform the organization that
somewhere you have been offered a large salary". Money named in a refusal reads as haggling or as a reproach, and it
stays in the file. A denial ("money was never the issue") puts the thought on the table as surely as a figure does.

Names and titles that are made of such words (PayPal, Compensation Analyst, Bill Cash) are no pay, nor are dates, counts
and set phrases; they are hidden before anything is searched. What the rules leave open the classifier decides.
"""

from __future__ import annotations

from collections.abc import Iterator

from tactful.guards._disguise import disguised
from tactful.guards._pay_figures import PERCENT, SUM, amounts, mark_numbers
from tactful.guards._pay_names import hide

from tactful.contract import Brief, Case, Example, Finding, Guard, Letter, Level, OwnWords, Verdict
from tactful.text import Sentence
from tactful.text.cues import load_cues
from tactful.text.functions import sentence_function_scores
from tactful.text.patterns import compiled
from tactful.text.spans import Span

MESSAGE = "This speaks of pay or of other terms that money is about; a letter to an employer leaves that out."
REMEDY = (
    "Give a general reason instead, such as another opportunity that fits your goals better, "
    "and say nothing of conditions."
)
ASKING_REMEDY = "Ask only for what is not money, such as hours, place, leave or a start date, and say nothing of pay."
_LISTS = ("words", "phrases", "offers", "multiples")
# Lists that can match only where a mark stands.
_MARKED_LISTS = (("percentages", PERCENT), ("sums", SUM), ("closed_sums", SUM))
# Chosen by measuring: below it the classifier's hints are mostly false alarms.
_LIKELY = -0.6
# Chosen by measuring: below it a word of the list `doubtful` is nearly always meant otherwise.
_UNLIKELY = -3.0
# A line of an address gives the classifier too little to go by.
_FEWEST_WORDS = 4
_NEAR = 14
_HIDDEN_RUN = compiled(r"_+")
_GAP = compiled(r"[^.;:!?\n]*")


def check(letter: Letter, case: Case) -> Verdict:
    """Find every mention of pay, in the whole text: salutation, body and signature."""
    return Verdict(tuple(f for s in letter.all_sentences for f in _findings(letter, s, case.brief)))


def _findings(letter: Letter, sentence: Sentence, brief: Brief) -> Iterator[Finding]:
    for start, end in _pay_spans(sentence, brief):
        yield letter.finding(sentence, start, end, MESSAGE, REMEDY)


def _pay_spans(sentence: Sentence, brief: Brief) -> list[Span]:
    """The spans of one sentence that speak of pay, in order."""
    text = sentence.text
    score = sentence.scores["pay"]
    lists = _LISTS if score < _UNLIKELY else (*_LISTS, "doubtful")
    # Nearly every sentence is done with here, and the long lists of what is innocent are not needed.
    if not score > _LIKELY and not _matches(sentence.lower, lists):
        return []
    hidden = hide(text, sentence.lower, brief)
    spans = _matches(hidden, lists)
    if not spans and _is_likely(sentence, hidden):
        return [(0, len(text))]
    return _merged(sorted(spans), text)


def _matches(hidden: str, lists: tuple[str, ...]) -> list[Span]:
    cues = load_cues("no_pay.toml")
    marked = mark_numbers(hidden)
    names = (*lists, *(name for name, mark in _MARKED_LISTS if mark in marked))
    found = (span for _, span in cues.spans(names, marked) if span[0] < span[1])
    return [*amounts(hidden), *disguised(hidden), *found]


def _is_likely(sentence: Sentence, hidden: str) -> bool:
    # The score of the whole sentence is there already; that of what is left of it costs time.
    if len(sentence.words) < _FEWEST_WORDS or not sentence.scores["pay"] > _LIKELY:
        return False
    if hidden == sentence.lower:
        return True
    return sentence_function_scores(_HIDDEN_RUN.sub("name", hidden))["pay"] > _LIKELY


def _merged(spans: list[Span], text: str) -> list[Span]:
    merged: list[Span] = []
    for start, end in spans:
        if merged and (start <= merged[-1][1] or _is_near(text, merged[-1][1], start)):
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _is_near(text: str, end: int, start: int) -> bool:
    return start - end <= _NEAR and _GAP.fullmatch(text, end, start) is not None


GUARD = Guard(
    id="no-pay",
    asks="Is nobody's pay mentioned, in figures, words or hints?",
    level=Level.ERROR,
    check=check,
    own_words=OwnWords.FORBIDDEN,
    asking_remedy=ASKING_REMEDY,
    passes=(
        Example("Thank you for your generous offer."),
        Example("My new number from 4 January is 07700 900456."),
        Example("Thank you for offering me the role of Compensation Analyst at PayPal."),
        Example("Please give my regards to Bill Cash and to Penny Price in room 1450."),
        Example("The role asks for 20% more travel than I can do."),
        Example("I will pay attention to your openings, and I hope that the decision pays off for us both."),
        Example("That is a price I cannot pay in family time."),
        Example("Thank you for the package of materials that you sent on 12 November 2026."),
        Example("You serve 95,000 customers with a team of 120, and I learned a great deal."),
        Example("I have accepted a better offer."),
    ),
    fails=(
        Example("Could you come back with a new number by 4 May?"),
        Example("Your offer of $95k was very kind."),
        Example("i told them i wouldn't move for less than 85"),
        Example("Ninety-five is simply not a number that I can say yes to."),
        Example("They came back with a better package."),
        Example("My current employer has matched it."),
        Example("The s@lary was fair, and so was the b o n u s."),
        Example("Kr 620 000 would be generous by the standards of Oslo."),
        Example("With three mouths to feed I must think of the gap between your figure and theirs."),
        Example("Money was never the issue."),
    ),
)
