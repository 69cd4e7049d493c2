"""A candidate writes to an employer, from the first word to the last.

Both articles speak to the person who turns an offer down. A letter that thanks the reader for applying, tells the
sender's story in the third person, is addressed to its own writer or signed by its recipient was written from the
wrong side of the table, however polite it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Literal

from tactful.guards._clause_spans import clause_spans
from tactful.guards._named_persons import THIRD_PERSON, find_recipient, find_sender
from tactful.guards._whose_kin import is_the_readers, swapped_kin

from tactful.contract import Case, Example, Finding, Guard, Letter, Level, Verdict
from tactful.text import Sentence, split_sentences
from tactful.text.clauses import own_words
from tactful.text.cues import load_cues
from tactful.text.patterns import compiled
from tactful.text.spans import Span
from tactful.text.titles import CAPITAL_TITLE, TITLE, TITLES

MESSAGES = {
    "employer": "An employer speaks here, not the candidate.",
    "swapped": "The roles of candidate and employer are exchanged.",
    "agent": "Somebody else speaks for the candidate here.",
    "helper": "A writing aid speaks here, not the candidate.",
}
NOT_THE_SENDER = "The candidate does not speak here."
KIN = "A matter of the sender's own family is laid on the reader."
KIN_OF_OTHERS = "A matter of somebody else's family is told as the sender's own."
TO_THE_SENDER = "The letter is addressed to its own sender."
BY_THE_RECIPIENT = "The letter is signed by its recipient."
REMEDY = "Write as the candidate, in the first person, to the employer: 'I' is who declines, 'you' who made the offer."
ASKING_REMEDY = "Write as the candidate, in the first person: 'I' is whom the offer was made to, 'you' who made it."

_NAME = compiled(r"[^\W\d_][\w'’-]+")
_NO_NAME = frozenset(
    {
        *("dear", "hi", "hello", "hey", "hallo", "hola", "hej", "bonjour", "greetings", "hiya", "respected"),
        *("good", "morning", "afternoon", "evening", "day", "and", "the", "of", "all", "your", "yours", "name"),
        *(*TITLES, "doctor", "professor", "engr", "sir", "madam", "coach"),
        *("to", "whom", "it", "may", "concern"),
        *("chef", "sister", "father", "rabbi", "hiring", "manager", "team", "de", "van", "von"),
    }
)
_APPLICANT = compiled(r"dear (?:\w+ )?\W?(?:applicant|candidate|self|me|myself)\b", re.IGNORECASE)
_HIRING_SIDE = compiled(
    r"\b(?:human resources|hr|recruit(?:ment|ing)(?: team)?|talent (?:acquisition|team)"
    r"|hiring (?:team|committee|manager)|people (?:team|operations))\b",
    re.IGNORECASE,
)
_WHO = rf"(?:(?:{CAPITAL_TITLE})\.? )?[A-Z][\w'-]+(?: [A-Z][\w'-]+){{0,3}}"
_REFUSES = compiled(
    rf"(?:(?i:regrettably|unfortunately|sadly),? )?(?P<who>{_WHO}) "
    r"(?:(?:has|have) (?:decided|chosen|declined|asked me|turned|accepted|informed)|(?:regret|decline|find)s\b"
    r"|(?:hereby\b|thanks you)|is (?:unable|not able|sorry)"
    r"|(?:will not|would not|won't|isn't going to) (?:be )?(?:join|accept|tak|com))",
)
_TOGETHER = compiled(r"\w (?:and|&) [A-Z]")
_GREETING = compiled(rf"\b(?:dear|hi|hello|hey)\s+((?:(?:{TITLE})\.? )?\w[\w'-]{{1,30}})", re.IGNORECASE)
_GREETINGS = 5
_MESSAGE_LENGTH = 300
_SEVERAL = compiled(
    r"\b(?:and|team|committee|board|panel|department|staff|folks|all|everyone|colleagues)\b|&|,.*,", re.IGNORECASE
)
_LIKELY = 0.0
# Above it an employer speaks even where there is an "I".
_SURE = 2.2
# What a candidate does; a sentence that does one of these sooner than anything else is the candidate's.
_WORK_OF_A_CANDIDATE = (
    "decline", "regret", "gratitude", "good-wishes", "open-door", "request", "reason", "insult", "chatter",
)  # fmt: skip
_FEWEST_WORDS = 5
_FEWEST_WORDS_AROUND = 8
_NOT_A_WHO = frozenset(
    {"the", "my", "your", "it", "this", "that", "another", "what", "nobody", "there", "life", "we", "i", "you", "our"}
)


def check(letter: Letter, case: Case) -> Verdict:
    """Judge the names of the frame first, then each sentence."""
    return Verdict((*_frame(letter, case), *_sentences(letter, case)))


def _frame(letter: Letter, case: Case) -> Iterator[Finding]:
    text, anatomy = letter.folded.text, letter.anatomy
    greeted, signed = _names(text, anatomy.salutation), _names(text, anatomy.signature)
    sender, recipient = _fact(case, "sender") or _greeted_by_employer(case), _fact(case, "recipient")
    # Where the other end of the letter names somebody unknown, it is the brief that has mistaken the name.
    both = sender | recipient
    to_sender = _names_only(greeted, sender, recipient) and not (signed and not signed & both)
    if anatomy.salutation and (to_sender or _APPLICANT.match(text, *anatomy.salutation)):
        yield letter.finding_at(*anatomy.salutation, TO_THE_SENDER, REMEDY)
    if not anatomy.signature:
        return
    by_recipient = _names_only(signed, recipient, sender) and not (greeted and not greeted & both)
    same = bool(greeted) and greeted == signed and not (sender and recipient)
    if same or by_recipient or _HIRING_SIDE.search(text, *anatomy.signature):
        yield letter.finding_at(*anatomy.signature, BY_THE_RECIPIENT, REMEDY)


def _sentences(letter: Letter, case: Case) -> Iterator[Finding]:
    recipient = _recipient(letter, case)
    salutation = letter.anatomy.salutation
    greeted = letter.folded.lower[slice(*salutation)] if salutation else ""
    sender = _fact(case, "sender") or _names(letter.folded.text, letter.anatomy.signature) - recipient
    source = (case.source or "").lower()
    for sentence in _spoken(letter):
        found = (
            _find_cue(sentence)
            or _find_kin(sentence, source)
            or _find_refuser(sentence)
            or find_sender(sentence, sender)
            or find_recipient(sentence, recipient - sender, greeted)
            or _find_other_voice(letter, sentence)
        )
        if found:
            message, start, end = found
            yield letter.finding(sentence, start, end, message, REMEDY)


def _recipient(letter: Letter, case: Case) -> frozenset[str]:
    """The words of the one person's name whom the letter speaks to; none where it greets several or a team."""
    text, salutation = letter.folded.text, letter.anatomy.salutation
    if salutation and _SEVERAL.search(text, *salutation):
        return frozenset()
    greeted, known = _names(text, salutation), _fact(case, "recipient")
    # A letter that greets somebody else may well speak of the person who made the offer.
    names = greeted if greeted and not greeted & known else greeted | known
    company = _fact(case, "company")
    return names - company - {word.removesuffix("'s") for word in company}


