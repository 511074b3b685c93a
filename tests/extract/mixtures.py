"""Texts nobody would write: sentences of the seeds cut, shuffled, reworded, strewn with noise."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from random import Random

from seeds import rows
from tasks.russian.segments import paragraphs, sentences

# Marks that open what nothing closes, blanks of every width, signs that case and form change.
NOISE = [
    *"«»„“”\"'‘’—–-―()[]{}<>…!?.,:;/\\|@#№%$€₽+=*~^`_",
    *"\n\r\t\v\f\0\x1c\x85\u00a0\u2009\u200b\u200d\u2028\ufeff\u0301\u202e",
    *"İßﬁⅣ²½٣๓あ漢字한שלוםعربي𝔸𝟘😀👩‍👩‍👧🇧🇾",
    "...", "?!", "«»", "«««", '""', "- ", "\n\n", " - ", "г.", "т.е.", "А.Б.", "1.2.3", "12-е",
]  # fmt: skip
DIGITS = "0123456789.,:-/% "
WORD = re.compile(r"[А-Яа-яЁё]{4,}")
# Lists whose words, in their first column, wake the rules.
LISTS = (
    "words/document_nouns",
    "words/document_verbs",
    "words/event_objects",
    "words/event_triggers",
    "words/posts",
    "words/reporting_verbs",
    "words/speaking_nouns",
)


def seed_sentences() -> list[str]:
    """The sentences of the shipped articles, in order."""
    texts = [p.read_text(encoding="utf-8") for p in sorted(Path("seeds/articles").glob("*.txt"))]
    return [s.of(text) for text in texts for p in paragraphs(text) for s in sentences(text, p)]


def mixtures(seed: int, known: Sequence[str]) -> Iterator[str]:
    """Endless texts of up to some thousand characters, the same for the same seed."""
    random = Random(seed)  # noqa: S311 - nothing secret
    while True:
        pieces = [_piece(random, known) for _ in range(random.randint(1, 12))]
        yield random.choice(["", " ", "\n", "\n\n"]).join(pieces)


def _piece(random: Random, known: Sequence[str]) -> str:
    """A sentence whole, cut, reworded, with words of others, with noise, or noise alone."""
    sentence = random.choice(known)
    match random.randrange(9):
        case 0:
            return sentence
        case 1:
            return sentence[random.randrange(len(sentence)) :]
        case 2:
            words = sentence.split() + random.choice(known).split()
            return " ".join(random.sample(words, len(words)))
        case 3:
            return _strewn(random, sentence)
        case 4 | 5 | 6:
            return _reworded(random, sentence)
        case 7:
            return "".join(random.choices(NOISE, k=random.randint(1, 60)))
        case _:
            return "".join(random.choices(DIGITS, k=random.randint(1, 60)))


def _strewn(random: Random, sentence: str) -> str:
    """The sentence with noise at random places, each of which may lose a character."""
    for _ in range(random.randint(1, 8)):
        place = random.randrange(len(sentence))
        rest = sentence[place + random.randrange(2) :]
        sentence = sentence[:place] + random.choice(NOISE) + rest
    return sentence


def _reworded(random: Random, sentence: str) -> str:
    """The sentence with words in the place of others that end alike: `сообщили документы`."""
    words = _by_ending()

    def other(found: re.Match[str]) -> str:
        alike = words.get(found[0][-2:])
        return random.choice(alike) if alike and random.random() < 0.5 else found[0]

    return WORD.sub(other, sentence)


@cache
def _by_ending() -> Mapping[str, Sequence[str]]:
    """The words of the seeds and of the lists, by their last two letters."""
    listed = [next(iter(row.values())) for name in LISTS for row in rows(name)]
    words: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(set(WORD.findall(" ".join([*seed_sentences(), *listed])))):
        words[word[-2:]].append(word)
    return words
