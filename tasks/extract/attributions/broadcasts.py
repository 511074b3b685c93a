"""Channels and stations on which somebody says what the news tells."""

from collections.abc import Iterator
from dataclasses import replace

from seeds import column
from tasks.extract.attributions.outlet_verbs import told
from tasks.extract.attributions.outlets import Outlet, outlet_at
from tasks.extract.attributions.report_places import Report
from tasks.russian.parsed import ParsedText, Token

AIR = "эфир"
STATIONS = frozenset({"телевидение", "телеканал", "радио", "радиостанция", "радиоканал"})
# Words between `на` and the noun: `на | шведском государственном | телевидении`.
REACH = 3


def on_air(parsed: ParsedText, token: Token) -> Iterator[Report]:
    """`заявил в эфире телеканала «Север»`, `рассказала на шведском телевидении`.

    Not `фильм вышел в эфире телеканала`: nobody says anything there.
    """
    outlet = _in_the_air_of(parsed, token) or _on_station(parsed, token)
    verb = _saying_verb(parsed, token) if outlet and outlet.is_certain else None
    if outlet is not None and verb is not None:
        yield replace(told(parsed, verb, outlet), rule="on_air")


def signs() -> frozenset[str]:
    """The lemmas by which such a place is found."""
    return STATIONS | {AIR}


def _in_the_air_of(parsed: ParsedText, token: Token) -> Outlet | None:
    """`в прямом эфире | Первого канала`."""
    before = parsed.tokens[max(0, token.index - 2) : token.index]
    is_led = any(t.text.lower() == "в" for t in before)
    return outlet_at(parsed.tokens, token.index + 1) if token.lemma == AIR and is_led else None


def _on_station(parsed: ParsedText, token: Token) -> Outlet | None:
    """`на | шведском телевидении`."""
    if token.lemma not in STATIONS or token.case != "Loc":
        return None  # со ссылкой на | телеканал
    for at in range(token.index - 1, max(-1, token.index - 1 - REACH), -1):
        before = parsed.tokens[at]
        if before.text.lower() == "на":
            return outlet_at(parsed.tokens, at + 1)
        if before.pos != "ADJ":
            return None
    return None


def _saying_verb(parsed: ParsedText, token: Token) -> Token | None:
    """The verb of speech of the sentence that is nearest to a token."""
    words = parsed.tokens_of(parsed.sentences[token.sentence])
    verbs = column("words/reporting_verbs", "verb")
    whats = [t.index for t in words if t.lemma == "что"]  # сказал, что | в эфире много рекламы
    said = [t for t in words if t.verb_form == "Fin" and t.lemma in verbs]
    said = [t for t in said if not any(t.index < at < token.index for at in whats)]
    return min(said, key=lambda t: abs(t.index - token.index), default=None)
