"""Each part of a model's answer keeps to its own work."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from tactful.contract import Brief, Fact, Form, LetterKind, Mention, Part, Reason, ReasonKind, Spelling
from tactful.model.part_work import own_work, with_verbatim, without_idle
from tactful.model.writer import answer_of, render_brief
from tactful.templates import compose

THANKS = "Thank you for offering me the role of cook at Oakmoor."
DECISION = "I am sorry to say that I cannot accept the offer."
REASON = "Another opportunity is closer to my goals."
GOODWILL = "I wish you and everybody at Oakmoor every success."
MENTION = "I hope that the new kitchen opens in time."
BRIEF = Brief(
    recipient=Fact("Ada Bell"),
    company=Fact("Oakmoor"),
    role=Fact("cook"),
    sender=Fact("Sam Okafor"),
    reason=Reason(ReasonKind.ANOTHER_OPPORTUNITY),
)
BRIEF_WITH_MENTION = Brief(mentions=(Mention(MENTION),), reason=Reason(ReasonKind.ANOTHER_OPPORTUNITY))


def parts(**texts: str) -> dict[Part, str]:
    sound = {"thanks": THANKS, "decision": DECISION, "reason": REASON, "personal": "", "goodwill": GOODWILL}
    return {Part(part): text for part, text in {**sound, **texts}.items()}


def test_what_takes_the_organisation_for_another_goes_whatever_it_says_beside() -> None:
    personal = f"I have accepted another job with Oakmoor, and {MENTION[0].lower()}{MENTION[1:]}"
    brief = replace(BRIEF, mentions=(Mention(MENTION),))
    assert "another job" not in " ".join(own_work(parts(personal=personal), {}, brief).values())


def test_sound_parts_stay_as_they_are() -> None:
    assert own_work(parts(), {}, BRIEF) == parts()


@pytest.mark.parametrize("kind", ReasonKind)
@pytest.mark.parametrize("variant", range(4))
def test_standard_phrases_stay_as_they_are(kind: ReasonKind, variant: int) -> None:
    brief = Brief(company=BRIEF.company, role=BRIEF.role, mentions=(Mention(MENTION),), reason=Reason(kind))
    answer = {Part(part): text for part, text in answer_of(compose(brief, "a seed", variant)).items()}
    assert own_work(answer, {}, brief) == answer


@pytest.mark.parametrize("kind", ReasonKind)
@pytest.mark.parametrize("variant", range(4))
def test_no_standard_phrase_is_idle(kind: ReasonKind, variant: int) -> None:
    brief = Brief(company=BRIEF.company, role=BRIEF.role, mentions=(Mention(MENTION),), reason=Reason(kind))
    answer = {Part(part): text for part, text in answer_of(compose(brief, "a seed", variant)).items()}
    assert without_idle(answer, brief) == answer


@pytest.mark.parametrize(
    ("part", "text", "left"),
    [
        ("thanks", f"{THANKS} I am looking forward to the summer festival.", THANKS),
        ("goodwill", f"{GOODWILL} I promise you that I will not make any changes to the business.", GOODWILL),
        ("decision", f"{DECISION} I will be sending you a letter tomorrow.", DECISION),
        ("thanks", "I am looking forward to the summer festival.", "I am looking forward to the summer festival."),
        ("reason", "I had a very difficult time with a project.", ""),
    ],
)
def test_what_does_nothing_in_a_refusal_goes(part: str, text: str, left: str) -> None:
    assert without_idle(parts(**{part: text}), BRIEF)[Part(part)] == left


def test_what_is_asked_for_is_not_idle() -> None:
    confirmation = "This confirms what I told you on the phone."
    answered = parts(decision=f"{DECISION} {confirmation}", personal=MENTION)
    assert without_idle(answered, replace(BRIEF_WITH_MENTION, called=True)) == answered
    assert without_idle(answered, BRIEF_WITH_MENTION)[Part.DECISION] == DECISION


def test_what_a_request_tells_is_not_idle() -> None:
    answered = parts(thanks=f"{THANKS} The more I think about the role, the more I would like to do it.")
    assert without_idle(answered, replace(BRIEF, kind=LetterKind.NEGOTIATE)) == answered


@pytest.mark.parametrize(
    ("part", "text", "left"),
    [
        ("thanks", f"{THANKS} {DECISION}", THANKS),
        ("decision", f"{DECISION} {REASON}", DECISION),
        ("goodwill", f"{GOODWILL} {DECISION}", GOODWILL),
        ("personal", "I am very excited about my future.", ""),
        ("goodwill", f"{GOODWILL} {THANKS}", GOODWILL),
        ("decision", f"{DECISION} I look forward to working with you soon.", DECISION),
        ("goodwill", f"{GOODWILL} I hope that we can discuss this further at a later date.", GOODWILL),
    ],
)
def test_what_another_part_says_goes(part: str, text: str, left: str) -> None:
    assert own_work(parts(**{part: text}), {}, BRIEF)[Part(part)] == left


def test_a_misplaced_sentence_moves_to_its_part_if_that_is_empty() -> None:
    moved = own_work(parts(decision=f"{DECISION} {REASON} {MENTION}", reason=""), {}, BRIEF_WITH_MENTION)
    assert moved == parts(personal=MENTION)
    assert own_work(parts(thanks=GOODWILL, goodwill=""), {}, BRIEF) == parts(thanks="")


def test_a_sentence_is_said_once() -> None:
    twice = parts(personal=f"{MENTION} {MENTION}", goodwill=f"{GOODWILL} {MENTION}")
    assert own_work(twice, {}, BRIEF_WITH_MENTION) == parts(personal=MENTION)


def test_what_a_kept_part_says_is_not_said_again() -> None:
    kept = {Part.GOODWILL: GOODWILL}
    answered = {Part.THANKS: f"{THANKS} I wish you and all at Oakmoor every success."}
    assert own_work(answered, kept, BRIEF) == {Part.THANKS: THANKS}


def test_a_part_that_does_only_the_work_of_another_is_left_to_the_guards() -> None:
    assert own_work(parts(thanks=DECISION), {}, BRIEF)[Part.THANKS] == DECISION


def test_what_the_sender_wants_said_stays_whatever_it_sounds_like() -> None:
    wish = "I look forward to seeing you at the fair."
    brief = Brief(mentions=(Mention(wish),), reason=BRIEF.reason)
    assert own_work(parts(personal=wish), {}, brief)[Part.PERSONAL] == wish


def test_the_decision_is_told_once() -> None:
    again = "I regret that I am unable to take the post of cook."
    assert own_work(parts(decision=f"{DECISION} {again}"), {}, BRIEF)[Part.DECISION] == DECISION
    assert own_work({Part.DECISION: f"I am sorry. {again}"}, {Part.DECISION: DECISION}, BRIEF) == {
        Part.DECISION: "I am sorry."
    }


def test_sentences_take_the_form_that_is_wanted() -> None:
    form = Form(spelling=Spelling.AMERICAN, avoided=("!",), uncontracted=True)
    answer = parts(thanks="I'm honoured by the offer of the role of cook at Oakmoor, thank you!")
    told = own_work(answer, {}, replace(BRIEF, form=form))
    assert told[Part.THANKS] == "I am honored by the offer of the role of cook at Oakmoor, thank you."


def test_a_sentence_that_does_what_is_not_wanted_goes() -> None:
    answer = parts(goodwill=f"{GOODWILL} I hope that we can stay in touch.")
    assert own_work(answer, {}, replace(BRIEF, form=Form(open_door=False)))[Part.GOODWILL] == GOODWILL
    answer = parts(thanks=f"{THANKS} It was a great opportunity to see the kitchen.")
    assert own_work(answer, {}, replace(BRIEF, form=Form(avoided=("opportunity",))))[Part.THANKS] == THANKS


def test_words_that_are_to_stand_as_they_are_come_in_once() -> None:
    brief = replace(BRIEF, mentions=(Mention("The ovens are a wonder!", verbatim=True),))
    told = with_verbatim(parts(personal="I will miss the view."), brief)
    assert told[Part.PERSONAL] == "I will miss the view. The ovens are a wonder!"
    assert with_verbatim(told, brief) == told
    assert "ovens" not in render_brief(brief, "a seed")
