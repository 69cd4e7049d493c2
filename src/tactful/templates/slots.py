"""What each slot of a wording says, given the facts of a brief."""

from __future__ import annotations

from tactful.contract import Brief, Fact, LetterKind
from tactful.guards.clear_request import MOST_REQUESTS
from tactful.templates.bank import Tone
from tactful.templates.frame import known_value, thanked_names, tone_of
from tactful.templates.grammar import join_phrases, name_company, name_office, name_role, shorten_company
from tactful.text.day_words import spelled_day
from tactful.text.naming import is_named

# What is asked for where the sender only needs more time.
_SOME_TIME = "a few more days"
# How a wish for something that one may do begins.
_A_DEED = ("the chance to ", "permission for ")


def slots_for(brief: Brief) -> dict[str, str]:
    """The text of each slot that the brief can fill.

    `job`, `place` and `when` can always be filled; the others need their fact: `request` a single one,
    `requests` several, and `longer` stands where the day is not known by which the answer comes.
    """
    company = known_value(brief.company)
    role = known_value(brief.role)
    noun = "position" if tone_of(brief) is Tone.FORMAL else "role"
    filled = {
        "job": _job(name_role(role, noun) if role else f"the {noun}", company),
        "place": name_company(company) if company else "you",
        "everyone": f"everyone at {shorten_company(company)}" if company else None,
        "company": shorten_company(company) if company else None,
        "as_role": name_office(role) if role else None,
        "thanked": thanked_names(brief),
        "referral": _referral(brief),
        "deadline": _day(brief.deadline),
        "until": _day(brief.answer_by),
        **_requests(brief),
    }
    return {slot: text for slot, text in filled.items() if text} | {"when": _when(brief)}


def _referral(brief: Brief) -> str | None:
    name, contact = known_value(brief.referral), known_value(brief.referral_contact)
    return f"{name} ({contact})" if name and contact else name


def _requests(brief: Brief) -> dict[str, str]:
    texts = [request.text for request in brief.requests[:MOST_REQUESTS]]
    if brief.kind is LetterKind.ASK_TIME:
        return {} if brief.answer_by else {"longer": spelled_day(texts[0]) if texts else _SOME_TIME}
    if not texts:
        return {}
    # Behind "the chance to bring my dog", another thing would be brought as well.
    ordered = sorted(texts, key=lambda text: text.startswith(_A_DEED))
    return {"requests": join_phrases(ordered)} if len(texts) > 1 else {"request": texts[0]}


def _when(brief: Brief) -> str:
    """The day on which an offer was accepted, as it stands behind "I accepted it"."""
    day = _day(brief.accepted_on)
    return f" on {day}" if day else ""


def _day(fact: Fact | None) -> str | None:
    value = known_value(fact)
    return spelled_day(value) if value else None


def _job(job: str, company: str | None) -> str:
    return f"{job} at {name_company(company)}" if company and not is_named(company, job) else job
