"""Data points in the CRM."""

from __future__ import annotations

from scripts.model.base import Id, Item, Kind, Part, Record, RoleRef, Text, ToolRef, Word, doc, text


class FieldObject(Word):
    """The CRM object a field sits on."""

    CONTACT = "contact", "Kontaktperson", "Contact"
    COMPANY = "company", "Virksomhed", "Company"
    LEAD = "lead", "Lead", "Lead"
    DEAL = "deal", "Salgsmulighed", "Deal"
    CUSTOMER = "customer", "Kunde", "Customer"
    QUOTE = "quote", "Tilbud", "Quote"
    ORDER = "order", "Ordre", "Order"
    ACTIVITY = "activity", "Aktivitet", "Activity"


class FieldType(Word):
    """What a field holds."""

    TEXT = "text", "Tekst", "Text"
    LONG_TEXT = "long-text", "Lang tekst", "Long text"
    NUMBER = "number", "Tal", "Number"
    MONEY = "money", "Beløb", "Amount"
    PERCENT = "percent", "Procent", "Per cent"
    DATE = "date", "Dato", "Date"
    DATETIME = "datetime", "Dato og tid", "Date and time"
    CHOICE = "choice", "Valg", "Choice"
    MULTI_CHOICE = "multi-choice", "Flere valg", "Several choices"
    YES_NO = "yes-no", "Ja eller nej", "Yes or no"
    EMAIL = "email", "E-mail", "E-mail"
    PHONE = "phone", "Telefon", "Phone"


class FieldOption(Part):
    """A choice of a field."""

    item = Item("{label}")

    id: Id = doc("Its id", "Id", noun=("id", "id"))
    label: Text = doc("Its label", "Teksten", noun=("teksten", "label"))


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
    object: FieldObject = doc("Object it sits on", "Objekt, det sidder på", noun=("objektet", "object"))
    type: FieldType = doc("What it holds", "Hvad det rummer", noun=("typen", "type"))
    options: tuple[FieldOption, ...] = doc(
        "Its choices", "Valgmulighederne", noun=("valgmuligheden", "choice"), default=()
    )
    meaning: Text = doc(
        "What it means and how it is filled",
        "Hvad det betyder, og hvordan det udfyldes",
        noun=("betydningen", "meaning"),
    )
    system: ToolRef = doc(
        "The tool that owns it", "Værktøjet, der ejer det", noun=("værktøjet, der ejer feltet,", "tool that owns it")
    )
    filled_by: RoleRef = doc(
        "Who fills it", "Hvem der udfylder det", noun=("rollen, der udfylder feltet,", "role that fills it")
    )
    filled_when: Text | None = doc(
        "The event that fills it when no stage requires it: a lost deal, a system's own entry",
        "Hændelsen, der udfylder det, når intet trin kræver det: en tabt handel, systemets egen registrering",
        noun=("hændelsen, der udfylder feltet,", "event that fills it"),
        default=None,
    )
    personal: bool = doc(
        "True for personal data (GDPR)",
        "Sand for personoplysninger (GDPR)",
        noun=("mærket for personoplysninger", "mark for personal data"),
        default=False,
    )
