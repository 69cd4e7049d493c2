"""Make a sentence of the sender's own permitted words for the reason, where they lend themselves to it."""

from __future__ import annotations

import re

from tactful.text.bare_wishes import wishes_barely
from tactful.text.contractions import spelled_out
from tactful.text.day_words import SMALL_WEEKDAY
from tactful.text.introductions import speaks_of_strangers
from tactful.text.patterns import compiled

_LONGEST = 25
_LEAD = compiled(r"(?:because|since|as|that|due to|owing to|it's because|it is because)\s+(?:of\s+)?", re.IGNORECASE)
# Spelling of text messages.
_UNFIT = compiled(
    r"\b(?:not going to take|no going|cos|cuz|cause|coz|u|ur|im|ive|dont|cant|wont|lol|idk|tbh|bc|bcs|thx)\b|[+/<>@#]",
    re.IGNORECASE,
)
_FINITE = (
    r"(?:is|are|am|was|were|has|have|had|do|does|did|can|could|will|would|shall|should|must|may|might|isn't|aren't"
    r"|aren't|don't|doesn't|can't|cannot|won't|wouldn't|shan't|needs?|wants?|lies?|points?|takes?|keeps?|suits?|fits?|works?"
    r"|calls?|makes?|means?|comes?|requires?|asks?|corresponds?|appeals?|clash(?:es)?|conflicts?|overlaps?|starts?"
    r"|ends?"
    r"|gets?|got|went|found|took|became|came|landed|accepted|finish(?:es)?|begins?|runs?|falls?|leaves?|feels?|seems?|gives?|allows?"
    r"|rehearses|meets|sings|practi[cs]es|opens|depends|relies|belongs|continues|grows|teaches|sails|expects|matters"
    r"|goes|stops|closes|shuts|costs|hurts|lets|expires|helps|lives)"
)
_VERB = compiled(rf"\b{_FINITE}\b", re.IGNORECASE)
_LOWER_I = compiled(r"\bi\b")
_FIRST_PERSON = compiled(r"(?:I|I'm|I've|I'd|I'll|we|we're|we've|we'll)\s+\S", re.IGNORECASE)
_CLAUSE = compiled(rf"(?:[\w'-]+\s+){{1,5}}{_FINITE}\s+\S", re.IGNORECASE)
# "My circumstances changed", "my exams got moved to July"
_BARELY_CHANGED = compiled(
    r"((?:my|our|the) (?:[\w'-]+ )?(?!(?:has|have|had|is|are|was|were)\b)[\w'-]+?(?P<many>(?<!s)s)?) changed",
    re.IGNORECASE,
)
_HAPPENED = compiled(
    r"(?:my|our|the)(?: [\w'-]+){1,3} (?:got|fell|grew|came|went|became|took|turned|broke|changed|moved|shifted"
    r"|closed)\b",
    re.IGNORECASE,
)
_VERB_FIRST = compiled(
    r"(?:(?:want|need|prefer|wish|plan|hope|would like|have decided|have chosen|decided)\s+(?:to|a|an|some|more)\b"
    r"|(?:cannot|can't|couldn't|could not|am|will|won't|have)\s)",
    re.IGNORECASE,
)
_ACTIVITY = compiled(
    r"(?!timing|something|nothing|anything|everything|morning|being\b|having\b)[a-z]{2,}ing\b", re.IGNORECASE
)
_THING = compiled(
    r"(?:the |my )?(?P<thing>commute|timing|location|distance|schedule|hours|travel|family commitments"
    r"|other commitments|(?:[a-z-]+ ){0,2}(?:responsibilities|obligations|duties)"
    r"|university|college|school|sixth form|degree|coursework|personal circumstances"
    r"|(?:[a-z]+ ){0,2}(?:timetable|rota|schedule|exams|studies))",
    re.IGNORECASE,
)
# "Stickin with my own truck"
_CLIPPED = (
    r"(stopp|stick|keep|go|do|com|work|tak|mov|hav|look|try|start|stay|help|mak|leav|train|study|retir|gett|giv|runn"
    r"|carry|mind|sail|driv|teach|settl|sort|focuss|finish|head|open|build|paint|play|sing|learn)in'?"
)
# What is typed on a phone.
_TYPED = tuple(
    (compiled(rf"\b{typed}(?!\w)", re.IGNORECASE), written)
    for typed, written in (
        (r"(do|does|did|is|are|was|were|would|could|should|have|has|had|ca|wo)nt", r"\1n't"),
        ("im", "I'm"), ("ive", "I've"),
        ("gonna", "going to"), ("wanna", "want to"), ("gotta", "have to"), ("sth", "something"), (r"w/?(?= )", "with"),
        (_CLIPPED, r"\1ing"),
        ("uni", "university"), (r"^non-?compete", "a non-compete"),
        (
            r"^((?:my|our|the) [a-z]+)'s(?= (?:just |really |simply |now |still )?"
            r"(?:not|no longer|too|in|on|[a-z]+ing)\b)",
            r"\1 is",
        ), (r"(?<=in )sept?", "September"),
        (
            r"^i go (?:to )?(?=(?:start|study|help|work|live|care|finish|begin|do|train|travel|open|move|return)\b)",
            "I am going to ",
        ),
        (r"\b(accepted|got|have|took|found) other (?=(?:offer|job|position|role|post)\b)", r"\1 another "),
        (r"^i got (?=scholarship)", "I have got a "), (r"self employed", "self-employed"),
    )
)  # fmt: skip
# "A move to Leeds", "relocation to Leeds", "my daughter's last school year": named, and nothing is said of it.
_NAMED = compiled(
    r"(?:(?:an?|the|my|our)(?:\s+[\w'-]+){1,4}"
    r"|(?:(?:full|part)[- ]time\s+)?(?:relocation|emigration|retirement|parenthood|study|studies|training|travel|family"
    r"|commitments))(?:\s+(?:to|in|at|on|with|of|abroad|from|for|back|near|this|next)\b(?:\s+[\w'-]+){0,6})?",
    re.IGNORECASE,
)
# Whatever is said to be better elsewhere, or wrong here, has a standard phrase.
_COMPARES = compiled(
    r"\b(?:me|us|offers?|jobs?|roles?|positions?|posts?|contracts?|opportunit\w+|company|employer|team|boss|lack|too|not"
    r"|no|and|but"
    r"|moved|posted|transferred|offered|asked|sent|or|than|which|who|that|suits?|fits?|better|worse|poor|bad|low|more|less)\b",
    re.IGNORECASE,
)
_PURPOSE = compiled(
    r"to (?:be|live|stay|move|study|care|look|spend|finish|focus|concentrate|travel|return|go|train)\s+\S",
    re.IGNORECASE,
)
# "Bad for me to leave my apprentices half way"
_JUDGED = compiled(
    r"(?:bad|wrong|hard|difficult|unfair|impossible|better|best|good|silly|foolish|too (?:much|hard|early|late|soon))"
    r" (?:(?:for|of) (?:me|us) )?to\s+\S",
    re.IGNORECASE,
)
# "Shift pattern doesn't suit"
_SUITS_NOT = compiled(r"(?:the )?([a-z]+(?: [a-z]+)?) (do(?:es)? not|do(?:es)?n't) suit", re.IGNORECASE)
# "Too old for nights", "too far to drive"
_TOO_MUCH = compiled(r"too (?:old|young|tired|busy|unfit|slow|stretched) (?:for|to)\s+\S", re.IGNORECASE)
_TOO_FAR = compiled(r"too (?:far|early|late|long|soon|cold|hot|loud|noisy|heavy) (?:for|to|from)\s+\S", re.IGNORECASE)
# What notes leave out of such sentences.
_BEGINNINGS = (
    (_TOO_MUCH, "I am"),
    (_TOO_FAR, "it is"),
    (_JUDGED, "it would be"),
    (_VERB_FIRST, "I"),
    (_ACTIVITY, "I am"),
    (_PURPOSE, "I would like"),
)
_OWN = (
    "personal circumstances", "timetable", "rota", " schedule", "exams", "studies", "responsibilities", "obligations",
    "duties", "degree", "coursework",
)  # fmt: skip
# "Due to unavoidable domestic circumstances"
_CIRCUMSTANCES = compiled(r"(?!(?:my|our|the|personal|private)\b)(?:[a-z]+ ){1,3}circumstances", re.IGNORECASE)
_BARE = frozenset(
    {"university", "college", "school", "sixth form", "travel", "family commitments", "other commitments"}
)
_REASONS = compiled(r"(?:for )?(?P<kind>personal|family|private|professional) reasons", re.IGNORECASE)


