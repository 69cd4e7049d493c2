"""Tell which kind of letter words ask for, where the sender has not said it with a command."""

from __future__ import annotations

from tactful.contract import LetterKind, Question, ReasonKind
from tactful.reading.answers.questions import find_questions
from tactful.reading.answers.second_thoughts import comes_round
from tactful.reading.clauses.reason_kinds import kinds_of_reason
from tactful.reading.clauses.refusals import declines
from tactful.reading.days.days import COUNTED_BY_THE_WEEK, days_asked
from tactful.reading.names.evidence import MaskedWords, masked_pattern
from tactful.reading.names.kinds import NameKind
from tactful.reading.pasted.own_words import own_words_only
from tactful.reading.requests.requests import asks_for_something
from tactful.text.late_patterns import LatePattern
from tactful.text.patterns import compiled

_REPLY = LatePattern(
    r"(?:\b(?:asks?|asked|messages|messaged|wrote|follow-up from)\b[^.\n]{0,80}[:\"][^\n]{0,200}\?"
    r"|\b(?:wants? to know|asking|asked) (?:me )?(?:why|which|whether|if more)"
    r"|after i (?:declined|said no|refused)|(?:answer|reply to) (?:his|her|their) (?:question|mail|email))"
)
_DECLINED_BEFORE = compiled(r"\bdeclined|refus|said no|my (?:letter|no|answer)|your letter|regret")
_DECLINED_ONCE = LatePattern(
    r"(?:\b(?:i(?:'ve| have| had)?|after i|already) (?:already |just |politely )?|(?:^"
    r"|[.!?\n] ?))(?:turned (?:[^.;\n]{1,40} )?down"
    r"|declined|said no|say no|refused)\b|\bfollow[- ]?up from\b|\bmy refusal\b"
)
_TAKES_BACK = LatePattern(
    r"\b(?:reneg\w+|go(?:ing)? back on (?:my|it)|withdraw(?:ing)? (?:my |from )?(?:accept\w*|the post|it\b)"
    r"|i must withdraw"
    r"|have to withdraw|(?:taking|take|took) (?:it|that|my acceptance) back|(?<!my )(?<!the )back(?:ing|ed)? out of"
    r"|pull(?:ing)? out of)"
)
_ACCEPTED = LatePattern(
    r"\b(?:(?:i(?:'d|'ve| had| have)?|already|and) (?:already |just |verbally )*accepted(?= (?:it|the|their|your|his"
    r"|her|verbally|with|by"
    r"|on|as|and|but|position|post|hostel|in|last|[\ue003])|[,.;])(?! (?:the|their|his|her|your|a|my)? ?(?:counter"
    r"|promotion|raise|other))"
    r"|accepted (?:verbally|on \d|\d{1,2} [a-z])|my acceptance|signed (?:the |a |my |their |your )?(?:contract|offer)"
    r"|said yes(?! to (?:someone|somebody|an?|another|the other|the [a-z ]{3,30} (?:cos|because|cuz|bc|instead))\b)"
    r"|told (?:[\ue000\ue001]+|him|her|them)(?: at [\ue001\ue002]+)? yes\b"
    r"|verbal yes|sha?(?:ked|ook) (?:his|her|their|your) hand"
    r"|i took the job|i accepted [\ue000-\ue003a-z/ ]{2,40} with)"
)
# "Well not withdrawing, I never said yes."
_NEVER_ACCEPTED = compiled(
    r"\b(?:never|not|haven'?t|hadn'?t|didn'?t)(?: yet| actually| really| even)? (?:said yes|say yes|accept(?:ed)?"
    r"|sign(?:ed)?|withdrawing)\b"
)
# Whatever may tell of a yes, or that it is taken back.
_SAID_YES = LatePattern(
    r"\b(?:accept\w*|agreed|signed|sign(?:ing)? (?:on|up)|yes|yeah|took (?:it|the|their|your)|said i(?:'d| would)"
    r"|promised|committed|commitment|contract|confirmed|withdr[ae]w\w*|back(?:ed|ing)? out|pull(?:ed|ing)? out|reneg\w*"
    r"|chang\w+ my mind|start(?:ed|ing|s)? (?:on|date|in|at|next|this|with)|sh[ao]oke? (?:hands|on)|verbal\w*|my word"
    r"|hired|joining|onboarding|first day|take (?:it|that|this) back|no longer|after all)\b"
)
# Who takes back an application has accepted nothing yet.
_ONLY_APPLIED = LatePattern(
    r"\b(?:withdraw\w*|withdrew|pull(?:ing|ed)? out|tak(?:e|ing) back|cancel\w*|back(?:ing|ed)? out)\b[^.!?\n]{0,30}"
    r"\b(?:application|candidacy|candidature|cv|running|shortlist|interviews?|(?:selection|recruitment|hiring) process"
    r"|second trial|consideration)\b"
)
_NO_MORE = LatePattern(
    r"\b(?:withdraw\w*|back(?:ing|ed)? out|pull(?:ing)? out|chang(?:ed|ing) my mind|(?:can'?t|cannot|won'?t"
    r"|not) (?:join|start|come"
    r"|do it|do this|going|starting|joining|be (?:joining|starting))|no longer|(?:i'?m|im|i am|so) staying|decided to"
    r"|after all|apolog(?:y|ies|ise|ize|etic)|get out of it|doctor says|says no|fell through"
    r"|(?:now i |i now )?regret it|second thoughts|go through with it)\b"
)
_WITHDRAW_SURE = LatePattern(
    r"\b(?:withdraw|back(?:ing)? out|pull(?:ing)? out|reneg|cannot join|can'?t join|not going|changed my mind"
    r"|can'?t (?:do|start|come)|no longer)"
)
# "Said yes on Tuesday, and now I have to tell him no"; whom a name tells no, may be somebody else.
_NOW_NO = LatePattern(
    r"\b(?:and|but|now)(?: now| then| today)?(?: i(?:'ve| am|'m)?)?(?: just| really)?(?: have to| need to| want to"
    r"| got to| must| gotta| going to| gonna| should| ought to) (?:tell (?:him|her|them) (?:that )?no"
    r"|say no(?: to (?:him|her|them|it))?)\b(?! to\b)"
)
_YES_TO = masked_pattern(r"\b(?:said yes to|accepted|signed with) (?:the |an? )?<O>")
# "Two days a week" is no time to think.
_NO_RATE = "".join(f"(?<!{unit})" for unit in COUNTED_BY_THE_WEEK)
_ASKS_FOR_TIME = LatePattern(
    r"\b(?:more time(?! (?:on|with|for (?!th|de))\b)"
    r"|another (?:week|few days|couple|day)|(?:can|could|may) i (?:ask|have|get) [a-z ]{0,12}(?:until"
    r"|till|to)"
    r"|(?:ask|asking|need|want|request|i request|want to)[a-z' ]{0,20} (?:for )?(?:until|till|an extension|extension"
    rf"|one more week|{_NO_RATE}a week|(?:one|two|a few) (?:weeks?|days?) more|more days|few days|\d{{1,2}}/\d{{1,2}})"
    r"|deadline [^.\n]{3,40}\bi want\b|want (?:to|till|until) (?:mon|tue|wed|thu|fri|sat|sun|\d)|extend (?:the |my "
    r"|their )?deadline|deadline (?:extension|moved)|need time to (?:think|decide)|time to think)\b"
)
_DECIDES = LatePattern(
    r"\b(?:reply|answer|respond|decide|decision|deadline|expires?|exploding|think (?:about )?(?:it|this)|(?:let"
    r"|tell) (?:them|him|her)"
    r" know|want(?:s)? to know)\b"
)
_NEGOTIATES = LatePattern(
    r"\b(?:negotiat\w+|counter[- ]?offer back|ask (?:if|whether) (?:there's|there is|they|she|he|it"
    r"|i)[^.\n]{0,60}(?:could|can|open|would|possible|remote|hybrid|days?|later|more|start|work)"
    r"|(?:do|really|still) want (?:the|this) job|i(?:'d| had| have)? been hoping for"
    r"|talk about the (?:overall )?package"
    r"|can we (?:talk|discuss)|(?:want|need|ask for|get|push for) (?:more (?:money|pay|salary)|a (?:higher"
    r"|better) (?:salary|offer|pay)|a raise|\d+k? ?more)|also want|(?:would |i'?d )?(?:accept|take it|say yes) if)\b"
)
_ASKED = compiled(r"\?|\b(?:asks?|asked|asking|wants? to know|wonders?|wondering|curious)\b")
# What tells, without a word of refusal, that the offer is none that the sender wants on other terms.
_UNWANTED = LatePattern(
    r"\b(?:(?:don'?t|dont|do not) want|rather not|no,? (?:because|cos|cause|since|due|thanks)|(?:i )?(?:can'?t|cannot"
    r"|can not)\b"
    r"|instead\b(?! of)|(?:going|go|went) (?:to|with)\b|found (?:something|another)|reasons?\b|excuse|not (?:for me"
    r"|interested|taking)|broke|unable|say (?:that )?i\b)|(?:^|[.\n] ?)(?:why|no)\b"
)
# What tells that the job is wanted, where terms are spoken of: who declines says what they would have wanted instead.
_WANTED = LatePattern(
    r"\b(?:ask(?:s|ing)?\b(?! me)|requests?|negotiat\w+|counter|could (?:i|we|they|he|she|it|you)"
    r"|can (?:i|we) (?:have|get|do|work|start)|want(?:ed)?:|needs?:|would (?:they|he|she|you)"
    r"|i(?: do|'?d)? (?:want|love) it\b|hoping for"
    r"|(?:do|really|still|but i) want (?:the|this) (?:job|one|role|post|place)"
    r"|keen|interested(?! in (?:someone|somebody))"
    r"|(?:would|i'?d) (?:love|like|be glad|be happy) to (?:join|take|accept|work|do it|come|start|say yes)"
    r"|happy to (?:join|take|accept|start|say yes)|before i (?:sign|say yes|accept|commit)|in writing"
    r"|(?:will|i'?ll|gonna|going to) (?:take|accept) (?:it|the|this)"
    r"|(?:pay|salary|rate|money|wage|ctc|\d|k|hr|hour|h) (?:is )?(?:ok|okay|fine|alright|all right|good)\b)"
)
_PARTIES = frozenset({NameKind.PERSON, NameKind.ORGANISATION, NameKind.UNKNOWN})
_CHOSEN_ELSEWHERE = frozenset({ReasonKind.STAYING, ReasonKind.ANOTHER_OPPORTUNITY})
_PLANNED_OTHERWISE = _CHOSEN_ELSEWHERE | {ReasonKind.BETTER_FIT}


