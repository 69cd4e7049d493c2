"""Tell what the draft of a letter is for."""

from __future__ import annotations

from tactful.catalogue import guard_of
from tactful.contract import Case, Evidence, Letter, LetterKind
from tactful.text.late_patterns import LatePattern

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
    r"\b(?:you (?:ask(?:ed)?|wanted to know|want to know|wondered|wonder)|(?:answer|to) your question|since you ask"
    r"|as you asked"
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
    if _TIME.search(lower) and _found(draft, "clear-request", LetterKind.ASK_TIME):
        return LetterKind.ASK_TIME
    return LetterKind.NEGOTIATE if _found(draft, "clear-request", LetterKind.NEGOTIATE) else None


def _refuses(draft: str) -> bool:
    """Whether a draft says no where it does not say that its writer wants the job."""
    wanted = _found(draft, "stated-interest", LetterKind.NEGOTIATE)
    refusals = _found(draft, "clear-decline", LetterKind.DECLINE)
    return any(not any(w.start < r.end and r.start < w.end for w in wanted) for r in refusals)


def _found(draft: str, guard_id: str, kind: LetterKind) -> tuple[Evidence, ...]:
    return guard_of(guard_id).check(Letter(draft), Case(kind)).evidence
