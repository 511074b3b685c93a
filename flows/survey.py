"""What a run would compute again, and why: every stage is asked, and nothing is computed."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from flows import steps
from flows.context import Context, Walked
from flows.fingerprint import parts_of
from flows.lost_items import lost_batches
from flows.published import read_published
from flows.settings import Settings
from flows.steps import in_batches_of
from flows.store import ALL, Job, Output, Outputs

# Parts of one kind that are named; a change of the whole project names no hundred modules.
NAMED = 3
INPUT_DIFFERS = "its input differs"
GIVE_AGAIN = "give its files again"


@dataclass(frozen=True, slots=True)
class Verdict:
    """Batches of a stage that are up to date, and for each reason how many would be computed."""

    stage: str
    current: int
    reasons: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class _Survey(Context):
    """A context that computes nothing: where an output is missing, its predecessor stands in."""

    reasons: dict[tuple[str, str], str] = field(default_factory=dict)

    def each(self, jobs: Sequence[Job]) -> Walked:
        """The outputs that are there, or were before."""
        return Walked(tuple(output for job in jobs for output in self._stand_in(job)))

    def whole(self, job: Job) -> Walked:
        """The output that is there, or was before."""
        return Walked(tuple(self._stand_in(job)))

    def _stand_in(self, job: Job) -> Iterator[Output]:
        stale = self._stale_before(job)
        found = self.store.find(job)
        if found and not stale:
            yield found
            return
        newest = self.store.newest(job.stage, job.batch)
        own = _reason(self, job, newest[1] if newest else None)
        follows = f"follows {', '.join(sorted(stale))}" if stale else INPUT_DIFFERS
        self.reasons[job.stage, job.batch] = own or follows
        if newest:
            yield newest[0]

    def _stale_before(self, job: Job) -> set[str]:
        """The stages that are to run again before the job; over all batches, any batch counts."""
        if job.batch == ALL:
            return {stage for stage, batch in self.reasons if (stage, batch) != (job.stage, ALL)}
        return {i.stage for i in job.inputs if (i.stage, i.batch) in self.reasons}


def survey(settings: Settings) -> list[Verdict]:
    """A verdict for each stage, in order; those that nothing is known of yet are left out."""
    context = _Survey(settings)
    raw = tuple(context.store.batches("ingest"))
    verdicts = list(_ingest(settings, raw, context))
    if not raw:
        return verdicts
    for stage, outputs in _stages(context, raw):
        reasons = Counter(why for (of, _), why in context.reasons.items() if of == stage)
        current = sum((stage, output.batch) not in context.reasons for output in outputs)
        verdicts.append(Verdict(stage, current, reasons))
    return [*verdicts, _load(settings, raw, context)]


def _ingest(settings: Settings, raw: Outputs, context: _Survey) -> Iterator[Verdict]:
    """What no stage can compute again: its files must come again."""
    damaged = set(context.store.damaged_batches("ingest"))
    gone = set(lost_batches(raw, read_published(settings.published))) - damaged
    reasons = {f"damaged, {GIVE_AGAIN}": len(damaged), f"gone, {GIVE_AGAIN}": len(gone)}
    reasons = {reason: number for reason, number in reasons.items() if number}
    if raw or reasons:
        yield Verdict("ingest", len(raw), reasons)


def _stages(context: _Survey, raw: Outputs) -> Iterator[tuple[str, Outputs]]:
    cleaned = steps.clean(context, raw).outputs
    yield "clean", cleaned
    if not cleaned:
        return
    copies = steps.deduplicate(context, cleaned).outputs
    yield "deduplicate", copies
    if not copies or copies[-1].batch != ALL:
        return
    raw, cleaned = in_batches_of(copies, raw), in_batches_of(copies, cleaned)
    claims = steps.extract(context, cleaned, copies).outputs
    yield "extract", claims
    yield "consolidate", steps.consolidate(context, raw, cleaned, copies, claims).outputs


def _load(settings: Settings, raw: Outputs, context: _Survey) -> Verdict:
    published = read_published(settings.published)
    waiting = sum(output.batch not in published for output in raw)
    if context.reasons:
        return Verdict("load", 0, {"follows the stages before it": 1})
    if waiting or not settings.catalog.is_file():
        return Verdict("load", 0, {f"{waiting} batches wait to be published": 1})
    return Verdict("load", 1, {})


def _reason(context: _Survey, job: Job, newest: Mapping[str, object] | None) -> str | None:
    """Why the job's own output is missing; None where it is there, or its input differs."""
    if context.store.find(job):
        return None
    if context.store.is_damaged(job):
        return "damaged"
    if newest is None:
        return "not computed yet"
    version = str(newest["version"])
    if version != job.version:
        return changed(context.store.version_parts(version), parts_of(job.version))
    parameters = newest.get("parameters")
    if isinstance(parameters, dict) and parameters != job.parameter_hashes:
        return f"setting {', '.join(sorted(job.parameters))} differs"
    return None


def changed(before: Mapping[str, str], now: Mapping[str, str]) -> str:
    """The parts that differ, in words: `word list words/media_names changed`."""
    if not before:
        return "another version of the code"
    parts = [name for name in sorted({*before, *now}) if before.get(name) != now.get(name)]
    # A word list or a library says more than the code that came with it.
    parts.sort(key=lambda name: name.startswith("code of"))
    more = f" and {len(parts) - NAMED} more" if len(parts) > NAMED else ""
    return f"{', '.join(parts[:NAMED])}{more} changed"
