"""The bill of materials in the format CycloneDX 1.6, for whoever keeps a list of what is in use."""

from __future__ import annotations

import base64
import json
from typing import Final

from calculators.kit.input.plain import Json
from scripts.shipped.read import FOLDER, Shipped, licence_of, shipped

BILL: Final = f"{FOLDER}/bom.cdx.json"
"""Where the bill lies in the site."""
_SITE: Final = "site"


def files() -> dict[str, str]:
    """The bill and the licences, by path in the site. Equal whenever they are written: no clock, no serial number."""
    texts = {one.text_file: licence_of(one.component) for one in shipped()}
    return {BILL: json.dumps(bill(shipped()), ensure_ascii=False, indent=2) + "\n", **texts}


def bill(found: tuple[Shipped, ...]) -> dict[str, Json]:
    """The components, what each is a part of, and under which licence."""
    wholes = [one.component.id for one in found if not one.component.within]
    dependencies: list[Json] = [{"ref": _SITE, "dependsOn": [*wholes]}]
    for whole in wholes:
        parts: list[Json] = [one.component.id for one in found if one.component.within == whole]
        dependencies.append({"ref": whole, "dependsOn": parts})
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "lifecycles": [{"phase": "build"}],
            "component": {"bom-ref": _SITE, "type": "application", "name": "site"},
        },
        "components": [_component(one) for one in found],
        "dependencies": dependencies,
    }


def _component(one: Shipped) -> dict[str, Json]:
    told = one.component
    version = f"@{one.version}" if one.version else ""
    found: dict[str, Json] = {
        "bom-ref": told.id,
        "type": "library",
        "name": told.name,
        "description": told.what.en,
        "scope": "required",
        "licenses": [{"expression": told.licence}],
        "purl": f"pkg:{told.ecosystem}/{told.package.replace('@', '%40')}{version}",
        "externalReferences": [{"type": "vcs", "url": one.source}],
    }
    if one.version:
        found["version"] = one.version
    if one.checksum:
        name, _, value = one.checksum.partition("-")
        found["hashes"] = [{"alg": name.upper().replace("SHA", "SHA-"), "content": base64.b64decode(value).hex()}]
    return found
