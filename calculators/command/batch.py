"""Score many: a table in, the same table out with the answers beside each row, chunk by chunk on every processor.

The file is never held whole: its lines are read, parted into records, answered by worker processes some hundreds at a
time, and written in their order. What is in flight is bounded, so that memory does not grow with the file.
"""

import os
import sys
from collections import Counter, deque
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import date
from io import TextIOWrapper
from itertools import islice
from pathlib import Path
from typing import NamedTuple, TextIO

from calculators.catalogue import find
from calculators.command.files import TableOptions, Unusable, corrections_of, demand_headers, shown, tell, tell_forms
from calculators.command.progress import Progress
from calculators.command.stream import opened, table_in
from calculators.command.terminal import say_aside
from calculators.kit.batch import Batch
from calculators.kit.batch.rows import Record, answers_of, plan_of
from calculators.kit.batch.write import header_line, row_lines
from calculators.kit.calculator import AnyCalculator
from calculators.kit.input.dataset import Dataset, File, Refusal
from calculators.kit.input.fields import Value
from calculators.kit.text.language import Language
from calculators.kit.text.numbers import format_number

CHUNK = 1000
"""Rows that a process answers at a time."""
_NAMED = 6


class Work(NamedTuple):
    """What a worker process needs besides the rows; it makes the batch itself, since functions do not cross."""

    calculator: str
    parameters: object
    plan: Dataset
    typed: Mapping[str, Value]
    language: Language


class Done(NamedTuple):
    """What comes back for a chunk."""

    text: str
    tally: Counter[str]
    refused: tuple[Refusal, ...]


def score_many(
    calculator: AnyCalculator,
    plain_parameters: object,
    path: str,
    options: TableOptions,
    given: Mapping[str, Value],
    language: Language,
) -> int:
    """Write the table at `path` with its answers; `given` holds for all rows.

    Gives 1 when a row or a cell could not be used, else 0. Raises Unusable where there is no table to compute.
    """
    parameters = calculator.read_parameters(plain_parameters)
    if calculator.batch is None:
        raise Unusable(f"{calculator.id} computes one case at a time")
    batch = calculator.batch(parameters)
    today = {} if batch.day is None else {batch.day: date.today()}
    typed = {**calculator.defaults(parameters), **today, **given}
    corrections = corrections_of(options, [column.id for column in batch.columns])
    name = shown(path)
    with ExitStack() as stack:
        source = stack.enter_context(opened(path))
        encoding, head, rest = table_in(source, name)
        plan = plan_of(batch.columns, head, File(name, b"", *corrections))
        demand_headers(name, corrections.mapping, plan.headers)
        _tell_plan(batch, plan, language)
        target = stack.enter_context(_target(options.out, encoding))
        target.write(header_line(batch, plan, language))
        work = Work(calculator.id, plain_parameters, _without_rows(plan), typed, language)
        tally, refused = _run(stack.enter_context(_pool(work)), rest, target, name, language)
        target.flush()
    _tell_tally(tally, refused, language)
    return 1 if refused else 0


def _without_rows(plan: Dataset) -> Dataset:
    """How rows are read, without those it was found from."""
    return replace(plan, columns={}, others={}, lines=(), refused=())


def _run(
    pool: ProcessPoolExecutor, rows: Iterator[Record], target: TextIO, name: str, language: Language
) -> tuple[Counter[str], int]:
    """Every chunk through the pool and out in order; at most two a process are on their way."""
    on_the_way: deque[Future[Done]] = deque()
    most = 2 * (os.cpu_count() or 1) + 1
    tally: Counter[str] = Counter()
    refused = 0
    progress = Progress(language)
    while chunk := list(islice(rows, CHUNK)):
        on_the_way.append(pool.submit(_answered, chunk))
        if len(on_the_way) >= most:
            refused += _write(on_the_way.popleft().result(), target, tally, name, language)
            progress.say(tally.total())
    while on_the_way:
        refused += _write(on_the_way.popleft().result(), target, tally, name, language)
        progress.say(tally.total())
    progress.end()
    return tally, refused


def _write(done: Done, target: TextIO, tally: Counter[str], name: str, language: Language) -> int:
    target.write(done.text)
    tally.update(done.tally)
    tell(name, done.refused, language)
    return len(done.refused)


_working: list[tuple[Batch, Work]] = []
"""In a worker process: what it was started with."""


def _start(work: Work) -> None:
    calculator = find(work.calculator)
    if calculator is None or calculator.batch is None:
        raise LookupError(work.calculator)
    _working[:] = [(calculator.batch(calculator.read_parameters(work.parameters)), work)]


def _answered(rows: Sequence[Record]) -> Done:
    batch, work = _working[0]
    answers = answers_of(batch, work.plan, rows, work.typed, work.language)
    place = [output.id for output in batch.outputs].index(batch.counted)
    refused = tuple(refusal for _, refusals in answers.rows for refusal in refusals)
    return Done(row_lines(batch, work.plan, rows, answers, work.language), answers.count(place), refused)


@contextmanager
def _pool(work: Work) -> Iterator[ProcessPoolExecutor]:
    """Worker processes, which are let go at once when the reader of our output has seen enough."""
    pool = ProcessPoolExecutor(os.cpu_count() or 1, initializer=_start, initargs=(work,))
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def _target(out: str | None, encoding: str) -> Iterator[TextIO]:
    """Where the table is written: as UTF-8, with its mark in a file where the input was not plain UTF-8."""
    if out is None:
        if isinstance(sys.stdout, TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8", newline="")
        yield sys.stdout
        return
    try:
        with Path(out).open("w", encoding="utf-8" if encoding == "utf-8" else "utf-8-sig", newline="") as target:
            yield target
    except OSError as error:
        raise Unusable(f"{out} cannot be written: {error.strerror or error}") from None


def _tell_plan(batch: Batch, plan: Dataset, language: Language) -> None:
    """Which columns the file lacks, since its rows then say nothing there. Raises Unusable where it lacks all."""
    if not plan.mapping:
        expected = ", ".join(column.id for column in batch.columns[:8])
        raise Unusable(f"{plan.name}: none of its headers is a column that is known, such as {expected}. Use --map.")
    missing = [column.id for column in batch.columns if column.id not in plan.mapping]
    if missing:
        names = ", ".join(missing[:_NAMED]) + (", …" if len(missing) > _NAMED else "")
        said = (
            f"{len(missing)} kolonner er ikke i filen ({names}). "
            "Kommandoens valg gælder dér; ellers tæller de som ukendt"
            if language == "da"
            else f"{len(missing)} columns are not in the file ({names}). The command's options hold there; "
            "otherwise they count as unknown"
        )
        say_aside(f"{plan.name}: {said}.")
    tell_forms(plan, language)


def _tell_tally(tally: Counter[str], refused: int, language: Language) -> None:
    rows, out = format_number(tally.total(), language), format_number(tally[""], language)
    by = ", ".join(f"{name} {format_number(count, language)}" for name, count in sorted(tally.items()) if name)
    told = format_number(refused, language)
    if language == "da":
        text = f"{rows} rækker: {by}. {out} afvist, {told} bemærkninger."
    else:
        text = f"{rows} rows: {by}. {out} refused, {told} notes."
    say_aside(text)
