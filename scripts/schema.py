"""Write the JSON Schemas that editors complete and check with, one for each kind of file, from the one model.

They are committed in schema/, because the first line of every YAML file leads there; which schema a file has before it
says so stands in the editor's settings, which are kept up to date with them. With --check nothing is written.
Exit status: 0 when written or current, 1 when --check finds one that is not current.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final  # noqa: TID251 - JSON Schema, as pydantic gives it

from calculators.catalogue import calculators
from scripts.load import load
from scripts.model.base import Part, Text
from scripts.model.calculators import Calculator
from scripts.model.kinds import KINDS
from scripts.shape.languages import named
from scripts.shape.parameters import own_parameters

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
EDITOR: Final = Path(".vscode/settings.json")
"""Where the editor keeps its settings, beside the folder of the schemas."""
_DAY: Final = r"^\d{4}-\d{2}-\d{2}$"
_OWN_ORDER: Final = ("$schema", "$id", "title", "description", "markdownDescription", "type")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.add_argument("--check", action="store_true", help="write nothing; say which schemas are not current")
    parser.add_argument(
        "--folder", type=Path, default=Path("schema"), metavar="DIR", help="folder of the schemas (default: schema)"
    )

    parser.add_argument(
        "--playbook",
        type=Path,
        metavar="DIR",
        help="ask for the languages of that playbook in every text (default: for at least one)",
    )


def run(options: argparse.Namespace) -> int:
    """Writes what changed and removes what no kind has any more, or says so with --check."""
    folder: Path = options.folder
    languages = named(load(options.playbook, "")[0]) if options.playbook else ()
    wanted = {folder / Path(path).name: content for path, content in files(languages).items()}
    settings = folder.parent / EDITOR
    if settings.is_file():
        wanted[settings] = editor_settings(settings.read_text(encoding="utf-8"))
    stale = [path for path in sorted(folder.glob("*.json")) if path not in wanted]
    changed = [path for path, content in wanted.items() if _read(path) != content]
    if options.check:
        for path in [*changed, *stale]:
            print(f"{path.as_posix()} is not current; run: python -m scripts schema", file=sys.stderr)
        return 1 if changed or stale else 0
    folder.mkdir(parents=True, exist_ok=True)
    for path in changed:
        path.write_text(wanted[path], encoding="utf-8", newline="\n")
    for path in stale:
        path.unlink()
    print(f"{len(KINDS)} schemas, {len(changed)} files written, {len(stale)} removed", file=sys.stderr)
    return 0


def editor_settings(settings: str) -> str:
    """The editor's settings, JSON, with the schema of each kind's folder. Raises ValueError for what is not JSON."""
    own = json.loads(settings) | {
        "yaml.schemas": {f"schema/{kind}.json": f"playbook/{kind}/*.yaml" for kind in sorted(KINDS)}
    }
    return json.dumps(own, ensure_ascii=False, indent=2) + "\n"


def files(languages: Sequence[str] = ()) -> Mapping[str, str]:
    """Every schema as text by its path in the site, e.g. `schema/stages.json`; sorted.

    A text needs all of `languages`; where none is named, as in the schemas of any playbook, at least one.
    """
    return {
        f"schema/{kind}.json": json.dumps(schema(kind, languages), ensure_ascii=False, indent=2) + "\n"
        for kind in sorted(KINDS)
    }


def schema(kind: str, languages: Sequence[str] = ()) -> dict[str, Any]:
    """The schema of one kind of file in a playbook of `languages`."""
    model = KINDS[kind]
    own = _of_model(model, languages)
    if model is Calculator:
        own["allOf"] = [_parameters(own, id, languages) for id in calculators()]
    own |= {"$schema": _DIALECT, "$id": f"{kind}.json", "title": model.__name__}
    return {key: own[key] for key in (*_OWN_ORDER, *sorted(own.keys() - set(_OWN_ORDER))) if key in own}


def _parameters(own: dict[str, Any], id: str, languages: Sequence[str]) -> dict[str, Any]:
    """What `parameters` holds in the file of one calculator; its definitions join those of the file."""
    inner = _of_model(own_parameters(calculators()[id]), languages)
    prefix = "".join(part.capitalize() for part in id.split("-"))
    definitions = {f"{prefix}{name}": definition for name, definition in inner.pop("$defs", {}).items()}
    renamed = _with_prefix({"inner": inner, "definitions": definitions}, prefix)
    own["$defs"] = dict(sorted({**own.get("$defs", {}), **renamed["definitions"]}.items()))
    then: dict[str, Any] = {"properties": {"parameters": renamed["inner"]}}
    if inner.get("required"):
        then["required"] = ["parameters"]
    return {"if": {"properties": {"id": {"const": id}}, "required": ["id"]}, "then": then}


def _with_prefix(node: Any, prefix: str) -> Any:
    if isinstance(node, dict):
        return {
            key: value.replace("#/$defs/", f"#/$defs/{prefix}") if key == "$ref" else _with_prefix(value, prefix)
            for key, value in node.items()
        }
    return [_with_prefix(item, prefix) for item in node] if isinstance(node, list) else node


def _of_model(model: type[Part], languages: Sequence[str]) -> dict[str, Any]:
    tidied = _tidy(model.model_json_schema(mode="validation"))
    assert isinstance(tidied, dict)
    if said := tidied.get("$defs", {}).get(Text.__name__):
        said |= {"required": sorted(languages)} if languages else {"minProperties": 1}
        tidied["$defs"][Text.__name__] = dict(sorted(said.items()))
    return tidied


def _tidy(node: Any) -> Any:
    """Without what editors show as noise, and with what `check` knows besides: nothing is left empty, days exist."""
    if isinstance(node, list):
        return [_tidy(item) for item in node]
    if not isinstance(node, dict):
        return node
    own = _without_null(node)
    out: dict[str, Any] = {}
    for key, value in own.items():
        if key in ("properties", "$defs"):
            out[key] = {name: _tidy(inner) for name, inner in value.items()}
        elif key == "default" and value in (None, [], ""):
            continue
        elif key not in ("title", "x-en", "x-da"):
            out[key] = _tidy(value)
    if "x-en" in own:
        out["description"] = f"{own['x-en']}\n{own['x-da']}"
        out["markdownDescription"] = f"{own['x-en']}\n\n*{own['x-da']}*"
    if own.get("type") == "string":
        out |= _string(own)
    return out


def _without_null(node: dict[str, Any]) -> dict[str, Any]:
    """An optional key is left out, never empty: `anyOf: [X, null]` becomes X, `anyOf: [X, Y, null]` one of the two."""
    options = [option for option in node.get("anyOf", []) if option != {"type": "null"}]
    if "anyOf" not in node or len(options) != 1:
        return node | {"anyOf": options} if options else node
    return {**options[0], **{key: value for key, value in node.items() if key != "anyOf"}}


def _string(node: dict[str, Any]) -> dict[str, Any]:
    """Free text may look like a number, as in `da: 25`; words with a form of their own may not."""
    if node.get("format") == "date":
        return {"pattern": _DAY}
    return {} if {"pattern", "enum", "const"} & node.keys() else {"type": ["string", "number", "boolean"]}


def _read(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.is_file() else None
