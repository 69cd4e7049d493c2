"""What each slot of a wording says, given the facts of a brief."""

from __future__ import annotations

from tactful.contract import Brief
from tactful.templates.bank import Tone
from tactful.templates.frame import thanked_names, tone_of
from tactful.templates.grammar import name_company, name_office, name_role, shorten_company


def slots_for(brief: Brief) -> dict[str, str]:
    """The text of each slot that the brief can fill.

    `job`, `place` and `everyone` can always be filled; `company`, `as_role`, `thanked` and `referral` need their fact.
    """
    company = name_company(brief.company.value) if brief.company else None
    short = shorten_company(brief.company.value) if brief.company else None
    known = {
        "job": _job(brief, company),
        "place": company or "you",
        "everyone": f"everyone at {short}" if short else "your colleagues",
        "company": short,
        "as_role": name_office(brief.role.value) if brief.role else None,
        "thanked": thanked_names(brief),
        "referral": brief.referral.value.strip() if brief.referral else None,
    }
    return {slot: text for slot, text in known.items() if text}


def _job(brief: Brief, company: str | None) -> str:
    noun = "position" if tone_of(brief) is Tone.FORMAL else "role"
    job = name_role(brief.role.value, noun) if brief.role else f"the {noun}"
    return f"{job} at {company}" if company and company.casefold() not in job.casefold() else job
