"""Facts of the devset of factRuEval-2016: `python -m tests.benchmarks.fact_ru_eval`.

Reads `factRuEval-2016/devset` of the folder LETOPIS_CORPORA. Posts held, deals, meetings and
ownerships are laid beside its Occupation, Deal, Meeting and Ownership, one to one within a text. A
pair is right where every argument that the devset fills has one of its names; facts that it calls
hard count too, its phases and types of deals do not. Prints precision, recall and F1 by type next
to the best F1 published in 2016 (on the test split, by the organisers' own comparison, which also
counts parts of a fact): near figures, not the same measure.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from flows.facts import collect, facts_of
from tasks.evaluate.agreement import same_name, same_phrase
from tasks.extract.references.country_words import country_code
from tasks.records import Reject
from tests.benchmarks.sentences import corpora

PUBLISHED = {"Occupation": 0.662, "Deal": 0.301, "Meeting": 0.242, "Ownership": 0.259}
# An argument with its alternatives, each line of the file one: ("Who", ["Кадыров Рамзан"])
Argument = tuple[str, list[str]]
Found = Mapping[str, list[str]]


def gold_facts(path: Path) -> Iterator[tuple[str, list[Argument]]]:
    """The type and arguments of each fact of a `.facts` file.

    `288-1 Occupation`, then a line for each argument: `Where obj445 РФ | Российская Федерация`.
    """
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        head, *lines = block.strip().splitlines() or [""]
        type_ = head.partition(" ")[2]
        if type_ in PUBLISHED:
            known = [line for line in lines if line.split()[0] in ARGUMENTS[type_]]
            yield type_, [_argument(line) for line in known]


def _argument(line: str) -> Argument:
    role, *words = line.split()
    names = " ".join(w for w in words if not w.startswith(("obj", "span"))).split(" | ")
    return role, names


def _occupation(fact: Mapping[str, Any]) -> Found:
    where = [name for name in (fact["organization"], fact["country"]) if name]
    return {"Who": [fact["person"]], "Position": [fact["title"]], "Where": where}


def _contact(fact: Mapping[str, Any]) -> Found:
    return {"Participant": list(fact["participants"])}


def _ownership(fact: Mapping[str, Any]) -> Found:
    return {"Owner": [fact["owner"]], "Property": [fact["owned"]]}


ARGUMENTS = {
    "Occupation": {"Who", "Where", "Position"},
    "Deal": {"Participant"},
    "Meeting": {"Participant"},
    "Ownership": {"Owner", "Property"},
}
KINDS = {
    ("position", None): ("Occupation", _occupation),
    ("ownership", None): ("Ownership", _ownership),
    ("event", "deal"): ("Deal", _contact),
    ("event", "meeting"): ("Meeting", _contact),
}


def found_facts(folder: Path) -> Mapping[tuple[str, str], list[Found]]:
    """What the extractors find, by text and type."""
    found: defaultdict[tuple[str, str], list[Found]] = defaultdict(list)
    for fact in facts_of(collect([folder])):
        if isinstance(fact, Reject):
            continue
        type_, arguments = KINDS.get((fact["kind"], fact.get("type")), (None, None))
        if type_ and arguments:
            found[Path(fact["article"]).stem, type_].append(arguments(fact))
    return found


def is_right(gold: Iterable[Argument], found: Found) -> bool:
    """Whether each argument answers to a value that was found for it."""
    return all(any(_agrees(role, names, value) for value in found[role]) for role, names in gold)


def _agrees(role: str, names: Iterable[str], value: str) -> bool:
    same = same_phrase if role == "Position" else _same_entity
    return any(same(name, value) for name in names)


def _same_entity(name: str, value: str) -> bool:
    return same_name(name, value) or value in {country_code(word) for word in name.split()}


def count(folder: Path) -> Mapping[str, Counter[str]]:
    """For each type the numbers of facts in the devset, found, and right."""
    counts: dict[str, Counter[str]] = {type_: Counter() for type_ in PUBLISHED}
    found = found_facts(folder)
    for (_, type_), facts in found.items():
        counts[type_]["found"] += len(facts)
    for path in sorted(folder.glob("*.facts")):
        left = {type_: list(found.get((path.stem, type_), ())) for type_ in PUBLISHED}
        for type_, arguments in gold_facts(path):
            counts[type_]["gold"] += 1
            match = next((f for f in left[type_] if is_right(arguments, f)), None)
            if match is not None:
                left[type_].remove(match)
                counts[type_]["right"] += 1
    return counts


def lines(counts: Mapping[str, Counter[str]]) -> Iterator[str]:
    """The table, a line for each type."""
    heads = "".join(f"{head:>7}" for head in ("gold", "found", "right", "P", "R", "F1"))
    yield f"{'type':<12}{heads}{'best 2016':>11}"
    for type_, n in counts.items():
        precision, recall = n["right"] / max(1, n["found"]), n["right"] / max(1, n["gold"])
        f1 = 2 * n["right"] / max(1, n["found"] + n["gold"])
        figures = f"{precision:>7.3f}{recall:>7.3f}{f1:>7.3f}{PUBLISHED[type_]:>11.3f}"
        yield f"{type_:<12}{n['gold']:>7}{n['found']:>7}{n['right']:>7}{figures}"


def main() -> None:
    """Measure and print."""
    folder = corpora() / "factRuEval-2016" / "devset"
    sys.stdout.writelines(f"{line}\n" for line in lines(count(folder)))


if __name__ == "__main__":
    main()
