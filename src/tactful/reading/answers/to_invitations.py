"""Say yes where the sender does: to a coffee, to a call, to what somebody asked that is not about the job."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tactful.reading.answers.about_things import OPENS
from tactful.reading.answers.questions import speaks_of_the_offer
from tactful.reading.said.directives import Said
from tactful.reading.said.statements import bears_on_the_answer
from tactful.reading.said.told_answers import is_asked
from tactful.reading.said.voice import addressed, inside
from tactful.text.day_words import spelled_day
from tactful.text.late_patterns import ignoring_case
from tactful.text.patterns import compiled

_MEET = r"coffee|tea|lunch|dinner|drink|beer|breakfast|brunch|walk|pint"
_TALK = r"phone call|video call|call|chat|catch[- ]up"
_INVITED = ignoring_case(
    r"\b(?:ask(?:s|ed)?|invit(?:es|ed)|suggest(?:s|ed)?|propos(?:es|ed)|offer(?:s|ed)?|wants?)"
    r"(?: (?:me|us|to|for|if|whether|i|we|could|can|would|like|meet|have|go|come|about|out|a|an|the|up|over|quick|nice)"
    rf"\b){{1,9}} (?:(?P<meet>{_MEET})|(?P<talk>{_TALK}))\b[^.!?\n]{{0,110}}"
)
_YES = compiled(
    r"[\s,\"'”’]{0,3}[.!?;:\n\"'”’][\s\"'”’]{0,4}(?:(?:tell|say)(?: (?:him|her|them))? )?"
    r"(?:yes|sure|of course|gladly|with pleasure|happy to|glad to|love to|(?:i )?(?:would|'d) (?:really |very much )?"
    r"(?:love|like) (?:to|that)|i'd love (?:to|that))"
    r"(?:,? (?:yes|please|gladly|sure|of course|with pleasure|i(?:'d| would) love (?:to|that)|happy to)\b){0,3}"
    r"(?P<when>[,:]? [^.;!?\n]{3,110})?(?=[.;!?\n]|$)",
    re.IGNORECASE,
)
_WHETHER = ignoring_case(
    r"\b(?:she|he|they|(?-i:[A-Z][\w'-]+)(?: (?-i:[A-Z][\w'-]+)){0,2}) (?:also |just |then |now )?(?:asked|asks"
    r"|wants? to know|wanted to know|is asking|was asking|wondered|wonders)(?: me| us)? (?P<how>if|whether)"
    r" (?P<question>[^.;:!?\n]{4,90})"
)
# What the sender can do of what is asked, told in the sentence behind: "I can do 10 and 11 January".
_I_CAN = compiled(
    r"[\s,\"'”’]{0,3}[.!?;:\n\"'”’][\s\"'”’]{0,4}(?:(?:tell|say)(?: (?:him|her|them))?(?: that)? )?"
    r"(?P<said>i (?:can|could|will|would|am free|am able|have|am available)\b"
    r"(?!(?:'?t|not)\b| (?:not|only)? ?(?:take|accept|join|sign)\b)[^.;!?\n]{4,90})(?=[.;!?\n]|$)",
    re.IGNORECASE,
)
# "Whether I would come": to the job, unless it is for a visit.
_OF_TAKING_IT = compiled(
    r"\bi (?:would|could|might|will|can|want to|am willing to)(?: still| now| then| not)?"
    r" (?:take|join|consider|accept|start|work|stay|sign|be (?:open|interested|available|willing)"
    r"|come(?! (?:for an? |to (?:the|your) (?!team|company|firm)|by\b|over\b|round\b)))\b"
)
# When and where, and not why: "Wed 2 Dec after 3, at Truth".
_TIMED = compiled(
    r"^(?:(?:maybe|perhaps|say|on|at|next|this|after|before|from|any|either|in)\b|\d"
    r"|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b|tomorrow\b)"
)
# What follows tells no time: "on Friday but I am broke".
_NO_TIME = compiled(
    r",? \b(?:but|because|cause|cos|cuz|since|so|though|although|and (?:i|i'm|tell|say|please|pls|send|thank|give|he"
    r"|she|they|we|my))\b",
    re.IGNORECASE,
)
# "Would love to, but I can't."
_TAKEN_BACK = compiled(
    r"\b(?:can'?t|cannot|can not|not|won'?t|don'?t|isn'?t|couldn'?t|unable|busy|away|no time|never|sadly"
    r"|unfortunately)\b",
    re.IGNORECASE,
)
_BUT_NOT = compiled(r"[\s.;!?]{0,4}(?:but|only|sadly|unfortunately|however)\b[^.!?\n]{0,60}", re.IGNORECASE)
_TOUCHED = compiled(
    rf"{OPENS}(?P<what>i'?(?: a)?m (?:really |very |so |truly )?(?P<how>touched|flattered|moved|honoured|honored))"
    r"(?: that (?:he|she|they|you) asked)?(?=\s*(?:[.;!?\n,]|$))",
    re.IGNORECASE,
)
_MEALS = frozenset({"tea", "lunch", "dinner", "breakfast", "brunch"})
_JOINED = compiled(r"(?:on|at|next|this|after|before|in|tomorrow)\b[^,]*$")
_PART_OF_DAY = compiled(r"(?<=[a-z0-9]) (?=(?:morning|afternoon|evening)\b)")
_BARE_WEEKDAY = compiled(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$")


def accepted_invitations(text: str) -> Iterator[Said]:
    for invited in _INVITED.finditer(text):
        if answer := _yes(text, invited.end()):
            end, when = answer
            joined = f"{' ' if _JOINED.match(when) else ': '}{when}" if when else ""
            # Who invited knows what was said: none of it is kept from them.
            yield invited.start(), end, f"I would gladly {_meeting(invited)}{joined}."


def agreed_questions(text: str) -> Iterator[Said]:
    """A yes to what somebody asked that is none of the offer's affairs."""
    for asked in _WHETHER.finditer(text):
        # Behind a colon it is read as an answer anyway.
        is_open = not text.startswith(":", asked.end()) and is_asked(text, asked.start())
        if is_open and (offered := _offered(text, asked)):
            yield offered
            continue
        answer = _yes(text, asked.end()) if is_open else None
        question = addressed(asked["question"]) if answer else None
        if not answer or not question or _INVITED.search(asked.group()) or _is_of_the_offer(question):
            continue
        end, when = answer
        said = f"You asked {asked['how'].lower()} {inside(question)}: yes, gladly{f', {when}' if when else ''}."
        yield asked.start(), end, said


