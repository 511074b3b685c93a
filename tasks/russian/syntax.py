"""Ways round the tree of a sentence: children, subtrees, noun phrases, clauses, subjects."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from tasks.russian.parsed import ParsedText, Token

# What begins a clause of its own, and so ends a noun phrase.
CLAUSES = frozenset({"acl:relcl", "advcl", "ccomp", "csubj", "csubj:pass", "parataxis", "root"})
# What a noun brings with it: its adjectives, genitives, complements, numerals, names, appositions.
NOMINAL = (
    *("acl", "advmod", "amod", "appos", "case", "cc", "compound", "conj", "det", "fixed", "flat"),
    *("flat:foreign", "flat:name", "iobj", "nmod", "nummod", "nummod:entity", "nummod:gov", "obj"),
    *("obl", "punct", "xcomp"),
)
# Of these the noun's own lie outside its phrase: `с министром и послом`.
OUTSIDE = ("case", "cc", "conj")
SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "csubj:pass")
PAIRED = frozenset('"«»“”„()[]')
# Texts whose children are kept; a batch has 32 articles or so, each asked for many times.
KEPT = 64


def children(parsed: ParsedText, index: int, *relations: str) -> tuple[int, ...]:
    """The tokens that hang on token `index`, in order; only those with a given relation, if any.

    `nsubj` means that relation alone, not `nsubj:pass`.
    """
    found = _children(_ByIdentity(parsed))[index]
    if not relations:
        return found
    return tuple(child for child in found if parsed.tokens[child].rel in relations)


def descendants(parsed: ParsedText, index: int) -> Iterator[int]:
    """Token `index` and all below it, each before its own children."""
    stack = [index]
    while stack:
        top = stack.pop()
        yield top
        stack.extend(children(parsed, top))


def subtree(parsed: ParsedText, head_index: int) -> tuple[int, int]:
    """First token and last (exclusive) of the head and all below it, gaps included."""
    found = list(descendants(parsed, head_index))
    return min(found), max(found) + 1


def noun_phrase(parsed: ParsedText, head_index: int) -> tuple[int, int]:
    """First token and last (exclusive) of the unbroken phrase round a noun.

    It holds the noun's adjectives, genitives and complements (`министром иностранных дел России`),
    a preposition of its own left out; a clause (`который …`, `что …`), what is coordinated with the
    noun, and marks at the edges are left out.
    """
    inside = set(_phrase_tokens(parsed, head_index))
    first = last = head_index
    while first - 1 in inside:
        first -= 1
    while last + 1 in inside:
        last += 1
    return _trimmed(parsed.tokens, first, last + 1)


def clause_head(parsed: ParsedText, index: int) -> int:
    """The head of the clause that token `index` stands in: a verb, or the root of the sentence."""
    tokens = parsed.tokens
    while tokens[index].head >= 0 and not _heads_clause(parsed, index):
        index = tokens[index].head
    return index


def clause_of(parsed: ParsedText, index: int) -> tuple[int, int]:
    """First token and last (exclusive) of the clause round token `index`.

    Marks at its edges are left out; clauses that hang on it lie inside only where words of the
    clause stand on both sides.
    """
    head = clause_head(parsed, index)
    words = [each for each in _own_tokens(parsed, head) if parsed.tokens[each].pos != "PUNCT"]
    own = words or [head]
    return min(own), max(own) + 1


def subject_of(parsed: ParsedText, verb_index: int) -> int | None:
    """The subject of a verb, shared with the verb it is coordinated with; null where it has none.

    Of `Министр приехал и заявил` both verbs have `Министр`; an open complement (`решил уйти`) has
    the subject of its head.
    """
    index = verb_index
    while True:
        if found := children(parsed, index, *SUBJECTS):
            return found[0]
        token = parsed.tokens[index]
        if token.head < 0 or token.rel not in {"conj", "xcomp"}:
            return None
        index = token.head


class _ByIdentity:
    """A parsed text compared by identity: comparing a thousand tokens would cost more."""

    __slots__ = ("parsed",)

    def __init__(self, parsed: ParsedText) -> None:
        self.parsed = parsed

    def __hash__(self) -> int:
        return id(self.parsed)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _ByIdentity) and self.parsed is other.parsed


@lru_cache(maxsize=KEPT)
def _children(text: _ByIdentity) -> tuple[tuple[int, ...], ...]:
    found: list[list[int]] = [[] for _ in text.parsed.tokens]
    for token in text.parsed.tokens:
        if token.head >= 0:
            found[token.head].append(token.index)
    return tuple(tuple(each) for each in found)


def _phrase_tokens(parsed: ParsedText, head: int) -> Iterator[int]:
    yield head
    stack = [each for each in children(parsed, head, *NOMINAL) if _is_own(parsed.tokens[each])]
    while stack:
        top = stack.pop()
        yield top
        stack += children(parsed, top, *NOMINAL)


def _is_own(token: Token) -> bool:
    return token.rel not in OUTSIDE


def _trimmed(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """Without marks at the edges and a conjunction or preposition at the end."""
    while last - first > 1 and _is_loose(tokens[first:last], tokens[first]):
        first += 1
    while last - first > 1 and (
        tokens[last - 1].pos in {"CCONJ", "ADP"} or _is_loose(tokens[first:last], tokens[last - 1])
    ):
        last -= 1
    return first, last


def _is_loose(phrase: Sequence[Token], edge: Token) -> bool:
    """Whether a mark at the edge is a comma or the like, or one of a pair without the other."""
    if edge.pos != "PUNCT" or edge.text not in PAIRED:
        return edge.pos == "PUNCT"
    return sum(token.text in PAIRED for token in phrase) % 2 == 1


def _heads_clause(parsed: ParsedText, index: int) -> bool:
    token = parsed.tokens[index]
    return token.rel in CLAUSES or (token.rel == "conj" and token.verb_form == "Fin")


def _own_tokens(parsed: ParsedText, head: int) -> Iterator[int]:
    stack = [head]
    while stack:
        top = stack.pop()
        yield top
        stack += [child for child in children(parsed, top) if not _heads_clause(parsed, child)]
