"""Bring back the facts that a draft held and that went with its offending sentences."""

from __future__ import annotations

from zlib import crc32

from msgspec.structs import replace

from tactful.contract import Brief, Fact, Mention, Origin, Part, PartText
from tactful.templates import standard_part
from tactful.templates.frame import tone_of
from tactful.templates.slots import slots_for
from tactful.text.naming import is_named, spelled_alike
from tactful.text.patterns import compiled
from tactful.text.tables import read_table
from tactful.text.wording import listed

_WORD = compiled(r"[\w'’&-]+")
_COVERED = 0.6
_PARTS = {"thanks": Part.THANKS, "asked": Part.THANKS, "door": Part.GOODWILL}
_WAYS_TO_REFUSE = ("say no", "a no", "turn you down", "decline", "disappoint", "let you down")
_LIGHT_WORDS = frozenset(
    (
        "a an the and or but of to for in on at with from by as is are was were be been it its this that i i'm i'd i've"
        " me my we you your us our they them their he him his she her if so not would will can could have has had do"
        " did very just please there am hope wish thank thanks"
    ).split()
)


def lost_names(text: str, brief: Brief) -> tuple[Fact, ...]:
    """The role and company of the brief that a letter does not name."""
    return tuple(fact for fact in (brief.role, brief.company) if fact and not _names(text, fact.value))


def lost_people(text: str, brief: Brief) -> tuple[Fact, ...]:
    """The people to thank whom a letter does not name."""
    return tuple(person for person in brief.thanked if not is_named(person.value.split()[-1], text))


def lost_personal(text: str, brief: Brief) -> PartText:
    """A part with the mentions, the people to thank and the referral that a letter lacks; empty if it lacks none."""
    mentions = tuple(mention for mention in brief.mentions if not _is_told(text, mention))
    referral = brief.referral if brief.referral and not _names(text, brief.referral.value) else None
    lost = lost_people(text, brief)
    if lost and not mentions and not referral:
        return PartText(Part.PERSONAL, _thanks_to(lost), Origin.STANDARD_PHRASE)
    if not mentions and not referral:
        return PartText(Part.PERSONAL, "", Origin.STANDARD_PHRASE)
    told = replace(brief, mentions=mentions, referral=referral, requests=(), questions=())
    return standard_part(Part.PERSONAL, told, text)


def _thanks_to(people: tuple[Fact, ...]) -> str:
    return f"Please pass on my thanks to {listed([person.value for person in people])} as well."


def bridging_sentence(purpose: str, text: str, brief: Brief, seed: str, variant: int) -> PartText:
    """A sentence that stands beside a draft's own, and names what of role and company the draft's `text` does not.

    `purpose` is "regret", to stand beside a refusal, "apology", to stand before it, "thanks", "asked", which thanks
    without naming a job, or "door", which hopes to meet again.
    """
    wordings = _choices(purpose, lost_names(text, brief), brief)
    choices = [wording for wording in wordings if not _says_no_again(wording, text)] or wordings
    chosen = choices[(crc32(seed.encode()) + variant) % len(choices)]
    part = _PARTS.get(purpose, Part.DECISION)
    return PartText(part, chosen.format_map(slots_for(brief)), Origin.STANDARD_PHRASE)


def _says_no_again(wording: str, text: str) -> bool:
    """Whether a wording refuses in the words in which the text does: "I must say no. I am sorry to have to say no."."""
    plain = " ".join(_plain(text))
    return any(words in plain and words in " ".join(_plain(wording)) for words in _WAYS_TO_REFUSE)


def _choices(purpose: str, lost: tuple[Fact, ...], brief: Brief) -> list[str]:
    wordings: dict[str, list[str]] = read_table("tactful.drafts", "bridging.toml")[purpose]
    if not lost or "job" not in wordings:
        return wordings.get(tone_of(brief)) or wordings["any"]
    return wordings["company" if lost == (brief.company,) and "company" in wordings else "job"]


def _names(text: str, value: str) -> bool:
    return is_named(" ".join(_plain(value)), " ".join(_plain(text)))


def _is_told(text: str, mention: Mention) -> bool:
    wanted = {word for word in _plain(mention.text) if word not in _LIGHT_WORDS}
    told = set(_plain(text))
    return not wanted or len(wanted & told) >= _COVERED * len(wanted)


def _plain(text: str) -> list[str]:
    return _WORD.findall(spelled_alike(text))
