"""The template of a new playbook, filled in for one company: pure, from names to files."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from calculators.kit.text.language import LANGUAGES
from scripts.edit.places import inner_nodes
from scripts.edit.source import Source
from scripts.edit.structure import delete
from scripts.init.crm import CrmPipeline, CrmStage
from scripts.load.tree import Map, Node
from scripts.load.tree import Path as Place

TEMPLATE: Final = Path(__file__).resolve().parent / "template"
_EACH: Final = re.compile(r"^ *#each stage\n(.*?)^ *#end\n", re.MULTILINE | re.DOTALL)
_LETTERS: Final = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ß": "ss"})
_SHARE_OF_WEEK: Final = 60
_WHICH_DEALS: Final = '{da: "? Hvilke handler går denne vej?", en: "? Which deals go this way?"}'
_OWN: Final = (
    CrmStage("lead", 10),
    CrmStage("qualification", 20),
    CrmStage("discovery", 40),
    CrmStage("proposal", 60),
    CrmStage("agreement", 80),
)
"""The template's own stages, by the names of their files."""


@dataclass(frozen=True)
class Company:
    """What is asked of a company that begins. `engine` is an address or a folder, `commit` what of it is fetched."""

    name: str
    languages: tuple[str, ...]
    currency: str
    engine: str
    commit: str


@dataclass(frozen=True)
class _Step:
    """A stage on the road, with the names that stand for it in the template."""

    id: str
    name: str
    probability: int
    category: str


@dataclass(frozen=True)
class _Road:
    """A pipeline of the CRM."""

    id: str
    name: str
    steps: tuple[_Step, ...]


def playbook_files(company: Company, pipelines: Sequence[CrmPipeline]) -> Mapping[str, str]:
    """Every file of the playbook by its path in the repository; the template's stages without a CRM's."""
    roads = [_Road(_slug(one.name) or "sales", one.name, _steps(one.stages)) for one in pipelines]
    main = roads[0].steps if roads else _steps(_OWN, own=True)
    every = tuple({step.id: step for road in roads for step in road.steps}.values()) or main
    files: dict[str, str] = {}
    for file in sorted((TEMPLATE / "playbook").rglob("*.yaml")):
        path = file.relative_to(TEMPLATE).as_posix().replace("__ID__", id_of(company.name))
        steps = main if "/pipelines/" in f"/{path}" else every
        files[path] = _filled(file.read_text("utf-8"), company, steps)
    if roads:
        del files["playbook/pipelines/sales.yaml"]
        template = (TEMPLATE / "playbook/pipelines/sales.yaml").read_text("utf-8")
        files |= {
            f"playbook/pipelines/{road.id}.yaml": _road(company, road, place, template)
            for place, road in enumerate(roads, 1)
        }
    for step in every:
        source = TEMPLATE / "stages" / f"{'of-the-crm' if roads else step.id}.yaml"
        text = source.read_text("utf-8").replace("__STAGE__", step.id).replace("__STAGE_NAME__", json.dumps(step.name))
        files[f"playbook/stages/{step.id}.yaml"] = _filled(text, company, every)
    return {path: in_languages(text, company.languages) for path, text in sorted(files.items())}


def repository_files(company: Company) -> Mapping[str, str]:
    """What stands around the playbook, by path in the repository."""
    files = {}
    for file in sorted((TEMPLATE / "repository").rglob("*")):
        name = file.relative_to(TEMPLATE / "repository").as_posix()
        stem, _, language = name.removesuffix(".md").rpartition(".")
        if file.is_dir() or (language in ("da", "en") and language != company.languages[0]):
            continue
        path = f"{stem}.md" if language in ("da", "en") else name
        files[path.replace("dot-", ".")] = _filled(file.read_text("utf-8"), company, (), quoted=False)
    return files


def id_of(name: str) -> str:
    """An id made of a name: `Blåtøj ApS` is `blaatoej-aps`."""
    return _slug(name) or "company"


def in_languages(text: str, languages: Sequence[str]) -> str:
    """The file with its texts in those languages alone. Raises Unreadable for a template that is no YAML."""
    dropped = [language for language in LANGUAGES if language not in languages]
    source = Source(text)
    texts = [path for path, node in _maps(source.root) if {entry.key for entry in node.entries} == set(LANGUAGES)]
    for path in reversed(texts):
        for language in dropped:
            source = delete(source, (*path, language))
    return source.text


def _maps(node: Node, path: Place = ()) -> Iterator[tuple[Place, Map]]:
    """Every map below a node, with its place."""
    if isinstance(node, Map):
        yield path, node
    for step, inner in inner_nodes(node):
        yield from _maps(inner, (*path, step))


def _filled(text: str, company: Company, steps: Sequence[_Step], *, quoted: bool = True) -> str:
    text = _EACH.sub(lambda found: "".join(_of_step(found[1], step, len(steps)) for step in steps), text)
    words = {
        "__NAME__": json.dumps(company.name, ensure_ascii=False) if quoted else company.name,
        "__ID__": id_of(company.name),
        "__LANGUAGES__": ", ".join(company.languages),
        "__CURRENCY__": company.currency,
        "__ENGINE__": json.dumps(company.engine) if quoted else company.engine,
        "__COMMIT__": json.dumps(company.commit) if quoted else company.commit,
        "__FIRST__": steps[0].id if steps else "",
        "__LAST__": steps[-1].id if steps else "",
    }
    for sign, word in words.items():
        text = text.replace(sign, word)
    return text


def _of_step(text: str, step: _Step, several: int) -> str:
    return (
        text.replace("__STAGE__", step.id)
        .replace("__PROBABILITY__", str(step.probability))
        .replace("__CATEGORY__", step.category)
        .replace("__SHARE__", str(_SHARE_OF_WEEK // several))
    )


def _steps(stages: Sequence[CrmStage], *, own: bool = False) -> tuple[_Step, ...]:
    """The stages with a probability that does not fall: the CRM's own, else in even steps."""
    kept = [stage for stage in stages if not stage.ends]
    known = [stage.probability for stage in kept if stage.probability is not None]
    taken = known if len(known) == len(kept) and known == sorted(known) else None
    steps = []
    for place, stage in enumerate(kept):
        probability = taken[place] if taken else round(90 * (place + 1) / (len(kept) + 1))
        id = stage.name if own else _slug(stage.name) or f"stage-{place + 1}"
        steps.append(_Step(id, stage.name, probability, _category(probability)))
    return tuple({step.id: step for step in steps}.values())


def _category(probability: int) -> str:
    limits = ((15, "omitted"), (50, "pipeline"), (75, "best-case"))
    return next((category for limit, category in limits if probability < limit), "commit")


def _road(company: Company, road: _Road, place: int, template: str) -> str:
    """The file of a pipeline of the CRM, made from the template's one."""
    words = json.dumps(road.name, ensure_ascii=False)
    heads = {"id": road.id, "name": f"{{da: {words}, en: {words}}}\norder: {place}"}
    if place > 1:
        heads["summary"] = _WHICH_DEALS
    lines = (
        f"{key}: {heads[key]}\n" if (key := line.partition(":")[0]) in heads else line
        for line in template.splitlines(keepends=True)
    )
    return _filled("".join(lines), company, road.steps)


def _slug(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS)).encode("ascii", "ignore").decode()
    return re.sub(r"^[^a-z]+", "", "-".join(re.findall(r"[a-z0-9]+", plain)))[:60].strip("-")
