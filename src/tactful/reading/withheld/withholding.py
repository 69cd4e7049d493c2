"""Find the passages that may not be told: pay, rivals, contact data, intimate matters, grudges, asides."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from tactful.contract import Brief, Withheld, WithheldKind
from tactful.contract.brief import spans_of
from tactful.reading.clauses.passages import Passages
from tactful.reading.clauses.permission import forbidden_findings
from tactful.reading.clauses.words import Words
from tactful.reading.names.evidence import MaskedWords
from tactful.reading.offer.rivals import rival_names
from tactful.reading.said.own_contact import own_contacts
from tactful.reading.withheld.prospects import prospects
from tactful.reading.withheld.remainder import Sought, remaining_spans
from tactful.reading.withheld.secrecy import secret_spans
from tactful.reading.withheld.sparing import without_kind_words
from tactful.reading.withheld.taboo import Passage, taboo_passages
from tactful.text.contacts import EMAIL
from tactful.text.currencies import CODES, COINS, SYMBOLS
from tactful.text.patterns import compiled
from tactful.text.spans import Span, blank_out, overlaps_any

KIND_BY_GUARD = {
    "no-pay": WithheldKind.PAY, "no-rival": WithheldKind.RIVAL,
    "no-oversharing": WithheldKind.INTIMATE, "no-insult": WithheldKind.GRUDGE,
}  # fmt: skip
_REMARK = compiled(
    r"\b(?:make up|made[- ]up|making (?:this|it) up|believable|doesn'?t help|thinking aloud|chat ?gpt|gpt"
    r"|\bai\b|assistants?\b(?= )(?=,|\.| must)|ignore (?:all|previous|the)"
    r"|hands are shaking|how to write (?:this|it)|without sounding|don'?t want to sound|sound (?:greedy"
    r"|rude|ungrateful)|be honest with you"
    r"|couldn'?t be (?:bothered|arsed)|overslept|want sympathy|note in my file|renegi?n?g"
    r"|i'm rambling|sorry for the rant|system prompt|instructions? (?:above|below)|no,? wait|start again"
    r"|scratch that)"
)
# "Pay 10 and 11 January" names days.
_OF_A_DAY = (
    r"(?!\d|(?:st|nd|rd|th)?(?: ?(?:and|or|to|-|&|,) ?\d{1,2}(?:st|nd|rd|th)?)? (?:of )?"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
)
_FIGURES = compiled(
    rf"(?:[{SYMBOLS}]|\b(?:r|n|{CODES})\.? ?)\d[\d.,]*"
    rf"|\b\d(?:[\d.,]*\d)? ?(?:k\b|grand|lpa|ctc|{CODES}|{COINS}|brutto|netto|gross|an? h(?:ou)?r|/ ?h(?:r|our)?\b"
    r"|per (?:hour|month|year|day|week)|a (?:week|month|year|day|mile)|pm net|sign-on)\b"
    r"|\b(?:base|salary|wage|pay|pays|paying|rate|bonus|ctc|commission|package) (?:is |of |was |only "
    rf"|just )?\d[\d.,]*{_OF_A_DAY}%?|\+ ?\d+ ?%|\d+ ?% (?:bonus|split|more|raise|of the business)"
)
_PAY_WORDS = compiled(r"\b(?:equity|bonus|shares|stock options|salary|wages?|remuneration|runway|funding|commission)\b")
_PHONE = compiled(
    r"(?<![\d/-])(?:\+?\d{1,3}[ .-])?(?:\(\d{2,5}\)[ .-]?)?\d{3,5}[ .-]\d{3,4}(?:[ .-]?\d{2,4})?(?![\d/-])"
)
_GIVE_CONTACT = compiled(
    r"\b(?:call me|ring me|reach me|contact me|text me|(?:give|pass on"
    r"|include|add|put) (?:my|her|his|their|the)"
    r"[a-z ]{0,20}(?:name|number|email|e-mail|phone)|you can give)"
)
# What tells of another offer or employer beside the one that is answered.
_OF_ANOTHER = compiled(
    r"\b(?:other|another|second|rival|compet\w+|counter\w*|current|present|new|old|more|better|bigger|higher|than|instead"
    r"|rather|elsewhere|somewhere|accept\w*|join\w*|sign\w*|stay\w*|remain\w*|already|also|too|both|match\w*|chose\w*"
    r"|prefer\w*|tak(?:e|en|ing)|took|go(?:ing)? (?:to|with)|working|work at|work for|interview\w*|waiting|but)\b"
)
_FRAGMENT = 3
_POINTING = frozenset({"", "it", "so", "that", "this"})
_BECAUSE = compiled(r"\b(?:because|cause|cos|cuz|coz|since|bc|reason|as)\b")


def find_withheld(masked: MaskedWords, facts: Brief, *, is_draft: bool) -> tuple[Withheld, ...]:
    """The passages of the words that may not be told, in order; passages of one kind that overlap are one.

    `facts` are the facts already known: names that look like pay or like an insult are none.
    """
    words = masked.words
    if not words.sentences:
        return ()
    passages = Passages(words)
    # A company called "Fair Price" and a clerk of the court tell nothing.
    unnamed = blank_out(words.lower, folded_spans(words, facts))
    found = [
        *_by_guards(words, passages, facts),
        *_by_rules(words, passages, unnamed, is_draft=is_draft),
        *taboo_passages(unnamed, passages, is_draft=is_draft),
        *_rivals(masked, passages),
        *((WithheldKind.RIVAL, span) for span in prospects(masked.text, passages, folded_spans(words, facts))),
        *_contacts(words, passages),
    ]
    found = list(without_kind_words(words, passages, found))
    found += _true_reasons(words, found)
    found += _led_up_to(words, passages, found)
    return tuple(withheld_at(words, kind, span) for kind, span in _merged(found))


def without_remainder(masked: MaskedWords, brief: Brief) -> Brief:
    """The brief with all withheld of the words that is neither a fact nor a wish in it, nor plain."""
    words = masked.words
    told = (folded_span(words, *span) for span in spans_of((*brief.facts, *brief.mentions, *brief.requests)))
    sought = Sought(names=None in (brief.recipient, brief.company, brief.sender), role=brief.role is None)
    spans = remaining_spans(masked, told, sought)
    rest = (replace(withheld_at(words, WithheldKind.ASIDE, span), is_rest=True) for span in spans)
    new = [item for item in rest if not any(w.start <= item.start and item.end <= w.end for w in brief.withheld)]
    return replace(brief, withheld=tuple(sorted((*brief.withheld, *new), key=lambda w: (w.start, w.end))))


def withheld_at(words: Words, kind: WithheldKind, span: Span) -> Withheld:
    """A passage of the original for a span [start, end) of the folded text."""
    start, end = words.folded.origin(*span)
    return Withheld(kind, start, end, words.original[start:end])


def folded_span(words: Words, start: int, end: int) -> Span:
    """Map a span of the original back to the folded text."""
    if words.original == words.folded.text:
        return start, end
    low, high = 0, len(words.folded.text)
    first = _first_at_or_after(words, start, low, high)
    return first, max(first + 1, _first_at_or_after(words, end, first, high))


def folded_spans(words: Words, facts: Brief) -> list[Span]:
    """The spans of the folded text at which the facts of a brief stand."""
    return [folded_span(words, *span) for span in spans_of(facts.facts)]


def _by_guards(words: Words, passages: Passages, facts: Brief) -> Iterator[Passage]:
    # What is said to a helper sounds rude to whoever does not know to whom it is said: "..., say that", "no shouting".
    pointing = (order for order in words.orders if words.lower[order.begins : order.end] in _POINTING)
    aside = [words.folded.origin(order.start, order.end) for order in pointing]
    told = blank_out(words.original, [*aside, *spans_of(facts.wishes)])
    for guard, finding in forbidden_findings(told, facts):
        if finding.span and finding.start != finding.end:
            span = folded_span(words, *finding.span)
            if guard == "no-insult" and _is_order(words, passages, span):
                continue
            if guard == "no-rival" and _tells_of_this_offer(words, finding.span, facts):
                continue
            yield KIND_BY_GUARD[guard], passages.terms_at(*span) if guard == "no-pay" else passages.clause_at(*span)


def _tells_of_this_offer(words: Words, span: Span, facts: Brief) -> bool:
    """Whether a passage of the original names who made this offer, and nothing in it speaks of another."""
    made_it = spans_of(fact for fact in (facts.company, facts.recipient) if fact)
    return overlaps_any(span, made_it) and not _OF_ANOTHER.search(words.original[slice(*span)].lower())


def _is_order(words: Words, passages: Passages, span: Span) -> bool:
    """Whether what sounds unkind is no clause but a whole sentence, and an order to a helper stands in it."""
    start, end = passages.sentence_at(*span)
    is_whole = span[1] - span[0] >= len(words.lower[start:end].strip())
    return is_whole and any(start <= order.start < end for order in words.orders)


def _by_rules(words: Words, passages: Passages, lower: str, *, is_draft: bool) -> Iterator[Passage]:
    for span in secret_spans(words, passages):
        yield WithheldKind.ASIDE, span
    for match in _REMARK.finditer(lower):
        yield WithheldKind.ASIDE, passages.clause_at(*match.span())
    for pattern in (_FIGURES,) if is_draft else (_FIGURES, _PAY_WORDS):
        for match in pattern.finditer(lower):
            yield WithheldKind.PAY, passages.terms_at(*match.span())


def _rivals(masked: MaskedWords, passages: Passages) -> Iterator[Passage]:
    rivals = rival_names(masked)
    for name in masked.names:
        if " ".join(name.tokens) in rivals:
            yield WithheldKind.RIVAL, passages.clause_to_end(name.start, name.end)


def _contacts(words: Words, passages: Passages) -> Iterator[Passage]:
    given = [(start, end) for start, end, _ in own_contacts(words)]
    for pattern in (_PHONE, EMAIL):
        for match in pattern.finditer(words.lower):
            asks = _GIVE_CONTACT.search(words.lower[slice(*passages.sentence_at(*match.span()))])
            if not asks and not overlaps_any(match.span(), given):
                yield WithheldKind.CONTACT, match.span()


def _true_reasons(words: Words, found: list[Passage]) -> Iterator[Passage]:
    """The other clauses behind a "because" that already holds something that may not be told."""
    for sentence in words.sentences:
        because = _BECAUSE.search(words.lower, *sentence)
        if not because:
            continue
        behind = (because.start(), sentence[1])
        if any(behind[0] <= start < behind[1] for _, (start, _) in found):
            yield WithheldKind.ASIDE, behind


def _led_up_to(words: Words, passages: Passages, found: list[Passage]) -> Iterator[Passage]:
    """The sentence before a short one that is withheld as a whole: "She asked me to take that off. My hijab."."""
    for kind, (start, end) in found:
        if kind not in {WithheldKind.INTIMATE, WithheldKind.GRUDGE}:
            continue
        is_short = len(words.text[slice(*passages.sentence_at(start, end))].split()) <= _FRAGMENT
        before = passages.sentence_before(start) if is_short else None
        # What is asked of the letter leads up to nothing.
        if before and not any(before[0] <= order.start < before[1] for order in words.orders):
            yield kind, before


def _merged(found: list[Passage]) -> list[Passage]:
    merged: list[Passage] = []
    for kind, (start, end) in sorted(found, key=lambda p: (p[0].value, p[1])):
        if merged and merged[-1][0] is kind and start <= merged[-1][1][1]:
            merged[-1] = kind, (merged[-1][1][0], max(end, merged[-1][1][1]))
        else:
            merged.append((kind, (start, end)))
    return sorted(merged, key=lambda p: p[1])


def _first_at_or_after(words: Words, origin: int, low: int, high: int) -> int:
    while low < high:
        middle = (low + high) // 2
        if words.folded.origin(middle, middle)[0] < origin:
            low = middle + 1
        else:
            high = middle
    return low
