"""Programs that pretend: small shell scripts put into folders that a test makes its PATH."""

import shlex
import sys
from pathlib import Path

BROKEN = "#!/bin/sh\necho 'pyenv: python3: command not found' >&2\nexit 127\n"


def program(path: Path, script: str) -> Path:
    """An executable shell script at `path`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(script, encoding="utf-8")
    path.chmod(0o755)
    return path


def python(path: Path, version: tuple[int, int, int], has_venv: bool = True) -> Path:
    """A Python that runs the code it is given but calls itself `version`; without `has_venv` a part is missing."""
    text = ".".join(map(str, version))
    pretend = "; ".join(
        [
            "import sys",
            f"sys.version_info = ({version[0]}, {version[1]}, {version[2]}, 'final', 0)",
            f"sys.version = '{text} (stub)'",
            f"sys.executable = {str(path)!r}",
            "pass" if has_venv else "sys.modules['ensurepip'] = None",
            "exec(sys.argv[1])",
        ]
    )
    return program(path, f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -I -c {shlex.quote(pretend)} "$2"\n')


def version_teller(path: Path, answer: str) -> Path:
    """A program that answers `answer` to whatever it is asked."""
    return program(path, f"#!/bin/sh\necho {shlex.quote(answer)}\n")
