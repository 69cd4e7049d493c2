"""What each slot of a wording says, given the facts of a brief."""

from __future__ import annotations

from tactful.contract import Brief
from tactful.templates.bank import Tone
from tactful.templates.frame import known_value, thanked_names, tone_of
from tactful.templates.grammar import name_company, name_office, name_role, shorten_company


def slots_for(brief: Brief) -> dict[str, str]:
    """The text of each slot that the brief can fill.

    `job`, `place` and `everyone` can always be filled; `company`, `as_role`, `thanked` and `referral` need their fact.
    """
    company = known_value(brief.company)
    role = known_value(brief.role)
    noun = "position" if tone_of(brief) is Tone.FORMAL else "role"
    everyone = f"everyone at {shorten_company(company)}" if company else "your colleagues"
    filled = {
        "job": _job(name_role(role, noun) if role else f"the {noun}", company),
        "place": name_company(company) if company else "you",
        "everyone": everyone,
        "company": shorten_company(company) if company else None,
        "as_role": name_office(role) if role else None,
        "thanked": thanked_names(brief),
        "referral": known_value(brief.referral),
    }
    return {slot: text for slot, text in filled.items() if text}


def _job(job: str, company: str | None) -> str:
    return f"{job} at {name_company(company)}" if company and company.casefold() not in job.casefold() else job
