"""Functions whose module is imported when they are first called, so that a first result does not wait for it."""

from collections.abc import Callable
from importlib import import_module


def on_demand[**Given, Found](place: str) -> Callable[Given, Found]:
    """The function at a place such as `calculators.quote.margin:margin_html`.

    Calling it raises ImportError where the module cannot be had, AttributeError where it has no such function.
    """
    module, _, name = place.partition(":")

    def call(*args: Given.args, **kwargs: Given.kwargs) -> Found:
        function: Callable[Given, Found] = getattr(import_module(module), name)
        return function(*args, **kwargs)

    return call
