"""The six stages as steps of a run: outputs of the stages before in, this stage's outputs out."""

import fcntl
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from flows.attempts import Outcome
from flows.context import Context, Walked
from flows.copies import Limits
from flows.errors import LetopisError
from flows.item_counts import ItemCounts
from flows.jobs import clean_job, extract_job
from flows.operations import operations_of
from flows.stage_run import failed_batches
from flows.stages.consolidate import consolidate_job
from flows.stages.deduplicate import deduplicate_job, fingerprint_job, inherited_dates_of
from flows.stages.ingest import (
    Arrival,
    arrivals_in,
    ingest_jobs,
    jobs_again,
    known_items,
    new_arrivals,
)
from flows.stages.load import publish_outputs
from flows.store import Outputs, make_folder


class NoBatchLeftError(LetopisError):
    """Every batch failed, so that there is nothing to go on with; the sentence says why."""

    def __init__(self, failures: Sequence[Outcome]) -> None:
        """The sentence for the user."""
        super().__init__(f"no batch is left: {failed_batches(failures)}")


def ingest(context: Context, sources: Sequence[Path]) -> Walked:
    """Take in new items; the outputs are all batches that ever came, ordered."""
    with _one_at_a_time(context):
        known = Walked(tuple(context.store.batches("ingest")))
        if context.may_compute("ingest"):
            arrivals = arrivals_in(sources)
            known = _again(context, arrivals, known.outputs)
            return known + _take_in(context, arrivals, known.outputs)
    if not known.outputs:
        raise LetopisError("nothing has been ingested yet: run `letopis stage ingest` first")
    return known


def clean(context: Context, raw: Outputs) -> Walked:
    """Clean each batch."""
    return context.each([clean_job(batch) for batch in raw])


def deduplicate(context: Context, cleaned: Outputs) -> Walked:
    """Fingerprint each batch, then compare all articles; that output stands last.

    Raises NoBatchLeftError where all failed.
    """
    fingerprints = context.each([fingerprint_job(batch) for batch in cleaned])
    if context.only == "deduplicate" and context.batch:
        return fingerprints  # nothing to compare one batch with
    if not fingerprints.outputs:
        raise NoBatchLeftError(fingerprints.failures)
    compared = in_batches_of(fingerprints.outputs, cleaned)
    limits = Limits(context.settings.copies_memory)
    job = deduplicate_job(compared, fingerprints.outputs, context.store, limits)
    return fingerprints + context.whole(job)


def extract(context: Context, cleaned: Outputs, copies: Outputs) -> Walked:
    """Read each batch, with the dates that its articles inherit from copies."""
    inherited = inherited_dates_of(copies[-1])
    return context.each([extract_job(batch, inherited) for batch in cleaned])


def consolidate(
    context: Context, raw: Outputs, cleaned: Outputs, copies: Outputs, claims: Outputs
) -> Walked:
    """Bring the claims of all articles together, of each the version that came last."""
    return context.whole(consolidate_job((*raw, *cleaned, *copies, *claims), context.store))


def load(context: Context, outputs: Outputs) -> Walked:
    """Check and publish, with the runs so far; no output of its own but the snapshot."""
    context.progress("load", 0, 1)
    with operations_of(context.settings, context.run_number) as operations:
        snapshot = publish_outputs(context.settings, outputs, operations)
    context.progress("load", 1, 1)
    return Walked((), snapshot=snapshot)


def in_batches_of(others: Outputs, outputs: Outputs) -> Outputs:
    """The outputs whose batch is also among the others."""
    batches = {output.batch for output in others}
    return tuple(output for output in outputs if output.batch in batches)


def _again(context: Context, arrivals: Sequence[Arrival], known: Outputs) -> Walked:
    """The known batches; of a forced run, those that were given again are read again."""
    jobs = jobs_again(arrivals, known) if context.force else ()
    made = context.each(jobs)
    outputs = {output.batch: output for output in (*known, *made.outputs)}
    return Walked(tuple(outputs.values()), made.failures, cpu_elsewhere=made.cpu_elsewhere)


def _take_in(context: Context, arrivals: Sequence[Arrival], known: Outputs) -> Walked:
    """The batches of new items, with the counts of those that are in no new batch."""
    items = known_items(known)
    new = new_arrivals(arrivals, items)
    old = [arrival.seen for arrival in arrivals if items.is_unchanged(arrival.seen)]
    unchanged = sum(items.batch_of[seen] in context.published for seen in old)
    made = context.each(ingest_jobs(new, context.settings.batch_size))
    lost = len(new) - sum(output.rows["seen"] for output in made.outputs)
    counts = ItemCounts(n_ingested=unchanged + lost, n_set_aside=lost, n_unchanged=unchanged)
    return Walked(made.outputs, made.failures, counts=counts, n_in=len(arrivals))


@contextmanager
def _one_at_a_time(context: Context) -> Iterator[None]:
    """Wait for another run that is taking in items: it may take in the same ones."""
    make_folder(context.store.root)
    try:
        lock = (context.store.root / "ingest.lock").open("a")
    except OSError as error:
        raise LetopisError(f"cannot write to {context.store.root}: {error.strerror}") from error
    with lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
