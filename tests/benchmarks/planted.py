"""A corpus with known copies: `python tests/benchmarks/planted.py FOLDER --articles 100000`.

Writes articles.parquet and pairs.parquet. Each planted pair is an original and its copy, or two
articles about one event of which neither copies the other (`same_event`, no link). Most articles
end with the footer of their source and some with one that all sources share.
"""

import argparse
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pyarrow as pa
import pyarrow.parquet as pq

from tests.benchmarks.sentences import Writer, corpora

SOURCES = 20
FOOTER = "При использовании материалов ссылка обязательна."
COMMON_FOOTER = (
    "Подписывайтесь на наш канал и читайте новости первыми без рекламы и долгой регистрации."
)
START = date(2020, 1, 1)
QUOTED_WORDS = 25
Sentences = list[str]


@dataclass(frozen=True, slots=True)
class Planter:
    """Makes pairs of articles of each kind."""

    writer: Writer

    def pair(self, kind: str) -> tuple[Sentences, Sentences]:
        """The sentences of an original and of its counterpart."""
        return self.kinds()[kind]()

    def kinds(self) -> dict[str, Callable[[], tuple[Sentences, Sentences]]]:
        """How the pairs of each kind are made."""
        return {
            "identical": lambda: self.reprint(0),
            "edits_5": lambda: self.reprint(0.05),
            "edits_20": lambda: self.reprint(0.2),
            "copied_60": lambda: self.partly(0.6),
            "copied_20": lambda: self.partly(0.2),
            "quotation_25": self.quotation,
            "same_event": self.same_event,
        }

    def original(self) -> Sentences:
        """An article of five sentences or more."""
        return (self.writer.article() + self.writer.sentences(5))[:60]

    def reprint(self, edits: float) -> tuple[Sentences, Sentences]:
        """The whole text, with this share of its words edited."""
        original = self.original()
        return original, self.writer.edited(original, edits) if edits else list(original)

    def partly(self, share: float) -> tuple[Sentences, Sentences]:
        """Neighbouring sentences, lightly edited, that make up this share of the copy."""
        original, random = self.original(), self.writer.random
        number = max(2, round(share * len(original)))
        first = random.randrange(len(original) - number + 1)
        piece = self.writer.edited(original[first : first + number], 0.03)
        own = self.writer.sentences(max(2, round(number / share) - number))
        at = random.randrange(len(own) + 1)
        return original, own[:at] + piece + own[at:]

    def quotation(self) -> tuple[Sentences, Sentences]:
        """One sentence of 25 words in quotation marks with one word replaced."""
        quoted = self.writer.sentence_of(QUOTED_WORDS).rstrip(".")
        words = quoted.split()
        place = self.writer.random.randrange(2, len(words) - 2)
        words[place] = self.writer.other("ия")
        return self._with(f"«{quoted}», - сказал он."), self._with(f"«{' '.join(words)}».")

    def _with(self, sentence: str) -> Sentences:
        own = self.original()
        own.insert(self.writer.random.randrange(len(own)), sentence)
        return own

    def same_event(self) -> tuple[Sentences, Sentences]:
        """Two accounts with the same people, post, figures and turn of phrase."""
        writer = self.writer
        people = [f"{writer.other('^й').title()} {writer.other('^в').title()}" for _ in range(4)]
        post = writer.sentence_of(7).rstrip(".").lower()
        phrase = writer.sentence_of(6).rstrip(".").lower()
        figures = [str(writer.random.randrange(10, 10_000)) for _ in range(3)]
        common = [*people, f"{post} {people[0]}", phrase, *figures]
        return self._account(common), self._account(common)

    def _account(self, common: list[str]) -> Sentences:
        own = self.original()
        for words in common:
            place = self.writer.random.randrange(len(own))
            sentence = own[place].split()
            at = self.writer.random.randrange(len(sentence) + 1)
            own[place] = " ".join([*sentence[:at], words, *sentence[at:]])
        return own


def corpus(
    writer: Writer, n_articles: int, n_pairs: int
) -> Iterator[tuple[str, Sentences, int | None]]:
    """Kind, sentences and number of the pair (null for a single article) of each article."""
    planter = Planter(writer)
    number = 0
    for kind in planter.kinds():
        for _ in range(n_pairs):
            for sentences in planter.pair(kind):
                yield kind, sentences, number
            number += 1
    for _ in range(n_articles - 2 * number):
        yield "single", writer.article(), None


def printed(sentences: Sentences, footers: list[str], random: Random) -> str:
    """The article as a source prints it: paragraphs of one to three sentences, and footers."""
    paragraphs, first = [], 0
    while first < len(sentences):
        last = first + random.choice((1, 2, 2, 3))
        paragraphs.append(" ".join(sentences[first:last]))
        first = last
    paragraphs += [random.choice(footers)] if random.random() < 0.6 else []
    paragraphs += [COMMON_FOOTER] if random.random() < 0.3 else []
    return "\n\n".join(paragraphs)


def write_corpus(folder: Path, n_articles: int, n_pairs: int, seed: int) -> None:
    """Write both tables; articles stand in random order, originals are dated before copies."""
    writer = Writer(corpora(), seed)
    random = writer.random
    footers = [f"{writer.sentence()} {FOOTER}" for _ in range(SOURCES)]
    ids = [f"{number:07}" for number in range(n_articles)]
    random.shuffle(ids)
    pairs: dict[int, list[str]] = {}
    kinds: dict[int, str] = {}
    rows = []
    for id_, (kind, sentences, number) in zip(
        ids, corpus(writer, n_articles, n_pairs), strict=True
    ):
        day = random.randrange(500)
        if number is not None:
            day += 500 * len(pairs.setdefault(number, []))
            pairs[number].append(id_)
            kinds[number] = kind
        rows.append((id_, str(START + timedelta(day)), printed(sentences, footers, random)))
    rows.sort()
    names = ("article_id", "published_edtf", "text")
    articles = {n: list(column) for n, column in zip(names, zip(*rows, strict=True), strict=True)}
    folder.mkdir(parents=True, exist_ok=True)
    pq.write_table(pa.table(articles), folder / "articles.parquet", row_group_size=10_000)
    planted = [(*pairs[n], kinds[n]) for n in pairs]
    columns = zip(("original", "copy", "kind"), zip(*planted, strict=True), strict=True)
    pq.write_table(pa.table({n: list(c) for n, c in columns}), folder / "pairs.parquet")


def main() -> None:
    """Read the command line and write the corpus."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--pairs", type=int, default=500, help="of each kind")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    write_corpus(options.folder, options.articles, options.pairs, options.seed)


if __name__ == "__main__":
    main()
