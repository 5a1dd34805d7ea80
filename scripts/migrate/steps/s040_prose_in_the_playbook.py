"""The company's prose lay as Markdown in `docs/da/why/` and `docs/en/why/`; now `pages/` holds it."""

from __future__ import annotations

import re
from typing import Final

from scripts.edit.write import scalar
from scripts.migrate.draft import Done, Draft, Files

_FILE: Final = re.compile(r"\.\./docs/(?P<language>da|en)/why/(?P<name>[a-z][a-z0-9-]*)\.md")
_TITLE: Final = re.compile(r"\A#\s+(?P<title>.+)\n")
_LINK: Final = re.compile(r"\[(?P<label>[^\]\n]+)\]\((?P<target>[a-z]+/[a-z0-9-]+)\)")
_INDEX: Final = "index"
_LONGEST: Final = 200


def step(files: Files) -> Done:
    """Each page with its languages side by side; its title is its name, its opening the summary."""
    draft = Draft(files)
    found: dict[str, dict[str, str]] = {}
    for path in draft.paths():
        if part := _FILE.fullmatch(path):
            found.setdefault(part["name"], {})[part["language"]] = path
    for place, name in enumerate(sorted(found, key=lambda name: (name != _INDEX, name)), 1):
        target = f"pages/{'why' if name == _INDEX else name}.yaml"
        if draft.read(target) is None:
            draft.write(target, _record(draft, name, found[name], place))
            draft.tell(
                target,
                "virksomhedens egne sider står nu i playbooken; de gamle adresser fører til dem",
                "the company's own pages now stand in the playbook; the old addresses lead to them",
            )
        for path in found[name].values():
            draft.remove(path)
    return draft.done()


def _record(draft: Draft, name: str, paths: dict[str, str], place: int) -> str:
    texts = {language: _read(draft, path) for language, path in sorted(paths.items())}
    names = {language: title or name for language, (title, _) in texts.items()}
    old = "why" if name == _INDEX else f"why/{name}"
    lines = [
        "# yaml-language-server: $schema=../../schema/pages.json",
        f"id: {'why' if name == _INDEX else name}",
        "name:",
        *(f"  {language}: {scalar(title)}" for language, title in names.items()),
        f"order: {place}",
        "summary:",
        *(f"  {language}: {scalar(_opening(body) or names[language])}" for language, (_, body) in texts.items()),
        f"old_addresses: [{old}]",
        "body:",
    ]
    for language, (title, body) in texts.items():
        lines += [
            f"  {language}: |-",
            *(f"    {line}" if line.strip() else "" for line in (body or title).splitlines()),
        ]
    return "\n".join(lines) + "\n"


def _read(draft: Draft, path: str) -> tuple[str, str]:
    """The title and what follows. A link to a record that is not there was shown as its words, and becomes that."""
    content = (draft.read(path) or "").replace("\r\n", "\n")
    title = _TITLE.match(content)
    body = content[title.end() :] if title else content
    known = frozenset(draft.paths())
    linked = _LINK.sub(lambda link: link[0] if f"{link['target']}.yaml" in known else link["label"], body)
    return (title["title"].strip() if title else "", "\n".join(line.rstrip() for line in linked.strip().splitlines()))


def _opening(body: str) -> str:
    """The first paragraph as one plain sentence or more, as long as a description may be."""
    first = next((block for block in re.split(r"\n\s*\n", body) if block[:1] not in ("#", "-", "")), "")
    words = " ".join(re.sub(r"\*\*|\[([^\]\n]*)\]\([^)]*\)", lambda found: found[1] or "", first).split())
    if len(words) <= _LONGEST:
        return words
    whole = words[:_LONGEST].rpartition(". ")[0]
    return f"{whole}." if whole else words[: _LONGEST - 2].rsplit(" ", 1)[0] + " …"
