"""How fast a warehouse of ten million invented claims answers what analysts ask every day.

    python tests/benchmarks/queries.py build FOLDER [MILLIONS]
    python tests/benchmarks/queries.py ask FOLDER [WORDS]

Ten claims for each article, of 20,000 speakers and 200,000 entities, the more frequent the lower
their number; a fifth of the facts is told twice. Each query has a process of its own with two
threads and a warm disk: the least of seven by the clock, and the least CPU time, which others on
the machine change less; half of it is what two idle cores need.
"""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import duckdb

from warehouse.candidate import Candidate
from warehouse.publish import publish

BATCHES = 20
ARTICLES_A_MILLION = 100_000
SETTING = """
create macro id(what, i) as md5(what || i)::uuid;
create macro words(seed, n) as array_to_string(
    list_transform(range(n), lambda k: 'слово' || hash(seed * 31 + k) % 5000), ' '
);
-- 0 is the most frequent of n
create macro one_of(n, seed) as floor(n * ((hash(seed) % 1000003) / 1000003) ^ 2)::bigint;
create macro person(k) as 'Имя' || (k % 300) || ' Фамилия' || k;
create macro day(i) as date '2010-01-01' + (i * 5000 // getvariable('articles'))::int;
create macro fact_no(c) as if(c % 5 = 0 and c > 0, c - 1, c);
"""
ARTICLES = """
select
    id('a', i) as article_id, id('p', i) as publication_id, id('r', i) as raw_id,
    'news' || i % 40 as source_name, 'news/' || i || '.txt' as address, 1 as part_no,
    words(i, 7) as title, day(i)::varchar as published_edtf, 'stated' as published_basis,
    null as published_evidence, words(i * 7, 60) as text, md5(i::varchar) as raw_sha256
from range(getvariable('first'), getvariable('last')) as r(i)
"""
# kind: claims of an article, own columns of claim c
CLAIMS = {
    "statements": """
        'actual' as modality, null as asserted_by, 'rule' || c % 30 as rule,
        person(one_of(20000, c)) as speaker, 'direct' as mode, words(c, 12) as text,
        [words(c, 12)] as parts, [10] as part_starts, 'сказать' as cue, 'inline' as layout,
        null as addressee, null as said_edtf
    """,
    "events": """
        'happened' as modality, null as asserted_by, 'rule' || c % 30 as rule,
        ['meeting', 'visit', 'signing', 'call'][1 + c % 4] as type,
        [person(one_of(200000, c)), person(one_of(20000, c + 1))] as participants,
        'Минск' as place, day(i)::varchar as date_edtf
    """,
    "indicators": """
        'actual' as modality, null as asserted_by, 'rule' || c % 30 as rule,
        'показатель ' || one_of(3000, c) as metric, ['KZ'] as scope, c % 1000 as value,
        'USD' as unit, '=' as op, 'level' as measure, null as direction,
        year(day(i))::varchar as period_edtf, null as base, c % 1000 || ' млн' as value_text
    """,
    "positions": """
        'actual' as modality, null as asserted_by, 'rule' || c % 30 as rule,
        person(one_of(200000, c)) as person, 'министр' as title, null as organization,
        'KZ' as country_code, day(i)::varchar as as_of_edtf, null as held_edtf
    """,
}
PLACES = {"statements": (0, 4), "events": (4, 6), "indicators": (6, 8), "positions": (8, 10)}
CLAIM = """
select
    id('c', c) as claim_id, id('a', i) as article_id, j * 40 as start_char, j * 40 + 30 as end_char,
    words(c, 12) as evidence, {own}
from (
    select i, j, i * 10 + j as c
    from range(getvariable('first'), getvariable('last')) as r(i), range({first}, {last}) as s(j)
)
"""
ALL_CLAIMS = """(
    select
        c, c // 10 as i, fact_no(c) as f, id('f', fact_no(c)) as fact_id,
        ['statement', 'statement', 'event', 'indicator', 'position'][1 + c % 10 // 2] as kind,
        one_of(if(c % 10 < 4, 20000, 200000), c) as e
    from range(getvariable('articles') * 10) as r(c)
)"""
ACROSS = {
    "entities": """
        select id('e', e) as entity_id, 'person' as kind, person(e) as name, null as country_code,
            false as is_described, 5 as n_articles
        from range(200000) as r(e)
    """,
    "aliases": """
        select id('e', e) as entity_id, alias, lower(alias) as alias_key, 5 as n_articles
        from range(200000) as r(e), unnest([person(e), 'Фамилия' || e]) as s(alias)
    """,
    "canonical_names": """
        select 'Фамилия' || e as name, person(e) as canonical_name, id('e', e) as entity_id
        from range(200000) as r(e)
    """,
    "rules": """
        select 'rule' || r as rule, kind, 1 as n_claims, 10 as n_trials, 9 as n_hits,
            0.6 as confidence
        from range(30) as t(r), unnest(['statement', 'event', 'indicator', 'position']) as k(kind)
    """,
    "facts": f"""
        select fact_id, any_value(kind) as kind, words(f, 8) as label,
            day(min(i))::varchar as date_edtf, id('c', f) as best_claim_id, count(*) as n_claims,
            count(distinct i) as n_articles, count(distinct i) as n_independent,
            day(min(i)) as first_reported, day(max(i)) as last_reported
        from {ALL_CLAIMS}
        group by fact_id, f
    """,
    "fact_claims": f"""
        select fact_id, id('c', c) as claim_id, id('a', i) as article_id, 'supports' as relation,
            id('a', i) as source_article_id, 'own' as counted_as
        from {ALL_CLAIMS}
    """,
    "participants": f"""
        select id('e', e) as entity_id, fact_id, id('c', c) as claim_id, id('a', i) as article_id,
            kind, 'speaker' as role, 1 as ordinal, person(e) as name
        from {ALL_CLAIMS}
    """,
    "timelines": f"""
        select id('e', e) as entity_id, day(i) as happened_on, kind, words(f, 8) as label,
            day(i)::varchar as date_edtf, 1 as n_articles, 1 as n_independent,
            day(i) as first_reported, fact_id
        from {ALL_CLAIMS}
    """,
}
ACROSS["quotations"] = f"""
    select id('e', e) as entity_id, day(i) as said_on, person(e) as speaker, 'direct' as mode,
        words(c, 12) as text, null as addressee, words(i, 7) as title,
        day(i)::varchar as published_edtf, 'news/' || i || '.txt' as address, id('c', c) as claim_id
    from {ALL_CLAIMS} where kind = 'statement'
"""
ACROSS["claims_by_month"] = f"""
    select date_trunc('month', day(i))::date as month, kind, 'news' || i % 40 as source_name,
        count(*) as n_claims, count(distinct i) as n_articles
    from {ALL_CLAIMS} group by all
"""
QUESTIONS = {
    "open the catalog": "select 1",
    "one article's facts": """
        from claims where article_id = md5('a' || 43210)::uuid
    """,
    "one article's facts with labels": """
        select facts.kind, facts.label, facts.n_independent
        from facts inner join fact_claims using (fact_id)
        where fact_claims.article_id = md5('a' || 43210)::uuid
    """,
    "a speaker's quotations": "from quotes_by('Имя17 Фамилия1817')",
    "the most quoted speaker": "from quotes_by('Имя0 Фамилия0')",
    "a timeline": "from timeline('Имя17 Фамилия1817')",
    "sources of a fact": "from sources_of(md5('f' || 432104)::uuid)",
    "meetings by month": """
        select date_trunc('month', date_from) as month, type, count(*), count(distinct article_id)
        from events where type in ('meeting', 'call', 'visit') and modality = 'happened'
        group by all order by all
    """,
    "statements by month": """
        select date_trunc('month', published_from) as month, count(*)
        from statements group by all order by all
    """,
    "claims by month, counted before": """
        select month, kind, sum(n_claims) from claims_by_month group by all order by all
    """,
    "claims by month and kind": """
        select date_trunc('month', published_from) as month, kind, count(*)
        from claims group by all order by all
    """,
    "facts by month": """
        select date_trunc('month', first_reported) as month, kind, count(*)
        from facts group by all order by all
    """,
}
ASK = """
import sys, time
import duckdb
began, start = time.perf_counter(), time.process_time()
con = duckdb.connect(sys.argv[1], read_only=True)
con.execute("set threads = 2; set enable_progress_bar = false")
opened, cpu = time.perf_counter(), time.process_time()
con.execute(sys.argv[2]).fetchall()
print(opened - began, time.perf_counter() - opened, cpu - start, time.process_time() - cpu)
"""


