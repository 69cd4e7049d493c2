"""What the words tell of a name, by which the program decides, and how it is said to people."""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from tactful.text.tables import read_table


class Telling(StrEnum):
    """What is found or asked for in code. Rules tell more: all that is told stands in [says] of `rules.toml`."""

    LABELLED = "labelled"
    # Of an organisation.
    OFFERED_THERE = "offered-there"
    DECLINED = "declined"
    ITS_NAME_GIVEN = "its-name-given"
    OFFERER_WORKS_THERE = "offerer-works-there"
    SAYS_COMPANY = "says-company"
    JOB_THERE = "job-there"
    BESIDE_THE_JOB = "beside-the-job"
    BESIDE_PERSON_OR_ROLE = "beside-person-or-role"
    LISTED_WITH_JOB = "listed-with-job"
    BEHIND_ITS_DEPARTMENT = "behind-its-department"
    BEFORE_ITS_TOWN = "before-its-town"
    BEARS_LEGAL_FORM = "bears-legal-form"
    NAME_OF_AN_ORGANISATION = "name-of-an-organisation"
    FIRST_ORGANISATION = "first-organisation"
    MAIL_SIGNED_FOR = "mail-signed-for"
    # Of a person.
    MADE_THE_OFFER = "made-the-offer"
    OFFER_CAME_FROM = "offer-came-from"
    YES_OR_NO_TO = "yes-or-no-to"
    DEALT_WITH = "dealt-with"
    BEFORE_THE_COMPANY = "before-the-company"
    SPOKEN_TO = "spoken-to"
    TITLED = "titled"
    BESIDE_JOB_AND_COMPANY = "beside-job-and-company"
    NAME_BEFORE_THE_COMPANY = "name-before-the-company"
    NAME_BESIDE_THE_COMPANY = "name-beside-the-company"
    NOBODY_ELSE = "nobody-else"
    # Of either side of a correspondence, and of who signs.
    MAIL_ADDRESSED_TO = "mail-addressed-to"
    MAIL_SIGNED = "mail-signed"
    PASTED_MAIL_FROM = "pasted-mail-from"
    SPEAKS_IN_CHAT = "speaks-in-chat"
    GREETED_IN_CHAT = "greeted-in-chat"
    WRITTEN_FOR = "written-for"
    ALONE = "alone"
    ALONE_AT_THE_END = "alone-at-the-end"
    AT_THE_END = "at-the-end"


def in_words(telling: str) -> str:
    """The telling as a clause for people; nothing for what only speaks against a name."""
    return _says()[telling] if telling else ""


@cache
def _says() -> dict[str, str]:
    says: dict[str, str] = read_table("tactful.reading.names", "rules.toml")["says"]
    return says
