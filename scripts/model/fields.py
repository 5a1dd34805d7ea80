"""Data points in the CRM."""

from __future__ import annotations

from enum import StrEnum

from scripts.model.base import Id, Kind, Part, Record, RoleRef, Text, ToolRef, doc, text


class FieldObject(StrEnum):
    """The CRM object a field sits on."""

    CONTACT = "contact"
    COMPANY = "company"
    LEAD = "lead"
    DEAL = "deal"
    CUSTOMER = "customer"
    ACTIVITY = "activity"


class FieldType(StrEnum):
    """What a field holds."""

    TEXT = "text"
    LONG_TEXT = "long-text"
    NUMBER = "number"
    MONEY = "money"
    PERCENT = "percent"
    DATE = "date"
    DATETIME = "datetime"
    CHOICE = "choice"
    EMAIL = "email"
    PHONE = "phone"


class FieldOption(Part):
    """A choice of a field."""

    id: Id = doc("Its id", "Id")
    label: Text = doc("Its label", "Teksten")


class CrmField(Record):
    """A data point in the CRM."""

    kind = "fields"
    said = Kind(
        label=text("CRM-felt", "CRM field"),
        one=text("et CRM-felt", "a CRM field"),
        noun=text("CRM-feltet", "CRM field"),
        place=100,
        named_by_kind=True,
    )
    on: FieldObject = doc("Object it sits on", "Objekt, det sidder på")
    type: FieldType = doc("What it holds", "Hvad det rummer")
    options: tuple[FieldOption, ...] = doc("Its choices", "Valgmulighederne", default=())
    meaning: Text = doc("What it means and how it is filled", "Hvad det betyder, og hvordan det udfyldes")
    system: ToolRef = doc("The tool that owns it", "Værktøjet, der ejer det")
    filled_by: RoleRef = doc("Who fills it", "Hvem der udfylder det")
    filled_when: Text | None = doc(
        "The event that fills it when no stage requires it: a lost deal, a system's own entry",
        "Hændelsen, der udfylder det, når intet trin kræver det: en tabt handel, systemets egen registrering",
        default=None,
    )
    personal: bool = doc("True for personal data (GDPR)", "Sand for personoplysninger (GDPR)", default=False)
