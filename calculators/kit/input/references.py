"""How a calculator's parameters refer to the playbook's records.

A text among the parameters that is the id of a record says so: `role: Annotated[str, Reference("roles")]`. Then it is
checked like every reference of the playbook: whoever misspells it is told file, line and the nearest right name. A
calculator that says the records' names asks for them: `roles: Annotated[dict[str, Text], Names("roles")]`. They stand
in no file of the calculator's own; whoever gives it its parameters looks them up.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Reference:
    """The id of a record of this kind, such as `roles`."""

    kind: str


@dataclass(frozen=True)
class Names:
    """The names, by id, of all records of this kind that the same parameters refer to."""

    kind: str
