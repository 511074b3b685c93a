"""Questions about a word that many rules ask, answered once for each word of an article."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from tasks.extract.reading.scene import Scene
from tasks.russian.parsed import Token

Answer = TypeVar("Answer")


def once(ask: Callable[[Scene, Token], Answer]) -> Callable[[Scene, Token], Answer]:
    """The same question, which keeps its answers in the scene; a list is not to be changed.

    Of a token that is not the text's own, as a rule has it that reads a word anew, nothing is kept.
    """

    @wraps(ask)
    def asked(scene: Scene, token: Token) -> Answer:
        answers: dict[int, Answer] = scene.answers[ask]
        if token.index in answers and scene.tokens[token.index] is token:
            return answers[token.index]
        answer = ask(scene, token)
        if scene.tokens[token.index] is token:
            answers[token.index] = answer
        return answer

    return asked
