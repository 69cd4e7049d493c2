"""No slot of a template is left open.

A letter that begins "Dear [Name]" tells its reader that it was not written for them. The first article asks for thanks
for the time that these very people spent; an open slot undoes each word of it. Slots come in brackets of all kinds, as
runs of underscores, dots or capital X, as variables, and without any mark ("Dear Name,", "role name at company").
What else may stand in brackets, and runs of X that may be numerals, the classifier decides from the sentence around.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from tactful.contract import Case, Example, Guard, Letter, Level, OwnWords, Verdict
from tactful.text.contacts import find_contacts
from tactful.text.late_patterns import LatePattern, LatePatterns
from tactful.text.patterns import compiled
from tactful.text.sentences import sentence_at
from tactful.text.spans import Span, overlaps_any
from tactful.text.tables import read_table
from tactful.text.titles import TITLES

MESSAGE = "A slot of a template is left open."
REMEDY = "Write the real name, role, place or date; where it is not known, word the sentence so that it needs none."

_SQUARE = compiled(r"(?<![\w\]])\[{1,2}([^\[\]\n]{1,80})(?:\]{1,2}|$)(?!\w)", re.MULTILINE)
_OTHER_BRACKETS = compiled(r"<([^<>\n]{2,60})>|\(([^()\n]{2,60})\)|\"([^\"\n]{2,40})\"")
# A title in brackets: "[Base]", "[Aircraft Type]", "[POST]".
_LABEL = compiled(r"\W?[A-Z][^\W\d_'’]*(?:['’]s)?(?:[ /-](?:of |the |and )*[A-Z][^\W\d_'’]*(?:['’]s)?){0,4}\W?")
_NOT_WORDS = compiled(r"@|https?:|www\.|^\d+$|^[a-z]?[+-]?\d*$|^\.+$", re.IGNORECASE)
_WORD = compiled(r"[a-z][a-z'.]*", re.IGNORECASE)
# What is left to choose from: "[mother's/father's]".
_ALTERNATIVES = compiled(r"[a-z'’]{3,}(?: ?/ ?[a-z'’]{3,})+", re.IGNORECASE)
_VARIABLE = compiled(r"[a-z]+[A-Z]\w*|[a-z]+_\w+|[A-Z][a-z]+[A-Z]\w*")
_SMALL = frozenset({"the", "a", "an", "of", "here", "and", "or", "to", "in", "with", "this"})
_ASIDES = ("and ", "or ", "the ", "with ", "in ", "of ", "to ", "a ", "an ", "this ")
_OF_A_FORM = compiled(r"NAME|TITLE|DATE|INSERT")
_SHOUTERS = frozenset({"i", "you", "we", "they"})
_FEWEST_SHOUTED = 4
# Chosen by measuring: below it what looks like a slot is nearly always meant as it stands.
_UNLIKELY = -7.0
# And above this it hears a slot where no sign betrays one.
_LIKELY = 2.0
_NAME_LENGTH = 80
_GREETINGS = frozenset((*TITLES, *"dear hi hello hey professor sir madam frau herr madame monsieur".split()))


def _lists() -> dict[str, list[str]]:
    return read_table("tactful.guards", "no_placeholder.toml")


@cache
def _signs(name: str) -> LatePatterns:
    return LatePatterns([LatePattern(sign, re.MULTILINE) for sign in _lists()[name]])


def _spans_of_signs(text: str, *names: str) -> Iterator[Span]:
    return (match.span() for name in names for match in _signs(name).finditer(text))


def check(letter: Letter, case: Case) -> Verdict:
    """Fail where a slot stands; brackets that the sender's words hold are meant, unless they are a draft."""
    text = letter.folded.text
    source = "" if case.is_draft else (case.source or "").lower()
    signs = _outermost(_slots(letter))
    heard = [span for span in _heard(letter, signs) if not _greets_as_told(text[slice(*span)].lower(), source, case)]
    found = [span for span in sorted((*signs, *heard)) if text[slice(*span)].lower() not in source or not source]
    return Verdict(tuple(letter.finding_at(start, end, MESSAGE, REMEDY) for start, end in found))


def _greets_as_told(line: str, source: str, case: Case) -> bool:
    """Whether a line greets whom the sender wants greeted, by a name that templates use as well: "Dear Jane Doe,"."""
    greeting, _, name = line.strip(" ,.!:").partition(" ")
    recipient = case.brief.recipient.value.lower() if case.brief.recipient and not case.is_draft else ""
    return greeting in _GREETINGS and bool(name) and (name in source or name == recipient)


def _heard(letter: Letter, signs: Sequence[Span]) -> Iterator[Span]:
    """The sentences that the classifier takes for a slot, and in which no sign of one stands."""
    for sentence in letter.all_sentences:
        span = sentence.start, sentence.end
        # A telephone number sounds like one of those that stand in templates.
        is_heard = sentence.scores["placeholder"] > _LIKELY and not find_contacts(sentence.text)
        if is_heard and not overlaps_any(span, signs):
            yield span


