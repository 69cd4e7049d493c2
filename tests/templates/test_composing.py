"""Whatever is known and wanted, the composed letter is one that may be sent."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tactful.contract import (
    Brief,
    Case,
    Composition,
    Fact,
    Letter,
    LetterKind,
    Mention,
    Origin,
    Part,
    Question,
    Reason,
    ReasonKind,
    Request,
    RequestKind,
)
from tactful.judge import failed_errors, judge
from tactful.templates import compose, safest_letter, standard_part

NAMES = ["Priya Raman", "Ms. Park", "Bill Cash", "Sam", "O'Neil", "Łukasz Żak", "Pieter van der Berg",
         "Dr. Penny Sterling"]  # fmt: skip
COMPANIES = ["Northwind Labs", "PayPal", "Price & Penny LLP", "The Marsh Table", "St Columba's", "Acme Inc.",
             "University of Strathmuir", "Reward Gateway", "Wages & Co"]  # fmt: skip
ROLES = ["senior data engineer", "Compensation Analyst", "the night baker job", "Band 6 paeds nurse", "SDE-2",
         "Summer Associate 2027", "Head of People", "Payroll Manager",
         "Team Leader, Night Voice Operations"]  # fmt: skip
MENTIONS = ["I hope you find someone brilliant for the children.",
            "I still think of the afternoon in the workshop, which I enjoyed from start to finish"]  # fmt: skip
SECRETS = (
    "I want to stay in my current job because Globex matched it, the commute is a nightmare and the hiring team"
    " wasted my time. I had a hard decision to make, my personal circumstances changed since the divorce, and the"
    " right person for that role is a saint. Another opportunity pays 20k more and starts in the coming months."
)


def facts(values: list[str]) -> st.SearchStrategy[Fact | None]:
    return st.none() | st.sampled_from(values).map(Fact)


BRIEFS = st.builds(
    Brief,
    recipient=facts(NAMES),
    company=facts(COMPANIES),
    role=facts(ROLES),
    sender=facts(["Sam Okafor", "Łukasz Żak", "Aoife Ní Bhriain", "Jo O'Neil"]),
    reason=st.sampled_from(ReasonKind).map(Reason),
    thanked=st.sampled_from([(), (Fact("Bronwyn"),), (Fact("Bronwyn"), Fact("Fitz"))]),
    mentions=st.sampled_from([(), *((Mention(text),) for text in MENTIONS)]),
    referral=facts(["Ngozi Eze", "Penny Price"]),
    called=st.booleans(),
    tone=st.sampled_from([None, "warm", "formal", "casual"]),
    max_words=st.none() | st.integers(min_value=60, max_value=120),
)
REQUESTS = (
    Request(RequestKind.PLACE, "two days a week at home"),
    Request(RequestKind.TITLE, "the title of Head of Testing"),
    Request(RequestKind.OTHER, "permission for my dog to ride along"),
)


def of_another_kind(brief: Brief, **matter: Any) -> Brief:
    """A brief of another kind; what is asked for beside time is more time."""
    changed = replace(brief, called=False, **matter)
    longer = (Request(RequestKind.OTHER, "another week"),)
    return replace(changed, requests=longer) if changed.kind is LetterKind.ASK_TIME else changed


# The other kinds of letter, with as much or as little of what they are about as may be known.
OTHER_KINDS = st.builds(
    of_another_kind,
    BRIEFS,
    kind=st.sampled_from([kind for kind in LetterKind if kind is not LetterKind.DECLINE]),
    requests=st.lists(st.sampled_from(REQUESTS), min_size=1, max_size=3, unique=True).map(tuple),
    answer_by=facts(["3 December", "Monday 30 Nov 9am", "the following Wednesday", "end of next week"]),
    deadline=facts(["the 25th", "Friday"]),
    accepted_on=facts(["2 Oct", "Tuesday"]),
    questions=st.lists(st.sampled_from(Question), max_size=2, unique=True).map(tuple),
)
VARIANTS = st.integers(min_value=0, max_value=40)


def words_behind(brief: Brief) -> str:
    told = [fact.value for fact in brief.facts]
    told += [place.text for place in brief.mentions] + [request.text for request in brief.requests]
    return f"They offered me the job and I am turning it down. {'. '.join(told)}. {SECRETS}"


def complaints(letter: str, brief: Brief) -> list[tuple[str, list[str]]]:
    case = Case(brief.kind, source=words_behind(brief), brief=brief, writing=True)
    return [(v.guard, [f.text or f.message for f in v.findings]) for v in failed_errors(judge(Letter(letter), case))]


@given(brief=BRIEFS, variant=VARIANTS)
def test_every_letter_passes_every_guard(brief: Brief, variant: int) -> None:
    letter = compose(brief, "words", variant).text
    assert not complaints(letter, brief), letter


@given(brief=OTHER_KINDS, variant=VARIANTS)
def test_every_letter_of_another_kind_passes_every_guard(brief: Brief, variant: int) -> None:
    letter = compose(brief, "words", variant)
    assert not complaints(letter.text, brief), letter.text
    assert "{" not in letter.text
    assert Part.DECISION in {part.part for part in letter.parts}


@given(brief=BRIEFS | OTHER_KINDS, variant=VARIANTS)
def test_the_safest_letter_passes_every_guard(brief: Brief, variant: int) -> None:
    letter = safest_letter(brief, f"words {variant}").text
    assert not complaints(letter, brief), letter


@given(brief=BRIEFS, variant=VARIANTS)
def test_the_known_facts_are_in_the_letter(brief: Brief, variant: int) -> None:
    letter = compose(replace(brief, max_words=None), "words", variant).text
    told = (brief.recipient, brief.company, brief.sender, brief.referral, *brief.thanked)
    assert all(fact.value.rstrip(".") in letter for fact in told if fact)
    assert all(mention.text in letter for mention in brief.mentions)
    assert "{" not in letter
    assert ".." not in letter


@given(brief=BRIEFS, variant=VARIANTS)
def test_the_next_variant_is_another_letter(brief: Brief, variant: int) -> None:
    brief = replace(brief, max_words=None)
    assert compose(brief, "words", variant).text == compose(brief, "words", variant).text
    assert compose(brief, "words", variant).text != compose(brief, "words", variant + 1).text


@given(brief=BRIEFS, variant=VARIANTS, bound=st.integers(min_value=60, max_value=120))
def test_a_bound_in_words_is_kept(brief: Brief, variant: int, bound: int) -> None:
    letter = compose(replace(brief, max_words=bound, thanked=()), "words", variant)
    assert sum(len(part.text.split()) for part in letter.parts) <= bound


def test_a_bound_leaves_room_for_variants() -> None:
    brief = Brief(role=Fact("night baker"), company=Fact("Sixpence Bread Co"), max_words=50)
    assert len({compose(brief, "words", variant).text for variant in range(6)}) > 1


def test_a_bound_gives_up_the_mentions_last() -> None:
    brief = Brief(mentions=(Mention(MENTIONS[0]),), max_words=60)
    assert MENTIONS[0] in compose(brief, "words").text
    assert MENTIONS[0] not in compose(replace(brief, max_words=20), "words").text


def test_the_words_choose_the_letter() -> None:
    letters = {compose(Brief(), f"words {number}").text for number in range(20)}
    assert len(letters) > 15


def test_the_choice_is_the_same_on_every_machine() -> None:
    brief = Brief(role=Fact("night baker"), company=Fact("Sixpence Bread Co"))
    assert compose(brief, "words").parts[0].text == standard_part(Part.THANKS, brief, "words").text


def test_a_letter_without_a_reason_gives_none() -> None:
    letter = compose(Brief(reason=Reason(ReasonKind.NONE)), "words")
    assert Part.REASON not in {part.part for part in letter.parts}
    assert not standard_part(Part.REASON, Brief(reason=Reason(ReasonKind.NONE)), "words").text


def test_the_parts_stand_in_their_order_and_paragraphs() -> None:
    brief = Brief(mentions=(Mention(MENTIONS[0]), Mention(MENTIONS[1])), reason=Reason(ReasonKind.STAYING))
    assert layout(compose(brief, "words")) == [["thanks"], ["decision", "reason"], ["personal"], ["goodwill"]]
    short = replace(brief, mentions=brief.mentions[:1])
    assert layout(compose(short, "words")) == [["thanks"], ["decision", "reason"], ["personal", "goodwill"]]
    plain = replace(brief, mentions=())
    assert layout(compose(plain, "words")) == [["thanks"], ["decision", "reason", "personal"], ["goodwill"]]


def layout(letter: Composition) -> list[list[str]]:
    return [[str(part.part) for part in paragraph] for paragraph in letter.paragraphs]


def test_a_blank_fact_is_an_unknown_one() -> None:
    blank = Fact("  ")
    brief = Brief(recipient=blank, company=blank, role=blank, sender=blank, referral=blank, thanked=(blank,))
    brief = replace(brief, mentions=(Mention(" "),))
    assert compose(brief, "words").text == compose(Brief(), "words").text


def test_nobody_is_named_without_a_referral() -> None:
    brief = Brief(referral=Fact("Ngozi Eze"))
    assert "Ngozi Eze" in standard_part(Part.PERSONAL, brief, "words").text
    assert "recommend" not in compose(replace(brief, referral=None), "words").text


@pytest.mark.parametrize("variant", range(12))
def test_a_letter_after_a_call_says_so(variant: int) -> None:
    letter = compose(Brief(called=True), "words", variant).text
    assert any(word in letter for word in ("phone", "spoke", "call", "talk", "discussed", "conversation", "speak"))


@pytest.mark.parametrize("part", list(Part))
def test_a_standard_part_turns_over_with_the_variant(part: Part) -> None:
    first, second = (standard_part(part, Brief(), "words", variant) for variant in (0, 1))
    assert first.text != second.text
    assert (first.part, first.origin) == (part, Origin.STANDARD_PHRASE)


def test_a_standard_part_does_not_repeat_what_stands_beside_it() -> None:
    beside = ["I hope you find just the right person, and I would be happy to stay in touch."]
    text = standard_part(Part.GOODWILL, Brief(), "words", beside=beside).text
    assert not text.startswith("I hope")


def test_the_door_is_opened_once() -> None:
    brief = Brief(mentions=(Mention("Please keep me in mind in a couple of years."),))
    letter = compose(brief, "words").text
    assert not any(words in letter for words in ("touch", "paths", "again", "work together"))


def test_a_person_whom_a_mention_thanks_is_not_thanked_again() -> None:
    brief = Brief(thanked=(Fact("Fitz"),), mentions=(Mention("Please thank Fitz for the coffee."),))
    assert compose(brief, "words").text.count("Fitz") == 1