def _offered(text: str, asked: re.Match[str]) -> Said | None:
    """What the sender can do of what they were asked for, in an answer that is neither yes nor no."""
    answer, question = _I_CAN.match(text, asked.end()), addressed(asked["question"])
    told = addressed(answer["said"]) if answer else None
    if answer is None or not told or not question or _is_of_the_offer(question) or bears_on_the_answer(told):
        return None
    said = f"You asked {asked['how'].lower()} {inside(question)}: {_spelled(inside(told))}."
    return asked.start(), answer.end(), said


def touched_answers(text: str) -> Iterator[Said]:
    """That the sender is touched to be asked at all."""
    for match in _TOUCHED.finditer(text):
        yield *match.span("what"), f"I am {match['how'].lower()} that you asked."


def _yes(text: str, start: int) -> tuple[int, str] | None:
    """Where a yes that stands at `start` ends, with when and where it holds; None for one that goes on otherwise.

    "Yes, my friend Bo" answers a question of another kind.
    """
    answer = _YES.match(text, start)
    if answer is None or _TAKEN_BACK.search(answer["when"] or "") or _BUT_NOT.match(text, answer.end()):
        return None
    said = _NO_TIME.split(answer["when"] or "", maxsplit=1)[0].strip(" ,:")
    if not said:
        return answer.start("when") if answer["when"] else answer.end(), ""
    told = addressed(said)
    if told is None or not _TIMED.match(told.lower()):
        return None
    return answer.start("when") + answer["when"].index(said) + len(said), _spelled(told)


def _is_of_the_offer(question: str) -> bool:
    lower = question.lower()
    return bears_on_the_answer(question) or speaks_of_the_offer(lower) or _OF_TAKING_IT.search(lower) is not None


def _meeting(invited: re.Match[str]) -> str:
    if invited["talk"]:
        return f"have a {invited['talk'].lower()} with you"
    what = invited["meet"].lower()
    return f"meet you for {what if what in _MEALS else f'a {what}'}"


def _spelled(when: str) -> str:
    return _PART_OF_DAY.sub(_part_of_day, spelled_day(when))


def _part_of_day(match: re.Match[str]) -> str:
    return " " if _BARE_WEEKDAY.search(match.string[: match.start()]) else " in the "