def own_reason(value: str, contract: bool = True) -> str | None:
    """Turn "staying where I am" or "my archives are in Europe" into a sentence; None where it would read badly.

    `contract` says whether the sentence may keep contractions such as "I'd".
    """
    text = " ".join(value.replace("’", "'").split()).strip(" .,;:!-")
    text = text[lead.end() :] if (lead := _LEAD.match(text)) else text
    for pattern, written in _TYPED:
        text = pattern.sub(written, text)
    text = SMALL_WEEKDAY.sub(lambda day: day[0].capitalize(), text)
    too_long = len(text.split()) > _LONGEST
    if not text or too_long or _UNFIT.search(text) or speaks_of_strangers(text) or wishes_barely(text):
        return None
    sentence = _sentence(text if contract else spelled_out(text))
    return f"{sentence[0].upper()}{_LOWER_I.sub('I', sentence[1:])}." if sentence else None


def _sentence(text: str) -> str | None:
    if reasons := _REASONS.fullmatch(text):
        return f"it is for {reasons['kind'].lower()} reasons"
    if _CIRCUMSTANCES.fullmatch(text):
        return f"it is a matter of {text[0].lower()}{text[1:]}"
    if thing := _THING.fullmatch(text):
        name = thing["thing"].lower()
        return f"it comes down to {name}" if name in _BARE else f"it comes down to {_article(name)} {name}"
    if _FIRST_PERSON.match(text):
        return text
    for pattern, begins in _BEGINNINGS:
        if pattern.match(text):
            return f"{begins} {text[0].lower()}{text[1:]}"
    if clause := _clause(text):
        return clause
    return f"it comes down to {text[0].lower()}{text[1:]}" if _is_only_named(text) else None


def _clause(text: str) -> str | None:
    if suits := _SUITS_NOT.fullmatch(text):
        return f"the {suits[1]} {suits[2]} suit me"
    if changed := _BARELY_CHANGED.fullmatch(text):
        return f"{changed[1]} {'have' if changed['many'] else 'has'} changed"
    if _HAPPENED.match(text):
        return text
    return re.sub(r"^other\b", "another", text) if _CLAUSE.match(text) else None


def _is_only_named(text: str) -> bool:
    """Whether some words name one thing, and neither say anything of it nor compare it."""
    return bool(_NAMED.fullmatch(text)) and not _COMPARES.search(text) and not _VERB.search(text)


def _article(name: str) -> str:
    return "my" if name.endswith(_OWN) else "the"
