"""Facts that a careful reader found in 14 public texts, as recipes: offsets and slots, no text.

    LETOPIS_CORPORA=… python -m tests.benchmarks.fresh_gold FOLDER

writes FOLDER/texts and FOLDER/facts, in the form that the annotation guide gives, for the scorer.
The texts were drawn from the corpora by a seed (sorted paths, 1,200 to 3,500 characters,
`random.Random(77).shuffle`, the first 14), and labelled before the rules that were tuned on them.
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


def write(corpora: Path, folder: Path) -> int:
    """Write the texts and facts of all recipes; their number."""
    (folder / "texts").mkdir(parents=True, exist_ok=True)
    (folder / "facts").mkdir(exist_ok=True)
    recipes = [json.loads(p.read_text(encoding="utf-8")) for p in sorted(RECIPES.glob("*.json"))]
    for recipe in recipes:
        text = (corpora / recipe["source"]).read_text(encoding="utf-8")
        name = Path(recipe["source"]).stem
        gold = json.dumps(rebuilt(recipe, text), ensure_ascii=False, indent=1)
        (folder / "texts" / f"{name}.txt").write_text(text, encoding="utf-8")
        (folder / "facts" / f"{name}.json").write_text(gold, encoding="utf-8")
    return len(recipes)


if __name__ == "__main__":
    written = write(Path(os.environ["LETOPIS_CORPORA"]), Path(sys.argv[1]))
    print(f"{written} texts with their facts in {sys.argv[1]}")  # noqa: T201
