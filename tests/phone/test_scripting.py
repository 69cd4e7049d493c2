"""Whatever is known and wanted, what is said on the telephone passes every guard and tells the facts."""

from __future__ import annotations

from hypothesis import given
from msgspec.structs import replace

from tactful.contract import Brief, Case, Fact, Mention, Reason, ReasonKind
from tactful.judge import failed_errors
from tactful.phone import Asked, Moment, Script, rehearse, script_for
from tactful.phone.rehearsal import judge_script
from tests.templates.test_composing import BRIEFS, VARIANTS, words_behind

SECRET = "They pay 20k more at Globex, and my divorce takes all my time."


def complaints(script: Script, case: Case) -> list[tuple[str, str, list[str]]]:
    judged = judge_script(script, case)
    return [(p.name, v.guard, [f.text for f in v.findings]) for p, j in judged for v in failed_errors(j)]


def spoken(script: Script) -> str:
    return "\n".join(piece.text for piece in script.pieces)


@given(brief=BRIEFS, variant=VARIANTS)
def test_every_script_passes_every_guard(brief: Brief, variant: int) -> None:
    case = Case(source=words_behind(brief), brief=brief, writing=True)
    script, _ = rehearse(case, "words", variant)
    assert not complaints(script, case), spoken(script)


@given(brief=BRIEFS, variant=VARIANTS)
def test_a_script_has_every_moment_and_every_answer(brief: Brief, variant: int) -> None:
    script = script_for(brief, "words", variant)
    moments = [line.moment for line in script.lines]
    assert moments == [moment for moment in Moment if moment in moments]
    assert set(Moment) - set(moments) <= {Moment.REASON, Moment.PERSONAL}
    assert [answer.asked for answer in script.answers] == list(Asked)
    assert all(piece.text.strip() and "{" not in piece.text and ".." not in piece.text for piece in script.pieces)


@given(brief=BRIEFS, variant=VARIANTS)
def test_the_known_facts_are_told(brief: Brief, variant: int) -> None:
    script = script_for(brief, "words", variant)
    told = spoken(script)
    facts = (brief.recipient, brief.company, brief.sender, brief.referral, *brief.thanked)
    assert all(fact.value.rstrip(".") in told for fact in facts if fact)
    assert all(mention.text in told for mention in brief.mentions)
    assert (Moment.REASON in [line.moment for line in script.lines]) == (brief.reason.kind is not ReasonKind.NONE)


@given(brief=BRIEFS, variant=VARIANTS)
def test_the_next_variant_is_another_script(brief: Brief, variant: int) -> None:
    assert script_for(brief, "words", variant) == script_for(brief, "words", variant)
    assert script_for(brief, "words", variant) != script_for(brief, "words", variant + 1)


def line(script: Script, moment: Moment) -> str:
    return next(line.text for line in script.lines if line.moment is moment)


def test_a_person_is_greeted_as_people_are_greeted_aloud() -> None:
    titled = {name: name for name in ("Ms. Park", "Engr. Bello", "Madam Osei", "Pastor Lee", "Doctor Cho", "Priya")}
    for value, greeted in {**titled, "Priya Raman": None, "Dr. Ana Sá": None}.items():
        script = script_for(Brief(recipient=Fact(value), sender=Fact("Sam Okafor")), "words")
        assert value in line(script, Moment.ASK_FOR)
        greeting = line(script, Moment.GREETING)
        assert (f" {greeted}, " in greeting) if greeted else (value not in greeting)
        assert "Sam Okafor" in greeting


def test_why_is_answered_by_what_was_said() -> None:
    told = Brief(reason=Reason(ReasonKind.LOCATION, Fact("the commute")))
    script = script_for(told, "words")
    assert line(script, Moment.REASON) == "It comes down to the commute."
    assert "location" not in script.answers[0].text
    assert any("timing" in script_for(Brief(reason=Reason(ReasonKind.TIMING)), "w", n).answers[0].text for n in (0, 1))


def test_no_two_scripts_are_alike() -> None:
    scripts = [script_for(Brief(sender=Fact("Sam Okafor")), f"words {number}") for number in range(12)]
    for pieces in zip(*(script.pieces for script in scripts), strict=True):
        assert len({piece.text for piece in pieces}) > 1
    assert len({script.pieces[1].text for script in scripts}) == len(scripts)


def test_where_nobody_is_named_the_person_in_charge_is_asked_for() -> None:
    for recipient in (None, Fact("hiring team"), Fact("the Recruitment Manager"), Fact("Sir or Madam")):
        script = script_for(Brief(recipient=recipient), "words")
        assert any(word in line(script, Moment.ASK_FOR) for word in ("recruitment", "human resources", "who sent it"))


def test_the_recipient_may_be_spoken_of_to_whoever_answers() -> None:
    brief = Brief(recipient=Fact("Rasmus Holt"), sender=Fact("Imani Wachira"))
    case = Case(source="Rasmus Holt, Imani Wachira", brief=brief, writing=True)
    assert not complaints(script_for(brief, "words"), case)


def test_words_that_a_guard_objects_to_are_said_otherwise() -> None:
    brief = Brief(
        mentions=(Mention("Your salary was an insult."),),
        reason=Reason(ReasonKind.BETTER_FIT, Fact("Globex pays more")),
        sender=Fact("Sam Okafor"),
    )
    case = Case(source=f"{SECRET} Sam Okafor", brief=brief, writing=True)
    assert complaints(script_for(brief, "words"), case)
    script, judged = rehearse(case, "words")
    assert not complaints(script, case)
    assert not [v for _, judgements in judged for v in failed_errors(judgements)]
    assert not [word for word in ("salary", "Globex", "pays") if word in spoken(script)]


def test_each_spoken_piece_is_judged_by_itself() -> None:
    script = script_for(Brief(), "words")
    case = Case(source="", writing=True)
    bad = replace(script, answers=(replace(script.answers[0], text="Their pay is better."), *script.answers[1:]))
    assert [(piece, guard) for piece, guard, _ in complaints(bad, case)] == [("why", "no-pay")]
    bad = replace(script, voicemail="Hello. I wish you all the best. Goodbye.")
    assert {piece for piece, _, _ in complaints(bad, case)} == {"voicemail"}
    assert {guard for _, guard, _ in complaints(bad, case)} >= {"clear-decline", "gratitude", "regret"}


def test_a_bound_on_the_letter_is_none_on_the_call() -> None:
    brief = Brief(max_words=20)
    assert not complaints(script_for(brief, "words"), Case(source="", brief=brief, writing=True))
