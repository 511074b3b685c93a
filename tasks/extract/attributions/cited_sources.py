"""Whom an outlet cites: `со ссылкой на мэрию`, who told it, the press service of the lead."""

from collections.abc import Iterator

from seeds import column
from tasks.extract.reading.phrases import small_nominative
from tasks.extract.reading.reading import EntityMention, Reading
from tasks.russian.parsed import ParsedText, Sentence, Token

Tokens = tuple[Token, ...]
Span = tuple[int, int]
CITATIONS = (("со", "ссылкой", "на"), ("ссылаясь", "на"), ("с", "ссылкой", "на"))
SOURCE_LENGTH = 14
# Sentences in which a press service that reports is the source of the whole article.
LEAD = 4
WORDS = frozenset({"слово", "заявление", "высказывание", "комментарий", "мнение"})
PRESS = frozenset({"пресс-служба", "пресс-центр"})
SAYING = frozenset({"сообщать", "сообщить", "передавать", "передать", "рассказать", "отметить"})
# The words between `сообщила` and `пресс-служба`: `сообщила в понедельник пресс-служба`.
REACH = 5


def cited_after(tokens: Tokens, at: int) -> Span | None:
    """The tokens of the source in `со ссылкой на пресс-службу мэрии`, which begins at a token."""
    at += tokens[at : at + 1] != () and tokens[at].text == ","
    for words in CITATIONS:
        if tuple(t.text.lower() for t in tokens[at : at + len(words)]) == words:
            return source_from(tokens, at + len(words))
    return None


def quoted_by(parsed: ParsedText, verb: Token, outlet: Span) -> Span | None:
    """Whom an outlet quotes: `цитирует министра издание`, `приводит газета слова министра`."""
    tokens, sentence = parsed.tokens, parsed.sentences[verb.sentence]
    for i in range(verb.index + 1, sentence.last):
        if outlet[0] <= i < outlet[1] or not _is_quoted(tokens, verb, i):
            continue
        is_words = tokens[i].lemma in WORDS
        found = source_from(tokens, i + 1) if is_words else _phrase_around(tokens, sentence, i)
        return _before(found, outlet)
    return None


def _before(source: Span | None, outlet: Span) -> Span | None:
    """A source without the outlet behind it: `слова мэра | РИА Новости`."""
    if source is None or not source[0] < outlet[0] < source[1]:
        return source
    return source[0], outlet[0]


def _is_quoted(tokens: Tokens, verb: Token, index: int) -> bool:
    token = tokens[index]
    is_person = token.animacy == "Anim" and token.case in {"Acc", "Gen"}
    return token.lemma in WORDS or (is_person and token.head == verb.index)


def subject_after(tokens: Tokens, sentence: Sentence, verb: int, outlet: Span) -> Span | None:
    """Who told the outlet: `рассказали изданию осведомлённые источники`.

    It is the subject of the verb; where the tree has none, the nominative behind the outlet.
    """
    within = range(sentence.first, sentence.last)
    found = [
        i
        for i in within
        if tokens[i].head == verb and tokens[i].rel == "nsubj" and not outlet[0] <= i < outlet[1]
    ]
    found = [i for i in found if not _is_apart(tokens, i, verb) and tokens[i].pos != "PRON"]
    close = range(outlet[1], min(outlet[1] + 4, sentence.last))
    near = [i for i in close if _is_subject(tokens[i]) and not _is_apart(tokens, outlet[1] - 1, i)]
    heads = found or near
    return _before(_phrase_around(tokens, sentence, heads[0]), outlet) if heads else None


def told_of(parsed: ParsedText, first: int, last: int) -> Span | None:
    """`Полиция, по данным газеты, отметила`: whose words tokens `first` to `last` pass on.

    It is the head of the sentence before two commas and a verb.
    """
    tokens = parsed.tokens
    start = parsed.sentences[tokens[first].sentence].first
    marks = (tokens[first - 1 : first], tokens[last : last + 1], tokens[last + 1 : last + 2])
    if not all(marks) or not 1 < first - start <= REACH + 2:
        return None
    is_inserted = marks[0][0].text == "," and marks[1][0].text == ","
    is_inserted = is_inserted and marks[2][0].lemma in column("words/reporting_verbs", "verb")
    return (start, first - 1) if is_inserted and tokens[start].case == "Nom" else None


