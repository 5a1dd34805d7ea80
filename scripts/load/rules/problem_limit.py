"""More problems in a file than anyone reads
Flere fejl i en fil, end nogen læser

Why: A file that was saved as something else, or cut in the middle, has a problem on each of its lines, and they all say
the same. The first of them say enough.
Hvorfor: En fil, der er gemt som noget andet eller skåret over, har en fejl på hver af sine linjer, og de siger alle det
samme. De første siger nok.

Mend: Mend the first ones and check again; the others are told then. If all is wrong, take the file's last good version.
Ret: Ret de første, og tjek igen; så siges resten. Er alt galt, så tag filens sidste gode udgave.
"""

from typing import Final

from scripts.problem import Problem, Said, sort, text

MOST: Final = 50
"""Problems of one file that are told."""


def limited(problems: list[Problem]) -> tuple[Problem, ...]:
    """The problems of one file in reading order, cut after the first `MOST` with word of it."""
    found = sort(problems)
    if len(found) <= MOST:
        return found
    last = found[MOST - 1]
    return (*found[:MOST], Problem(last.mark, "problem-limit", "error", _said()))


def _said() -> Said:
    return Said(
        text(
            f"filen har flere end {MOST} fejl; her er de første",
            f"the file has more than {MOST} problems; these are the first",
        ),
        None,
        text("Ret dem, og tjek igen; så siges resten.", "Mend them and check again; the others are told then."),
    )
