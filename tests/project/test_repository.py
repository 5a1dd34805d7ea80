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
COMMANDS = [
    "serve",
    "site",
    "preview",
    "check",
    "comment",
    "new",
    "rename",
    "migrate",
    "lint",
    "content",
    "quick",
    "test",
    "long",
    "bench",
    "lock",
    "help",
]
OFFICE = "sudo apt-get -qq update && sudo apt-get -qq install -y --no-install-recommends libreoffice-calc-nogui"
BUILT = "mkdir -p build/pull-request && make site 2>&1 | tee build/pull-request/build.log"
SUMMARY = 'cat build/pull-request/comment.md >> "$GITHUB_STEP_SUMMARY"'
CHANGED = (
    'sh .github/changed.sh HEAD^1 >> "$GITHUB_OUTPUT"',
    'sh .github/changed.sh "$BASE" >> "$GITHUB_OUTPUT"',
)
READY = 'test "$REPORT" = success && { test "$CODE" = "success true" || test "$CODE" = "skipped false"; }'
WRITES = {
    "publish": {"changes": {"contents": "read", "actions": "read"}, "publish": {"pages": "write", "id-token": "write"}},
    "comment": {"comment": {"contents": "read", "actions": "read", "pull-requests": "write"}},
}
"""Workflow -> job -> what it may do beyond reading the repository."""

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
        '.venv/bin/python -m scripts check --playbook "playbook" ',
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
        ("long", "long", "long or sampled or hypothesis"),
    ],
)
def test_a_gait_chooses_tests_and_examples_and_passes_on_what_pytest_is_told(gait, profile, chosen):
    """What `make test` leaves out or tries in part is run whole by `make long`."""
    command = shlex.split(make("--dry-run", gait, "ARGS=-k roi").splitlines()[-1])
    assert command[:3] == [".venv/bin/python", "-m", "pytest"] and command[-2:] == ["-k", "roi"]
    assert command[command.index("--hypothesis-profile") + 1] == profile
    assert command[command.index("-m", 3) + 1] == chosen


def test_arguments_are_passed_on():
    assert (
        make("--dry-run", "check", "ARGS=--format github")
        .splitlines()[-1]
        .endswith('check --playbook "playbook" --format github')
    )


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
def test_a_workflow_uses_githubs_own_actions_and_commands_that_exist(workflow):
    jobs = yaml.safe_load(workflow.read_text(encoding="utf-8"))["jobs"].values()
    steps = [step for job in jobs for step in job.get("steps", [])]
    used = [step["uses"] for step in steps if "uses" in step]
    run = [step["run"] for step in steps if "run" in step]
    assert used and all(re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", action) for action in used), used
    for command in run:
        ours = re.match(r"make (\w+)", command)
        assert command in (SUMMARY, OFFICE, READY, BUILT, *CHANGED) or (ours and ours[1] in COMMANDS), command


def workflow(name: str) -> dict:
    """A workflow as plain data, under `on` what starts it, which YAML 1.1 reads as true."""
    found = yaml.safe_load((ROOT / ".github" / "workflows" / f"{name}.yml").read_text(encoding="utf-8"))
    return {"on" if key is True else key: value for key, value in found.items()}


def run_of(job: dict) -> list[str]:
    return [step["run"] for step in job["steps"] if "run" in step]


def test_code_is_tested_before_it_is_merged_or_published_and_the_playbook_alone_does_not_wait_for_that():
    test, pull, publish = workflow("test"), workflow("pull-request"), workflow("publish")
    assert test["on"]["push"] == {"branches-ignore": ["main"], "paths-ignore": ["playbook/**"]}
    assert publish["on"]["push"] == {"branches": ["main"]} and pull["on"] == {"pull_request": None}
    for calling in (pull["jobs"]["code"], publish["jobs"]["test"]):
        assert calling["uses"] == "./.github/workflows/test.yml"
        assert calling["if"] == "${{ needs.changes.outputs.engine == 'true' }}"
    assert publish["jobs"]["build"]["needs"] == ["changes", "test"] and publish["jobs"]["publish"]["needs"] == "build"
    for told in (publish["jobs"]["build"]["if"], publish["jobs"]["publish"]["if"]):
        assert "!cancelled()" in told, "skipped tests would skip the publication too"


@pytest.mark.parametrize(("name", "job"), [("pull-request", "report"), ("publish", "build")])
def test_the_playbook_is_checked_built_and_looked_at_whatever_changed(name, job):
    found = workflow(name)["jobs"][job]
    ours = [made for command in run_of(found) for made in re.findall(r"(?:^|&& )make (\w+)", command)]
    assert [command for command in ours if command in ("check", "site", "content")] == ["check", "site", "content"]
    assert found.get("needs", "") == "" or "changes" in found["needs"]


def test_the_required_job_always_reports_on_all_the_others():
    jobs = workflow("pull-request")["jobs"]
    assert jobs["ready"]["if"] == "${{ always() }}"
    assert set(jobs["ready"]["needs"]) == set(jobs) - {"ready"}


@pytest.mark.parametrize(
    ("report", "code", "engine", "ready"),
    [
        ("success", "success", "true", True),
        ("success", "skipped", "false", True),
        ("success", "failure", "true", False),
        ("success", "cancelled", "true", False),
        ("success", "skipped", "true", False),
        ("success", "skipped", "", False),
        ("failure", "success", "true", False),
        ("failure", "skipped", "false", False),
        ("skipped", "skipped", "false", False),
    ],
)
def test_a_pull_request_is_ready_when_each_job_succeeded_or_was_rightly_skipped(report, code, engine, ready):
    [step] = workflow("pull-request")["jobs"]["ready"]["steps"]
    given = {"needs.report.result": report, "needs.code.result": code, "needs.changes.outputs.engine": engine}
    said = {
        name: re.sub(r"\$\{\{ (.*?) \}\}", lambda match: given[match[1]], value) for name, value in step["env"].items()
    }
    done = subprocess.run(["bash", "-e", "-c", step["run"]], env=os.environ | said, check=False)
    assert (done.returncode == 0) is ready


def test_what_is_too_heavy_for_every_run_runs_on_main_and_holds_nothing_back():
    found = workflow("long")
    assert found["on"]["push"]["branches"] == ["main"] and found["on"]["schedule"]
    assert run_of(found["jobs"]["long"])[-1] == "make long"
    assert found["concurrency"]["group"] != workflow("publish")["concurrency"]["group"]


@pytest.mark.parametrize(
    ("changed", "engine"),
    [
        ([], "false"),
        (["playbook/kpis/win-rate.yaml"], "false"),
        (["playbook/kpis/win-rate.yaml", "scripts/check.py"], "true"),
        (["playbooks.md"], "true"),
        ([".github/CODEOWNERS"], "true"),
    ],
)
def test_whether_more_than_the_playbook_changed_is_read_from_the_paths(tmp_path, changed, engine):
    def git(*arguments):
        settings = ("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false")
        subprocess.run(["git", "-C", tmp_path, *settings, *arguments], check=True, capture_output=True)

    def said(*base):
        command = ["sh", ROOT / ".github" / "changed.sh", *base]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True).stdout

    git("init", "-q")
    git("commit", "-q", "--allow-empty", "-m", "before")
    for name in changed:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("changed", encoding="utf-8")
    git("add", "-A")
    git("commit", "-q", "--allow-empty", "-m", "after")
    assert said("HEAD^") == f"engine={engine}\n"
    assert said() == said("0" * 40) == "engine=true\n", "where it is not known, all is tested"
