"""The person meant by a verb without a subject or with a pronoun: `В 2001 году стал деканом`."""

from tasks.extract.posts.verb_arguments import SUBJECT
from tasks.extract.reading.mention_map import MentionMap
from tasks.extract.reading.reading import EntityMention
from tasks.russian.parsed import Token

PRONOUNS = {"он": "Masc", "она": "Fem"}
# `пост достался бывшему спикеру | Хирано. Он стал`: spoken of, though not as a subject.
OBJECTS = frozenset({"Dat", "Acc"})
# So many sentences back a biography still speaks of the same person.
REACH = 8


def implied_subject(verb: Token, places: MentionMap) -> EntityMention | None:
    """The person last named as a subject, or alone, before the sentence of a singular verb.

    None where the verb has a subject of its own that is no pronoun, where the last sentence with
    a person names more than one so, or where the gender differs.
    """
    gender = _gender(verb, places)
    if gender is None:
        return None
    number = places.tokens[verb.index].sentence
    for earlier in range(number - 1, max(-1, number - 1 - REACH), -1):
        people = places.persons_by_sentence.get(earlier, [])
        named = {m.entity: m for m in people if places.tokens[m.first].case == "Nom"}
        named = named or {m.entity: m for m in people if places.tokens[m.first].case in OBJECTS}
        if named:
            entity, mention = next(iter(named.items()))
            fits = gender in {"", entity.gender} or not entity.gender
            return mention if len(named) == 1 and fits else None
    return None


def _gender(verb: Token, places: MentionMap) -> str | None:
    """The gender asked for, "" for any; None where the verb is no such one."""
    if verb.number != "Sing" or verb.verb_form not in {"Fin", "", "Part"} or verb.rel == "amod":
        return None
    start = places.sentence_start(verb.index)
    own = [t for t in places.tokens[start : places.sentence_stop(verb.index)] if _is_of(t, verb)]
    own = [t for t in own if not t.text.lower().startswith("зам")]  # undeclined: `замглавы`
    if not own:
        is_root = verb.rel in {"root", "conj", "cop"}
        return verb.gender if is_root and _is_first(verb, start, places) else None
    return PRONOUNS.get(own[0].text.lower())


def _is_of(token: Token, verb: Token) -> bool:
    return token.rel in SUBJECT and token.head in {verb.index, verb.head}


def _is_first(verb: Token, start: int, places: MentionMap) -> bool:
    """Whether no other person or clause stands before the verb: no `Петров рад, что был избран`."""
    before = range(start, verb.index)
    return not any(
        places.tokens[i].rel in SUBJECT
        or places.tokens[i].pos in {"SCONJ", "VERB"}
        or _is_named(i, places)
        for i in before
    ) and (verb.gender in {"Masc", "Fem"} or verb.tense == "Pres")


def _is_named(index: int, places: MentionMap) -> bool:
    """Whether somebody else may be the subject; not of `После смерти Петрова занял пост`."""
    mention = places.at[index]
    if mention is None or mention.entity.kind not in {"person", "organization"}:
        return False
    return places.tokens[mention.first].case in {"Nom", ""}
