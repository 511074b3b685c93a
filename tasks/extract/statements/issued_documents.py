"""Documents whose words are somebody's: who has sent them, what they are about."""

from tasks.extract.reading.syntax import Syntax
from tasks.extract.reading.word_classes import word_class
from tasks.extract.statements.speaking_places import IN_IT, speaking
from tasks.russian.parsed import Token

RECEIVING = word_class("statements", "receiving")
MATTERS = word_class("statements", "matters")
# Words from a document to `в нём`, `в документе`.
DOCUMENT_REACH = 40


def document_before(syntax: Syntax, token: Token) -> Token | None:
    """The document named last before a word that means it: `доклад`, then `в нём`."""
    is_pronoun = token.text in IN_IT
    for before in reversed(syntax.tokens[max(0, token.index - DOCUMENT_REACH) : token.index]):
        is_fit = not is_pronoun or before.number == token.number
        if is_fit and before.lemma in speaking("document"):
            return before
    return None


def is_sent(syntax: Syntax, token: Token) -> bool:
    """`она написала письмо`, but not `она получила письмо`: whose subject has issued it."""
    is_object = token.rel == "obj" and token.head >= 0
    return is_object and syntax.tokens[token.head].lemma not in RECEIVING


def is_matter(owner: Token) -> bool:
    """`нота протеста`, `опрос общественного мнения`: what a document is about speaks for nobody."""
    is_abstract = owner.lemma.endswith(("ние", "тие", "ость"))
    speaks = any(owner.lemma in speaking(kind) for kind in ("body", "media", "document"))
    return owner.lemma in MATTERS or (is_abstract and not speaks)


def relative_head(syntax: Syntax, relative: Token) -> Token | None:
    """The noun for which `котором` stands: `заявление, в котором говорится`."""
    for ancestor in syntax.ancestors(relative.index):
        if ancestor.rel == "acl:relcl" and 0 <= ancestor.head < relative.index:
            return syntax.tokens[ancestor.head]
    return None