def _spoken(letter: Letter) -> Iterator[Sentence]:
    """The sentences of the body, and what above and below the frame is long enough to be no address or title."""
    yield from letter.sentences
    for span in (letter.anatomy.heading, letter.anatomy.trailing):
        if span:
            yield from (s for s in split_sentences(letter.folded, *span) if len(s.words) >= _FEWEST_WORDS_AROUND)


def _find_cue(sentence: Sentence) -> tuple[str, int, int] | None:
    cues, lower = load_cues("own_voice.toml"), own_words(sentence.lower)
    for name, message in MESSAGES.items():
        if span := cues.find(name, lower):
            return message, *span
    return None


def _find_kin(sentence: Sentence, source: str) -> tuple[str, int, int] | None:
    if span := next(_swapped_kin(sentence, source), None):
        return KIN if sentence.lower.startswith("your", span[0]) else KIN_OF_OTHERS, *span
    cues = load_cues("own_voice.toml")
    span = cues.find("kin", sentence.lower)
    if span and is_the_readers(sentence.lower[slice(*span)], source):
        return None
    return (KIN, *span) if span and _matters(sentence, span) else None


def _matters(sentence: Sentence, span: Span) -> bool:
    """Whether the clause with a relative tells what happens to them, or the sentence why somebody refuses."""
    cues = load_cues("own_voice.toml")
    said = (sentence.lower[start:end] for start, end in clause_spans(sentence.text, [span]))
    return sentence.scores["reason"] > _LIKELY or any(cues.has("kin_matter", clause) for clause in said)


