"""Nothing is invented: every name, date, number and contact detail of the letter stands in the sender's words.

A recipient notices at once the colleague who does not exist and the date that was never agreed, and then believes
nothing else. What is compared is the meaning, not the notation: "Nov 12th" tells "12 November", "three" tells "3",
"Asst Mgr" tells "Assistant Manager". What nobody can name or count cannot be compared, with two exceptions: a post, an
event, a relative and an enclosure belong to few kinds, each of which is told in few words; and a writer who loses the
thread writes an application or an acceptance, and what it then claims of the sender is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tactful.guards._invented_things import invented_things
from tactful.guards._overlaps import without_overlaps

from tactful.contract import REFUSALS, Case, Example, Finding, Guard, Letter, Level, Verdict
from tactful.text.contacts import find_contacts
from tactful.text.cues import load_cues
from tactful.text.dates import find_dates
from tactful.text.names import find_names
from tactful.text.numbers import Number, counted_thing, find_numbers
from tactful.text.patterns import compiled
from tactful.text.sources import RANKS, Source
from tactful.text.spans import blank_out
from tactful.text.vocabulary import is_role_word, word_class

NAME = ("This name does not occur in your words.", "Name only the people, organisations and places of the brief.")
DATE = ("This date does not occur in your words.", "Give only the dates of the brief, or no date at all.")
NUMBER = ("This number does not occur in your words.", "Give only the numbers of the brief, or say it without one.")
CONTACT = (
    "This contact detail does not occur in your words.",
    "Give only the contact details of the brief, or say that you can be reached as before.",
)
THING = (
    "Your words do not speak of this.",
    "Speak only of what the brief tells: no other post, meeting, person or enclosure.",
)
TITLE = ("This title does not occur in your words.", "Use the title of the brief, or the full name alone.")
_WORD = compiled(r"[^\W_]+")
_TITLE = compiled(r"\b(?P<title>Mrs|Mr|Ms|Miss)\b\.? (?:[A-Z][\w-]* )?(?P<name>[A-Z]\w*)")
# In words, small numbers are prose ("one of two minds", "I have three questions") unless they count what happened, or
# measure a time or a way.
_THINGS = r"interviews?|rounds?|conversations?|meetings?|calls?|visits?|children|kids|sons|daughters|brothers|sisters"
_LENGTHS = (
    r"per ?cent|minutes?|hours?|days?|nights?|evenings?|mornings?|afternoons?|weekends?|shifts?|weeks?|months?|terms?"
    r"|semesters?|years?|miles?|kilomet(?:re|er)s?"
)
_COUNTED = compiled(
    rf"[ -](?:(?!(?:this|that|last|next|each)\b)[a-z-]{{1,30}} )?(?:(?P<length>{_LENGTHS})|{_THINGS})\b", re.IGNORECASE
)
# "You two", "two or three": nobody is counted there, and nothing measured.
_LOOSELY = compiled(r"\b(?:you|us|of the|or) $", re.IGNORECASE)
_OR = compiled(r" or [a-z]+\b", re.IGNORECASE)
# How long somebody took to decide is a manner of speaking.
_PONDERED = compiled(
    r"\b(?:slept|sleep\w*|thought|think\w*|consider(?:ed|ing|ation)|reflect\w*|weigh\w*|ponder\w*|pray\w*|mull\w*|decid\w+"
    r"|decision|turned|back and forth|(?:my|up) mind)\b"
)
_CLAUSE_ENDS = compiled(r"[.!?,;]\s|\n")
# "3,000" may be three as others write it, but nobody means that who does not write "3k".
_IN_THOUSANDS = compiled(r"\d{1,3}(?:[.,]\d{3})+")
_AROUND = 60
_MONTHS, _YEARS = compiled(r"[ -]months?\b"), compiled(r"[ -]years?\b")
_NEGATED = compiled(r"(?:\bnot|n't|\bnever|\bunable|\bnor)(?: [a-z]+)? $")
# What a person has earned and what a company is by law is known or it is not.
_RANK = compiled(r"\b(?P<rank>Dr|Doctor|Prof|Professor)\b\.? (?=[A-Z])(?:[A-Z]\w*\.? )?(?P<name>[A-Z]\w*)")
# Who has one of these has that rank.
_DEGREES = {"phd": "dr", "md": "dr"}
_LEGAL = compiled(r"(?<=[\w),.] )(?P<form>Ltd|Limited|Inc|LLC|LLP|PLC|plc|GmbH|AG|KG|BV|NV|AB|Oy|ApS|SpA|Pty)\b")
_SAME_FORM = {"limited": "ltd", "ltd": "limited"}
# What is known by a name of its own may be called by its kind too: "Lorne Road Primary School".
_INSTITUTIONS = frozenset(
    """school academy college university hospital clinic surgery hotel restaurant cafe church library museum gallery
    theatre theater company department office centre center club council bank road street""".split()
)
_PROSE = frozenset({0, 1, 100, 1000, 1_000_000})
_VAGUE = frozenset(("couple", "pair", "both", "twice", "dozen"))
_SMALL = 12
_CAREER = compiled(r"\b(?:work|employ|stud|train|experience|education|qualification)\w*")
CLAIM = (
    "Your words say nothing of the kind about you or your wishes.",
    "Say of the sender's work and intentions only what the brief says.",
)


def check(letter: Letter, case: Case) -> Verdict:
    """Find names, dates, numbers, contact details and claims that neither the words nor the options tell."""
    given = [fact.value for fact in case.brief.facts if fact.start is None]
    given += [mention.text for mention in case.brief.mentions if mention.start is None]
    given += [request.text for request in case.brief.requests if request.start is None]
    source = Source("\n".join([case.source or "", *given]))
    # Who wants the job says so, and asks for something; what it is comes from the brief.
    claims = ("claim", "career", "request") if case.kind in REFUSALS else ("career",)
    things = (letter.finding(sentence, *span, *THING) for sentence, span in invented_things(letter, source))
    found = (*_inventions(letter, source), *_invented_claims(letter, source, claims), *things)
    return Verdict(without_overlaps(found))


def _inventions(letter: Letter, source: Source) -> Iterator[Finding]:
    text = letter.folded.text
    taken: list[tuple[int, int]] = []
    for contact in find_contacts(text):
        taken.append((contact.start, contact.end))
        if not any(contact.matches(known) for known in source.contacts):
            yield letter.finding_at(contact.start, contact.end, *CONTACT)
    text = blank_out(text, taken)
    for mention in find_dates(text):
        taken.append((mention.start, mention.end))
        # A month may be a name, and "the 2nd" the beginning of a role.
        word = text[mention.start : mention.end].removeprefix("the ")
        is_quoted = source.tells(word) if word.isalnum() else source.quotes(word)
        is_quoted |= word.isdigit() and float(word) in source.numbers
        if not mention.is_told_by(source.dates) and not is_quoted:
            yield letter.finding_at(mention.start, mention.end, *DATE)
    yield from _invented_names(letter, text, source)
    yield from _wrong_titles(letter, text, source)
    yield from _unearned(letter, text, source)
    yield from _invented_numbers(letter, blank_out(text, taken), source)


def _invented_names(letter: Letter, text: str, source: Source) -> Iterator[Finding]:
    signature = letter.anatomy.signature
    # "English-to-French" names two languages.
    joints = word_class("particles") | {"to"}
    for name in find_names(text, [signature] if signature else []):
        words = [m for m in _WORD.finditer(name.text) if m.group().lower() not in joints]
        spelled = [m.group() for m in words]
        # The last word of "Licensed Practical Nurse" is no name, and yet spelled out of "LPN".
        following = _WORD.match(text, name.end + 1)
        if source.abbreviates(spelled) or (following and source.abbreviates([*spelled, following.group()])):
            continue
        if source.joins(spelled) or _is_told_amount(name.text, source):
            continue
        unknown = [m for m in words if not source.tells(m.group())]
        # "Hej Morten,": a first word that greets in another language.
        if name.opens and len(words) > 1 and unknown == words[:1] and text[name.end :].strip():
            continue
        if len(unknown) < len(words):
            unknown = [m for m in unknown if m.group().lower() not in _INSTITUTIONS]
        if any(not is_role_word(m.group().lower()) for m in unknown):
            start, end = unknown[0].start(), unknown[-1].end()
            yield letter.finding_at(name.start + start, name.start + end, *NAME)


def _is_told_amount(name: str, source: Source) -> bool:
    """Whether a name is the head of an amount, with the letter of its currency: the "N180" of "N180,000"."""
    return name[1:].isdecimal() and float(name[1:]) in source.numbers


def _wrong_titles(letter: Letter, text: str, source: Source) -> Iterator[Finding]:
    """Find "Mr. Park" where the source says "Ms. Park"."""
    for title in _TITLE.finditer(text):
        is_man = title["title"].lower() == "mr"
        told = [men for men, name in source.titled_names if name == title["name"].lower()]
        if told and is_man not in told:
            yield letter.finding_at(*title.span("title"), *TITLE)


def _unearned(letter: Letter, text: str, source: Source) -> Iterator[Finding]:
    """Find "Professor Kealoha" and "Müller AG" where the source knows of no professor and no such form."""
    for rank in _RANK.finditer(text):
        short, name = RANKS[rank["rank"].lower()], rank["name"].lower()
        is_known = any(source.tells(word) for word, rank in (RANKS | _DEGREES).items() if rank == short)
        is_other = short not in source.ranked_names.get(name, {short})
        # Of a name that is invented the title is no news.
        if source.tells(name) and (is_other or not is_known):
            yield letter.finding_at(*rank.span("rank"), *TITLE)
    for legal in _LEGAL.finditer(text):
        form = legal["form"].lower()
        if not source.tells(form) and not source.tells(_SAME_FORM.get(form, form)):
            yield letter.finding_at(*legal.span("form"), *NAME)


def _invented_numbers(letter: Letter, text: str, source: Source) -> Iterator[Finding]:
    for number in find_numbers(text):
        is_thousands = _IN_THOUSANDS.fullmatch(text, number.start, number.end) and not source.counts_thousands
        values = {max(number.values)} if is_thousands else number.values
        is_told = not source.numbers.isdisjoint(values) or _is_told_otherwise(text, number, source)
        if (not is_told and not _is_prose(text, number)) or _is_counted_otherwise(text, number, source):
            yield letter.finding_at(number.start, number.end, *NUMBER)


def _is_told_otherwise(text: str, number: Number, source: Source) -> bool:
    """Whether the source tells a length of time in another unit: "24-month" for two years."""
    if _MONTHS.match(text, number.end):
        return any(map(source.counts_months, number.values))
    return _YEARS.match(text, number.end) is not None and any(map(source.counts_years, number.values))


def _is_counted_otherwise(text: str, number: Number, source: Source) -> bool:
    """Whether the source gives another number of the same things: "four bottles" where it says six."""
    told = source.counts.get(counted_thing(text, number) or "")
    is_vague = number.values == {1.0} or text[number.start : number.end].lower() in _VAGUE - {"dozen"}
    return told is not None and not is_vague and number.values.isdisjoint(told)


def _invented_claims(letter: Letter, source: Source, claims: Sequence[str]) -> Iterator[Finding]:
    """Find that the sender applies, joins, has a career or asks for something where the source says none of it."""
    cues = load_cues("no_invention.toml")
    for sentence in letter.sentences:
        for kind in claims:
            span = cues.find(kind, sentence.lower)
            negated = span and kind == "claim" and _NEGATED.search(sentence.lower[: span[0]])
            meant = span and _may_be_meant(kind, sentence.lower[slice(*span)], source)
            if span and not (negated or meant or cues.has("unless", sentence.lower)):
                yield letter.finding(sentence, *span, *CLAIM)
                break


def _may_be_meant(kind: str, claim: str, source: Source) -> bool:
    """Whether the source speaks of the like: "I have been working" of somebody who writes that they work."""
    if kind == "request":
        return source.asks
    is_told = kind == "career" and any(source.tells(word) for word in _CAREER.findall(claim))
    return is_told or source.agrees


def _is_prose(text: str, number: Number) -> bool:
    if number.in_words:
        small = max(number.values) <= _SMALL and not _counts(text, number)
        return small or number.values <= _PROSE or text[number.start : number.end].lower() in _VAGUE
    lists = (
        text[number.end : number.end + 1] in {".", ")"}
        and not text[text.rfind("\n", 0, number.start) + 1 : number.start].strip()
    )
    return lists or number.values <= {0}


def _counts(text: str, number: Number) -> bool:
    """Whether a number in words counts things that happened, or measures what was no time to decide in."""
    before, after = text[max(0, number.start - _AROUND) : number.start], text[number.end : number.end + _AROUND]
    counted = _COUNTED.match(text, number.end)
    if not counted or _LOOSELY.search(before) or _OR.match(after):
        return False
    clause = _CLAUSE_ENDS.split(before)[-1] + _CLAUSE_ENDS.split(after)[0]
    return counted["length"] is None or not _PONDERED.search(clause.lower())


GUARD = Guard(
    id="no-invention",
    asks="Does every name, date, number and contact detail stand in the sender's words?",
    level=Level.ERROR,
    check=check,
    needs_source=True,
    passes=(
        Example("Dear Priya,\nThank you for the offer.", "priya from acme offered me the job"),
        Example("Thank you for our talk on 12 November.", "spoke to her nov 12th"),
        Example("I cannot join as Assistant Manager.", "offered me asst mgr"),
        Example("Dear Hiring Manager,\nThank you for the three conversations.", "had 3 interviews, say no"),
        Example("Please thank the Human Resources team.\n\nKind regards,\nSam Okafor", "sam okafor, say no nicely"),
        Example("May the new season be kind. Unfortunately, I must decline.", "say no to the theatre"),
        Example("I would be happy to work with you in the future.", "say no to acme"),
        Example("You can reach me at 020 7946 0018.", "my number: +44 20 7946 0018"),
    ),
    fails=(
        Example("I enjoyed meeting Sarah Whitfield.", "met priya from acme"),
        Example("I have decided to stay in Nairobi.", "I'm staying put"),
        Example("The offer expires on December 25th.", "offer expires the 25th"),
        Example("Thank you for the 4 interviews.", "had 3 interviews"),
        Example("Write to me at sam@mail.example.", "sam okafor, say no"),
        Example("I am excited to join your team.", "say no to acme"),
        Example("Mark showed me the lab.", "priya showed me the lab"),
        Example("Thank you for the offer.\n\nBest regards,\nJordan Lee", "my name is jordan kim"),
    ),
)