def kind_meant(masked: MaskedWords) -> LetterKind:
    """The kind of letter that the words ask for; a refusal where they don't say."""
    # A deadline that the employer sets in a pasted mail is no wish for more time.
    own = own_words_only(masked)
    if _answers(masked, own):
        return LetterKind.REPLY
    is_declined = declines(own)
    if _withdraws(own, declines=is_declined) or _says_no_now(masked, own):
        return LetterKind.WITHDRAW
    if is_declined:
        return LetterKind.DECLINE
    if _ASKS_FOR_TIME.search(own) or _names_a_day(masked, own):
        return LetterKind.ASK_TIME
    planned = not _PLANNED_OTHERWISE.isdisjoint(kinds_of_reason(own))
    if _NEGOTIATES.search(own) and not planned:
        return LetterKind.NEGOTIATE
    unwanted = planned or _UNWANTED.search(own)
    wanted = not unwanted and _WANTED.search(own)
    return LetterKind.NEGOTIATE if wanted and asks_for_something(masked) else LetterKind.DECLINE


def speaks_against(masked: MaskedWords, kind: LetterKind) -> bool:
    """Whether words do not tell what a letter of the kind says of its sender: a yes given, or no answer given yet."""
    own = own_words_only(masked)
    if kind is LetterKind.WITHDRAW:
        is_before_an_offer = _ONLY_APPLIED.search(own) is not None and _ACCEPTED.search(own) is None
        return is_before_an_offer or not _SAID_YES.search(own)
    if kind not in {LetterKind.ASK_TIME, LetterKind.NEGOTIATE} or kind_meant(masked) is not LetterKind.DECLINE:
        return False
    # Who declined once and takes the job now asks for its terms.
    if comes_round(masked):
        return False
    return declines(own) or not _CHOSEN_ELSEWHERE.isdisjoint(kinds_of_reason(own))


