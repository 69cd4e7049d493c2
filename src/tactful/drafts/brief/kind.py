"""Tell what the draft of a letter is for."""

from __future__ import annotations

from tactful.catalogue import guard_of
from tactful.contract import Case, Evidence, Letter, LetterKind
from tactful.text import Sentence
from tactful.text.late_patterns import LatePattern
from tactful.text.spans import Span, overlaps_any

# To accept another employer's offer is no acceptance of this one: "I have accepted a post at Kew".
_ANOTHERS = (
    r"(?! (?:(?:up|on|in|for) )?(?:with|to|at|for)? ?(?:an?|another|something|someone|somebody|somewhere|elsewhere)\b"
    r"| (?:with|to) (?!you\b|your\b|it\b|the\b|this\b|that\b|join\b|start\b|come\b|work\b)| (?:the|their) other\b)"
)
_ACCEPTED = LatePattern(
    r"\b(?:my acceptance|(?:i|i'd|i had|i have|i've) (?:already |just |previously |recently )?(?:accepted|signed"
    rf"|said yes)\b{_ANOTHERS}|accepted (?:your|the) offer (?:on|last|of)|shook (?:your hand|hands)|gave you my word"
    r"|told you (?:yes|i would))\b"
)
_TAKEN_BACK = LatePattern(
    r"\b(?:withdraw\w*|back(?:ing)? out|pull(?:ing)? out|take (?:it|that|this|my word|my acceptance) back"
    r"|(?:i|to|must|and) take back|take back my (?:word|acceptance)"
    r"|change(?:d)? my mind|no longer|after all|unable to (?:honou?r|start|join|take)|cannot (?:honou?r|start|join"
    r"|come)"
    r"|can'?t (?:start|join|come|do it|honou?r)|won'?t be (?:starting|joining|coming|able)|not (?:starting|joining"
    r"|coming)|renege\w*|go(?:ing)? back on)\b"
)
_ANSWERS = LatePattern(
    # "Could you ask finance" asks for something.
    r"\b(?:(?<!could )(?<!can )(?<!would )(?<!will )(?<!please )(?<!should )you (?:ask(?:ed)?(?! me to\b)"
    r"|wanted to know|want to know|wondered|wonder)|(?:answer|to) your question|since you ask|as you asked"
    r"|my (?:answer|decision|no|refusal) (?:still |has to )?(?:stands|remains|stays|is still|hasn'?t changed"
    r"|has not changed)|in (?:reply|answer) to your (?:question|follow))\b"
)
# A refusal that lies behind, and is only spoken of.
_REFUSED_BEFORE = LatePattern(
    r"\b(?:(?:why|that|when|after|since|because|although|though|even if|as) i(?:'d| had|'ve| have)?(?: \w+)?"
    r" (?:said no|say no|turned (?:[^.;!?\n]{1,40} )?down|declined|refused|rejected|passed on|did(?: not|n't)"
    r" (?:accept|take|come|join)|chose not)|my (?:earlier |first )?(?:refusal|declining|no\b"
    r"|decision (?:not to|against))"
    r"|having (?:declined|refused|turned (?:[^.;!?\n]{1,40} )?down))\b"
)
_TIME = LatePattern(
    r"\b(?:more time|extension|extend|deadline|(?:answer|decide|decision|let you know|get back to you|think (?:it"
    r"|about))\b[^.!?\n]{0,60}"
    r"\b(?:by|until|till|on|before|within)|(?:until|till|by) [^.!?\n]{2,40} to (?:answer|decide|think|reply|respond"
    r"|let you know)"
    r"|(?:days|week|weeks|while|bit) (?:longer|more)|another (?:week|day|few days)|time to (?:think|decide|consider))\b"
)
_NEEDS_TIME = LatePattern(
    r"\b(?:i|i'd|i'll|we|please|could|can|may)\b[^.;:!?\n]{0,30}\b(?:need|want|like|have|give me|ask for|grant me)\b"
    r"[^.;:!?\n]{0,20}\b(?:(?:more|some|extra|additional) time|(?:day|days|week|weeks|while|bit) (?:longer|more))\b"
)
# Who wants a place to be kept takes it, however the words run: "Please you reserve the place for me".
_KEEPS_OPEN = LatePattern(
    r"\b(?:please|kindly|can|could|would)\b(?: you)?(?: please| kindly)? (?:reserve|hold|keep|save)"
    r" (?:the|my|this|that|it|me)\b"
    r"(?! (?:\w+ )?(?:application|file|details|cv|resume|records?|number))"
)
_NOT_GRANTED = (
    r"(?:if (?:not|no|(?:it|that|this|the answer) (?:can't|cannot|isn't|is not|doesn't|won't|is impossible|is no)"
    r"|that's not|(?:you|we|they) (?:can't|cannot|can not|won't|will not|don't|do not|say no|refuse|insist)"
    r"(?! (?:mind|reach|find|hear|see|know|need|want|get|have)\b))|unless (?:you|we|that|this|it|i (?:can|may|get))"
    r"|failing that)\b"
)
# What is said for the case that a wish is not granted refuses nothing yet: "if not, I'm out", "I'll pass if you can't".
_WERE_IT_REFUSED = LatePattern(rf"\b(?:{_NOT_GRANTED}|otherwise,? i|or else)\b")
_THREATENS = LatePattern(
    rf"^[^;:]*\b(?:i'll|i will|i'd|i would|have to|must|i'm|i am|can't|cannot|can't|won't)\b[^.;:!?\n]{{0,60}}"
    rf"\b(?:{_NOT_GRANTED}|as (?:it|things|the offer|this) (?:is|are|stands?)"
    r"|on (?:these|those|the current|your) terms)"
)


