"""What a stage's output depends on besides its inputs: code, word lists, files, library versions.

A comment or a line break changes no fingerprint; a changed statement, word list or library does.
Only what the stage's module imports counts, however deep.
"""

import hashlib
import importlib.metadata
import importlib.util
import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import CodeType

from flows.settings import ROOT

ROOMS = ("flows", "tasks", "seeds", "warehouse")
# from tasks.records import (Article, Copy) / from flows import copies / import pyarrow as pa
FROM = re.compile(r"^\s*from\s+([\w.]+)\s+import\s+(\([^)]*\)|[^\n]+)", re.MULTILINE)
IMPORT = re.compile(r"^\s*import\s+([\w.]+)", re.MULTILINE)
# A list is named whole wherever it is read: rows("words/media_names"), NAMES = "words/media_names"
SEED_TABLE = re.compile(r"(?:\b(?:rows|column)\(\s*|(?=.(?:words|reference)/))[\"']([\w/]+)[\"']")
# What is used without an import: the models in natasha's wheel, the dictionary of pymorphy3.
DATA_OF = {"tasks.russian.models": "natasha", "pymorphy3": "pymorphy3-dicts-ru"}
SQL_COMMENT = re.compile(r"^\s*--.*\n|^\s*\n", re.MULTILINE)


def digest(*parts: object) -> str:
    """A 16-digit hexadecimal hash of JSON-able parts, the same on every machine."""
    text = json.dumps(parts, ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.blake2b(text.encode(), digest_size=8).hexdigest()


# What each version of this process stands for: "word list words/verbs" and its hash.
_PARTS: dict[str, Mapping[str, str]] = {}


@cache
def stage_version(module: str, resources: tuple[str, ...] = ()) -> str:
    """The hash of everything that a stage's module computes with.

    `resources` are glob patterns below the project's root.
    """
    closure = _closure(module)
    files = sorted({*_word_lists(closure), *(p for r in resources for p in ROOT.glob(r))})
    names = sorted(_libraries(closure))
    parts = {
        **{f"code of {name}": _code_hash(name) for name in sorted(closure)},
        **{_file_name(path): _file_hash(path) for path in files},
        **{f"library {name}": version for name in names if (version := _version(name))},
        "Python": ".".join(map(str, sys.version_info[:2])),
    }
    version = digest(parts)
    _PARTS[version] = parts
    return version


def parts_of(version: str) -> Mapping[str, str]:
    """What a version that this process has named stands for: each part and its hash or number.

    Parts are named as a person would: `word list words/media_names`, `code of tasks.clean.dating`.
    """
    return _PARTS.get(version, {})


def _file_name(path: Path) -> str:
    name = path.relative_to(ROOT).as_posix()
    is_list = name.startswith("seeds/") and path.suffix == ".csv"
    return f"word list {name[6:-4]}" if is_list else f"file {name}"


def _loader(module: str) -> SourceFileLoader:
    spec = importlib.util.find_spec(module)
    if spec is None or not isinstance(spec.loader, SourceFileLoader):
        raise ModuleNotFoundError(module)
    return spec.loader


@cache
def _source(module: str) -> str:
    return Path(_loader(module).path).read_text(encoding="utf-8")


@cache
def _code_hash(module: str) -> str:
    """The hash of the module's instructions, as Python itself keeps them compiled."""
    code = _loader(module).get_code(module)
    if code is None:
        raise ModuleNotFoundError(module)
    return _hash_of(code)


def _hash_of(code: CodeType) -> str:
    """The hash of what the code does: instructions, names, constants; no line or file name."""
    constants = [_constant(value) for value in code.co_consts]
    names = (code.co_names, code.co_varnames, code.co_freevars, code.co_cellvars)
    counts = (code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_flags)
    parts = (code.co_name, code.co_code, code.co_exceptiontable, names, counts, constants)
    return hashlib.blake2b(repr(parts).encode(), digest_size=8).hexdigest()


def _constant(value: object) -> object:
    """The constant in a form that has the same `repr` in every process."""
    if isinstance(value, CodeType):
        return _hash_of(value)
    if isinstance(value, frozenset):  # its order differs from process to process
        return sorted(map(repr, value))
    return [_constant(part) for part in value] if isinstance(value, tuple) else value


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
    source = _source(module)
    found = {name for statement in FROM.finditer(source) for name in _imported(*statement.groups())}
    return tuple(sorted(found | set(IMPORT.findall(source))))


def _imported(package: str, names: str) -> Iterator[str]:
    """The package, and those of the names that are modules of ours."""
    yield package
    if package.split(".")[0] in ROOMS:
        inner = (f"{package}.{name}" for name in re.findall(r"\w+", names))
        yield from (name for name in inner if _is_module(name))


@cache
def _is_module(name: str) -> bool:
    path = ROOT.joinpath(*name.split("."))
    return path.with_suffix(".py").is_file() or (path / "__init__.py").is_file()


def _libraries(closure: Iterable[str]) -> set[str]:
    """The distributions that the modules import, and those whose files they use."""
    imported = {i.split(".")[0] for module in closure for i in _imports(module)}
    files = {DATA_OF[name] for name in {*closure, *imported} & DATA_OF.keys()}
    return files | {n for n in imported if n not in ROOMS and n not in sys.stdlib_module_names}


@cache
def _version(library: str) -> str | None:
    """The installed version; None for a word that only looks like an import in some docstring."""
    try:
        return importlib.metadata.version(library)
    except importlib.metadata.PackageNotFoundError:
        return None


def _word_lists(closure: Iterable[str]) -> set[Path]:
    """The CSV files that the modules name, such as `"words/media_names"`."""
    names = {name for module in closure for name in _seed_tables(module)}
    return {path for name in names if (path := ROOT / "seeds" / f"{name}.csv").is_file()}


@cache
def _seed_tables(module: str) -> tuple[str, ...]:
    return tuple(SEED_TABLE.findall(_source(module)))


@cache
def _file_hash(path: Path) -> str:
    """The hash of the file's bytes; of SQL without its lines of comment."""
    content = path.read_bytes()
    if path.suffix == ".sql":
        content = SQL_COMMENT.sub("", content.decode()).encode()
    return hashlib.blake2b(content, digest_size=16).hexdigest()
