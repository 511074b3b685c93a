"""A stage's version follows what it computes with, and nothing else."""

import re
from importlib.machinery import SourceFileLoader
from pathlib import Path

import pytest

from flows import fingerprint
from flows.fingerprint import parts_of, stage_version

COMMENTED = """from seeds import rows
# why


def known():
    return rows('words/verbs')
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small project in place of ours: a stage that imports a task that reads a word list."""
    files = {
        "flows/__init__.py": "",
        "flows/stage.py": "from tasks.words import known\nfrom tasks.places import PLACES\n",
        "tasks/__init__.py": "",
        "tasks/words.py": "from seeds import rows\ndef known():\n    return rows('words/verbs')\n",
        "tasks/places.py": "from seeds import rows\nTABLE = 'words/places'\nPLACES = rows(TABLE)\n",
        "tasks/other.py": "def unused():\n    return 1\n",
        "seeds/__init__.py": "def rows(name):\n    return name\n",
        "seeds/words/verbs.csv": "lemma\nсказать\n",
        "seeds/words/nouns.csv": "lemma\nслово\n",
        "seeds/words/places.csv": "name\nМинск\n",
        "warehouse/steps/join.sql": "-- why\nselect 1;\n",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.setattr(fingerprint, "ROOT", tmp_path)
    monkeypatch.setattr(fingerprint, "_loader", lambda name: _loader(tmp_path, name))
    return tmp_path


def _loader(root: Path, module: str) -> SourceFileLoader:
    path = root.joinpath(*module.split("."))
    file = path.with_suffix(".py") if path.with_suffix(".py").is_file() else path / "__init__.py"
    return SourceFileLoader(module, str(file))


CACHED = (
    "stage_version",
    "_source",
    "_code_hash",
    "_imports",
    "_is_module",
    "_seed_tables",
    "_file_hash",
)


def version() -> str:
    for name in CACHED:
        getattr(fingerprint, name).cache_clear()
    return stage_version("flows.stage", ("warehouse/steps/*.sql",))


@pytest.fixture(autouse=True)
def _fresh_caches():
    yield
    for name in CACHED:
        getattr(fingerprint, name).cache_clear()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "tasks/words.py",
            "from seeds import rows\ndef known():\n    return rows('words/verbs')[1:]\n",
        ),
        ("seeds/words/verbs.csv", "lemma\nсказать\nзаявить\n"),
        ("seeds/words/places.csv", "name\nМинск\nАстана\n"),
        ("warehouse/steps/join.sql", "-- why\nselect 2;\n"),
    ],
)
def test_changed_code_or_word_list_changes_the_version(project: Path, name: str, text: str):
    before = version()
    (project / name).write_text(text, encoding="utf-8")
    assert version() != before


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("tasks/words.py", COMMENTED),
        ("tasks/other.py", "def unused():\n    return 2\n"),
        ("seeds/words/nouns.csv", "lemma\nдело\n"),
        ("warehouse/steps/join.sql", "-- for another reason\n\n-- and more\nselect 1;\n"),
    ],
)  # fmt: skip
def test_a_comment_or_an_unrelated_file_changes_nothing(project: Path, name: str, text: str):
    before = version()
    (project / name).write_text(text, encoding="utf-8")
    assert version() == before


def test_every_list_that_a_module_reads_is_named_whole_in_it():
    """A name put together at run time would be in no version: the list could change unseen."""
    built = re.compile(r"\b(?:rows|column)\(\s*f[\"']")
    for room in ("flows", "tasks", "warehouse"):
        for path in Path(room).rglob("*.py"):
            assert not built.search(path.read_text(encoding="utf-8")), path


def test_a_version_covers_the_models_and_the_dictionary():
    parts = parts_of(stage_version("flows.stages.clean"))
    assert {"library natasha", "library pymorphy3-dicts-ru"} <= parts.keys()
