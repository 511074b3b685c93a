"""Fingerprints of articles: hashes of five words in a row, thinned so that copies keep common ones.

Winnowing (Schleimer, Wilkerson, Aiken 2003): of every four neighbouring shingles the smallest hash
is kept, so any eight equal words in a row leave at least one equal fingerprint in both texts.
"""

from collections.abc import Sequence

import numpy as np
import pyarrow as pa

from tasks.deduplicate.tokens import GOLDEN, Batch, Bools, Ints, UInt64s, batch_words, mixed

# Words in a shingle and shingles in a window; measured in the prototype on 100,000 articles:
# five words are rarely common by chance, and a window of four keeps two fifths of the shingles.
SHINGLE_WORDS = 5
WINDOW = 4
# Words of a text below which every shingle is kept: sixteen leave three at least when thinned.
SHORT_TEXT = 16
# Texts hashed together, so that the arrays stay in the processor's cache for articles of 3 KB.
TEXTS_TOGETHER = 50
NOTHING = np.uint64(2**64 - 1)
SCHEMA = pa.schema(
    [
        ("article_id", pa.dictionary(pa.int32(), pa.string())),
        ("position", pa.int32()),
        ("fingerprint", pa.uint64()),
    ]
)


def fingerprint_table(article_ids: Sequence[str], texts: Sequence[str]) -> pa.Table:
    """Rows (article_id, position, fingerprint) ordered as the articles and by position.

    `position` is the number of the shingle's first word in its article. A fingerprint that occurs
    twice in one article has its first position. A text of fewer than five words has no row.
    """
    parts = [_fingerprints(texts, i) for i in range(0, len(texts), TEXTS_TOGETHER)]
    empty = np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0, np.uint64)
    numbers, positions, values = (np.concatenate(c) for c in zip(empty, *parts, strict=True))
    ids = pa.DictionaryArray.from_arrays(
        pa.array(numbers.astype(np.int32)), pa.array(list(article_ids), pa.string())
    )
    return pa.Table.from_arrays(
        [ids, pa.array(positions.astype(np.int32)), pa.array(values)], schema=SCHEMA
    )


def _fingerprints(texts: Sequence[str], first: int) -> tuple[Ints, Ints, UInt64s]:
    batch = batch_words(texts[first : first + TEXTS_TOGETHER])
    hashes, is_whole = shingles(batch)
    is_short = (np.diff(batch.bounds) < SHORT_TEXT)[batch.text_numbers][: len(hashes)]
    is_chosen = is_whole & is_short
    is_chosen[winnow(hashes, is_whole)] = True
    chosen = np.flatnonzero(is_chosen)
    text_no = batch.text_numbers[chosen]
    positions = chosen - batch.bounds[text_no]
    once = _first_occurrences(hashes[chosen], text_no)
    return text_no[once] + first, positions[once], hashes[chosen][once]


def shingles(batch: Batch) -> tuple[UInt64s, Bools]:
    """A hash for each word and its four followers, and whether all five are of one text."""
    words = batch.words.hashes
    n = max(0, len(words) - SHINGLE_WORDS + 1)
    hashes = np.zeros(n, np.uint64)
    for i in range(SHINGLE_WORDS):
        hashes = hashes * GOLDEN + words[i : n + i]
    text_no = batch.text_numbers
    return mixed(hashes), text_no[:n] == text_no[SHINGLE_WORDS - 1 :][:n]


def winnow(hashes: UInt64s, is_whole: Bools) -> Ints:
    """Places of the smallest hash of each window, in order.

    Windows at the edge of a text are shorter, so its first and last shingle are always kept. No
    window holds shingles of two texts: the four that cross the border lie between.
    """
    edge = np.full(WINDOW - 1, NOTHING)
    padded = np.concatenate((edge, np.where(is_whole, hashes, NOTHING), edge))
    windows = len(padded) - WINDOW + 1
    smallest = padded[:windows].copy()
    for i in range(1, WINDOW):
        np.minimum(smallest, padded[i : windows + i], out=smallest)
    is_chosen = np.zeros(len(padded), np.bool_)
    for i in range(WINDOW):
        is_chosen[i : windows + i] |= padded[i : windows + i] == smallest
    return np.flatnonzero(is_chosen[WINDOW - 1 : windows] & is_whole)


def _first_occurrences(values: UInt64s, text_no: Ints) -> Ints:
    """Places of the first row of each (text, value), in order."""
    both = values + text_no.astype(np.uint64) * GOLDEN
    order = np.argsort(both, kind="stable")
    is_first = np.ones(len(both), np.bool_)
    np.not_equal(both[order[1:]], both[order[:-1]], out=is_first[1:])
    return np.sort(order[is_first])
