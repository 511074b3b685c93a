"""Words of time between a name and a post: `Петров, | в прошлом | директор завода`."""

from tasks.extract.reading.mention_map import MentionMap

NOW = frozenset(
    {
        "ныне",
        "сейчас",
        "теперь",
        "также",
        "одновременно",
        "впоследствии",
        "позже",
        "по совместительству",
        "в настоящее время",
        "на тот момент",
    }
)
THEN = frozenset(
    {
        "некогда",
        "ранее",
        "тогда",
        "прежде",
        "раньше",
        "когда-то",
        "в прошлом",
        "до этого",
        "до недавнего времени",
        "до последнего времени",
        "в недавнем прошлом",
        "в то время",
        "в своё время",
        "в свое время",
    }
)
TIMES = NOW | THEN
LAST_WORDS = frozenset(words.rpartition(" ")[2] for words in TIMES)
LONGEST = 3
# `Петров | с 2001 года | — мэр`: words of a year or span before a dash.
YEARS = frozenset({"года", "год", "годы", "году", "годах"})
SPAN = 6


def adverbs_before(index: int, places: MentionMap) -> int:
    """How many words of time stand right before a token: `в прошлом | директор` has two."""
    if places.text(index - 1).lower() not in LAST_WORDS:
        return 0
    lengths = range(LONGEST, 0, -1)
    return next((n for n in lengths if _words(index - n, index, places) in TIMES), 0)


def was_before(start: int, stop: int, places: MentionMap) -> bool:
    """Whether the words of time say that a post was held once."""
    return _words(start, stop, places) in THEN


def _words(start: int, stop: int, places: MentionMap) -> str:
    return " ".join(places.text(i) for i in range(start, stop)).lower()


def time_before(index: int, places: MentionMap) -> int:
    """How many words of a year or span end at a token: `с 2001 года` has three, else 0."""
    if places.text(index).lower() not in YEARS:
        return 0
    for length in range(2, SPAN):
        if places.text(index - length).lower() in {"с", "до", "в"}:
            return length + 1
    return 0