def press_service(reading: Reading, char: int) -> Span | None:
    """The press service that the lead, up to a character, names as who reports."""
    parsed = reading.parsed
    for sentence in (s for s in _lead(parsed) if s.start <= char):
        for i in range(sentence.first, sentence.last):
            before = parsed.tokens[max(sentence.first, i - REACH) : i]
            if parsed.tokens[i].lemma in PRESS and any(t.lemma in SAYING for t in before):
                return _phrase_around(parsed.tokens, sentence, i)
    return None


def _lead(parsed: ParsedText) -> Iterator[Sentence]:
    """The first sentences with a verb; a headline printed twice counts once."""
    told: set[str] = set()
    for sentence in parsed.sentences:
        if any(t.pos == "VERB" for t in parsed.tokens_of(sentence)):
            told.add(parsed.text[sentence.start : sentence.stop])
            yield sentence
        if len(told) == LEAD:
            return


def source_name(reading: Reading, source: Span) -> str:
    """The source in the nominative, by its full name where it is a person's.

    So is `министр спорта Чада Иван Котов`, but not `представитель генсека Ивана Котова`.
    """
    for mention in reading.mentions:
        is_person = mention.entity.kind == "person" and source[1] <= mention.last
        if is_person and (mention.first <= source[0] or _is_holder(reading, source, mention)):
            return mention.entity.name
    return small_nominative(reading.parsed, reading.parsed.tokens[source[0] : source[1]])


def _is_holder(reading: Reading, source: Span, mention: EntityMention) -> bool:
    """Whether a name at the end of a source is that of the post with which it begins."""
    tokens = reading.parsed.tokens[source[0] : mention.first]
    post = next((t for t in tokens if t.pos == "NOUN"), None)
    name = reading.parsed.tokens[mention.first]
    is_within = source[0] <= mention.first < source[1] and mention.form == "name"
    return is_within and post is not None and (name.rel, name.head) == ("appos", post.index)


def _is_apart(tokens: Tokens, subject: int, verb: int) -> bool:
    """Whether a comma parts a subject from its verb: then it is of another clause."""
    first, last = min(subject, verb), max(subject, verb)
    return any(t.text == "," for t in tokens[first:last])


def source_from(tokens: Tokens, first: int) -> Span | None:
    """The noun phrase that begins at a token, without `свой`."""
    first += tokens[first : first + 1] != () and tokens[first].lemma == "свой"
    last = first
    while last < len(tokens) and last - first < SOURCE_LENGTH and _in_source(tokens, last):
        last += 1
    return (first, last) if last > first else None


def _in_source(tokens: Tokens, at: int) -> bool:
    token = tokens[at]
    is_mark = token.pos == "PUNCT" and token.text not in '"«»“”„-'
    is_glued = (
        is_mark
        and token.text == "."
        and tokens[at + 1 : at + 2]
        and (tokens[at + 1].start == token.stop and tokens[at + 1].pos != "PUNCT")
    )
    is_inside = token.pos not in {"VERB", "SCONJ"} and token.lemma != "который"
    return bool(is_glued) or (not is_mark and is_inside)


def _is_subject(token: Token) -> bool:
    return token.case == "Nom" and token.pos in {"NOUN", "PROPN"}


def _phrase_around(tokens: Tokens, sentence: Sentence, head: int) -> Span:
    """Adjectives before a noun, and what follows it up to a mark or verb."""
    first = head
    while first > sentence.first and tokens[first - 1].pos in {"ADJ", "DET"}:
        first -= 1
    last = head + 1
    while last < min(sentence.last, head + SOURCE_LENGTH) and _in_source(tokens, last):
        last += 1
    return first, _without_tail(tokens, head, last)


def _without_tail(tokens: Tokens, head: int, last: int) -> int:
    """The phrase ends where a preposition leads on: `источник в полиции | на месте`."""
    tail: Iterator[int] = iter(range(head + 1, last))
    return next((i for i in tail if tokens[i].pos in {"ADP", "ADV", "CCONJ", "PART"}), last)
