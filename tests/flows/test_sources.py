"""The articles of a source: .txt files of a folder and its subfolders, in the order of paths."""

import os
from pathlib import Path

import pytest

from flows.stages.ingest import address_of, arrivals_in, articles_in, ingest_jobs
from flows.store import Store
from flows.tables import read_column


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a-b.txt", "a/z.txt", "a/b/c.txt", "a/notes.md", ".txt", "a/.hidden.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("Текст.")
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "linked.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "loop").symlink_to(tmp_path)
    return tmp_path


def test_the_files_of_a_folder_stand_in_the_order_of_their_paths(folder: Path):
    found = articles_in(folder)
    names = ["a/.hidden.txt", "a/b/c.txt", "a/z.txt", "a-b.txt", "b.txt", "linked.txt"]
    assert [p.relative_to(folder).as_posix() for p in found] == names
    assert found == sorted(found)


def test_an_item_given_twice_arrives_once(folder: Path):
    arrivals = arrivals_in([folder, folder / "b.txt", folder / "a" / ".." / "b.txt"])
    assert len(arrivals) == len(articles_in(folder))
    assert [a.seen.address for a in arrivals] == sorted(a.seen.address for a in arrivals)


@pytest.mark.parametrize(
    ("given", "address"), [("./news//a.txt", "news/a.txt"), ("news/x/../a.txt", "news/a.txt")]
)
def test_an_address_is_the_path_as_given_without_detours(given: str, address: str):
    assert address_of(given.replace("/", os.sep)) == address


def test_a_name_that_is_not_utf_8_has_an_address_and_is_read(tmp_path: Path):
    name = os.fsencode(tmp_path) + b"/" + "новость.txt".encode("cp1251")
    try:
        Path(os.fsdecode(name)).write_text("Министр спорта приехал в Минск.", encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes names in UTF-8 only")
    (job,) = ingest_jobs(arrivals_in([tmp_path]), 10)
    output = Store(tmp_path / "stages").make(job)
    assert output.rows["raw"] == 1
    (address,) = read_column(output.table("raw"), "address")
    assert address.endswith(r"\xed\xee\xe2\xee\xf1\xf2\xfc.txt")
