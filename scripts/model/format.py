"""Which format of the playbook's files this engine reads. Each change of it has a step in `scripts/migrate/steps`."""

from typing import Final

FORMAT: Final = 2
