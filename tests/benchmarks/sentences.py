"""Sentences without end, made from real ones: words replaced by others with the same ending."""

import os
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from random import Random

from tasks.russian.segments import paragraphs, sentences

WORD = re.compile(r"[А-Яа-яЁё]{4,}")
NUMBER = re.compile(r"\d+")
# A source sentence has so many words, most of them replaceable: else two sentences made from it
# have a quotation or a link in common.
WORDS_IN_SENTENCE = range(6, 46)
REPLACEABLE_SHARE = 0.6
REPLACED_SHARE = 0.65
COMMON_ENDING = 30  # words with an ending below this number are never replaced


def corpora() -> Path:
    """The folder of public corpora that the setting LETOPIS_CORPORA names."""
    return Path(os.environ["LETOPIS_CORPORA"])


def real_sentences(folder: Path) -> Iterator[str]:
    """The sentences of every text in the folder, in the order of file names."""
    for path in sorted(folder.rglob("*.txt")):
        text = path.read_text(encoding="utf-8")
        for paragraph in paragraphs(text):
            for span in sentences(text, paragraph):
                if _is_source(span.of(text)):
                    yield span.of(text)


def _is_source(sentence: str) -> bool:
    words = sentence.split()
    n_replaceable = len(WORD.findall(sentence))
    return len(words) in WORDS_IN_SENTENCE and n_replaceable >= REPLACEABLE_SHARE * len(words)


class Writer:
    """Writes sentences that nobody wrote; the same seed writes the same ones."""

    def __init__(self, folder: Path, seed: int) -> None:
        """Read the folder's texts and sort their words by ending."""
        self.random = Random(seed)  # noqa: S311 - a corpus, no secret
        self.sources = [_parts(s) for s in real_sentences(folder)]
        words: defaultdict[str, list[str]] = defaultdict(list)
        for parts in self.sources:
            for part in parts:
                if WORD.fullmatch(part):
                    words[_ending(part)].append(part)
        self.words = {e: found for e, found in words.items() if len(found) >= COMMON_ENDING}

    def sentence(self) -> str:
        """A new sentence."""
        source = self.sources[int(self.random.random() * len(self.sources))]
        return "".join(map(self._rewritten, source))

    def sentences(self, number: int) -> list[str]:
        """New sentences."""
        return [self.sentence() for _ in range(number)]

    def sentence_of(self, n_words: int) -> str:
        """A new sentence of exactly so many words."""
        words: list[str] = []
        while len(words) < n_words:
            words += self.sentence().rstrip(".!?…").split()
        return " ".join(words[:n_words]) + "."

    def article(self) -> list[str]:
        """The sentences of a new article, 3 to 60, about twelve in the middle."""
        return self.sentences(max(3, min(60, int(self.random.lognormvariate(2.45, 0.55)))))

    def other(self, word: str) -> str:
        """Another word with the same ending, or one with a Russian ending if there is none."""
        found = self.words.get(_ending(word)) or self.words["ия"]
        return found[int(self.random.random() * len(found))]

    def edited(self, sentences: list[str], share: float) -> list[str]:
        """The sentences with this share of their words replaced, cut or followed by a new one."""
        return [" ".join(self._edited_words(s.split(), share)) for s in sentences]

    def _edited_words(self, words: list[str], share: float) -> Iterator[str]:
        for word in words:
            chance = self.random.random() / share
            if not 0.6 <= chance < 0.8:
                replaced = WORD.sub(lambda m: self.other(m[0]), word)
                yield replaced if chance < 0.6 else word
            if 0.8 <= chance < 1:
                yield self.other("ия")

    def _rewritten(self, part: str) -> str:
        if part[0].isdigit():
            return str(int(self.random.random() * 10 ** min(9, len(part))))
        if self.random.random() > REPLACED_SHARE or not WORD.fullmatch(part):
            return part
        return self.other(part)


def _parts(sentence: str) -> list[str]:
    """Words, numbers and what stands between, in order."""
    return [part for part in re.split(r"([А-Яа-яЁё]{4,}|\d+)", sentence) if part]


def _ending(word: str) -> str:
    return word[-2:] if word[0].islower() else f"^{word[-1:]}"
