"""What is counted of a letter is what a reader would count."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import asdict

from tactful.contract import Brief, Composition, Fact, Mention, Origin, Part, PartText
from tactful.evaluation.journal import Journal
from tactful.evaluation.measuring import Measured, Way, measured_from, told_in
from tactful.evaluation.progress import in_words
from tactful.evaluation.shares import facts_told
from tactful.evaluation.situations import Situation, read_situations
from tactful.evaluation.summary import summarise

SETTINGS = {"retries": 2, "variant": 0}


def letter(**parts: tuple[str, Origin]) -> Composition:
    contents = tuple(PartText(Part(name), text, origin) for name, (text, origin) in parts.items())
    return Composition("Dear Ana,", tuple((content,) for content in contents), "Best,", "Sam")


def test_a_fact_is_the_models_where_a_part_of_the_models_tells_it() -> None:
    brief = Brief(
        company=Fact("Globex"),
        role=Fact("archivist"),
        mentions=(Mention("Please thank the reading room staff for the warm welcome."), Mention("I met Zoë.")),
    )
    composition = letter(
        thanks=("Thank you for the archivist role at Globex.", Origin.STANDARD_PHRASE),
        reason=("I stay.", Origin.MODEL),
        personal=("Do thank everybody in the reading room for their welcome.", Origin.MODEL),
        goodwill=("Every success to Globex!", Origin.MODEL),
    )
    # Organisation, role, one mention and the reason are told, all but the role by the model.
    assert facts_told(brief, composition) == (4, 3)


def test_what_a_draft_told_itself_is_nobodys_merit() -> None:
    composition = letter(thanks=("Thank you for the role at Globex.", Origin.DRAFT))
    assert facts_told(Brief(company=Fact("Globex")), composition) == (0, 0)


@pytest.mark.parametrize(
    ("secret", "text", "is_told"),
    [
        ("25k", "They pay 25k more.", True),
        ("25k", "They pay 125k more.", False),
        ("my mum", "I told my\nmum.", True),
        ("car", "I care.", False),
        ("Öztürk", "Mr. ÖZTÜRK knows.", True),
        ("don't ask", "Don’t ask.", True),
    ],
)
def test_a_secret_is_told_whatever_its_spelling(secret: str, text: str, is_told: bool) -> None:
    assert bool(told_in(Situation(1, "", None, secrets=(secret,)), text)) == is_told


def measured(**changes: object) -> Measured:
    return measured_from({**asdict(Measured("s1", Way.GUARDED, calls=1)), **changes})


@pytest.mark.parametrize(
    ("changes", "at"),
    [
        ({"answers": [[]]}, 0),
        ({"answers": [["no-pay"], []]}, 1),
        ({"answers": [["no-pay"]]}, None),
        ({"answers": [[]], "standard": ["goodwill"]}, None),
        ({"answers": [[]], "failed": ["regret"]}, None),
        ({"answers": []}, None),
    ],
)
def test_an_answer_made_the_letter_where_nothing_was_repaired(changes: dict[str, object], at: int | None) -> None:
    assert measured(**changes).passed_at == at


def test_every_letter_is_counted_in_one_way() -> None:
    counts = summarise(
        [
            measured(answers=[[]]),
            measured(answers=[["no-pay"], ["no-pay"], []]),
            measured(answers=[["no-pay"]]),
            measured(answers=[["no-pay"]], standard=["reason", "goodwill"]),
            measured(calls=0, standard=["goodwill"]),
            measured(refused="no words"),
        ]
    )
    assert (counts.letters, counts.refused, counts.passed) == (5, 1, 5)
    assert (counts.passed_at, counts.cut, counts.standard, counts.unasked) == ((1, 0, 1), 1, 1, 1)
    assert counts.standard_parts == {"reason": 1, "goodwill": 1}
    assert (counts.first_failures, counts.last_failures) == ({"no-pay": 3}, {"no-pay": 2})
    assert counts.calls == 4


def test_nothing_measured_is_nothing_counted() -> None:
    assert summarise([]).passed_at == ()


def test_a_journal_that_cannot_be_written_is_named_once(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    said: list[str] = []
    journal = Journal(tmp_path / "folder", SETTINGS, said.append)
    for number in range(3):
        journal.add("m", Situation(number, "words", None), Measured(number, Way.GUARDED))
    assert len(said) == 1
    assert "what is measured is not kept" in said[0]
    assert journal.find("m", Situation(2, "words", None), Way.GUARDED) is not None


def test_a_journal_knows_its_measurements_again(tmp_path: Path) -> None:
    one = Measured("ü \u2028", Way.GUARDED, letter="a\u2028b", answers=(("no-pay",), ()), told=("x",), seconds=1.5)
    situation = Situation("ü", "words \ud800", None)
    Journal(tmp_path / "j", SETTINGS, print).add("m", situation, one)
    again = Journal(tmp_path / "j", SETTINGS, print)
    assert again.find("m", situation, Way.GUARDED) == one
    assert again.find("m", situation, Way.DIRECT) is None
    assert again.find("other", situation, Way.GUARDED) is None
    assert Journal(tmp_path / "j", {**SETTINGS, "retries": 0}, print).find("m", situation, Way.GUARDED) is None


@pytest.fixture
def situation_of(tmp_path: Path) -> Callable[..., Situation]:
    def read(**row: object) -> Situation:
        (tmp_path / "s.jsonl").write_text(json.dumps(row), "utf-8")
        (situation,) = read_situations(str(tmp_path / "s.jsonl"), print)
        assert isinstance(situation, Situation)
        return situation

    return read


def test_a_situation_says_its_kind_or_its_words_do(situation_of: Callable[..., Situation]) -> None:
    ask_time = "Ana from Globex offered me the archivist job. I need a few more days to decide. Sam"
    assert situation_of(text=ask_time).kind == "ask-time"
    assert situation_of(text=ask_time, kind="more_time").kind == "ask-time"
    assert situation_of(text=ask_time, kind="decline").kind == "decline"
    draft = situation_of(text="Dear Ana,\n\nNo.", must_keep=["Ana"])
    assert (draft.kind, draft.is_draft) == (None, True)
    assert not situation_of(text="Dear Ana,\n\nNo.", must_keep=["Ana"], draft=False).is_draft


def test_a_time_is_told_in_its_largest_unit() -> None:
    assert [in_words(seconds) for seconds in (0.2, 59, 150, 5400)] == ["1 s", "59 s", "2 min", "1.5 h"]