def build(folder: Path, millions: float) -> None:
    """Publish a warehouse of so many million claims to `folder`."""
    con = duckdb.connect(config={"memory_limit": "3GB", "temp_directory": str(folder / "spill")})
    con.execute(SETTING)
    articles = int(millions * ARTICLES_A_MILLION)
    con.execute(f"set variable articles = {articles}")
    batches = [[path] for path in _batches(con, folder / "stages", articles // BATCHES)]
    across = folder / "stages" / "across"
    across.mkdir(parents=True, exist_ok=True)
    for table, query in ACROSS.items():
        _write(con, query, across / f"{table}.parquet")
    con.close()
    # the evidence is invented, so the checks would refuse it
    with patch("warehouse.publish.run_checks"):
        say(publish(folder / "warehouse", Candidate(batches, [across])).rows)


def _batches(con: duckdb.DuckDBPyConnection, folder: Path, size: int) -> Iterator[Path]:
    for number in range(BATCHES):
        path = folder / f"b{number}"
        path.mkdir(parents=True, exist_ok=True)
        con.execute(f"set variable first = {number * size}")
        con.execute(f"set variable last = {(number + 1) * size}")
        _write(con, ARTICLES, path / "articles.parquet")
        for table, own in CLAIMS.items():
            first, last = PLACES[table]
            query = CLAIM.format(own=own, first=first, last=last)
            _write(con, query, path / f"{table}.parquet")
        yield path


def _write(con: duckdb.DuckDBPyConnection, query: str, file: Path) -> None:
    began = time.perf_counter()
    if not file.exists():
        con.execute(f"copy ({query}) to '{file}' (format parquet)")
        say(f"{file.parent.name}/{file.name} {time.perf_counter() - began:.1f} s")


def ask(folder: Path, wanted: str) -> None:
    """Print the milliseconds that each question with these words takes."""
    catalog = folder / "warehouse" / "letopis.duckdb"
    for name, query in QUESTIONS.items():
        if wanted in name:
            times = [_asked(catalog, query) for _ in range(7)]
            at = 0 if name == "open the catalog" else 1
            clock, cpu = (min(1000 * t[at + k] for t in times) for k in (0, 2))
            say(f"{name:34} {clock:5.0f} ms by the clock, {cpu:5.0f} ms of CPU")


def _asked(catalog: Path, query: str) -> tuple[float, ...]:
    """Seconds by the clock to open and to answer, and of CPU."""
    command = [sys.executable, "-c", ASK, str(catalog), query]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return tuple(map(float, done.stdout.split()))


def say(line: object) -> None:
    """Tell whoever waits."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    place = Path(sys.argv[2])
    if sys.argv[1] == "build":
        build(place, float(sys.argv[3]) if len(sys.argv) > 3 else 10)
    else:
        ask(place, " ".join(sys.argv[3:]))
