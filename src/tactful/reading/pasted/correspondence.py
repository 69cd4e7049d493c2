"""Read who is who from mail or chat that the sender pasted: quoted offers, header lines, transcripts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from tactful.reading.names.evidence import Clue, MaskedWords, masked_pattern
from tactful.reading.names.kinds import Name, NameKind
from tactful.reading.names.tellings import Telling
from tactful.text.patterns import compiled
from tactful.text.spans import Span
from tactful.text.titles import TITLE

_SURE = 14
_HEADER_TURN = compiled(
    r"^[ \t]*(?P<name>[\ue000\ue001]+|me"
    r"|you)[ \t]*(?:[•·|,(\[—-][ \t]*)?[^\n:]{0,16}\b\d{1,2}[:.]\d{2}\b[^\n]{0,12}$",
    re.MULTILINE,
)
_COLON_TURN = compiled(
    r"^[ \t]*(?:[\[(*<]?[^\n\]:>]{0,20}\d{1,2}[:.]\d{2}(?::\d{2})?[^\n\]:*>]{0,18}[\])*>]?[ \t-]*)?"
    r"(?P<name>[\ue000\ue001]+|me|you)(?: (?:hr|recruit\w*|manager|boss|hiring|office|shop|work|agency)\b[^\n:]{0,25}"
    r"| ?[\ue002]+)?(?: ?\([^()\n]{1,30}\))?:[ \t]+(?=\S)",
    re.MULTILINE,
)
_ANGLE_TURN = compiled(r"^[ \t]*<(?P<name>[\ue000\ue001]+|me|you)>[ \t]+(?=\S)", re.MULTILINE)
_OFFERING = compiled(
    r"\boffer\w*|thrilled|delighted|pleased|excited|we'd|we would|the team|move forward|any thoughts"
    r"|bumping|start date"
    r"|next steps|contract|welcome|candidate|let me know|interview|role|position|selected|appoint\w*|joining|approved"
    r"|(?:join|work (?:for|with)|come (?:and )?work (?:for|with)|start (?:with|at)) (?:us|me|our)\b"
    r"|(?:job|role|place|spot|it)(?:'s| is) yours|when (?:can|could) you start"
    r"|(?:want|need) you (?:as|on|to (?:join|start))"
)
_ANSWERING = compiled(r"\b(?:let me|sleep on it|think about it|get back to you|thank you|thanks|omg|gimme|my notice)\b")
_EMPLOYER = compiled(
    r"\b(?:(?:pleased|delighted|excited|thrilled|stoked|happy|glad|proud) to (?:formally |be able to "
    r"|officially )?(?:offer|appoint|confirm|extend|invite|let you)"
    r"|(?:would|'d) like to (?:formally )?offer you|offer you (?:the|a|an)|(?:we|i) (?:are"
    r"|am) offering you|extend(?:ing)? (?:you )?an offer"
    r"|(?:thrilled|delighted|happy|glad|over the moon) if you(?:'d| would| could)? (?:join|come)"
    r"|(?:want|need|love) you (?:as|on|to be|to join)|pleased to (?:inform|tell) you"
    r"|welcome you to|look forward to (?:you joining|welcoming))"
)
# What only the one who was refused writes: "sorry to hear that you will not join us", "may we keep your CV".
_WROTE_AFTER_A_REFUSAL = compiled(
    r"\byou(?:'ll| will| would|'ve| have| are|'re| can| could)? ?(?:not|won'?t|can'?t|cannot|decided not|chosen not)\b"
    r"[^.!?\n]{0,20} (?:join(?:ing)?|be (?:joining|coming to)|com(?:e|ing) to) us\b"
    r"|\b(?:your reasons?|your decision not|you (?:have )?(?:turned|declined|said no)|keep your (?:cv|resume|details"
    r"|name|application|file))\b"
)
# "Hello Sandra, will you join us?"
_HAILED = r"(?:dear|hi|hello|hey|hiya|good (?:morning|afternoon|evening))[ ,]+<P>"
_GREETING = (
    r"(?:^|\n|\")[> \t]*(?:dear|hi|hello|hey|kia ora|good (?:morning|afternoon|evening)"
    r"|greetings)[ ,]+<P>(?=[ ]?[,!:\n-])"
)
_SIGN_OFF = (
    r"(?:\n[> \t]*|[.!?] )(?:(?:kind|best|warm|many)?[ ]?(?:regards|wishes|thanks)|best|cheers|sincerely|yours \w+"
    r"|warmly|nga mihi|thanks|yours|respectfully|cordially|thank you and \w+|see you soon|ciao|"
    r"thank you|all the best|talk soon|looking forward|(?:with |lots of )?love|(?:un )?(?:cordial(?:es)? )?saludos?(?:"
    r" cordial(?:es)?)?|atenciosamente|bien cordialement|{CLOSING})[^\w\n\ue000-\ue003]{0,3}[ \n>\t]*<P>"
)
_MAIL_FROM = (
    r"(?:^|\n)[> \t]*from: <P>(?=[^\n]*<[^\n>]*@|[^\n]*\n[> \t]*(?:to|sent|date|subject"
    r"|cc):[^\n]*\n[> \t]*(?:to|sent|date|subject):)"
)
_MAIL_TO = r"\n[> \t]*to: <P>(?=[^\n]*<[^\n>]*@|[^\n]*\n[> \t]*(?:subject|sent|date|cc):)"
_WROTE = r"(?:^|\n)[> \t]*on [^\n]{6,60}?,? <P>(?: <[^\n>]{3,60}>)? wrote:"
# "Hey Kayla! It's Monique from Glow Studio"
_INTRODUCED = r"\b(?:it's|its|this is|i'm|i am) <P>(?= (?:from|at|with|of|in|here)\b|,)"
# The person in the address of a letter that greets nobody, and the one above their title at its end.
_ADDRESSED = rf"(?:^|\n)[ \t]*(?:to:? |(?:{TITLE})\.? )?<P>,?[ \t]*(?=\n)"
_SIGNED = (
    r"\n[ \t]*<P>,?[ \t]*\n[ \t]*(?:[a-z]+ |{R} ){0,3}(?:{C}|{R}|director|manager|president|officer|head|owner|chief)"
)
_ADDRESS = 300
_IN_SIGNATURE = r"(?:\n[> \t]*|\| ?|, ?| at | - | @ ?)(?:the )?<O>(?=[ \t]*(?:\n|\||,|$| - |\())"
# The head of pasted mail, or the mark of a quotation, before a greeting.
_PASTED = compiled(r"(?m)^[> \t]*(?:from|sent|date|subject):|^>|^-{2,}[^\n]{0,40}(?:original|forwarded) |^fwd?\b")
_BEGINNING = 120
# The offer in quotation marks, with what the sender says of it behind: '"Dear Nils. IT job, Aarhus. Birgitte" No.'
_IN_QUOTES = compiled(r"\s*(?:fwd?: ?)?\"(?P<said>[^\"]{20,600})\"\s*(?=[^\W\ue000-\ue003]|[^\s\w][\s\w])")
_GREETED_THERE = (
    r"(?:dear|hi|hello|hey|greetings|ch[e\u00e8]re?|hola|hallo|hej|ciao|ola)[ ,]+<P>(?=[ ]?[,.!:\n–—-]| re\b)"
)
_SIGNED_THERE = r"(?:[,.!?:)–—-]|\b(?:regards|warmly|best|cheers|thanks|mvh|mfg|saludos))\s{1,3}<P>(?=[.! ]{0,2}$)"
_DECLINES_THERE = compiled(
    r"\b(?:declin\w*|thanks? (?:you )?(?:alot |so much |very much )?(?:for|but)|i (?:can'?t|won'?t|cannot)"
    r"|no thanks?)\b"
)
_LONGEST_MAIL, _SIGNATURE, _INTRODUCTION = 4000, 240, 80


def correspondents(masked: MaskedWords) -> tuple[list[Clue], list[Clue], list[Clue]]:
    """What pasted mail or chat says of who made the offer, of who got it, and of the organisation."""
    others, own = _from_turns(masked)
    signed_for: list[Clue] = []
    for start, end, is_signed in _offer_mails(masked.text):
        signed_for += _organisation_below(masked, end) if is_signed else []
        own += _named(masked, _GREETING, (start, end), Telling.MAIL_ADDRESSED_TO)
        others += _named(masked, _SIGN_OFF, (start, end), Telling.MAIL_SIGNED)
        others += _named(masked, _INTRODUCED, (start, min(end, start + _INTRODUCTION)), Telling.MAIL_SIGNED)
    if not (own or others):
        own, others = _quoted_offer(masked)
    if not (own or others):
        others += _signed_without_greeting(masked)
    if not own:
        addressed, signed = _appointment(masked)
        own, others = own + addressed, others + signed
    everywhere = (0, len(masked.text))
    others += _named(masked, _MAIL_FROM, everywhere, Telling.PASTED_MAIL_FROM)
    others += _named(masked, _WROTE, everywhere, Telling.PASTED_MAIL_FROM)
    own += _named(masked, _MAIL_TO, everywhere, Telling.MAIL_ADDRESSED_TO)
    return others, own, signed_for


def _quoted_offer(masked: MaskedWords) -> tuple[list[Clue], list[Clue]]:
    """Who is greeted in an offer in quotation marks that the words begin with, and who signs it."""
    quoted = _IN_QUOTES.match(masked.text)
    if quoted is None or _DECLINES_THERE.search(quoted["said"]):
        return [], []
    start, end = quoted.span("said")
    greeted = masked_pattern(_GREETED_THERE).match(masked.text, start, end)
    name = masked.name_at(greeted.start("name")) if greeted else None
    if name is None:
        return [], []
    own = [Clue(name, _SURE, Telling.MAIL_ADDRESSED_TO)]
    signed = masked_pattern(_SIGNED_THERE).search(masked.text, start, end)
    signer = masked.name_at(signed.start("name")) if signed else None
    return own, [Clue(signer, _SURE, Telling.MAIL_SIGNED)] if signer else []


def _signed_without_greeting(masked: MaskedWords) -> list[Clue]:
    """Who signs an offer that the words begin with, and that greets nobody, where more follows below it."""
    offer = _EMPLOYER.search(masked.text, 0, _BEGINNING)
    sign_off = offer and masked_pattern(_SIGN_OFF).search(masked.text, offer.end(), _LONGEST_MAIL)
    blank = masked.text.find("\n\n", sign_off.end(), sign_off.end() + _SIGNATURE) if sign_off else -1
    if not sign_off or blank < 0 or not masked.text[blank:].strip():
        return []
    return _named(masked, _SIGN_OFF, (sign_off.start(), sign_off.end() + 1), Telling.MAIL_SIGNED)


def _appointment(masked: MaskedWords) -> tuple[list[Clue], list[Clue]]:
    """Who is addressed above an offer without a greeting, and who signs below it; nobody where either is missing."""
    offer = _EMPLOYER.search(masked.text)
    if offer is None:
        return [], []
    start = max(0, offer.start() - _ADDRESS)
    above = _named(masked, _ADDRESSED, (start, offer.start()), Telling.MAIL_ADDRESSED_TO)
    below = _named(masked, _SIGNED, (offer.end(), offer.end() + _LONGEST_MAIL), Telling.MAIL_SIGNED)
    return (above[:1], below[:1]) if above and below else ([], [])


def _organisation_below(masked: MaskedWords, end: int) -> list[Clue]:
    """The first organisation in the signature, whose name ends at `end`: a name that fills a line or a field of one."""
    block = masked.text[end : end + _SIGNATURE]
    stop = re.search(r"\n[> \t]*(?:\n|--)", block)
    limit = end + (stop.start() if stop else len(block))
    for match in masked_pattern(_IN_SIGNATURE).finditer(masked.text, end, limit):
        if (name := masked.name_at(match.start("name"))) is not None:
            return [Clue(name, _SURE, Telling.MAIL_SIGNED_FOR)]
    return []


def _named(masked: MaskedWords, pattern: str, span: Span, telling: Telling) -> list[Clue]:
    matches = masked_pattern(pattern).finditer(masked.text, *span)
    names = (masked.name_at(match.start("name")) for match in matches)
    return [Clue(name, _SURE, telling) for name in names if name is not None]


def _offer_mails(text: str) -> Iterator[tuple[int, int, bool]]:
    """The spans from a greeting to a sign-off between which an employer makes an offer, and whether it has one."""
    for greeting in masked_pattern(_GREETING).finditer(text):
        limit = greeting.start() + _LONGEST_MAIL
        offer = _EMPLOYER.search(text, greeting.end(), limit)
        pasted = _PASTED.search(text, 0, greeting.end()) or _WROTE_AFTER_A_REFUSAL.search(text, greeting.end(), limit)
        if offer is None and pasted is None:
            continue
        offered = offer.end() if offer else greeting.end()
        sign_off = masked_pattern(_SIGN_OFF).search(text, offered, limit)
        # One more, for what the greeting's pattern looks at behind it.
        yield greeting.start(), (sign_off.end() if sign_off else offered + 1), sign_off is not None


def _from_turns(masked: MaskedWords) -> tuple[list[Clue], list[Clue]]:
    turns = list(_turns(masked))
    speakers = {_speaker(name) for name, _ in turns}
    if len(turns) < 2 or len(speakers) != 2:
        return [], []
    offering: Counter[str] = Counter()
    for name, (start, end) in turns:
        said = masked.text[start:end]
        offers = len(_OFFERING.findall(said)) - len(_ANSWERING.findall(said))
        offering[_speaker(name)] += offers + (-99 if name is None else 0)
    recruiter, other = sorted(speakers, key=lambda speaker: -offering[speaker])
    if offering[recruiter] == offering[other] or offering[recruiter] < (0 if other else 1):
        return [], []
    evidence = [(_speaker(name), Clue(name, _SURE, Telling.SPEAKS_IN_CHAT)) for name, _ in turns if name is not None]
    own = [e for who, e in evidence if who == other]
    hailed = [] if own else _hailed(masked, [span for name, span in turns if _speaker(name) == recruiter])
    return [e for who, e in evidence if who == recruiter], own + hailed


def _hailed(masked: MaskedWords, turns: list[Span]) -> list[Clue]:
    """Whom somebody else greets in a chat with the sender, who is but "me" there."""
    greetings = (masked_pattern(_HAILED).match(masked.text, *span) for span in turns)
    names = (masked.name_at(match.start("name")) for match in greetings if match)
    return [Clue(name, _SURE, Telling.GREETED_IN_CHAT) for name in names if name is not None]


def _speaker(name: Name | None) -> str:
    return name.tokens[0] if name and name.tokens else ""


def _turns(masked: MaskedWords) -> Iterator[tuple[Name | None, Span]]:
    """Each turn's speaker (None for the sender's "Me") and what is said until the next turn or a blank line."""
    for pattern in (_HEADER_TURN, _COLON_TURN, _ANGLE_TURN):
        heads = [match for match in pattern.finditer(masked.text) if _may_speak(masked, match)]
        if len(heads) < 2:
            continue
        for head, following in zip(heads, [*heads[1:], None], strict=True):
            end = following.start() if following else len(masked.text)
            blank = masked.text.find("\n\n", head.end(), end)
            yield masked.name_at(head.start("name")), (head.end(), end if blank < 0 else blank)
        return


def _may_speak(masked: MaskedWords, head: re.Match[str]) -> bool:
    name = masked.name_at(head.start("name"))
    return name is None or name.kind in {NameKind.PERSON, NameKind.UNKNOWN}
