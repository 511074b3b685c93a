"""Bad input gets one clear sentence and an honest exit code; a bad item never stops the others."""

import fcntl
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from flows.settings import ROOT

ARTICLE = ROOT / "seeds/articles/004_1741607d6d832643.txt"
ENGLISH = "The president met the prime minister on Monday and they signed an agreement. " * 20


def sentence(text: str) -> str:
    """What the user is told: one line, no traceback."""
    assert "Traceback" not in text
    lines = text.strip().splitlines()
    assert len(lines) == 1, text
    return lines[0]


@pytest.mark.parametrize("command", ["facts", "dates", "run"])
def test_a_path_that_does_not_exist_is_named(letopis, tmp_path: Path, command: str):
    options = ["--plain", "--warehouse", tmp_path] if command == "run" else []
    done = letopis(command, tmp_path / "nowhere", *options)
    assert done.returncode == 1
    assert "nowhere: no such file or folder" in sentence(done.stderr)


def test_an_empty_folder_is_named(letopis, tmp_path: Path):
    (tmp_path / "empty").mkdir()
    done = letopis("facts", tmp_path / "empty")
    assert done.returncode == 1
    assert "no .txt file in this folder" in sentence(done.stderr)


def test_bad_items_become_rejects_and_the_others_load(letopis, tmp_path: Path):
    source = tmp_path / "news"
    source.mkdir()
    (source / "good.txt").write_bytes(ARTICLE.read_bytes())
    (source / "empty.txt").write_bytes(b"")
    (source / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (source / "english.txt").write_text(ENGLISH)
    done = letopis("run", source, "--plain", "--warehouse", tmp_path / "warehouse")
    assert done.returncode == 0, done.stderr
    query = "select regexp_extract(address, '[a-z]+[.]txt'), reason from rejects order by all"
    rows = letopis("sql", query, "--format", "csv", "--warehouse", tmp_path / "warehouse")
    assert rows.stdout.splitlines()[1:] == [
        "binary.txt,binary",
        "empty.txt,empty",
        "english.txt,not_russian",
    ]
    articles = letopis(
        "sql",
        "select count(*) from articles",
        "--format",
        "csv",
        "--warehouse",
        tmp_path / "warehouse",
    )
    assert articles.stdout.splitlines()[1] == "1"


def test_facts_tells_what_it_set_aside_and_exits_with_1(letopis, tmp_path: Path):
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "good.txt").write_bytes(ARTICLE.read_bytes())
    done = letopis("facts", tmp_path)
    assert done.returncode == 1
    assert "empty.txt: empty" in " ".join(done.stderr.split())
    assert done.stdout.count("\n") > 5


def test_a_query_with_an_error_gives_one_sentence(letopis, warehouse: Path):
    done = letopis("sql", "select nothing from statements", "--warehouse", warehouse)
    assert done.returncode == 1
    assert "the query failed" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_query_that_begins_with_a_comment_is_no_option(letopis, warehouse: Path):
    query = "-- how many articles\nselect count(*) as n from articles"
    done = letopis("sql", query, "--format", "csv", "--warehouse", warehouse)
    assert done.stdout.splitlines() == ["n", "6"], done.stderr
    misspelt = letopis("sql", "--formt", "csv", "select 1", "--warehouse", warehouse)
    assert misspelt.returncode == 2
    assert "No such option" in misspelt.stderr


def test_a_query_cannot_change_the_warehouse(letopis, warehouse: Path):
    done = letopis("sql", "create table mine (a int)", "--warehouse", warehouse)
    assert done.returncode == 1
    assert "the query failed" in done.stderr


def test_a_warehouse_that_was_never_published_is_named(letopis, tmp_path: Path):
    for command in (["sql", "select 1"], ["tables"], ["show", "000"]):
        done = letopis(*command, "--warehouse", tmp_path)
        assert done.returncode == 1
        assert "run `letopis run` first" in sentence(done.stderr)


def test_an_unknown_table_or_article_is_named(letopis, warehouse: Path):
    for command in (["tables", "nothing"], ["show", "nothing"]):
        done = letopis(*command, "--warehouse", warehouse)
        assert done.returncode == 1
        assert "'nothing'" in sentence(done.stderr)


def test_a_warehouse_that_is_a_file_cannot_be_written(letopis, tmp_path: Path):
    (tmp_path / "warehouse").write_text("a file")
    done = letopis("run", "--plain", "--warehouse", tmp_path / "warehouse")
    assert done.returncode == 1
    assert "cannot write to" in sentence(done.stderr)


def test_a_stage_without_what_it_needs_says_which_to_run(letopis, tmp_path: Path):
    done = letopis("stage", "extract", "--warehouse", tmp_path)
    assert done.returncode == 1
    assert "run `letopis stage ingest` first" in sentence(done.stderr)


AS_NOBODY = """
import os, sys, zoneinfo
from pathlib import Path
import flows.chosen_runner, flows.pipeline, flows.plain_alarm, flows.progress, flows.report
from flows.command_line import main
os.setgid(65534), os.setuid(65534)
try:
    (Path(sys.argv[-1]) / "probe").touch()
except PermissionError:
    print("denied")
main()
"""


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become an ordinary user")
def test_a_folder_that_may_not_be_written_gives_one_sentence(tmp_path: Path):
    folder = tmp_path / "warehouse"
    folder.mkdir()
    for path in (tmp_path, *list(tmp_path.parents)[:-2]):
        path.chmod(path.stat().st_mode | 0o555)
    folder.chmod(0o555)
    command = [sys.executable, "-c", AS_NOBODY, "run", "--plain", "--warehouse", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stdout.startswith("denied")
    assert done.returncode == 1
    assert "cannot write to" in sentence(done.stderr)


@pytest.mark.parametrize("kilobytes", [4, 100])
def test_a_disk_that_is_full_is_named_by_the_run_and_by_status(
    letopis, tmp_path: Path, kilobytes: int
):
    limits = (resource.RLIMIT_FSIZE, (kilobytes * 1024, kilobytes * 1024))
    done = letopis(
        "run",
        ARTICLE,
        "--plain",
        "--warehouse",
        tmp_path,
        preexec_fn=lambda: resource.setrlimit(*limits),
    )
    assert done.returncode == 1
    assert f"cannot write to {tmp_path}" in sentence(done.stderr)
    assert "File too large" in sentence(done.stderr)
    told = "".join(letopis("status", "--warehouse", tmp_path).stdout.split())
    assert "".join(sentence(done.stderr).removeprefix("letopis: ").split()) in told


def test_another_publisher_at_work_is_named(letopis, tmp_path: Path):
    (tmp_path / "publisher.lock").touch()
    with (tmp_path / "publisher.lock").open() as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        done = letopis("run", ARTICLE, "--plain", "--warehouse", tmp_path)
    assert done.returncode == 1
    assert "another publisher is at work" in sentence(done.stderr)


def test_a_file_of_50_megabytes_in_one_line_is_set_aside(letopis, tmp_path: Path):
    (tmp_path / "long.txt").write_text("Министр сообщил о встрече. " * 1_100_000)
    (tmp_path / "good.txt").write_bytes(ARTICLE.read_bytes())
    done = letopis("facts", tmp_path)
    assert done.returncode == 1
    assert "long.txt: too_long" in " ".join(done.stderr.split())
    assert '"article": "good.txt"' in done.stdout
