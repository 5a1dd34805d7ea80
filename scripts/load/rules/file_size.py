"""A file too large to be one of the playbook's
En fil, der er for stor til at være en af playbookens

Why: One file says one thing. A file of hundreds of pages was put here by mistake and would take minutes to read.
Hvorfor: Én fil siger én ting. En fil på flere hundrede sider er lagt her ved en fejl og ville tage minutter at læse.

Mend: Move the file out of the playbook, or take its last good version.
Ret: Flyt filen ud af playbooken, eller tag dens sidste gode udgave.
"""

from typing import Final

from scripts.problem import Said, text

LARGEST: Final = 500_000
"""Bytes of a file. The longest that people have written is a twentieth of it."""


def too_large(size: int) -> Said:
    """A file of so many bytes."""
    shown, most = f"{size / 1_000_000:.1f}", LARGEST // 1000
    return Said(
        text(f"filen er på {shown.replace('.', ',')} MB", f"the file is {shown} MB"),
        text(f"højst {most} kB", f"at most {most} kB"),
        text(
            "Flyt den ud af playbooken, eller tag dens sidste gode udgave.",
            "Move it out of the playbook, or take its last good version.",
        ),
    )