def kind_of_draft(draft: str) -> LetterKind | None:
    """The kind of letter that a draft is of, by what it says; None where that is nothing of the kind."""
    lower = Letter(draft).folded.lower
    if _ACCEPTED.search(lower) and _TAKEN_BACK.search(lower):
        return LetterKind.WITHDRAW
    answers = _ANSWERS.search(lower) is not None
    if _refuses(draft):
        return LetterKind.REPLY if answers else LetterKind.DECLINE
    if _REFUSED_BEFORE.search(lower):
        return LetterKind.REPLY
    if _NEEDS_TIME.search(lower) or (_TIME.search(lower) and _found(draft, "clear-request", LetterKind.ASK_TIME)):
        return LetterKind.ASK_TIME
    return LetterKind.NEGOTIATE if _found(draft, "clear-request", LetterKind.NEGOTIATE) else None


def _refuses(draft: str) -> bool:
    """Whether a draft says no where it does not say that its writer wants the job, or what happens if they may not."""
    wanted = [(w.start, w.end) for w in _found(draft, "stated-interest", LetterKind.NEGOTIATE)]
    refusals = [(r.start, r.end) for r in _found(draft, "clear-decline", LetterKind.DECLINE)]
    refusals = [span for span in refusals if not _KEEPS_OPEN.search(draft[slice(*span)].lower())]
    return any(not overlaps_any(refusal, (*wanted, *_threatened(draft))) for refusal in refusals)


def _threatened(draft: str) -> list[Span]:
    """What a draft says for the case that what it asks for is refused."""
    if not _found(draft, "clear-request", LetterKind.NEGOTIATE):
        return []
    return [span for sentence in Letter(draft).all_sentences if (span := _threat(sentence))]


def _threat(sentence: Sentence) -> Span | None:
    """What of a sentence holds only where a wish is not granted: all of it, or from the condition on."""
    if _THREATENS.search(sentence.lower):
        return sentence.origin()
    condition = _WERE_IT_REFUSED.search(sentence.lower)
    return sentence.origin(condition.start(), len(sentence.text)) if condition else None


def _found(draft: str, guard_id: str, kind: LetterKind) -> tuple[Evidence, ...]:
    return guard_of(guard_id).check(Letter(draft), Case(kind)).evidence


def refuses_in_a_letter(draft: str) -> bool:
    """Whether a draft greets somebody and refuses something, be it said what or not: "Dear Grandpa, I can't"."""
    letter = Letter(draft)
    return bool(letter.anatomy.salutation) and any(s.scores["decline"] > 0 for s in letter.sentences)
