"""The files around the code hold what they promise: commands, workflows, ignored products, an independent bootstrap."""

import ast
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
COMMANDS = ["serve", "site", "preview", "check", "comment", "lint", "quick", "test", "long", "bench", "lock", "help"]
OFFICE = "sudo apt-get -qq update && sudo apt-get -qq install -y --no-install-recommends libreoffice-calc-nogui"
SUMMARY = 'cat build/pull-request/comment.md >> "$GITHUB_STEP_SUMMARY"'
WRITES = {
    "publish": {"publish": {"pages": "write", "id-token": "write"}},
    "comment": {"comment": {"contents": "read", "actions": "read", "pull-requests": "write"}},
}
"""Workflow -> job -> what it may do beyond reading."""

every_workflow = pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda workflow: workflow.name)


def make(*arguments: str) -> str:
    """What make says; the variables of a make that runs these tests are kept from it."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS", "ARGS"))}
    return subprocess.run(
        ["make", "--no-print-directory", *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    ).stdout


def test_make_without_a_target_lists_every_command():
    assert make() == make("help")
    assert sorted(re.findall(r"^make (\w+)", make(), re.MULTILINE)) == sorted(COMMANDS)


@pytest.mark.parametrize("target", [name for name in COMMANDS if name != "help"])
def test_every_command_prepares_what_it_needs_before_it_starts(target):
    first, *then = make("--dry-run", target).splitlines()
    assert first.startswith("sh scripts/bootstrap/prepare.sh site")
    assert then and all(command.startswith(".venv/bin/python -m ") for command in then)


def test_checking_the_playbook_needs_neither_node_nor_a_browser():
    assert make("--dry-run", "check").splitlines() == [
        "sh scripts/bootstrap/prepare.sh site",
        ".venv/bin/python -m scripts check ",
    ]


def test_layout_style_and_types_of_the_code_are_checked():
    commands = [command.split()[2:] for command in make("--dry-run", "lint", "ARGS=scripts/judge").splitlines()[1:]]
    assert commands == [
        ["ruff", "format", "--check", "scripts/judge"],
        ["ruff", "check", "scripts/judge"],
        ["mypy"],
    ]


def test_the_code_is_linted_before_it_is_tested():
    workflow = yaml.safe_load((ROOT / ".github" / "workflows" / "test.yml").read_text(encoding="utf-8"))
    for said in (
        re.findall(r"make .*\b(lint|test)\b", (ROOT / ".ci" / "run").read_text(encoding="utf-8")),
        [
            step["run"].split()[1]
            for step in workflow["jobs"]["test"]["steps"]
            if step.get("run", "").startswith("make ")
        ],
    ):
        assert said == ["lint", "test"]


@pytest.mark.parametrize(
    ("gait", "profile", "chosen"),
    [
        ("quick", "quick", "not (browser or office or node or long)"),
        ("test", "test", "not long"),
        ("long", "long", "long or hypothesis"),
    ],
)
def test_a_gait_chooses_tests_and_examples_and_passes_on_what_pytest_is_told(gait, profile, chosen):
    """What `make test` leaves out or tries in part is run whole by `make long`."""
    command = shlex.split(make("--dry-run", gait, "ARGS=-k roi").splitlines()[-1])
    assert command[:3] == [".venv/bin/python", "-m", "pytest"] and command[-2:] == ["-k", "roi"]
    assert command[command.index("--hypothesis-profile") + 1] == profile
    assert command[command.index("-m", 3) + 1] == chosen


def test_arguments_are_passed_on():
    assert make("--dry-run", "check", "ARGS=--format github").splitlines()[-1].endswith("check --format github")


def test_the_script_for_continuous_integration_can_be_run():
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    subprocess.run(["bash", "-n", script], check=True)


def test_the_bootstrap_uses_the_standard_library_alone():
    foreign = []
    for source in sorted((ROOT / "scripts" / "bootstrap").glob("*.py")):
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                imported = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                imported = [node.module]
            else:
                continue
            foreign += [
                f"{source.name}: {name}"
                for name in imported
                if name.split(".")[0] not in sys.stdlib_module_names and not name.startswith("scripts.bootstrap")
            ]
    assert foreign == []


def test_products_of_the_build_stay_out_of_the_history(tmp_path):
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    shutil.copy(ROOT / ".gitignore", tmp_path)
    products = [
        "build/tree/da/index.md",
        "site/index.html",
        ".venv/bin/python",
        "node_modules/pyodide/pyodide.mjs",
        ".cache/x",
        "scripts/__pycache__/x.cpython-313.pyc",
        ".pytest_cache/v",
        ".hypothesis/examples",
    ]
    sources = ["scripts/build/search.py", "docs/da/index.md", "playbook/site/x.yaml", "tests/build/test_site.py"]
    asked = "\n".join(products + sources)
    answer = subprocess.run(
        ["git", "-C", tmp_path, "check-ignore", "--stdin"], input=asked, capture_output=True, text=True, check=True
    )
    assert answer.stdout.splitlines() == products


@every_workflow
def test_a_workflow_may_read_and_only_the_jobs_that_publish_or_post_may_write(workflow):
    content = yaml.safe_load(workflow.read_text(encoding="utf-8"))
    assert content["permissions"] == {"contents": "read"}
    granted = {name: job["permissions"] for name, job in content["jobs"].items() if "permissions" in job}
    assert granted == WRITES.get(workflow.stem, {})


@every_workflow
def test_a_workflow_uses_githubs_own_actions_at_a_version_and_commands_that_exist(workflow):
    jobs = yaml.safe_load(workflow.read_text(encoding="utf-8"))["jobs"].values()
    steps = [step for job in jobs for step in job.get("steps", [])]
    used = [step["uses"] for step in steps if "uses" in step]
    run = [step["run"] for step in steps if "run" in step]
    assert used and all(re.fullmatch(r"actions/[a-z-]+@v\d+", action) for action in used), used
    for command in run:
        ours = re.match(r"make (\w+)", command)
        assert command in (SUMMARY, OFFICE) or (ours and ours[1] in COMMANDS), command


def test_every_push_and_pull_request_is_tested_and_main_is_tested_before_it_is_published():
    # YAML 1.1 reads the key `on` as true.
    test, publish = (
        yaml.safe_load((ROOT / ".github" / "workflows" / f"{name}.yml").read_text(encoding="utf-8"))
        for name in ("test", "publish")
    )
    assert test[True]["push"] == {"branches-ignore": ["main"]} and "pull_request" in test[True]
    assert publish[True]["push"] == {"branches": ["main"]}
    assert publish["jobs"]["test"]["uses"] == "./.github/workflows/test.yml"
    assert publish["jobs"]["build"]["needs"] == "test" and publish["jobs"]["publish"]["needs"] == "build"
