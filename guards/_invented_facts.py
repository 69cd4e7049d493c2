"""Find the names, dates, numbers, contact details and titles of a letter that the sender's words do not tell.

What is compared is the meaning, not the notation: "Nov 12th" tells "12 November", "Asst Mgr" tells "Assistant Manager".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tactful.guards._invented_numbers import invented_numbers

from tactful.contract import Finding, Letter
from tactful.text.contacts import find_contacts
from tactful.text.dates import find_dates
from tactful.text.legal_forms import LEGAL_FORM
from tactful.text.names import NameMention, find_names
from tactful.text.patterns import compiled
from tactful.text.sentences import sentence_at
from tactful.text.sources import Source
from tactful.text.spans import blank_out
from tactful.text.titled_names import RANKS
from tactful.text.vocabulary import is_role_word, joining_words

NAME = ("This name does not occur in your words.", "Name only the people, organisations and places of the brief.")
DATE = ("This date does not occur in your words.", "Give only the dates of the brief, or no date at all.")
CONTACT = (
    "This contact detail does not occur in your words.",
    "Give only the contact details of the brief, or say that you can be reached as before.",
)
TITLE = ("This title does not occur in your words.", "Use the title of the brief, or the full name alone.")
_WORD = compiled(r"[^\W_]+")
_TITLE = compiled(r"\b(?P<title>Mrs|Mr|Ms|Miss)\b\.? (?:[A-Z][\w-]* )?(?P<name>[A-Z]\w*)")
# What a person has earned and what a company is by law is known or it is not.
_RANK = compiled(r"\b(?P<rank>Dr|Doctor|Prof|Professor)\b\.? (?=[A-Z])(?:[A-Z]\w*\.? )?(?P<name>[A-Z]\w*)")
# Who has one of these has that rank.
_DEGREES = {"phd": "dr", "md": "dr"}
_LEGAL = compiled(rf"(?<=[\w),.] )(?P<form>{LEGAL_FORM})\b")
_SAME_FORM = {"limited": "ltd", "ltd": "limited"}
_WISHED_FOR = compiled(r" (?:you|your|the|all|it|this|they|there|every\w*|each|we|no)\b")
# To hope to do something, or that "we" do, is a plan.
_WISHES = compiled(r"^(?:May (?!(?:I|we|be)\b)[a-z]|I (?:do |really )?wish (?:you|your|them|the|all|every)\b)")
_PLANS = compiled(r"\b(?:and|but|so) (?:I|we)\b")
# Who is written to without a name.
_READERS = frozenset(
    """team office department panel committee board sirs madams all colleagues staff organisers organizers trustees
    governors councillors headteacher vicar friends everyone excellency folks people group council crew management
    manager director officer coordinator supervisor editor secretary chair hiring recruitment admissions examinations
    store shop
    crewing catering pool sales front house kitchen workshop personnel resources human organising""".split()
)
# How people are called with respect, whatever their name.
_HONORIFICS = frozenset(
    """san sama sensei maestro ji bhai sahib bey pan pani senor senora señor señora herr frau monsieur madame signor
    signora don dona doña mevrouw meneer mayor""".split()
)
# What stands behind a name with capitals.
_CAPITALISED = compiled(r"(?: [A-Z][a-z]+){1,3}")
# What is known by a name of its own may be called by its kind too: "Lorne Road Primary School".
_INSTITUTIONS = frozenset(
    """school academy college university hospital clinic surgery hotel restaurant cafe church library museum gallery
    theatre theater company department office centre center club council bank road street""".split()
)


def invented_facts(letter: Letter, source: Source) -> Iterator[Finding]:
    """Find the names, dates, numbers, contact details and titles that the source does not tell."""
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
        is_told = is_quoted or mention.is_told_by(source.dates)
        if not is_told and not (mention.day is None and _is_wished(letter, mention.start)):
            yield letter.finding_at(mention.start, mention.end, *DATE)
    yield from _invented_names(letter, text, source)
    yield from _wrong_titles(letter, text, source)
    yield from _unearned(letter, text, source)
    yield from invented_numbers(letter, blank_out(text, taken), source)


def _is_wished(letter: Letter, position: int) -> bool:
    """Whether a position of the folded text stands in what is wished for: "May the frost pass over in April"."""
    sentence = sentence_at(letter.sentences, position)
    if sentence is None or position >= sentence.end:
        return False
    before = sentence.text[: position - sentence.start]
    return _WISHES.match(before) is not None and _PLANS.search(before) is None


def _invented_names(letter: Letter, text: str, source: Source) -> Iterator[Finding]:
    signature = letter.anatomy.signature
    for name in find_names(text, [signature] if signature else []):
        unknown = [] if _is_a_wish(name, text) else _unknown_words(letter, name, text, source)
        if any(not is_role_word(word.group().lower()) for word in unknown):
            start, end = unknown[0].start(), unknown[-1].end()
            yield letter.finding_at(name.start + start, name.start + end, *NAME)


def _unknown_words(letter: Letter, name: NameMention, text: str, source: Source) -> list[re.Match[str]]:
    """The words of a name that the source tells in no way."""
    all_words = list(_WORD.finditer(name.text))
    # "English-to-French" names two languages.
    words = [word for word in all_words if word.group().lower() not in joining_words() | _HONORIFICS | {"to"}]
    unknown = [word for word in words if not source.tells(word.group())]
    if _greets(letter, name, unknown, text):
        unknown = unknown[1:]
    is_told = source.joins([word.group() for word in words]) or _is_told_amount(name.text, source)
    if is_told or any(_is_spelled_out(run, text, name, source) for run in (words, all_words, unknown)):
        return []
    if len(unknown) < len(words):
        unknown = [word for word in unknown if word.group().lower() not in _INSTITUTIONS]
    return [] if _addresses_readers(letter, name, unknown) else unknown


def _greets(letter: Letter, name: NameMention, unknown: list[re.Match[str]], text: str) -> bool:
    """Whether a name begins with what greets its bearer in another language: "Hej Morten,", "Namaste Mr Rai"."""
    if not unknown or unknown[0].start() > 0:
        return False
    span = letter.anatomy.salutation
    if span and span[0] == name.start:
        return len(_WORD.findall(letter.folded.text[slice(*span)])) > 1
    # Of two words, the second of which is told.
    return name.opens and len(unknown) == 1 and " " in name.text and bool(text[name.end :].strip())


def _is_spelled_out(words: list[re.Match[str]], text: str, name: NameMention, source: Source) -> bool:
    """Whether the source has the initials of some words of a name, or of them and what follows.

    The last words of "National Health Service" are no name, and yet spelled out of "NHS".
    """
    spelled = [word.group() for word in words]
    behind = _CAPITALISED.match(text, name.end)
    following = behind[0].split() if behind else []
    return any(source.abbreviates([*spelled, *following[:count]]) for count in range(len(following) + 1))


def _is_a_wish(name: NameMention, text: str) -> bool:
    """Whether a "May" wishes something: "May you find", "May everything you plant flourish"."""
    return name.text == "May" and _WISHED_FOR.match(text, name.end) is not None


def _addresses_readers(letter: Letter, name: NameMention, unknown: list[re.Match[str]]) -> bool:
    """Whether a salutation addresses people by what they do together: "Dear Store Team", "Dear Sirs"."""
    span = letter.anatomy.salutation
    if not span or not span[0] <= name.start < span[1]:
        return False
    salutation = letter.folded.text[slice(*span)]
    if _TITLE.search(salutation):
        return False
    return all(word.group().lower() in _READERS for word in unknown)


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