def _answers(masked: MaskedWords, own: str) -> bool:
    """Whether somebody asks something after the sender has refused."""
    if _REPLY.search(masked.text) and _DECLINED_BEFORE.search(masked.text):
        return True
    if _DECLINED_ONCE.search(own) is None or _ASKED.search(masked.text) is None:
        return False
    return any(question is not Question.OTHER for question in find_questions(masked))


def _withdraws(own: str, *, declines: bool) -> bool:
    """Whether the sender takes back their own yes to this offer."""
    if _NEVER_ACCEPTED.search(own):
        return False
    if _ACCEPTED.search(own) is None:
        return _TAKES_BACK.search(own) is not None and not declines
    return (_WITHDRAW_SURE if declines else _NO_MORE).search(own) is not None or _TAKES_BACK.search(own) is not None


def _says_no_now(masked: MaskedWords, own: str) -> bool:
    """Whether the sender has said yes, and now has to say no to the same: not to whom they spoke of before."""
    if _NEVER_ACCEPTED.search(own) or not (_ACCEPTED.search(own) and _NOW_NO.search(own)):
        return False
    agreed = _YES_TO.search(own)
    named = [name for name in masked.names if name.kind in _PARTIES]
    return agreed is None or named[0].start == agreed.start("name")


def _names_a_day(masked: MaskedWords, own: str) -> bool:
    """Whether the sender names the day on which they would decide, or how much longer they need for it."""
    if _DECIDES.search(own) is None:
        return False
    asked = days_asked(masked)
    return bool(asked.answer_by or asked.longer)