def _slots(letter: Letter) -> Iterator[Span]:
    text = letter.folded.text
    yield from _spans_of_signs(text, "marks", "dummies")
    yield from (span for span in _spans_of_signs(text, "bare") if not _is_shouted(letter, span))
    yield from (span for span in _spans_of_signs(text, "unsure") if not _is_meant(letter, span[0]))
    yield from (match.span() for match in _SQUARE.finditer(text) if _is_slot(letter, match))
    for match in _OTHER_BRACKETS.finditer(text):
        # Quotation marks are slots only where the original has guillemets.
        if match[3] and letter.text[letter.folded.origin(*match.span())[0]] != "«":
            continue
        # "(and the team)" is an aside, "(company name)" is not.
        if match[2] and match[2].lower().startswith(_ASIDES):
            continue
        if _names_slot(match[1] or match[2] or match[3]):
            yield match.span()


def _is_shouted(letter: Letter, span: Span) -> bool:
    """Whether capitals are those of a whole shouted sentence: "I WILL NOT TAKE THE JOB", but not its "COMPANY NAME"."""
    sentence = sentence_at(letter.all_sentences, span[0])
    if sentence is None or not sentence.text.isupper() or _OF_A_FORM.search(letter.folded.text, *span):
        return False
    return len(sentence.words) >= _FEWEST_SHOUTED and not _SHOUTERS.isdisjoint(sentence.words)


def _is_slot(letter: Letter, brackets: re.Match[str]) -> bool:
    content = brackets[1]
    if content.lower().startswith("end of "):
        return False
    if _names_slot(content) or _ALTERNATIVES.fullmatch(content):
        return True
    before = letter.folded.text[max(0, brackets.start() - _NAME_LENGTH) : brackets.start()]
    if _is_finished(content, before):
        return False
    return _LABEL.fullmatch(content) is not None or not _is_meant(letter, brackets.start())


def _is_meant(letter: Letter, position: int) -> bool:
    """Whether the classifier rules out a slot in the sentence at a position of the folded text."""
    sentence = sentence_at(letter.all_sentences, position)
    return sentence is not None and sentence.scores["placeholder"] < _UNLIKELY


def _is_finished(content: str, before: str) -> bool:
    """Whether square brackets hold what a finished text may hold: a remark, an index, the end of a name."""
    lower = content.strip().lower()
    above = before.split()[-1] if before.endswith(" ") and before.strip() else ""
    names = above[:1].isupper() and above.isalnum() and above.lower() not in _GREETINGS
    return (
        lower.startswith((*_lists()["kept"], "now ", "then ", "formerly ", "n-", "i.e. "))
        or _NOT_WORDS.search(content) is not None
        or (len(content) == 1 and content.islower())
        or (names and content[:1].isupper() and not content.isupper())
    )


def _names_slot(content: str) -> bool:
    if "@" in content or "€" in content:
        return False
    words = [word.lower().removesuffix("'s").rstrip(".") for word in _WORD.findall(content)]
    telling = [not {word, word.removesuffix("s")}.isdisjoint(_lists()["nouns"]) for word in words if word not in _SMALL]
    ordered = content.lower().startswith(tuple(f"{order} " for order in _lists()["orders"]))
    return (bool(telling) and all(telling)) or (ordered and any(telling)) or _VARIABLE.fullmatch(content) is not None


def _outermost(spans: Iterator[Span]) -> list[Span]:
    kept: list[Span] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


GUARD = Guard(
    id="no-placeholder",
    asks="Is every slot of a template filled?",
    level=Level.ERROR,
    check=check,
    own_words=OwnWords.FORBIDDEN,
    passes=(
        Example("Dear Ms. Okafor,\nThank you for the tour (the lab was a joy)."),
        Example("You wrote of a 'feild [sic] trip', and it was one."),
        Example("Write to me at <ana.silva@example.com> at any time."),
        Example("The company name alone drew me, and the job title is a fine one."),
        Example("Malcolm X. Reid showed me the XXL press."),
        Example("Theatre [Untitled] is the company I tell people to see."),
        Example("I will call you on Monday (the 4th) at the office."),
        Example("Dear Jane Doe,\n\nThank you for the offer.", source="no to the clerk job from Jane Doe"),
    ),
    fails=(
        Example("Dear [Hiring Manager's Name],"),
        Example("Thank you for the {{position}} offer."),
        Example("Dear Name,\nThank you for the offer."),
        Example("thank you for offering me the role name at company."),
        Example("I must decline the post of XXX."),
        Example("Yours sincerely,\n____________"),
        Example("Thank you for the offer of <Job Title>."),
        Example("With regret I must say no to (company name)."),
        Example("I enjoyed the tour of «company»."),
        Example("Dear Jane Doe,\n\nThank you for the offer.", source="no to the clerk job from Ann Low"),
    ),
)
