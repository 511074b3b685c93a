"""Facts that careful readers found in 60 public texts, as recipes: offsets and slots, no text.

    LETOPIS_CORPORA=… python -m tests.benchmarks.fresh_gold FOLDER [DRAW …]

writes FOLDER/<draw>/texts and FOLDER/<draw>/facts, in the form that the annotation guide gives, for
the scorer; all draws, or those that are named. Each draw was made from the corpora by its seed
(sorted paths, 1,200 to 3,500 characters, `random.Random(seed).shuffle`, the first ones that are
news) and labelled before the rules that were tuned on it. Draw 303 is for measuring only: no rule
is written from it.
"""

import hashlib
import json
import os
import sys
from pathlib import Path
from typing import Any

RECIPES = Path(__file__).parent / "fresh_gold"


def rebuilt(recipe: dict[str, Any], text: str) -> dict[str, Any]:
    """The recipe's facts with evidence and quoted parts cut from the text.

    Raises ValueError for another text than the one that was labelled.
    """
    if hashlib.sha256(text.encode()).hexdigest() != recipe["sha256"]:
        raise ValueError(f"{recipe['source']} is not the text that was labelled")
    facts = [fact | _cut(fact, text) for fact in recipe["facts"]]
    name = Path(recipe["source"]).name
    return {"article": name, "published_on": recipe["published_on"], "facts": facts}


def _cut(fact: dict[str, Any], text: str) -> dict[str, Any]:
    start, end = fact["evidence"]
    parts = {"parts": [text[s:e] for s, e in fact["parts"]]} if "parts" in fact else {}
    return {"evidence": text[start:end]} | parts


def write(corpora: Path, draw: Path, folder: Path) -> int:
    """Write the texts and facts of a draw's recipes; their number."""
    (folder / "texts").mkdir(parents=True, exist_ok=True)
    (folder / "facts").mkdir(exist_ok=True)
    recipes = [json.loads(p.read_text(encoding="utf-8")) for p in sorted(draw.glob("*.json"))]
    for recipe in recipes:
        text = (corpora / recipe["source"]).read_text(encoding="utf-8")
        name = Path(recipe["source"]).stem
        gold = json.dumps(rebuilt(recipe, text), ensure_ascii=False, indent=1)
        (folder / "texts" / f"{name}.txt").write_text(text, encoding="utf-8")
        (folder / "facts" / f"{name}.json").write_text(gold, encoding="utf-8")
    return len(recipes)


def main() -> None:
    """Write the draws that are named, or all of them."""
    corpora, folder = Path(os.environ["LETOPIS_CORPORA"]), Path(sys.argv[1])
    for name in sys.argv[2:] or sorted(path.name for path in RECIPES.iterdir()):
        written = write(corpora, RECIPES / name, folder / name)
        print(f"{written} texts with their facts in {folder / name}")  # noqa: T201


if __name__ == "__main__":
    main()
