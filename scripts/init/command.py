"""Begin a company's own playbook: `python -m scripts init DIR --name NAME --languages en --currency EUR`.

Writes the playbook, which checks and builds at once, and a repository around it: `make serve` in DIR fetches the engine
and serves the site. What the company has to say itself is marked as open questions on the pages. What is not given is
asked for, where somebody is there to answer. `--from-crm FILE` takes the stages that a CRM exports.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from scripts.init.crm import CrmPipeline, NotStages, read_stages
from scripts.init.template import Company, playbook_files, repository_files
from scripts.model.money import CODES

ENGINE = Path(__file__).resolve().parents[2]
_USAGE = 64


class _Missing(Exception):
    """Something was not given and there is nobody to ask."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.add_argument(
        "folder", type=Path, metavar="DIR", help="folder of the new repository; made if it is not there"
    )
    parser.add_argument("--name", help="the company's name")
    parser.add_argument("--languages", help="da, en or da,en: the languages of the playbook, the company's own first")
    parser.add_argument("--currency", help="the company's currency by its ISO 4217 code, such as EUR")
    parser.add_argument(
        "--from-crm",
        type=Path,
        metavar="FILE",
        help="stages as HubSpot, Salesforce, Pipedrive or Odoo give them, or an export of deals",
    )
    parser.add_argument("--stages", metavar="A,B,C", help="the order of the stages, where the file does not tell it")
    parser.add_argument("--engine", help="address or folder of the engine (default: where this one was fetched from)")


def run(options: argparse.Namespace) -> int:
    """Writes the files. Gives 0; 1 where a file is in the way or cannot be read, 64 where an answer is missing."""
    try:
        company = _company(options)
        pipelines = _pipelines(options)
    except _Missing as missing:
        print(f"{missing}", file=sys.stderr)
        return _USAGE
    except (NotStages, OSError) as error:
        print(f"{options.from_crm}: {error}", file=sys.stderr)
        return 1
    files = {**repository_files(company), **playbook_files(company, pipelines)}
    there = [path for path in files if (options.folder / path).exists()]
    if there:
        print(f"{options.folder / there[0]} is there already; give a folder without a playbook", file=sys.stderr)
        return 1
    for path, text in files.items():
        target = options.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
    print(f"{len(files)} files in {options.folder}. Next: cd {options.folder} && git init && make serve")
    return 0


def _company(options: argparse.Namespace) -> Company:
    name = _answer(options.name, "--name", "The company's name", lambda text: text.strip())
    languages = _answer(options.languages, "--languages", "Languages (da, en or da,en)", _languages)
    currency = _answer(options.currency, "--currency", "Currency (ISO 4217, such as EUR)", _currency)
    engine, commit = _engine(options.engine)
    return Company(name.strip(), tuple(languages.replace(" ", "").split(",")), currency.strip().upper(), engine, commit)


def _answer(given: str | None, option: str, question: str, fault: Callable[[str], str]) -> str:
    """What was given, or is answered. `fault` gives what it stands for, or nothing where it will not do."""
    if given is not None:
        if not fault(given):
            raise _Missing(f"{option} {given!r} will not do. {question}.")
        return given
    if not sys.stdin.isatty():
        raise _Missing(f"{option} is missing, and there is nobody to ask. {question}.")
    while not fault(answer := input(f"{question}: ")):
        pass
    return answer


def _languages(text: str) -> str:
    found = text.replace(" ", "").split(",")
    return text if found and set(found) <= {"da", "en"} and len(set(found)) == len(found) else ""


def _currency(text: str) -> str:
    code = text.strip().upper()
    return code if code in CODES else ""


def _pipelines(options: argparse.Namespace) -> tuple[CrmPipeline, ...]:
    if options.from_crm is None:
        return ()
    return tuple(_ordered(pipeline, options.stages) for pipeline in read_stages(options.from_crm.read_bytes()))


def _ordered(pipeline: CrmPipeline, given: str | None) -> CrmPipeline:
    """The pipeline with its stages in the order that somebody says, where the file does not."""
    if pipeline.ordered:
        return pipeline
    names = [stage.name for stage in pipeline.stages if not stage.ends]
    question = f"Order of the stages, first to last, of: {', '.join(names)}"
    answer = _answer(given, "--stages", question, lambda text: text if _named(text, names) else "")
    by_name = {stage.name.casefold(): stage for stage in pipeline.stages}
    ends = [stage for stage in pipeline.stages if stage.ends]
    return CrmPipeline(pipeline.name, (*(by_name[name.casefold()] for name in _split(answer)), *ends))


def _named(text: str, names: Sequence[str]) -> bool:
    known = {name.casefold() for name in names}
    found = [name.casefold() for name in _split(text)]
    return bool(found) and set(found) <= known and len(set(found)) == len(found)


def _split(text: str) -> list[str]:
    return [name.strip() for name in text.split(",") if name.strip()]


def _engine(given: str | None) -> tuple[str, str]:
    """Address of the engine and the commit that stands here now."""
    commit = _git("rev-parse", "HEAD") or "main"
    return given or _git("remote", "get-url", "origin") or ENGINE.as_posix(), commit


def _git(*arguments: str) -> str:
    done = subprocess.run(["git", "-C", ENGINE, *arguments], capture_output=True, text=True, check=False)
    return done.stdout.strip() if done.returncode == 0 else ""
