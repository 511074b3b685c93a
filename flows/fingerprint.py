"""What a stage's output depends on besides its inputs: code, word lists, files, library versions.

A comment, a docstring or a line break changes no fingerprint; a changed statement, word list or
library does. Only what the stage's module imports counts, however deep.
"""

import ast
import hashlib
import importlib.metadata
import importlib.util
import json
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from flows.settings import ROOT

ROOMS = ("flows", "tasks", "seeds", "warehouse")
SEED_LOADERS = ("rows", "column")
# A library whose import name differs from the name it is distributed under.
DISTRIBUTIONS = {"charset_normalizer": "charset-normalizer"}


def digest(*parts: object) -> str:
    """A 16-digit hexadecimal hash of JSON-able parts, the same on every machine."""
    text = json.dumps(parts, ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.blake2b(text.encode(), digest_size=8).hexdigest()


def stage_version(module: str, resources: Iterable[str] = (), libraries: Iterable[str] = ()) -> str:
    """The hash of everything that a stage's module computes with.

    `resources` are glob patterns below the project's root, `libraries` distributions that are used
    without an import (model files).
    """
    closure = _closure(module)
    code = {name: _bare(name) for name in sorted(closure)}
    files = sorted({*_word_lists(closure), *(p for r in resources for p in ROOT.glob(r))})
    lists = {p.relative_to(ROOT).as_posix(): p.read_text(encoding="utf-8") for p in files}
    versions = {
        name: _version(name) for name in sorted({*_imported_libraries(closure), *libraries})
    }
    return digest(code, lists, versions)


@cache
def _tree(module: str) -> ast.Module:
    return ast.parse(_path(module).read_text(encoding="utf-8"))


def _path(module: str) -> Path:
    spec = importlib.util.find_spec(module)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(module)
    return Path(spec.origin)


@cache
def _bare(module: str) -> str:
    """The module's syntax tree without comments, positions and docstrings."""
    tree = ast.parse(_path(module).read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        if isinstance(body, list) and body and _is_docstring(body[0]):
            body[:1] = [ast.Pass()]
    return ast.dump(tree)


def _is_docstring(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    )


def _closure(module: str) -> frozenset[str]:
    """The module and all modules of the project that it imports, however deep."""
    found: set[str] = set()
    waiting = [module]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(i for i in _imports(name) if i.split(".")[0] in ROOMS)
    return frozenset(found)


@cache
def _imports(module: str) -> tuple[str, ...]:
    names = [name for node in ast.walk(_tree(module)) for name in _imported(node)]
    return tuple(sorted(set(names)))


def _imported(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom) and node.module:
        yield node.module
        if node.module.split(".")[0] in ROOMS:
            yield from (m for a in node.names if _is_module(m := f"{node.module}.{a.name}"))


@cache
def _is_module(name: str) -> bool:
    path = ROOT.joinpath(*name.split("."))
    return path.with_suffix(".py").is_file() or (path / "__init__.py").is_file()


def _imported_libraries(closure: Iterable[str]) -> set[str]:
    names = {i.split(".")[0] for module in closure for i in _imports(module)}
    return {n for n in names if n not in ROOMS and n not in sys.stdlib_module_names}


def _version(library: str) -> str:
    return importlib.metadata.version(DISTRIBUTIONS.get(library, library))


def _word_lists(closure: Iterable[str]) -> set[Path]:
    """The CSV files that the modules name in `rows("…")` and `column("…", …)`."""
    names = {n for m in closure for node in ast.walk(_tree(m)) if (n := _seed_name(node))}
    return {path for n in names if (path := ROOT / "seeds" / f"{n}.csv").is_file()}


def _seed_name(node: ast.AST) -> str | None:
    if not (isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant)):
        return None
    called = (
        node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    )
    value = node.args[0].value
    return value if called in SEED_LOADERS and isinstance(value, str) else None
