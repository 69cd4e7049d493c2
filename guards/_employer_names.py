"""Mark the names in a sentence that may be an employer's, and tell the offering company from the others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tactful.contract import Brief, Letter
from tactful.text import Sentence
from tactful.text.clauses import clauses
from tactful.text.cues import load_cues
from tactful.text.folding import FoldedText
from tactful.text.legal_forms import LEGAL_FORM
from tactful.text.particles import PARTICLE, PARTICLES
from tactful.text.patterns import compiled
from tactful.text.vocabulary import is_role_word, known_words
from tactful.text.word_relations import nations_by_word

OTHER, HOME, NOBODY = "N", "H", "_"
_CAPITAL = r"(?!I\b)[A-Z][\w&'+.-]*"
_RUN = compiled(rf"\b{_CAPITAL}(?:(?: (?:&|and|of|for|the|on|{PARTICLE})){{0,2}} {_CAPITAL})*")
_JOINING = frozenset("& and of for the on".split()) | PARTICLES
_SLOT = compiled(
    r"[\[({<][^\[\](){}<>]{0,30}\b(?:other|new|rival|compet\w+|b|second|their|another)\b[^\[\](){}<>]{0,30}[\])}>]"
)
_ADDRESSED = compiled(r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Dear|Hi|Hello|Sir|Madam)\b\.?,? ?$")
_CONTRACTION = compiled(r"'(?:ve|m|d|ll|s|re)?$|[.,]$")
_TITLES = frozenset(
    {"Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Prof", "Professor", "Dear", "Hi", "Hello", "Captain", "Chef"}
)
_ROLE = compiled(
    r"(?:engineer|manager|analyst|officer|director|developer|designer|assistant|teacher|nurse|lead|head|consultant"
    r"|specialist|coordinator|administrator|scientist|researcher|associate|architect|editor|writer|clerk|executive"
    r"|technician|accountant|lecturer|professor|fellow|intern|driver|chef|baker|keeper|advisor|adviser|representative"
    r"|supervisor|operator|president|planner|buyer|trainer|librarian|steward|programme|program|resources|team|pm"
    r"|department|product|management|stylist|unit|ward)s?$",
    re.IGNORECASE,
)
_DOUBTFUL = -2.0
# Above it a courtesy makes the names beside it nobody's: "Sorry, Ryanair got to me first." Thanks for an offer do.
_SUSPECT = 2.0
# So many characters before a name tell what it is.
_BEFORE = 24
_ORGANISATION = compiled(
    rf"\b(?:{LEGAL_FORM}|Corp\w*|Co|Company|Group|Bank|University|College|Hospital|School|Institute|Navy|Army"
    r"|Force|Brothers|Sons|Labs?|Partners|Trust|Council|Ministry|Department|Service|Foundation|Clinic|Agency)\b"
)
_PLACE = compiled(
    r"(?:Hebrides|Islands?|Isles?|Highlands|Lowlands|Alps|Coast|Valley|Lakes?|Mountains?|Peninsula|County|Province"
    r"|Republic|North|South|East|West|Borders|Midlands)$"
)
_LEADS_TO_PLACE = (" in ", "In ", " around ", " near ", "hoods of ", "streets of ", "outskirts of ")
_SCHOOL = compiled(r"(?:[Aa] |(?:my|the) )?(?:place|spot|seat) (?:at|in|on) (?:the )?$")
_OF_LEARNING = compiled(
    r"\b(?:TAFE|Uni|University|College|Polytechnic|Institute of Technology|Academy|Conservatoire)\b"
)
# Capitalised words that name no employer.
_COMMON = frozenset(
    """i i'm i've i'll i'd january february march april may june july august september october november december jan
    feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday phd mba
    msc bsc hr ceo cto cfo uk us usa eu ai it english french german spanish python java excel english christmas
    easter zoom teams slack skype linkedin glassdoor whatsapp internet god english british american london paris
    berlin dublin toronto leeds manchester edinburgh oslo sydney melbourne singapore dubai boston chicago seattle
    austin tokyo mumbai delhi ok pto cv ps plan nz nzd usd gbp eur chf lpa ctc ote rsu rsus rrsp cpa cfa acca mother
    nature re subject human sincerely regards yours best kind warm""".split()
)
_OPENERS = frozenset(
    """the a an my our your his her their its it this that these those they we you he she there here who what when oh
    merci where why how which while after before since because as if although though however unfortunately
    regrettably sadly thank thanks please in on at for from with by to of and but or so not no yes yet also still
    even just only then now nobody everyone someone somebody another other both each many most some such all one two
    three dear hi hello sorry regarding following given having being between during until once instead therefore
    frankly honestly sincerely perhaps maybe another recently today yesterday tomorrow last next congratulations
    turns chances part me us nothing something everything thus hence moreover meanwhile let say kindly i people had
    have has should could would took taken got going accepted decided chose signed joining staying starting hr work
    working things everybody job offer day first second""".split()
)


def mark_names(sentence: Sentence, home: frozenset[str]) -> str:
    """Return the lower-case sentence with N's over other employers' names, H's over those in `home`."""
    pieces: list[str] = []
    done = 0
    for start, end in _names(sentence.text):
        name = sentence.lower[start:end]
        if _opens(sentence, start, name):
            continue
        is_home = _is_the_readers(sentence, start) or _is_known(name, home)
        kind = HOME if is_home else NOBODY if _is_nobody(sentence, start, end) else OTHER
        pieces += (sentence.lower[done:start], kind * (end - start))
        done = end
    marked = "".join((*pieces, sentence.lower[done:]))
    return _SLOT.sub(lambda match: OTHER * len(match.group()), marked)


