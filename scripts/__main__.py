"""The command line: `python -m scripts COMMAND`. Each command is a module that is imported only when it is asked for.

A command module offers `add_arguments(parser)` and `run(options) -> int`; its docstring is its help.
Exit status: 0 fine, 1 problems in the input, 2 a fault of ours, 64 a mistake in the command line.
"""

from __future__ import annotations

import argparse
import errno
import sys
import traceback
from difflib import get_close_matches
from importlib import import_module
from typing import Final, NoReturn

from scripts.lacking import Lacking

COMMANDS: Final[dict[str, tuple[str, str]]] = {
    "init": ("scripts.init.command", "begin a company's own playbook, with a repository around it"),
    "check": ("scripts.check", "read the playbook and report every problem in it"),
    "schema": ("scripts.schema", "write the JSON Schemas that editors use, or see that they are current"),
    "owners": ("scripts.owners", "write who is asked about a change from the company's teams"),
    "build": ("scripts.build.command", "build the site"),
    "diff": ("scripts.compare", "say what changed in the process between two commits, branches or folders"),
    "serve": ("scripts.serve.command", "serve the site and rebuild it when a source changes"),
    "preview": ("scripts.pull_request.preview", "copy the built site so that it opens from a folder"),
    "comment": ("scripts.pull_request.command", "write what a pull request does, as its comment"),
    "new": ("scripts.new.command", "write a new file of a kind, with what to fill in"),
    "rename": ("scripts.rename.command", "give a record another id, wherever it is named"),
    "migrate": ("scripts.migrate.command", "bring an older playbook to today's format"),
    "bench": ("scripts.bench.command", "measure the runtime and the build"),
}
FAULT: Final = 2
USAGE: Final = 64
_OF_THE_MACHINE: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EPERM, errno.EMFILE})
"""What no change of the program mends: a full disk, a folder that may not be written to, too many open files."""
_REPORT_TO: Final = "Please report it with the command and the text above (CONTRIBUTING.md says where)."


class Parser(argparse.ArgumentParser):
    """argparse, but for the exit status of a mistake in the command line, which is not a fault of ours."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(USAGE, f"{self.prog}: {message}\n")


def main(arguments: list[str]) -> int:
    """Runs one command and gives its exit status."""
    name = arguments[0] if arguments else "--help"
    if name in ("-h", "--help", "help"):
        print(_help())
        return 0
    if name not in COMMANDS:
        nearest = next(iter(get_close_matches(name, COMMANDS, 1)), None)
        guess = f" Did you mean '{nearest}'?" if nearest else ""
        print(f"There is no command '{name}'.{guess}\n\n{_help()}", file=sys.stderr)
        return USAGE
    return _run(name, arguments[1:])


def _run(name: str, arguments: list[str]) -> int:
    debug = "--debug" in arguments
    try:
        module = import_module(COMMANDS[name][0])
        parser = Parser(
            prog=f"python -m scripts {name}",
            description=module.__doc__,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        module.add_arguments(parser)
        parser.add_argument("--debug", action="store_true", help="show where in the program a fault of ours arose")
        return int(module.run(parser.parse_args(arguments)))
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return 130
    except Lacking as lacking:
        print(lacking, file=sys.stderr)
        return 1
    except Exception as fault:  # the edge of the program: a fault of ours is said in words
        if isinstance(fault, OSError) and fault.errno in _OF_THE_MACHINE:
            print(f"The computer refuses: {fault.strerror}: {fault.filename or 'while writing'}", file=sys.stderr)
            return 1
        if debug:
            traceback.print_exc()
        hint = "" if debug else " Run it again with --debug to see where."
        print(
            f"This is a fault in the program, not in your files: {type(fault).__name__}: {fault}\n{_REPORT_TO}{hint}",
            file=sys.stderr,
        )
        return FAULT


def _help() -> str:
    width = max(map(len, COMMANDS))
    lines = [f"  {name:<{width}}  {summary}" for name, (_, summary) in COMMANDS.items()]
    return "\n".join(
        ["usage: python -m scripts COMMAND [options]", "", *lines, "", "python -m scripts COMMAND --help says more."]
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
