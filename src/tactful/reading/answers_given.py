"""Find in the sender's words the answers to what was asked after a refusal, where it is another thing than the job.

A friendly invitation is met with a yes, a question about freelance work with "freelance yes please", and one about
papers by what has become of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from tactful.contract import Brief, Mention, Question, ReasonKind
from tactful.contract.brief import spans_of
from tactful.reading.directives import Said
from tactful.reading.evidence import MaskedWords
from tactful.reading.mentions import is_harmless, may_be_said
from tactful.reading.own_words import own_words_in
from tactful.reading.passages import Passages
from tactful.reading.questions import asking_passages, speaks_of_the_offer
from tactful.reading.released import released
from tactful.reading.remainder import is_plain
from tactful.reading.secrecy import secret_spans
from tactful.reading.statements import bears_on_the_answer
from tactful.reading.told_answers import is_asked
from tactful.reading.voice import addressed, inside, sentence
from tactful.reading.words import Words
from tactful.text.day_words import spelled_day
from tactful.text.late_patterns import ignoring_case
from tactful.text.patterns import compiled
from tactful.text.spans import overlaps_any

_OPENS = r"(?:^|[.;!?\n\"'”’][ \n]{0,4}|, |\b(?:and|but|so) )"
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
_MEALS = frozenset({"tea", "lunch", "dinner", "breakfast", "brunch"})
_JOINED = compiled(r"(?:on|at|next|this|after|before|in|tomorrow)\b[^,]*$")
_PART_OF_DAY = compiled(r"(?<=[a-z0-9]) (?=(?:morning|afternoon|evening)\b)")
_BARE_WEEKDAY = compiled(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$")
_FRAGMENT = compiled(
    rf"{_OPENS}(?:(?:as )?(?:for|about|to) )?(?:the )?(?P<topic>[a-z][\w'-]+(?: [\w'-]+){{0,3}}?)(?:\s?[:,]| [-–])?"
    r" (?P<answer>yes|no)\b(?P<soft>,? (?:please|gladly|of course|sure|happily|with pleasure))?"
    r"(?P<rest>,? (?:but |only )?(?:from|in|until|till|on|after|before|if|as of|only|once|during|any)\b"
    r"[^.;!?\n,]{2,70}?)?"
    r"(?=\s*(?:[.;!?\n,]|$|\b(?:and|but|because|cos|since)\b))",
    re.IGNORECASE,
)
_NO_TOPIC = compiled(r"\b(?:i|i'm|he|she|they|it|we|you|so|said|say|says|answer|is|was|tell|told|a|my|and|but|or)\b")
_FEAST = compiled(
    r"\b(?:christmas(?: (?:eve|day))?|boxing day|new year(?: eve)?|easter(?: (?:sunday|monday))?|diwali|eid|ramadan"
    r"|advent)\b",
    re.IGNORECASE,
)
_HEADS = compiled(
    r"(?P<head> (?:work|projects?|lessons?|shifts?|cover|classes|translations?|jobs|assignments?|teaching))\b"
)
_LEADS_TO_TOPIC = compiled(r"(?:\bthe|\bcom(?:e|ing) as an?) $")
_SAID_BEFORE = {"the ": "the ", "come as a ": "coming as a ", "come as an ": "coming as an "}
_DONE = compiled(
    rf"{_OPENS}(?P<what>i(?:'ve| have)?(?: already| just)? (?:deleted|destroyed|returned|sent|posted|mailed|uploaded"
    r"|handed|cancelled|emptied|removed|erased|shredded|left|put|passed|forwarded|submitted)\b[^.;!?\n,]{3,90})"
    r"(?=[.;!?\n,]|$)",
    re.IGNORECASE,
)
_PAPER = compiled(
    rf"{_OPENS}(?:the |my )?(?P<what>(?P<thing>[a-z][\w-]*(?: [\w-]+){{0,2}}?)(?: (?P<how>signed|completed|filled in))?"
    r" (?:is|are) (?P<where>attached|enclosed))\b(?: (?:here|below|to this (?:mail|letter)))?(?=\s*(?:[.;!?\n,]|$))",
    re.IGNORECASE,
)
_TOUCHED = compiled(
    rf"{_OPENS}(?P<what>i'?(?: a)?m (?:really |very |so |truly )?(?P<how>touched|flattered|moved|honoured|honored))"
    r"(?: that (?:he|she|they|you) asked)?(?=\s*(?:[.;!?\n,]|$))",
    re.IGNORECASE,
)
_FEEDBACK = compiled(r"\b(?:feedback|(?:do|done|did|been|be) (?:better|differently)|improved?)\b")
_ONE_THING = compiled(
    rf"{_OPENS}(?:only |just |maybe |perhaps ){{1,2}}(?:(?:say|mention|tell (?:him|her|them)) )?(?:about )?"
    r"the (?P<what>length|duration|long wait|waiting time|number of (?:rounds|interviews)|schedule)"
    r"(?: maybe| perhaps| please| pls)?(?=\s*(?:[.;!?\n,]|$))",
    re.IGNORECASE,
)
_OF_THE_PROCESS = frozenset({"length", "duration", "schedule"})
_PERSONAL = compiled(
    r"(?:it|this|my (?:decision|answer)) (?:is|was)(?: (?:purely|simply|just|entirely))? (?:an? )?(?:(?:for )?personal"
    r"(?: (?:decision|choice|one|matter|reasons?))?|private (?:decision|matter))\.?",
    re.IGNORECASE,
)
_QUESTION = compiled(r"[^.!?;\n]{3,200}\?")
_WORD = compiled(r"[^\W_]{3,}")


# "Was it the early mornings? No, it wasn't."
_WAS_IT = ignoring_case(
    r"\b(?:(?:if|whether) (?:it'?s|it was|it is|it were|that was)|was it|is it)(?: just| really| maybe)?"
    r" (?:because of |about |due to |down to |(?=the |your |our |their |my ))(?P<what>(?!(?:if|that|me|us|it)\b)"
    r"[^.;:,!?\n]{3,60}?)(?= (?:and|or|that)\b|[.;:,!?\n]|$)"
)
_IT_WAS_NOT = compiled(r"\bno,? it (?:isn'?t|wasn'?t|was not|is not|had nothing|has nothing)\b", re.IGNORECASE)
_REACH = 160


def with_answers(masked: MaskedWords, brief: Brief) -> Brief:
    """The brief with the answers among the mentions, and without what was feared of the same words."""
    found = tuple(_sound(masked, brief))
    told = spans_of(found)
    kept = (mention for mention in brief.mentions if mention.verbatim or not _is_the_reason(mention.text, brief))
    mentions = tuple(m for m in kept if not any(overlaps_any(span, told) for span in spans_of([m])))
    return replace(brief, mentions=(*mentions, *found), withheld=released(masked.words, brief.withheld, told))


def _is_the_reason(said: str, brief: Brief) -> bool:
    """Whether a sentence tells no more than the reason that the letter gives anyway: "It was a personal decision."."""
    is_given = Question.WHY in brief.questions and brief.reason.kind is ReasonKind.PERSONAL
    return is_given and _PERSONAL.fullmatch(said) is not None


def _sound(masked: MaskedWords, brief: Brief) -> Iterator[Mention]:
    """The answers that may be said, none of them told in confidence or twice."""
    words = masked.words
    text = own_words_in(masked, words.text)
    closed = list(secret_spans(words, Passages(words)))
    verbatim = spans_of([mention for mention in brief.mentions if mention.verbatim])
    for start, end, said in sorted(_answers(text, words)):
        span = words.folded.origin(start, end)
        if not overlaps_any((start, end), closed) and not overlaps_any(span, verbatim) and _may_stand(said):
            yield Mention(said, *span)


def _may_stand(said: str) -> bool:
    return is_harmless(said) and may_be_said(said)


def _answers(text: str, words: Words) -> Iterator[Said]:
    asked = [*asking_passages(words.lower), *(match.span() for match in _QUESTION.finditer(words.lower))]
    questions = " ".join(words.lower[start:end] for start, end in asked)
    yield from _invitation(text)
    yield from _agreed(text)
    yield from _touched(text)
    yield from _denied(text)
    if questions:
        given = (*_topics(text, questions), *_done(text, questions), *_one_thing(text, questions))
        yield from (item for item in given if not overlaps_any(item[:2], asked))


def _invitation(text: str) -> Iterator[Said]:
    for invited in _INVITED.finditer(text):
        if answer := _yes(text, invited.end()):
            end, when = answer
            joined = f"{' ' if _JOINED.match(when) else ': '}{when}" if when else ""
            # Who invited knows what was said: none of it is kept from them.
            yield invited.start(), end, f"I would gladly {_meeting(invited)}{joined}."


def _agreed(text: str) -> Iterator[Said]:
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


def _denied(text: str) -> Iterator[Said]:
    """What did not decide it, where somebody guesses that it did."""
    for guess in _WAS_IT.finditer(text):
        answer = _IT_WAS_NOT.search(text, guess.end(), guess.end() + _REACH)
        told = addressed(guess["what"]) if answer else None
        if answer and told and not _WAS_IT.search(text[guess.end() : answer.start()]):
            yield *answer.span(), f"It was not because of {inside(told)}."


def _touched(text: str) -> Iterator[Said]:
    for match in _TOUCHED.finditer(text):
        yield *match.span("what"), f"I am {match['how'].lower()} that you asked."


def _topics(text: str, questions: str) -> Iterator[Said]:
    """What is said yes or no to by its name: "freelance yes please, from April"."""
    for match in _FRAGMENT.finditer(text):
        topic = match["topic"].lower()
        place = questions.find(topic)
        if place < 0 or _NO_TOPIC.search(topic):
            continue
        head = _HEADS.match(questions, place + len(topic))
        rest = addressed(match["rest"] or "")
        topic = _as_asked(topic, text[: match.start("topic")])
        thing = f"{topic}{head['head'] if head else ''}"
        answer = f"{match['answer'].lower()}{', gladly' if match['soft'] and match['answer'].lower() == 'yes' else ''}"
        if not bears_on_the_answer(f"the {thing} {rest or ''}"):
            before = _LEADS_TO_TOPIC.search(questions[:place])
            article = _SAID_BEFORE.get(before.group(), "") if before else ""
            yield (
                match.start("topic"),
                match.end(),
                f"You asked about {article}{thing}: {answer}{f', {rest}' if rest else ''}.",
            )


def _as_asked(topic: str, before: str) -> str:
    """The topic in the letters of the question: "Mother's Day"; the feasts have theirs anyway."""
    asked = re.search(re.escape(topic), before, re.IGNORECASE)
    return _FEAST.sub(lambda match: match.group().title(), asked.group() if asked else topic)


def _done(text: str, questions: str) -> Iterator[Said]:
    """What has become of the things that are asked about."""
    asked = {word for word in _WORD.findall(questions) if not is_plain(word)}
    for pattern, say in ((_DONE, _deed), (_PAPER, _paper)):
        for match in pattern.finditer(text):
            about = not asked.isdisjoint(_WORD.findall(match["what"].lower()))
            if about and (said := say(match)) is not None:
                yield *match.span("what"), said


def _deed(match: re.Match[str]) -> str | None:
    told = addressed(match["what"])
    return None if told is None or bears_on_the_answer(told) else sentence(spelled_day(inside(told)))


def _paper(match: re.Match[str]) -> str | None:
    told = addressed(match["thing"])
    verb = "attach" if match["where"].lower() == "attached" else "enclose"
    how = f"{match['how'].lower()} " if match["how"] else ""
    return f"I {verb} the {how}{inside(told)}." if told else None


def _one_thing(text: str, questions: str) -> Iterator[Said]:
    """The one thing that the sender allows to be named where somebody asks what could have been better."""
    if _FEEDBACK.search(questions):
        for match in _ONE_THING.finditer(text):
            thing = match["what"].lower()
            of = " of the process" if thing in _OF_THE_PROCESS else ""
            yield *match.span("what"), f"If I may name one thing that could have been better, it is the {thing}{of}."
