"""Who depends on whom in one text, and where a clause that somebody reports ends."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from operator import attrgetter

from tasks.russian.parsed import ParsedText, Quotation, Token
from tasks.russian.spans import Span

# Steps up a tree before it is taken for a cycle: the parser chooses heads independently.
MAX_DEPTH = 60
# The parser's own limit, in tokens.
MAX_SENTENCE = 300
DASHES = {"-", "–", "—", "―", "--"}
MARKS = set("\"«»“”„‟'")
FINAL = {".", "!", "?", "…", "...", ";", "?!", "!?", "!..", "?.."}

BREAKS = FINAL | DASHES | {",", ":"}


class Syntax:
    """The trees of one text, its sentences and quotations by token."""

    def __init__(self, parsed: ParsedText) -> None:
        """Index the dependents of every token."""
        self.parsed = parsed
        self.text = parsed.text
        self.tokens = parsed.tokens
        children: defaultdict[int, list[Token]] = defaultdict(list)
        for token in parsed.tokens:
            children[token.head].append(token)
        # The dependents of each token that has some: a plain dictionary, read in inner loops.
        self.children = dict(children)
        self._extents: dict[int, tuple[int, int]] = {}
        self._named = {i for name in parsed.names for i in range(name.first, name.last)}
        self._quoted = [q.inner for q in parsed.quotations if q.depth == 0]

    def dependents(self, index: int) -> list[Token]:
        """The tokens whose head is `index`, in order; the list is shared and not to be changed."""
        return self.children.get(index, [])

    def with_relation(self, index: int, *relations: str) -> list[Token]:
        """The dependents of a token that stand in one of the relations to it, in order."""
        return [t for t in self.dependents(index) if t.rel in relations]

    def extent(self, index: int) -> tuple[int, int]:
        """The first token governed by `index`, itself included, and the one after the last."""
        found = self._extents.get(index)
        if found is None:
            found = self._extents[index] = self._walk(index)
        return found

    def _walk(self, index: int) -> tuple[int, int]:
        seen, waiting = {index}, [index]
        while waiting:
            below = self.children.get(waiting.pop(), ())
            new = [child.index for child in below if child.index not in seen]
            seen.update(new)
            waiting += new
        return min(seen), max(seen) + 1

    def ancestors(self, index: int) -> Iterator[Token]:
        """The heads of a token, nearest first."""
        head = self.tokens[index].head
        for _ in range(MAX_DEPTH):
            if head < 0:
                return
            yield self.tokens[head]
            head = self.tokens[head].head

    def governs(self, head: int, index: int) -> bool:
        """Whether `index` depends on `head`, directly or not."""
        return any(token.index == head for token in self.ancestors(index))

    def case_word(self, index: int) -> str:
        """The lemma of the preposition before a noun, "" where there is none."""
        found = [t for t in self.with_relation(index, "case") if t.index < index]
        return found[0].lemma if found else ""

    def is_negated(self, index: int) -> bool:
        """Whether `не` stands before the token: `не сообщает подробностей`."""
        before = self.tokens[max(0, index - 2) : index]
        return any(t.lemma == "не" for t in before if t.head == index or t.index == index - 1)

    def sentence(self, index: int) -> tuple[int, int]:
        """The tokens of the sentence of a token, first and after the last.

        Of an endless one only what is near, so that work stays linear.
        """
        found = self.parsed.sentences[self.tokens[index].sentence]
        return max(found.first, index - MAX_SENTENCE), min(found.last, index + MAX_SENTENCE)

    def paragraph(self, index: int) -> int:
        """The number of the paragraph in which a token stands."""
        return self.parsed.sentences[self.tokens[index].sentence].paragraph

    def is_break(self, index: int) -> bool:
        """Whether a mark ends a clause or sentence: not the point in `NEWSru.com`, `А. Иванов`."""
        token = self.tokens[index]
        if token.text not in BREAKS:
            return False
        if token.text != ".":
            return True
        following = self.tokens[index + 1 : index + 2]
        is_glued = bool(following) and following[0].start == token.stop
        is_initial = index > 0 and len(self.tokens[index - 1].text) == 1
        return not (is_initial or (is_glued and following[0].pos != "PUNCT"))

    def has_predicate(self, first: int, last: int) -> bool:
        """Whether a stretch of tokens has a finite verb, a short form or a subject."""
        return any(
            (t.pos in {"VERB", "AUX"} and t.verb_form in {"Fin", "Inf"})
            or (t.pos in {"ADJ", "VERB"} and t.verb_form != "Conv" and not t.case)
            or t.rel in {"nsubj", "nsubj:pass"}
            for t in self.tokens[first:last]
        )

    def from_char(self, char: int) -> int:
        """The first token that begins at or after a character."""
        return bisect_left(self.tokens, char, key=attrgetter("start"))

    def until_char(self, char: int) -> int:
        """The number of tokens that end at or before a character."""
        return bisect_right(self.tokens, char, key=attrgetter("stop"))

    def is_named(self, index: int) -> bool:
        """Whether a token belongs to a proper name: `Международная амнистия`."""
        return index in self._named

    def quotation_of(self, index: int) -> Span | None:
        """The outermost quotation within whose marks a token stands."""
        start = self.tokens[index].start
        at = bisect_right(self._quoted, start, key=attrgetter("start")) - 1
        return self._quoted[at] if at >= 0 and start < self._quoted[at].stop else None

    def inside(self, quotation: Quotation) -> tuple[int, int]:
        """The tokens within the marks of a quotation, first and after the last."""
        return self.from_char(quotation.inner.start), self.until_char(quotation.inner.stop)
