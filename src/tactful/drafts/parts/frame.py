"""Cut the frame of a draft (heading, salutation, sign-off, signature, what trails) from its body."""

from __future__ import annotations

import re

from msgspec import Struct

from tactful.contract.anatomy import find_anatomy
from tactful.contract.salutation import begins_greeting
from tactful.drafts.parts.remarks import is_remark
from tactful.drafts.typed.bilingual import ENGLISH
from tactful.text import FoldedText
from tactful.text.patterns import compiled
from tactful.text.spans import Span
from tactful.text.wording import capitalised

_INTRODUCTION = compiled(
    r"\W*(?:it'?s|it is|this is|i'?m"
    r"|i am) ((?:[^\W\d][\w'’.-]*\s){0,3}?[^\W\d][\w'’.-]*?)(?: here)?\s?[,.;:!–—-]+\s*"
    r"(?!\s|(?:to whom|whom?|whose|from|the|an?|your|and|writing|of)\b)",
    re.IGNORECASE,
)
_POSTSCRIPT = compiled(r"^\W{0,2}(?:p\.?\s?){1,3}s\b\.?[:,;.–-]*\s*", re.IGNORECASE | re.MULTILINE)
_HEADER = compiled(r"\W*(?:subject|re|to|from|cc|date|sent)\s*:", re.IGNORECASE)
_UNUSUAL_SIGN_OFF = compiled(
    r"(?:with |many |my )?(?:best|kind|friendly|warm|cordial|sincere|hearty|dear)?\s?"
    r"(?:greetings?|regards|wishes|thanks)[.!]?",
    re.IGNORECASE,
)
_NAME_AT_END = compiled(r"\s+(?:[xX]{1,4}|[-–—~])\s*([A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2})$")
_TITLES = r"(?:dr|prof|professor|rev|sister|brother|father|capt|captain|sgt|col|engr|eng|ing|dipl|mag|lic|chef|coach)"
_BEFORE_NAME = compiled(rf"(?<=[.!?])\s+((?:(?:(?i:{_TITLES})\.?|[A-Z]\.) ?){{1,4}})$")
_HONOURS = r"(?:,? (?:PhD|Ph\.D\.?|MA|MSc|BSc|BA|MD|MBA|MEng|BEng|RN|PE|CPA|LLB|LLM|Esq\.?|FRCS|DPhil)\b)"
_LEAVE = r"(?:(?:kind|best|warm) )?regards|sincerely|yours(?: \w+)?|respectfully|cheers|love|peace"
# Thanks before a name are said again in the letter.
_CLOSING = rf"(?:{_LEAVE}|thx|thanks|thank you|ta|best)"
_BETWEEN_GREETINGS = compiled(r",?\s*[/|()\n–—]\s*|,\s+")
_MARKS = " \t\n-–—~*_"
_ADDRESS_WIDTH = 60
_LEAVE_WIDTH = 90


class Frame(Struct, frozen=True):
    """A draft's frame and its body. `cut` says that the body's first sentence lost a greeting that shared its line."""

    heading: str
    salutation: str | None
    body: str
    cut: bool
    sign_off: str | None
    signature: str | None
    postscript: str
    remarks: tuple[str, ...]


def cut_frame(text: str, sender: str | None) -> Frame:
    """Cut a draft's frame from its body; the name of the sender helps, where it is known."""
    document = FoldedText(text)
    anatomy = find_anatomy(document)

    def words(span: Span | None) -> str:
        return text[slice(*document.origin(*span))].strip() if span else ""

    heading, above = _heading(words(anatomy.heading))
    postscript, below = _trailing(words(anatomy.trailing))
    body = text[slice(*document.origin(*anatomy.body))]
    body, ceremony = _without_leave(body, signed=bool(anatomy.sign_off or anatomy.signature))
    body, name, leave = (body, "", "") if anatomy.signature else _without_name_at_end(body, sender)
    body, before = _without_initials(body) if anatomy.signature else (body, "")
    shared_line = bool(anatomy.salutation) and "\n" not in body[: len(body) - len(body.lstrip())]
    introduced = _without_introduction(body, sender)
    return Frame(
        heading,
        _salutation(words(anatomy.salutation)) or None,
        introduced,
        shared_line or introduced != body,
        "\n".join(line for line in (ceremony, words(anatomy.sign_off) or leave) if line) or None,
        f"{before}{words(anatomy.signature)}".strip(_MARKS) or name or None,
        postscript,
        (*above, *below),
    )


def without_label(text: str) -> str:
    """A postscript that stands above the signature, as a sentence like others."""
    label = _POSTSCRIPT.match(text)
    return capitalised(text[label.end() :]) if label else text


