"""Wishes as reported content: `пожелал гостям | здоровья и успехов`."""

from tasks.extract.reading.syntax import Syntax
from tasks.extract.statements.content_ends import content_end
from tasks.extract.statements.reports import Content, Cue

# Words of who is addressed, between a verb and what is wished.
REACH = 6


def wish(syntax: Syntax, cue: Cue) -> Content | None:
    """X пожелал ему удачи; a genitive behind the one addressed, wherever the tree hangs it."""
    if "gen" not in cue.frames:
        return None
    index = cue.token.index
    for token in syntax.tokens[index + 1 : index + 1 + REACH]:
        if token.case == "Gen" and token.pos in {"NOUN", "ADJ"}:
            last = content_end(syntax, index, token.index, "phrase")
            return Content("object", token.index, last)
        if token.case != "Dat" and token.pos != "ADV":
            return None
    return None
