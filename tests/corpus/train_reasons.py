"""Train the second opinion on the reasons of a letter; the same letters always give the same weights.

python tests/corpus/train_reasons.py            writes _justifications.toml in guards
python tests/corpus/train_reasons.py --validate prints how many faulty letters are missed at so many false alarms

To be run after train.py. What is learned from the scores of the classifier of sentences must not be learned from
sentences that it knows by heart, nor the later steps from what the earlier ones know: so the letters of each few
writers are scored, at every step, by what was learned from the others'. Only which letters a rule is sure of is asked
of the guard as it is, which has read them; and `--validate` knows of no rule but these.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from tactful.guards import _justifications as opinion
from tactful.guards.brief_reason import find_several
from threadpoolctl import threadpool_limits

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tactful.contract import Letter
from tactful.text.folding import FoldedText
from tactful.text.functions import FUNCTIONS, sentence_function_scores
from tactful.text.sentences import words_of
from tests.corpus.train import Row, feature_matrix, fit, known_features, read_letters, sentences_of
from tests.corpus.trees import Rows, forest, unknown

TARGET = Path(__file__).resolve().parents[2] / "guards" / "_justifications.toml"
JUSTIFIES = FUNCTIONS.index("justification")
WRITER, GROUPS = 2, 12
# How much the weights of the models of letters may grow.
LETTER = 0.3
Lesson = tuple[Rows, list[bool]]
Model = tuple[float, np.ndarray]


def writers(letters: Sequence[Row]) -> np.ndarray:
    """For each letter the number of the few writers to whom its own belongs."""
    names = [letter["id"][:WRITER] for letter in letters]
    numbers = {name: number for number, name in enumerate(sorted(set(names)))}
    return np.array([numbers[name] % GROUPS for name in names])


def unknown_scores(letters: Sequence[Row]) -> list[list[list[float]]]:
    """For each sentence of each letter its scores, that for justification by a classifier that has not read it."""
    rows = sentences_of(list(letters))
    truth = np.array([bool(row["labels"]) for row in rows])
    features = feature_matrix([row["text"] for row in rows])
    writer = np.repeat(writers(letters), [len(letter["sentences"]) for letter in letters])
    justifies = np.zeros(len(rows))
    for one in sorted(set(writer)):
        weights, intercept = fit(known_features(features[writer != one]), truth[writer != one])
        justifies[writer == one] = features[writer == one] @ weights + intercept
    rest = iter(justifies)
    return [[_with(sentence["text"], float(next(rest))) for sentence in letter["sentences"]] for letter in letters]


def _with(text: str, justifies: float) -> list[float]:
    scores = list(sentence_function_scores(FoldedText(text.strip()).lower).values())
    return [*scores[:JUSTIFIES], justifies, *scores[JUSTIFIES + 1 :]]


def told(letter: Row, scores: Sequence[Sequence[float]]) -> list[opinion.Told]:
    texts = [sentence["text"] for sentence in letter["sentences"]]
    opens = [True, *(text.endswith("\n") for text in texts[:-1])]
    lowers = [FoldedText(text.strip()).lower for text in texts]
    return [opinion.Told(*fields) for fields in zip(lowers, map(words_of, lowers), scores, opens, strict=True)]


def learn(rows: Rows, truth: Sequence[bool]) -> Model:
    """Weights and intercept for rows as they are: what brings them to one scale is folded in."""
    matrix = np.array(rows)
    mean, scale = matrix.mean(axis=0), matrix.std(axis=0) + 1e-9
    model = LogisticRegression(C=LETTER, max_iter=5000, tol=1e-6)
    with threadpool_limits(1):
        model.fit((matrix - mean) / scale, truth)
    weights = model.coef_[0] / scale
    return float(model.intercept_[0] - mean @ weights), weights


def matters(letter: Row) -> list[tuple[bool, bool, bool]]:
    """Of each sentence whether it gives a reason, adds one to those before it, joins two."""
    found, seen = [], set[int]()
    for sentence in letter["sentences"]:
        own = set(sentence["matter"])
        found.append((bool(own), bool(seen and own - seen), len(own) > 1))
        seen |= own
    return found


def text_of(letter: Row) -> str:
    body = "".join(text if text.endswith("\n") else f"{text} " for text in (s["text"] for s in letter["sentences"]))
    return f"Dear Ms Hill,\n\n{body.strip()}\n\nKind regards,\nSam Hill\n"


class Lessons:
    """What each of the five models learns from, and how it scores letters that it has not learned from."""

    def __init__(self, letters: Sequence[Row]) -> None:
        writer = writers(letters)
        self.told = [told(letter, scores) for letter, scores in zip(letters, unknown_scores(letters), strict=True)]
        truth = [of_one for letter in letters for of_one in matters(letter)]
        of = np.repeat(writer, [len(sentences) for sentences in self.told])
        by_letter = [opinion.sentence_rows(sentences) for sentences in self.told]
        self.gives = ([row for rows in by_letter for row in rows], [gives for gives, _, _ in truth])
        gives_none = [opinion.gives_none(sentence) for sentences in self.told for sentence in sentences]
        self.unknown_sentences = np.where(gives_none, opinion.NO_CANDIDATE, unknown(*self.gives, of))
        scores = self._split(self.unknown_sentences)
        candidates = [dict(opinion.candidate_rows(*three)) for three in zip(self.told, by_letter, scores, strict=True)]
        places = [(letter, place) for letter, rows in enumerate(candidates) for place in rows]
        rows = [candidates[letter][place] for letter, place in places]
        starts = np.cumsum([0, *map(len, self.told)])
        adds, joins = ([truth[starts[letter] + place][which] for letter, place in places] for which in (1, 2))
        self.adds, self.joins = (rows, adds), (rows, joins)
        whose = np.array([writer[letter] for letter, _ in places])
        seconds = [unknown(*lesson, whose) for lesson in (self.adds, self.joins)]
        found = [np.full(starts[-1], opinion.NO_CANDIDATE) for _ in seconds]
        for score, of_all in zip(seconds, found, strict=True):
            of_all[[starts[letter] + place for letter, place in places]] = score
        of_letters = zip(self.told, scores, *map(self._split, found), strict=True)
        self.is_sure = np.array([bool(find_several(Letter(text_of(letter)))) for letter in letters])
        self.is_faulty = np.array([bool(letter["guards"]) for letter in letters])
        self.writer = writer
        self.has_several = np.array(
            [len({m for s in letter["sentences"] for m in s["matter"]}) > 1 for letter in letters]
        )
        self.rows = np.array([opinion.letter_row(*four) for four in of_letters])
        self.several, self.long = (self._without(None, kind) for kind in (self.has_several, ~self.has_several))

    def unknown_letters(self) -> np.ndarray:
        """The greater score of each letter, by models that have learned from other writers' letters."""
        scores = np.zeros(len(self.rows))
        for one in sorted(set(self.writer)):
            models = [learn(*self._without(one, kind)) for kind in (self.has_several, ~self.has_several)]
            own = self.writer == one
            scores[own] = np.max([self.rows[own] @ weights + intercept for intercept, weights in models], axis=0)
        return scores

    def _without(self, writer: int | None, kind: np.ndarray) -> Lesson:
        taught = ~self.is_sure & (kind | ~self.is_faulty) & (self.writer != writer)
        return self.rows[taught].tolist(), self.is_faulty[taught].tolist()

    def _split(self, scores: np.ndarray) -> list[list[float]]:
        return [part.tolist() for part in np.split(scores, np.cumsum([len(sentences) for sentences in self.told])[:-1])]


