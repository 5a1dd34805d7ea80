"""Results as lines of text, with columns under each other."""

from collections.abc import Sequence

from calculators.kit.text.language import Language, Text


def aligned(rows: Sequence[Sequence[str]], left: int = 1) -> tuple[str, ...]:
    """A line for each row, its first `left` cells to the left and the others, which are figures, to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return tuple(
        "  ".join(
            cell.ljust(width) if place < left else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in rows
    )


def named(figures: Sequence[tuple[Text, str]], language: Language) -> tuple[str, ...]:
    """A line for each figure, after what it is."""
    width = max(len(name.say(language)) for name, _ in figures)
    return tuple(f"{name.say(language):<{width}}  {figure}" for name, figure in figures)