def _salutation(words: str) -> str:
    bare = _in_english(words.strip(_MARKS).rstrip(" ,:;.-–—"))
    return f"{bare}{':' if words.endswith(':') else ','}" if bare and not bare.endswith("!") else bare


def _in_english(greeting: str) -> str:
    """Of greetings in two languages the English one: "Sehr geehrte Frau Kessler / Dear Ms Kessler"."""
    greetings = [piece for piece in map(str.strip, _BETWEEN_GREETINGS.split(greeting)) if begins_greeting(piece)]
    return next(filter(ENGLISH.match, greetings), greeting) if len(greetings) > 1 else greeting


def _heading(words: str) -> tuple[str, tuple[str, ...]]:
    """Keep a letter head; a subject line or a remark above the salutation is not part of the letter."""
    lines = [line.strip() for line in words.split("\n") if line.strip()]
    kept = [line for line in lines if not _HEADER.match(line) and not is_remark(line)]
    if all(len(line) <= _ADDRESS_WIDTH and not line.endswith((":", "!", "?", "...")) for line in kept):
        return "\n".join(kept), tuple(line for line in lines if line not in kept)
    return "", tuple(lines)


def _trailing(words: str) -> tuple[str, tuple[str, ...]]:
    """Read a postscript as the letter's last words; whatever else trails is not part of it."""
    match = _POSTSCRIPT.match(words)
    if not match:
        return "", (words,) if words else ()
    added, *rest = (block.strip() for block in words[match.end() :].split("\n\n"))
    more = [block for block in rest if _POSTSCRIPT.match(block)]
    own = (capitalised(line) for line in _POSTSCRIPT.split("\n".join([added, *more])))
    return "\n".join(filter(None, map(str.strip, own))), tuple(block for block in rest if block not in more)


def _without_leave(body: str, *, signed: bool) -> tuple[str, str]:
    """Cut a last line such as "I have the honour to be," or "Best greetings" that belongs to the name below it."""
    above, _, last = body.rstrip().rpartition("\n")
    takes_leave = last.endswith(",") or _UNUSUAL_SIGN_OFF.fullmatch(last.strip())
    return (above, last.strip()) if signed and takes_leave and len(last) <= _LEAVE_WIDTH else (body, "")


def _without_name(body: str) -> tuple[str, str]:
    """Cut a name behind kisses or a dash at the very end, as in "back in june xx Priyanka"."""
    match = _NAME_AT_END.search(body.rstrip())
    return (body[: match.start()].rstrip(), match[1]) if match else (body, "")


def _without_initials(body: str) -> tuple[str, str]:
    """Cut initials and titles right before the signature, as in "I wish you well. Dr. H. Brandt"."""
    match = _BEFORE_NAME.search(body.rstrip())
    return (body[: match.start()], f"{match[1].strip()} ") if match else (body, "")


def _without_name_at_end(body: str, sender: str | None) -> tuple[str, str, str]:
    """Cut the name at the very end; give it as it is signed, empty where that is known, and the leave."""
    signed = _signed(body, sender)
    if signed is None or sender is None:
        return *_without_name(body), ""
    leave = signed["leave"] or ""
    titles = " ".join(capitalised(title) for title in signed["titles"].split())
    name = f"{titles} {sender}{signed['honours']}".strip()
    is_more = bool(signed["titles"] or signed["honours"])
    return body[: signed.start()], name if is_more else "", leave if re.fullmatch(_LEAVE, leave, re.IGNORECASE) else ""


def _signed(body: str, sender: str | None) -> re.Match[str] | None:
    """The end of a body in which it is signed: "Thx, Venkata Yellapragada (Pavan)", "Regards, Dr. Ana Roy, PhD"."""
    if sender is None:
        return None
    name = re.escape(sender)
    return re.search(
        rf"(?<=[.!?]) *(?:(?P<leave>{_CLOSING})[,.!]? *)?(?:[xX]{{1,4}} |[-–—~] ?)?(?P<titles>(?:{_TITLES}\.? ){{0,3}})"
        rf"{name}(?P<honours>{_HONOURS}{{0,3}})(?: \([^()]{{1,40}}\))?\.?\s*$",
        body,
        re.IGNORECASE,
    )


def _without_introduction(body: str, sender: str | None) -> str:
    """Cut "it's Marisa here," from the start: the signature will say so."""
    match = _INTRODUCTION.match(body)
    if match is None or sender is None:
        return body
    known, given = sender.casefold(), match[1].casefold()
    return body[match.end() :] if known == given or known.split()[0] == given else body