def document(lessons: Lessons) -> str:
    return "".join((
        "# The second opinion on reasons, by what it weighs; written by tests/corpus/train_reasons.py.\n"
        "# A tree tells what is weighed, up to which value the next item holds, and the item that holds beyond it.\n",
        forest("gives", opinion.OF_SENTENCES, *lessons.gives),
        forest("adds", opinion.OF_CANDIDATES, *lessons.adds),
        forest("joins", opinion.OF_CANDIDATES, *lessons.joins),
        _linear("several", learn(*lessons.several)),
        _linear("long", learn(*lessons.long)),
    ))  # fmt: skip


def _linear(name: str, model: Model) -> str:
    intercept, weights = model
    lines = (f'"{what}" = {weight:.3f}\n' for what, weight in zip(opinion.OF_LETTERS, weights, strict=True))
    return f"\n[{name}]\nintercept = {intercept:.3f}\n[{name}.weights]\n{''.join(lines)}"


def validate(lessons: Lessons) -> None:
    _, truth = lessons.gives
    print(f"gives: area under the curve {roc_auc_score(truth, lessons.unknown_sentences):.3f}")
    open_, faulty = ~lessons.is_sure, lessons.is_faulty
    scores = lessons.unknown_letters()[open_]
    print(f"rules that are sure: {(faulty & open_).sum()} of {faulty.sum()} missed, {(~faulty & ~open_).sum()} false")
    for least in np.arange(-1, 3.1, 0.25):
        missed, false = (faulty[open_] & (scores <= least)).sum(), (~faulty[open_] & (scores > least)).sum()
        false += (~faulty & ~open_).sum()
        print(f"above {least:5.2f}: {missed} of {faulty.sum()} missed, {false} of {(~faulty).sum()} false")


def main() -> None:
    lessons = Lessons(read_letters())
    if "--validate" in sys.argv:
        validate(lessons)
    else:
        TARGET.write_text(document(lessons), "utf-8")


if __name__ == "__main__":
    main()
