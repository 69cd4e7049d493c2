"""Which guard asked for each change of a draft, and that nothing disappears silently."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tactful.contract import Case
from tactful.drafts.typed.tidying import tidied
from tactful.reading import Overrides
from tactful.report.changes import Change, changes_of
from tactful.report.changes_json import changes_object
from tactful.report.changes_text import changes_text, dropped_passages
from tactful.report.excerpt import Style
from tactful.report.word_runs import ChangeKind
from tactful.rewrite import rewrite
from tests.test_rewrite import DECISION, THANKS, WISHES, draft

HERE = Path(__file__).resolve()
DRAFTS = (HERE.parents[3] / "shared" / "dev" / "drafts.jsonl", HERE.parents[1] / "measure" / "own_drafts.jsonl")


LINK = re.compile(r"^\W*(?:so|but|and|also|then|plus)\b", re.IGNORECASE)


def rewritten(text: str, **given: Any) -> tuple[str, tuple[Change, ...]]:
    delivery = rewrite(text, Overrides(**given))
    case = Case(delivery.kind, text, delivery.brief, writing=True, is_draft=True)
    return delivery.text, changes_of(case, delivery, wished=bool(given))


def changed(text: str, **given: Any) -> list[Change]:
    return [change for change in rewritten(text, **given)[1] if change.passage.kind is not ChangeKind.KEPT]


def test_a_sound_draft_has_no_changes() -> None:
    text = draft(THANKS, DECISION, WISHES)
    letter, changes = rewritten(text)
    assert changes_object(changes) == []
    assert changes_text(changes, letter, Style(colour=False)) == "Your draft stayed as it was."


@pytest.mark.parametrize(
    ("offence", "guard"),
    [
        ("The salary was too low.", "no-pay"),
        ("Your office is filthy.", "no-insult"),
        ("My wife has cancer.", "no-oversharing"),
        ("[Company] is great.", "no-placeholder"),
        ("I have accepted a position with Globex.", "no-rival"),
    ],
)
def test_what_was_dropped_names_the_guard_that_objected(offence: str, guard: str) -> None:
    changes = changed(draft(THANKS, f"{DECISION} {offence}", WISHES))
    gone = next(c for c in changes if c.passage.before and offence.split()[-1] in c.passage.before.text)
    assert guard in gone.asked_by
    assert not gone.why


@pytest.mark.parametrize(
    ("missing", "guard"), [(THANKS, "gratitude"), (DECISION, "clear-decline"), (WISHES, "good-wishes")]
)
def test_what_was_added_names_the_guard_that_would_miss_it(missing: str, guard: str) -> None:
    kept = [sentence for sentence in (THANKS, DECISION, WISHES) if sentence != missing]
    added = [c for c in changed(draft(*kept)) if c.passage.kind is ChangeKind.ADDED]
    assert added
    assert any(guard in change.asked_by for change in added)


DOOR = "The letter closes the door: nothing is said about staying in touch or about the future."


def test_each_added_sentence_names_what_would_be_missed_without_it_alone() -> None:
    text = (HERE.parents[2] / "docs" / "samples" / "draft.txt").read_text("utf-8").rstrip("\n")
    added = {c.passage.after.text: c for c in changed(text) if c.passage.after and c.passage.before is None}
    assert [*added["I'm sorry I couldn't say yes."].asked_by] == ["regret"]
    assert [*added["I hope you find the right person soon."].asked_by] == ["good-wishes"]
    assert "no-rival" in added["I've signed another offer."].asked_by
    assert added["Let's keep in touch."].asked_by == {"open-door": DOOR}
    assert not {"regret", "good-wishes"} & {
        *added["I've signed another offer."].asked_by, *added["Let's keep in touch."].asked_by,
    }  # fmt: skip


@pytest.mark.parametrize("remark", ["(too much?)"])
def test_a_remark_went_because_it_is_none_for_the_reader(remark: str) -> None:
    (change,) = changed(draft(THANKS, f"{DECISION} {remark}", WISHES))
    assert (change.asked_by, change.why) == ({}, "It speaks of the letter, not to its reader.")


def test_what_followed_from_a_dropped_sentence_is_told_apart_from_it() -> None:
    text = draft(THANKS, "The salary was too low. So I have decided, with regret, not to accept.", WISHES)
    salary, loosened, *_ = changed(text)
    assert "no-pay" in salary.asked_by
    assert (loosened.asked_by, loosened.why) == ({}, "It fits what stands beside it now.")


def test_a_reason_given_as_an_option_is_ones_own_wish() -> None:
    reason = "I have chosen another opportunity that is closer to my long-term goals."
    (change,) = changed(draft(THANKS, f"{DECISION} {reason}", WISHES), reason="none")
    assert change.passage.kind is ChangeKind.DROPPED
    assert "you asked" in change.why


def rows() -> list[dict[str, Any]]:
    return [json.loads(line) for path in DRAFTS if path.exists() for line in path.read_text("utf-8").splitlines()]


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.casefold()))


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["id"])
def test_every_word_of_a_draft_is_in_the_letter_or_in_the_list_of_what_was_dropped(row: dict[str, Any]) -> None:
    letter, changes = rewritten(row["text"])
    dropped = " ".join(run.text for change in changes for run in change.passage.dropped_runs)
    assert not words(row["text"]) - words(letter) - words(dropped)
    shown = changes_text(changes, letter, Style(colour=False))
    listed = shown.partition("Dropped from your draft:")[2]
    for run in (run for change in changes for run in change.passage.dropped_runs):
        only_spelt_otherwise = not words(LINK.sub("", tidied(run.text))) - words(letter)
        assert only_spelt_otherwise or not words(run.text) - words(listed)
    assert all(change.asked_by or change.why for change in changes if change.passage.kind is not ChangeKind.KEPT)


CUT = draft(THANKS, f"{DECISION[:-1]} because the salary is far too low for the long hours.", WISHES)


def test_without_colour_there_are_lines_with_marks_below_the_words() -> None:
    letter, changes = rewritten(CUT)
    lines = changes_text(changes, letter, Style(colour=False)).splitlines()
    assert "\033" not in "".join(lines)
    old = next(n for n, line in enumerate(lines) if line.startswith("- I am sorry"))
    words_cut = lines[old][lines[old + 1].index("^") : lines[old + 1].rindex("^") + 1]
    assert words_cut == "because the salary is far too low for"
    assert f"+ {DECISION}" in lines
    assert f"  {THANKS}" in lines
    assert "- because the salary is far too low for the long hours (" in "\n".join(lines[old + 4 :])


def test_in_colour_what_went_is_struck_and_what_came_stands_in_green() -> None:
    letter, changes = rewritten(CUT.replace(WISHES, ""))
    shown = changes_text(changes, letter, Style(colour=True))
    assert "~ I am sorry to tell you that I have decided not to accept \033[9;31mbecause the salary" in shown
    assert re.search(r"^\+ \033\[1;32m", shown, re.MULTILINE)


def test_a_terminal_is_safe_from_the_draft() -> None:
    letter, changes = rewritten(draft(THANKS, f"{DECISION} The \033[2Jsalary\a was low.", WISHES))
    assert "\033" not in changes_text(changes, letter, Style(colour=False))


def test_json_tells_places_words_and_guards() -> None:
    letter, changes = rewritten(CUT)
    (change,) = changes_object(changes)
    assert change["change"] == "reworded"
    for place, text in (("draft", CUT), ("letter", letter)):
        assert text[change[place]["start"] : change[place]["end"]] == change[place]["text"]
    assert {"change": "dropped", "text": " because the salary is far too low for the long hours"} in change["words"]
    assert "no-pay" in change["guards"]
    assert change["why"]


def test_what_holds_no_word_is_listed_as_well() -> None:
    letter, changes = rewritten(draft(THANKS, f"{DECISION} 🖕🖕🖕", WISHES))
    assert "🖕" not in letter
    assert changes_text(changes, letter, Style(colour=False)).endswith("Dropped from your draft:\n- 🖕🖕🖕")


ANGRY = "Your recruiter is a clown. Your office is a dump. SIX WEEKS of silence is a DISGRACE."


def test_nothing_calm_is_called_an_insult() -> None:
    text = f"To whom it may concern. {ANGRY} The bus came late. I must decline. Uwe Brandt"
    whys = {change.why for change in changed(text)}
    assert not any("hurt" in why for why in whys)
    bus = next(c for c in changed(text) if c.passage.before and "bus" in c.passage.before.text)
    assert bus.why == "Much in the draft is angry, and this neither settles anything nor is needed."


def test_what_is_missed_still_is_not_what_was_added_for() -> None:
    text = draft(f"{ANGRY} Herr Kleinschmidt lied to me on 3 May about my Nagelsmann fellowship.", DECISION)
    for change in changed(text):
        assert change.passage.kind is not ChangeKind.ADDED or "kept-facts" not in change.asked_by


def test_what_is_added_behind_a_greeting_stands_in_a_line_of_its_own() -> None:
    letter, changes = rewritten(
        "Mr Kapoor, I said yes to the clerk job on 16 May but I have to take it back. Deepika Nair"
    )
    added = [c for c in changes if c.passage.kind is ChangeKind.ADDED and "regret" in c.asked_by]
    assert len(added) == 1
    assert not added[0].passage.before
    assert letter.startswith("Mr Kapoor,\n\n")


def test_the_guard_against_leaks_says_what_was_repeated() -> None:
    gone = changed(draft(THANKS, f"{DECISION} The salary was too low. Your office is filthy.", WISHES))
    said = [change.asked_by.get("no-leak", "") for change in gone]
    assert "This repeats your words about pay." in said
    assert "This repeats a complaint of yours." in said


def test_a_number_that_may_be_given_stays() -> None:
    told = "My cousin Rodrigo Paz is looking for work and said I can give you his number, +56 9 5555 0101."
    assert told in rewritten(draft(THANKS, f"{DECISION} {told}", WISHES))[0]


def test_a_reason_that_takes_the_place_of_another_is_called_so() -> None:
    changes = changed(draft(THANKS, f"{DECISION} My reason is that my wife has cancer.", WISHES))
    added = [c for c in changes if c.passage.kind is ChangeKind.ADDED]
    assert any("--reason" in message for change in added for message in change.asked_by.values())


def test_what_is_only_spelt_otherwise_says_so() -> None:
    (change,) = changed(draft(THANKS, f"{DECISION} i do like your lab.", WISHES))
    assert change.why == "It is spelt as in a letter."


def test_without_reasons_what_went_is_listed_by_its_words() -> None:
    text = draft(THANKS, f"{DECISION} The salary was too low.", WISHES)
    assert dropped_passages(text, rewritten(text)[0]) == 1
    assert dropped_passages(text, text) == 0


def test_what_the_draft_had_is_not_said_to_be_missing_from_it() -> None:
    changes = changed("Dear Ana,\n\nThank you for the offer. No thanks. I wish you well.\n\nSam")
    added = next(c for c in changes if c.passage.before is None and "clear-decline" in c.asked_by)
    assert added.asked_by["clear-decline"] == "Your draft had this in words that could not stay."


def test_a_postscript_that_moves_up_is_not_called_dropped() -> None:
    text = (
        f"{draft(THANKS, DECISION, WISHES)}\nP.S. You still have my umbrella, could you keep it? I'll come on Tuesday."
    )
    letter, changes = rewritten(text)
    moved = [change for change in changes if change.passage.moved]
    assert {change.why for change in moved} == {"It only stands in another place now."}
    assert "umbrella" in letter
    assert "umbrella" not in changes_text(changes, letter, Style(colour=False)).partition("Dropped from your draft:")[2]


@pytest.mark.parametrize(
    "typed", ["im gonna decline", "i cant take it, ill pass on it", "So I won't be taking it", "But pls say no for me"]
)
def test_what_is_only_spelt_otherwise_is_not_listed_as_dropped(typed: str) -> None:
    letter, changes = rewritten(f"Dear Ana,\n\nThank you for the offer. {DECISION} {typed}. I wish you well.\n\nSam")
    listed = changes_text(changes, letter, Style(colour=False)).partition("Dropped from your draft:")[2]
    assert not listed, letter
