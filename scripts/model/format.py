"""What the files of a playbook are called and written as."""

from typing import Final

FORMAT: Final = 2
"""The format that this engine reads. Each change of it has a step in `scripts/migrate/steps`."""
PLAYBOOK: Final = "playbook"
"""The folder that a playbook's files are told of in, wherever it lies."""
