"""The country in which a state's office is taken: `победил на президентских выборах`."""

from collections import Counter
from collections.abc import Iterator, Sequence

from tasks.extract.events.case_roles import genitive
from tasks.extract.events.office_conditions import is_election
from tasks.extract.events.words import words_of
from tasks.extract.reading.reading import EntityMention
from tasks.extract.reading.scene import Scene, plain
from tasks.extract.references.country_words import lexicon
from tasks.extract.references.country_words import plain as spelt
from tasks.russian.parsed import Token

# A country named so many times as often as the next is what an article is about.
MAIN_LEAD = 2
OF_STATE = {"президент", "премьер-министр", "премьер", "канцлер", "король", "королева", "император"}
PARLIAMENTS = words_of("parliaments")
HEADS = {"глава", "председатель", "лидер", "спикер"}
STATES = {"правительство", "государство", "страна", "республика", "кабинет", "парламент"}
ENTHRONING = {"инаугурация", "коронация", "интронизация"}
HELD = ("obl", "nmod", "xcomp", "obj", "obl:agent", "nsubj:pass")


def office_country(
    scene: Scene, token: Token, clause: Sequence[Token], names: Sequence[str]
) -> str | None:
    """The country of the state whose office a clause tells of, None for other offices.

    It is the last one that the clause names, else that of a post by which the article describes who
    takes part (`премьер-министр Чили Пётр Лось`), else the one that the article is about.
    """
    if not any(_is_of_state(scene, word) for word in held_words(scene, token)):
        return None
    named = [code for word in clause for code in _codes(scene, word)]
    if named:
        return named[-1]
    return next((code for name in names for code in _described(scene, name)), None) or _main(scene)


def _described(scene: Scene, name: str) -> Iterator[str]:
    """The countries of the posts by which an article describes somebody."""
    for mention in scene.reading.mentions:
        if mention.entity.name == name and mention.form == "description":
            for word in scene.tokens[mention.first : mention.last]:
                yield from _codes(scene, word)


def _codes(scene: Scene, word: Token) -> Iterator[str]:
    """The countries that a word names, be it inside a description: `президент Чили`."""
    yield from (m.entity.name for m in scene.mentions_at(word) if _is_country(m))
    known = lexicon().words.get(spelt(word.text))
    if known and (word.text[0].isupper() or known.form == "adjective"):
        yield known.code


def held_words(scene: Scene, token: Token) -> Iterator[Token]:
    """The words that may tell which office it is; those who take part do not."""
    if is_election(token):
        yield token
    for below in scene.below(token, *HELD):
        is_somebody = below.animacy == "Anim" and below.case in {"Nom", "Acc", "Gen"}
        if not is_somebody or is_election(token) or token.lemma in ENTHRONING:
            yield from scene.subtree(below)


def _is_of_state(scene: Scene, word: Token) -> bool:
    """`выборы`, `президент Чехии`, `глава государства`; `президент компании` is none."""
    whose = list(genitive(scene, word))
    kinds = {m.entity.kind for t in whose for m in scene.mentions_at(t)}
    lemma = plain(word.lemma)
    if is_election(word) or lemma in PARLIAMENTS:
        return "organization" not in kinds
    if lemma in OF_STATE:
        return kinds <= {"country", "person"} and all(_is_state(scene, t) for t in whose)
    return lemma in HEADS and any(plain(t.lemma) in STATES for t in whose)


def _is_state(scene: Scene, owner: Token) -> bool:
    return bool(scene.mentions_at(owner)) or plain(owner.lemma) in STATES


def _is_country(mention: EntityMention) -> bool:
    return mention.entity.kind == "country"


def _main(scene: Scene) -> str | None:
    named = [m for m in scene.reading.mentions if _is_country(m)]
    spoken_of = [m for m in named if not _is_mere_place(scene, m)]
    codes = Counter(m.entity.name for m in spoken_of or named)
    (first, often), *others = codes.most_common(2) or [("", 0)]
    is_main = often > 0 and all(often >= MAIN_LEAD * count for _, count in others)
    return first if is_main else None


def _is_mere_place(scene: Scene, mention: EntityMention) -> bool:
    """`на Кубе`, and neither `президент Кубы` nor `кубинский`."""
    return mention.form == "name" and bool(scene.preposition(scene.tokens[mention.first]))
