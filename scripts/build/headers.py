"""The `_headers` file, for hosts that read one. Hosts that do not still get the policy from each page's meta element.

A header stands in at most one rule that fits an address, since hosts join or replace doubled headers as they please.
"""

from __future__ import annotations

from collections.abc import Mapping

_WORKER_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"
"""A worker does not inherit its page's policy: the answer that brings the worker's script must carry one."""
_FOR_GOOD = "public, max-age=31536000, immutable"
_EVERYWHERE = (
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
)


def headers_file(policies: Mapping[str, str], embed_policy: str, immutable: tuple[str, ...]) -> str:
    """`policies` maps an address pattern to its policy, framing left out; `immutable` are patterns of hashed files.

    The embedded calculators may be framed by anybody, everything else by nobody.
    """
    rules: list[tuple[str, tuple[tuple[str, str], ...]]] = [("/*", _EVERYWHERE)]
    rules += [
        (pattern, (("Content-Security-Policy", f"{value}; frame-ancestors 'none'"),))
        for pattern, value in sorted(policies.items())
    ]
    rules.append(("/embed/*", (("Content-Security-Policy", f"{embed_policy}; frame-ancestors *"),)))
    rules += [
        (pattern, (("Cache-Control", _FOR_GOOD), ("Content-Security-Policy", _WORKER_POLICY))) for pattern in immutable
    ]
    return "\n".join(
        f"{pattern}\n" + "".join(f"  {name}: {value}\n" for name, value in headers) for pattern, headers in rules
    )
