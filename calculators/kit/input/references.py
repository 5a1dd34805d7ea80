"""What a calculator's parameters take from the playbook's records, said where the parameter is declared.

A parameter without a marker stands in the calculator's own file. A text among these that is the id of a record says so:
`role: Annotated[str, Reference("roles")]`. Then it is checked like every reference of the playbook: whoever misspells
it is told file, line and the nearest right name. What a marker below says stands in no file of the calculator's own;
whoever gives the calculator its parameters looks it up:

    score: Annotated[Score, Lent("scores")]                  one record: the only one, or the one that the file names
    stages: Annotated[tuple[Stage, ...], Lent("stages")]     all records of the kind, in their order
    fields: Annotated[dict[str, Field], Lent("fields")]      all of them, by id
    roles: Annotated[dict[str, Text], Names("roles")]        the names of those that the parameters refer to
    file: Annotated[RecordFile, Written("score", "points")]  where the record stands that `score` is lent
    currency: Annotated[str, OfCompany("currency")]          what the company's file says under that key

A figure with a range says it the same way: `rate: Annotated[float, Between(0, 1)]`, ends included.

Of a record a calculator is given the fields that its dataclass has, no more.
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


@dataclass(frozen=True)
class Lent:
    """Records of this kind: a dataclass takes one, a tuple all in their order, a dictionary all by id.

    The calculator's file may name the one under the same key, and must where there are several.
    """

    kind: str


@dataclass(frozen=True)
class Written:
    """The file of the record that the parameter `of` is lent, as a `RecordFile` that tells where each `key` stands."""

    of: str
    key: str


@dataclass(frozen=True)
class OfCompany:
    """What stands under that key in the company's file."""

    key: str


@dataclass(frozen=True)
class RecordFile:
    """A record's YAML file as far as the last of some key, and a few lines on.

    path    as shown to people
    lines   the file's lines from its first
    places  the line, counted from 1, of each such key and of each item of a list that holds one, by the names and ids
            that lead there: `fit_groups.company.rules.size`, `fit_groups.company.rules.size.answers.large.points`
    """

    path: str
    lines: tuple[str, ...]
    places: dict[str, int]


@dataclass(frozen=True)
class Between:
    """A figure from `low` to `high`, both included."""

    low: float
    high: float