def _swapped_kin(sentence: Sentence, source: str) -> Iterator[Span]:
    """Relatives on the wrong side, but where the letter wishes them well or thanks: that takes no notes."""
    kind = max(sentence.scores["good-wishes"], sentence.scores["gratitude"]) > 0
    return iter(()) if kind else swapped_kin(sentence.lower, source)


def _find_refuser(sentence: Sentence) -> tuple[str, int, int] | None:
    match = _REFUSES.match(sentence.text)
    if not match or match["who"].split()[0].lower() in _NOT_A_WHO or not _is_about_the_offer(sentence):
        return None
    return THIRD_PERSON, *match.span()


def _is_about_the_offer(sentence: Sentence) -> bool:
    return max(sentence.scores["decline"], sentence.scores["reversed-role"]) > 0


def _find_other_voice(letter: Letter, sentence: Sentence) -> tuple[str, int, int] | None:
    """Trust the classifier where the sentence does nothing that a candidate does; more of it where there is an "I"."""
    score = sentence.scores["reversed-role"]
    if len(sentence.words) < _FEWEST_WORDS or score < _LIKELY:
        return None
    if any(sentence.scores[function] > score for function in _WORK_OF_A_CANDIDATE):
        return None
    if score < _SURE and load_cues("own_voice.toml").has("sender", sentence.lower):
        return None
    return None if _is_household(letter, sentence) else (NOT_THE_SENDER, 0, len(sentence.text))


def _is_household(letter: Letter, sentence: Sentence) -> bool:
    """Whether "we" are the candidate and family, or two who applied together."""
    text, signature = letter.folded, letter.anatomy.signature
    together = signature is not None and _TOGETHER.search(text.text, *signature) is not None
    return "we" in sentence.words and (together or load_cues("own_voice.toml").has("household", text.lower))


def _greeted_by_employer(case: Case) -> frozenset[str]:
    """Whom the employer's message greets, where the sender's words hold one: that is the sender."""
    source = case.source or ""
    for match in islice(_GREETING.finditer(source), _GREETINGS):
        message = Letter(source[match.start() : match.end() + _MESSAGE_LENGTH])
        if any(_find_cue(s) or s.scores["reversed-role"] > _LIKELY for s in message.sentences):
            return _words(match[1])
    return frozenset()


def _fact(case: Case, name: Literal["sender", "recipient", "company"]) -> frozenset[str]:
    facts = {"sender": case.brief.sender, "recipient": case.brief.recipient, "company": case.brief.company}
    fact = facts[name]
    return _words(fact.value) if fact else frozenset()


def _names(text: str, span: tuple[int, int] | None) -> frozenset[str]:
    return _words(text[slice(*span)].splitlines()[0]) if span else frozenset()


def _words(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _NAME.findall(text)) - _NO_NAME


def _names_only(found: frozenset[str], wrong: frozenset[str], right: frozenset[str]) -> bool:
    """Whether a line names the wrong person, and not perhaps the right one of the same name."""
    return bool(found & wrong) and not found & right


GUARD = Guard(
    id="own-voice",
    asks="Does a candidate write to an employer, throughout?",
    level=Level.ERROR,
    check=check,
    asking_remedy=ASKING_REMEDY,
    passes=(
        Example("Dear Ms. Okafor,\nThank you for considering my application. I have decided to decline.\nSam Lind"),
        Example("I hope you find the right candidate for the position."),
        Example("We were glad to meet you, my wife and I, and we have decided to stay in Leeds."),
        Example("I am writing to accept your offer, and I look forward to joining your team."),
        Example("Please accept this letter as my resignation from the post of clerk."),
        Example("Please give my regards to your wife."),
        Example("Your application process was quick and kind."),
    ),
    fails=(
        Example("Thank you for applying. We have decided to move forward with other candidates."),
        Example("We are pleased to offer you the position of clerk."),
        Example("Sam Lind has decided to decline your offer."),
        Example("I must decline, as your grandmother needs care."),
        Example("We would like to offer you the position."),
        Example("Dear Applicant,\nI must decline."),
        Example("I respect your decision to decline."),
        Example("Dear Rasmus,\nI must decline the offer.\nRasmus"),
    ),
)
