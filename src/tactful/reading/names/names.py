"""Find the proper names in the sender's words and tell people, organisations and roles apart."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from tactful.reading.clauses.lexicon import given_names, is_job_word, is_ordinary, word_list
from tactful.reading.clauses.words import Words
from tactful.reading.names.brands import DEPARTMENTS, stands_as_a_firm
from tactful.reading.names.kinds import HONORIFICS, Name, NameKind, is_role, kind_of
from tactful.text.particles import PARTICLE, PARTICLES
from tactful.text.patterns import compiled
from tactful.text.sign_offs import LEAVES
from tactful.text.spans import Span

# But "I told Ana I'd join".
_CAPITAL = r"(?!I'(?:d|ll|m|ve)\b)(?:\b[dDlL]')?[A-Z][A-Za-z0-9]*(?:['&-][A-Za-z0-9]+)*(?:(?<=ng|to|ts)'(?= [A-Z]))?"
_TOKEN = rf"(?:(?:[A-Z]\.){{2,4}}|{_CAPITAL}(?:(?<=\b[A-Z])\.)?|\"[A-Z][a-z]+\"|\[[A-Z][a-z]+\])"
_WITHIN_A_NAME = rf"(?:{PARTICLE}|et|i|y|'t|a/[lp]|[sd]/o)"
_TITLE_DOT = (
    r"(?:Mr|Mrs|Ms|Mx|Dr|Dra|Prof|Rev|Hon|Eng|Engr|Capt|Col|Lt|Sgt|Gen|Sn|Mme|St|Sr|Sra|Jr|Ma|Fr|Br|Msgr|Dipl|Mt|Retd"
    r"|Em|Sen|Mgr"
    r"|Md|Mohd|Mst|Barr|Adv|Kum|Smt|Messrs|Cllr|Cdr|Cmdr|Supt|Insp|Maj|Cpl|Ven|Amb|Er|Mevr|Sig|Lic)"
)
_TITLED = rf"(?:{_TITLE_DOT}\.(?:-Ing\.)?|\((?:Mrs|Retd|Mr|Ms|Dr|Prof|Miss|Rev)\.?\))"
_JOINT = r"(?: & | \+ | of the | of )"
_SPOUSE = r"(?:Mr|Mrs|Ms|Dr|Prof|Herr|Frau|Sir|Lady)\.?"
_ITEM = rf"(?:{_TITLED}|{_TOKEN})"
# "Burak bey", "Anjali ji"
_SUFFIX = r"(?: (?:(?:jun|sen|jr|sr)\b\.?|(?:bey|hanim|ji)\b))?"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b"
# "Sipho kaMpande Ndlovu"
_PREFIXED = r"(?:ka|wa|di|de|le|van|ter)[A-Z][a-z]+"
_NAME = rf"{_ITEM}(?: (?:{_WITHIN_A_NAME} ){{0,2}}(?:{_ITEM}|{_PREFIXED}|\d{{1,3}}(?= [A-Z])(?! {_MONTH})))*{_SUFFIX}"
# "Hooli-like" names something else.
_LIKENESS = compiled(r"-(?:like|style|based|type|ish)$")
# But "to do Marketing", "at la Salle": without those that are words of English, or begin the names of firms.
_PARTICLES_BEFORE = compiled(
    r"(?:^|[.!?\n(,]\s{0,2}|\b(?:at|from|by|for|with|to|and|dear|hi|mr|mrs|ms|dr)\.? )"
    r"(?P<particles>(?:van der|van den|van de|von der|de la|van|von|de|di|della|ter|ten) )$",
    re.IGNORECASE,
)
# Words that close a mail, and with a capital look like a name: "Best, Efua".
CLOSINGS = frozenset(
    "best lv regards cheers thanks sincerely warmly yours love respectfully cordially kindly rgds".split()
)
_SIGN_OFF = compiled(
    rf"(?:(?:many|kind|kindest|lv|warm|warmest|thank you|thx|tx|ta|mvh|mfg|hilsen|{'|'.join(LEAVES)})(?: (?:&|and) | ))"
    r"{1,4}",
    re.IGNORECASE,
)
_BEFORE_SIGN_OFF = compiled(r"(?:^|[.!?,\n])\s{0,2}$")
# Another sentence: then the words sign nothing.
_MORE = compiled(r"[a-z]{2,}[ ,]+[a-z]{2,}[ ,]+[a-z]{2,}")
# "At", before the house of somebody in Spanish, French, Italian, Portuguese or German.
PLACING_ABROAD = tuple(
    f" {word} "
    for word in ("de la", "de los", "del", "de", "du", "da", "do", "della", "di", "von", "vom", "bei", "chez")
)
_AT_ABROAD = compiled("|".join(PLACING_ABROAD))
# Characters. What is longer is no name, and would make the rules slow.
_LONGEST = 120


@cache
def name_pattern() -> re.Pattern[str]:
    """The pattern of a run of capitalised words with what may join them."""
    partners = r"(?:Partners|Co|Sons|Associates|Daughters|Brothers|Bros|Company)\b"
    firm = rf"{_TOKEN}(?:, {_TOKEN}){{1,3}},? (?:&|and) {partners}"
    couple = rf"{_SPOUSE} (?:&|and|\+) {_SPOUSE} {_NAME}"
    return compiled(rf"(?<![A-Za-z0-9@/.])(?<![A-Za-z0-9]['-])(?:{firm}|{couple}|{_NAME}(?:{_JOINT}{_NAME})*)")


def find_names(words: Words) -> tuple[Name, ...]:
    """Every proper name, in order."""
    found = []
    for start, end in words.sentences:
        for match in name_pattern().finditer(words.text, start, end):
            if match.end() - match.start() > _LONGEST:
                continue
            found.extend(_pieces(words, match.start(), match.end(), at_start=match.start() == start))
    return tuple(found)


def _pieces(words: Words, start: int, end: int, *, at_start: bool) -> list[Name]:
    """The names in a run of capitalised words, without what stands around them."""
    start = _behind_a_sign_off(words.text, start, end)
    run = words.text[start:end]
    if split := _of_after_person(run) or _house_after_person(run) or _before_title(run) or _desk_after_person(run):
        left = _pieces(words, start, start + split[0], at_start=at_start)
        return left + _pieces(words, start + split[1], end, at_start=False)
    first, last = _bounds(words.text, start, end, at_start=at_start)
    if first >= last or _names_nobody(words, first, last):
        return []
    text = " ".join(words.text[first:last].split())
    return [Name(first, last, text, kind_of(text))]


def _bounds(text: str, start: int, end: int, *, at_start: bool) -> Span:
    """Where the name in a run of capitalised words begins and ends."""
    first = start + _leading_ordinary(text[start:end], at_start=at_start)
    first = _particle_before(text, _title_before(text, first))
    last = _without_post_nominals(text, first, _without_trailing_words(text, first, end))
    # "St Anne's primary" is called so.
    owns = not text.startswith(("St ", "St. ", "Saint "), first)
    if owns and text[first:last].endswith("'s") and re.match(r" [a-z]", text[last : last + 2]):
        last -= len("'s")
    return first, last


def _names_nobody(words: Words, first: int, last: int) -> bool:
    """Whether what stands where a name may is a letter, a leave, a word in capitals or a likeness."""
    text = " ".join(words.text[first:last].split())
    lower = text.lower()
    # With a capital they look like a name: "Best, Efua".
    is_leave = lower in LEAVES and words.text[last : last + 1] in {",", "!", "\n"}
    if is_leave or len(text) < 2 or lower.rstrip(".") in _NO_NAME_ALONE or _LIKENESS.search(words.text, first, last):
        return True
    if words.careless:
        # "Unit manager, ED" names no Ed.
        return len(text) == 2 and words.folded.text[first:last].isupper() and lower in given_names()
    if lower in word_list("employers") and stands_as_a_firm(words.lower, first, text):
        return False
    return text.isupper() and all(map(is_ordinary, text.split())) and lower not in word_list("roles")


def _behind_a_sign_off(text: str, start: int, end: int) -> int:
    """Where the name begins that a sign-off leads up to without a comma: "Regards Imran Qureshi"."""
    match = _SIGN_OFF.match(text, start, end)
    if not match or _MORE.search(text, end) or not _BEFORE_SIGN_OFF.search(text[max(0, start - 3) : start]):
        return start
    first = text[match.end() : end].split(" ")[0]
    return start if not first or (is_ordinary(first) and first.lower() not in given_names()) else match.end()


def _of_after_person(text: str) -> tuple[int, int] | None:
    """Where "of" parts two names: "Oliver Stanhope of The Marsh Table", not "Head of School"."""
    match = re.search(r" of (?:the )?", text)
    if not match:
        return None
    left = text[: match.start()]
    joins = kind_of(left) in {NameKind.ROLE, NameKind.ORGANISATION} or _joins_of(left.split()[-1].lower())
    return None if joins else match.span()


def _title_before(text: str, start: int) -> int:
    """Where the name begins, with the title in small letters before it: "madame Ferrand", not "my pastor Joe"."""
    match = re.search(r"(?:^|[\s(\"])((?:[a-z]{2,9}\.? ){1,2})$", text[max(0, start - 24) : start])
    if not match:
        return start
    *before, title = match.group(1).split()
    # "Principal madam Mrs Sinha"
    behind = text[start:].split(" ", 1)[0].strip(".").lower()
    if behind in HONORIFICS and title.strip(".") not in HONORIFICS:
        return start
    # "The owner's sister Paola" is no Sister.
    if text[: start - len(match.group(1))].endswith("'s "):
        return start
    if title.strip(".") not in HONORIFICS | _SPOKEN_TITLES or (before and before[0] in _OWNERS):
        return start
    # "My brother Kyle", with whom a sentence begins
    if _OWNER_AT_THE_START.search(text, max(0, start - 24), start - len(title) - 1):
        return start
    return start - len(title) - 1


def _particle_before(text: str, start: int) -> int:
    """Where a surname begins, with the particles in small letters before it: "van der Meer", "from de Vries"."""
    match = _PARTICLES_BEFORE.search(text, max(0, start - 24), start)
    return match.start("particles") if match else start


def _house_after_person(text: str) -> tuple[int, int] | None:
    """Where "de" or "von" parts a person from where they work: "Ana Ruiz de Banco del Sur", not "Ana de la Cruz"."""
    for match in _AT_ABROAD.finditer(text):
        left, right = text[: match.start()], text[match.end() :]
        is_person = kind_of(left) is NameKind.PERSON or (
            kind_of(left) is NameKind.UNKNOWN and (" " in left or left.lower() in given_names())
        )
        if is_person and " " in right and kind_of(right) is NameKind.ORGANISATION:
            return match.span()
    return None


def _desk_after_person(text: str) -> tuple[int, int] | None:
    """Where "HR" parts a person from the firm in the name of a contact: "Rukmini HR SunTex"."""
    match = re.search(r"(?<=\w) HR (?=\w)", text)
    return match.span() if match else None


def _before_title(text: str) -> tuple[int, int] | None:
    """Where a title begins another name: "Contact Herr Kern", not "Rev. Dr. Kern"."""
    tokens = list(re.finditer(r"\S+", text))
    known = word_list("titles")
    for before, token in pairwise(tokens):
        # "Mr & Mrs Pugsley" are greeted together.
        joined = before.start() > 0 and before.group() in {"&", "and", "+"}
        if joined and text[: before.start()].strip(" .").lower() in known:
            continue
        if token.group().lower().strip("().") in HONORIFICS and before.group().lower().strip("().") not in known:
            return before.end(), token.start()
    return None


def _joins_of(word: str) -> bool:
    return word in word_list("contacts") or word in word_list("organisations") or is_job_word(word)


def _without_trailing_words(text: str, start: int, end: int) -> int:
    """The end of the name without a day, month, "I" or the first word of a next sentence."""
    tokens = text[start:end].split(" ")
    for index, token in enumerate(tokens[1:], start=1):
        labels = text.startswith(":", start + len(" ".join(tokens[: index + 1])))
        begins = labels or token.lower().strip(".") in word_list("openers")
        after_initial = re.fullmatch(r"(?:[A-Z]\.)+", tokens[index - 1]) and begins
        last = index == len(tokens) - 1 and tokens[index - 1].lower().strip(".") not in HONORIFICS
        dangles = token == "I" or (token in {"&", "+"} and index == len(tokens) - 1)
        # "University of Leeds"
        is_other = last and token.lower() in word_list("others") - _OF_A_FIRM
        # "Age UK" is no age.
        is_other = is_other and not (index == 1 and token == "UK" and is_ordinary(tokens[0]))
        # "The Royal Cornwall" is no Royal in Cornwall.
        is_other = is_other and not (index == 1 and tokens[0].lower() in _BEFORE_A_REGION)
        if after_initial or dangles or (is_other and tokens[index - 1].lower() not in LEADS_ON):
            return _without_trailing_words(text, start, start + len(" ".join(tokens[:index])))
    return start + len(" ".join(tokens))


def _leading_ordinary(text: str, *, at_start: bool) -> int:
    """How many characters at the start are ordinary words that only begin a sentence."""
    tokens = text.split(" ")
    skipped = 0
    while tokens and skipped < len(text):
        if " ".join(tokens[:2]).lower() in OFFICES:
            break
        word = tokens[0]
        following = tokens[1] if len(tokens) > 1 else ""
        if not _only_begins(word, following, tokens[1:], at_start=at_start and skipped == 0):
            break
        skipped += len(word) + 1
        tokens = tokens[1:]
    return min(skipped, len(text))


def _only_begins(word: str, following: str, rest: list[str], *, at_start: bool) -> bool:
    lower = word.lower().strip(".'\"()")
    # "K. Brandt", and "Md. Rafiqul Islam", who directs nothing
    is_short = _INITIAL.fullmatch(word) or word.strip(".") in _SHORT_FORENAMES
    if is_short and following[:1].isupper() and not is_ordinary(following):
        return False
    # "My friend Will Hartley": within a sentence no verb has a capital.
    is_surname = following[:1].isupper() and (lower == "will" or not is_ordinary(following))
    if not at_start and lower in given_names() and is_surname:
        return False
    if lower in word_list("openers") or lower.endswith("n't") or lower.partition("'")[0] in _PRONOUNS:
        return True
    if lower == "the":
        return not following[:1].isupper() or following.lower() in word_list("others")
    if lower in word_list("contacts") and following[:1].isupper():
        return lower not in word_list("titles") and not is_role([word, *rest])
    if not at_start or (following in LEADS_ON and lower in word_list("organisations")):
        return False
    # "Maria de la Cruz" is no "Send de la Cruz".
    if word.lower() in given_names() and following in PARTICLES:
        return False
    alone = not following[:1].isupper() or (following.lower() in given_names() and word.lower() not in given_names())
    return alone and is_ordinary(word) and lower not in word_list("titles") and not is_job_word(word)


# Titles that people write in small letters.
_SPOKEN_TITLES = frozenset(
    "madam madame mevrouw senor senora signor signora sheikh sir doctor pastor rabbi imam reverend captain"
    " matron coach sister brother judge sergeant pani panu don dona sra srta".split()
)
# Said alone these name no firm, at its end they do: "Carrick Medical".
_OF_A_FIRM = frozenset({"medical", "masters"})
_NO_NAME_ALONE = frozenset({"team", "st", "saint", "mt", "ft", "name"}) | DEPARTMENTS
# What has a name of ordinary words.
OFFICES = frozenset({"post office", "home office", "met office", "foreign office", "cabinet office", "job centre"})
_BEFORE_A_REGION = frozenset("royal north south east west greater old upper lower mid radio visit".split())
_OWNERS = frozenset("my our his her their your a the old".split())
_OWNER_AT_THE_START = compiled(r"\b(?:My|Our|His|Her|Their|Your|A|The) (?:[a-z]+ )?$")
# What no name ends with.
LEADS_ON = frozenset({"of", "for"})
# Muhammad and Mosammat, as they are written before other names.
_SHORT_FORENAMES = frozenset({"Md", "Mohd", "Mst"})
_INITIAL = compiled(r"[A-Z]\.")
_PRONOUNS = frozenset({"i", "he", "she", "they", "it", "that", "what", "who", "we", "you", "there", "here"})


def _without_post_nominals(text: str, start: int, end: int) -> int:
    tokens = text[start:end].split(" ")
    while len(tokens) > 2 and tokens[-1].isupper() and tokens[-1].lower() in word_list("post_nominals"):
        tokens = tokens[:-1]
    return start + len(" ".join(tokens))
