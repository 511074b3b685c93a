"""Who holds, opens or founds without being the subject: `организованная фондом конференция`."""

from collections.abc import Iterator

from tasks.extract.events.case_roles import agent, prepositional, subject_of_carrier, with_
from tasks.extract.events.titles import titled
from tasks.extract.events.words import words_of
from tasks.extract.reading.scene import Scene, plain
from tasks.russian.parsed import Token

ORGANISING = {"организовать", "организованный", "проводить", "провести", "устроить", "созвать"}
INSPIRERS = {"инициатор", "автор", "идеолог", "вдохновитель"}
# `принял участие в открытии`.
OPENING = {"участвовать", "поучаствовать", "принять", "принимать"}


def organised(scene: Scene, token: Token) -> Iterator[Token]:
    """`конференция, организованная фондом «Заря»`: who holds it."""
    for below in scene.below(token, "acl", "amod"):
        if below.lemma in ORGANISING:
            yield from agent(scene, below)


def inspiring(scene: Scene, token: Token) -> Iterator[Token]:
    """`Котов — инициатор создания канала`, `участвовал в открытии сцены`: who founds or opens."""
    head, verb = scene.head(token), scene.verb_above(token)
    if head is not None and head.lemma in INSPIRERS and token.case == "Gen":
        yield from titled(scene, head)
    elif verb is not None and verb.lemma in OPENING and scene.preposition(token) == "в":
        yield from subject_of_carrier(scene, token)


def of_pact(scene: Scene, token: Token) -> Iterator[Token]:
    """`вести переговоры о заключении договора с Россией`: with whom, where it says no other."""
    if any(with_(scene, token)):
        return
    for about in prepositional(scene, token, {"о", "об"}, {"Loc"}):
        for word in scene.subtree(about):
            if plain(word.lemma) in words_of("pact"):
                yield from with_(scene, word)