def offering_names(letter: Letter, brief: Brief) -> frozenset[str]:
    """The names, lower-case, that stand for the offering side.

    The brief's company and people, and every name in a clause that speaks of the reader's offer; without a company in
    the brief, every name that is thanked, refused, praised or wished well. What speaks of another choice is no such
    clause.
    """
    facts = (brief.company, brief.recipient, brief.sender, brief.role, brief.referral, *brief.thanked)
    known = {_without_frills(FoldedText(fact.value).lower) for fact in facts if fact is not None}
    courtesy = "courtesy" if brief.company is None else "offered"
    return frozenset(known | {name for sentence in letter.all_sentences for name in _courted(sentence, courtesy)})


def is_plain(sentence: Sentence) -> bool:
    """Whether a sentence is written without capitals, so that no name shows."""
    if any(char.isupper() for char in re.sub(r"\bI\b", "i", sentence.text)[1:]):
        return False
    return sentence.text[0].islower() or sentence.scores["rival"] > _DOUBTFUL


def _names(text: str) -> Iterator[tuple[int, int]]:
    for run in _RUN.finditer(text):
        start, end = run.span()
        words = run.group().split(" ")
        while words and _CONTRACTION.sub("", words[0].lower()) in _OPENERS:
            start += len(words.pop(0)) + 1
        # "Acme Inc. on Tuesday": the day is no part of the name.
        while len(words) > 1 and (words[-1].lower().rstrip(".") in _COMMON or words[-1] in _JOINING):
            end -= len(words.pop()) + 1
        end -= len(text[start:end]) - len(text[start:end].rstrip(".'-"))
        if start < end and any(word.lower().strip(".,'") not in _COMMON for word in words):
            yield start, end


def _is_nobody(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a name is a person's, a place's, a post's or a school's, as what stands before and in it tells."""
    before, name = sentence.text[max(0, start - _BEFORE) : start], sentence.text[start:end]
    words = name.split(" ")
    return (
        before.endswith(("[", "{", "<"))
        or _ADDRESSED.search(before) is not None
        or (_SCHOOL.search(before) is not None and _OF_LEARNING.search(name) is not None)
        or words[0].strip(".") in _TITLES
        or _ROLE.search(words[-1]) is not None
        or (words[1:2] == ["of"] and is_role_word(words[0].lower()))
        or all(word.lower() in nations_by_word() for word in words)
        or (_is_place(before, words[-1]) and _ORGANISATION.search(name) is None)
    )


def _is_place(before: str, last: str) -> bool:
    return before.endswith(_LEADS_TO_PLACE) or _PLACE.search(last) is not None


def _is_the_readers(sentence: Sentence, start: int) -> bool:
    """Whether what is named is the reader's own, as the car is in "Your Toyota would not start"."""
    return sentence.lower[:start].endswith("your ")


def _opens(sentence: Sentence, start: int, name: str) -> bool:
    """Whether a word only opens the sentence: it is a name there only where the classifier sees a rival."""
    return start == 0 and " " not in name and (sentence.scores["rival"] < _DOUBTFUL or name in known_words())


def _is_known(name: str, home: frozenset[str]) -> bool:
    bare = _without_frills(name)
    return any(f" {_plain(bare)} " in f" {_plain(known)} " or bare.startswith(f"{known} ") for known in home)


def _plain(known: str) -> str:
    return known.replace(",", "").replace("'s ", " ")


def _without_frills(name: str) -> str:
    """A lower-case name without article, full stop and possessive."""
    return name.removeprefix("the ").rstrip(".").removesuffix("'s")


def _courted(sentence: Sentence, courtesy: str) -> Iterator[str]:
    cues = load_cues("no_rival.toml")
    courtesy = "offered" if sentence.scores["rival"] > _SUSPECT else courtesy
    if not cues.may_have((courtesy, "offered", "refused"), sentence.lower):
        return
    for first, last in clauses(sentence.text):
        said = sentence.lower[first:last]
        # What is refused or only wished for is no choice.
        clause = cues.pattern("refused").sub(" decline ", said)
        if (cues.has(courtesy, clause) or cues.has("offered", said)) and not cues.has("choice", clause):
            for start, end in _names(sentence.text[first:last]):
                yield sentence.lower[first + start : first + end].removesuffix("'s")
