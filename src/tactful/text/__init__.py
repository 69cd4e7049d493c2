"""A view of English text that knows nothing about letters: folding, sentences, what a sentence does."""

from tactful.text.folding import FoldedText
from tactful.text.sentences import Sentence, split_sentences

__all__ = ["FoldedText", "Sentence", "split_sentences"]
