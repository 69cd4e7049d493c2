"""Answer what was asked about things: freelance work by "freelance yes please", papers by what has become of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tactful.reading.said.directives import Said
from tactful.reading.said.statements import bears_on_the_answer
from tactful.reading.said.voice import addressed, inside, sentence
from tactful.reading.withheld.remainder import is_plain
from tactful.text.day_words import spelled_day
from tactful.text.patterns import compiled

# Where an answer may begin.
OPENS = r"(?:^|[.;!?\n\"'”’][ \n]{0,4}|, |\b(?:and|but|so) )"
_FRAGMENT = compiled(
    rf"{OPENS}(?:(?:as )?(?:for|about|to) )?(?:the )?(?P<topic>[a-z][\w'-]+(?: [\w'-]+){{0,3}}?)(?:\s?[:,]| [-–])?"
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
    rf"{OPENS}(?P<what>i(?:'ve| have)?(?: already| just)? (?:deleted|destroyed|returned|sent|posted|mailed|uploaded"
    r"|handed|cancelled|emptied|removed|erased|shredded|left|put|passed|forwarded|submitted)\b[^.;!?\n,]{3,90})"
    r"(?=[.;!?\n,]|$)",
    re.IGNORECASE,
)
_PAPER = compiled(
    rf"{OPENS}(?:the |my )?(?P<what>(?P<thing>[a-z][\w-]*(?: [\w-]+){{0,2}}?)(?: (?P<how>signed|completed|filled in))?"
    r" (?:is|are) (?P<where>attached|enclosed))\b(?: (?:here|below|to this (?:mail|letter)))?(?=\s*(?:[.;!?\n,]|$))",
    re.IGNORECASE,
)
_WORD = compiled(r"[^\W_]{3,}")


def answers_by_topic(text: str, questions: str) -> Iterator[Said]:
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


def things_done(text: str, questions: str) -> Iterator[Said]:
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
