"""Titles of works in quotation marks: `картина «Весна»`, `проект под названием «Заря»`."""

from tasks.extract.reading.scene import Scene
from tasks.russian.parsed import Token

# Characters up to which words in quotation marks are a title.
TITLE_LENGTH = 60
OPENING = {"«", '"', "“", "„"}
CLOSING = ("»", '"', "“", "”")
# `под названием «`
CALLED = 3
NAMING = {"название", "имя", "заголовок", "бренд"}


def quoted_title(scene: Scene, token: Token) -> str | None:
    """`«Весёлая семейка» получила «Эмми»`: what stands alone in quotation marks."""
    span = scene.syntax.quotation_of(token.index)
    if span is None or span.stop - span.start > TITLE_LENGTH:
        return None
    return span.of(scene.parsed.text)


def title_behind(scene: Scene, last: int) -> str | None:
    """`картина «Весна»`: the title right behind a noun, with its marks."""
    if last + 1 >= len(scene.tokens) or scene.tokens[last].text not in OPENING:
        return None
    span = scene.syntax.quotation_of(last + 1)
    if span is None or span.stop - span.start > TITLE_LENGTH:
        return None
    if any(m.entity.kind == "organization" for m in scene.mentions_at(scene.tokens[last + 1])):
        return None
    title = scene.parsed.text[span.start - 1 : span.stop + 1]
    return title if title.endswith(CLOSING) else None


def called_title(scene: Scene, last: int) -> str | None:
    """`проект под названием «Заря»`: the title that a phrase says something is called by."""
    words = scene.tokens[last : last + 3]
    is_called = len(words) == CALLED and words[0].lemma == "под" and words[1].lemma in NAMING
    return title_behind(scene, last + 2) if is_called else None
