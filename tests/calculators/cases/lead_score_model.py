"""A small lead-score model for tests: one group of each sort, bands of 25 points, one route for every lead."""

from calculators.kit.scoring.model import Model
from calculators.lead_score import read_parameters


def text(word: str) -> dict[str, str]:
    return {"da": word + " (da)", "en": word}


def answer(answer_id: str, points: float) -> dict[str, object]:
    return {"id": answer_id, "label": text(answer_id), "points": points}


def event(rule_id: str, points: float, cap: float, half_life_days: float | None) -> dict[str, object]:
    return {
        "id": rule_id,
        "label": text(rule_id),
        "why": text("why"),
        "points": points,
        "cap": cap,
        "half_life_days": half_life_days,
    }


def route(route_id: str, fit: list[str], engagement: list[int]) -> dict[str, object]:
    level = {"what": text("call"), "within_hours": 2, "hours": "business", "owner": "seller"}
    return {
        "id": route_id,
        "name": text(route_id),
        "fit": fit,
        "engagement": engagement,
        "segments": ["b2b", "b2c"],
        "owner": "seller",
        "service_level": level,
        "next_step": text("call"),
    }


PLAIN: dict[str, object] = {
    "score": {
        "fit_groups": [
            {
                "id": "company",
                "name": text("company"),
                "cap": 60,
                "rules": [
                    {
                        "id": "size",
                        "label": text("size"),
                        "why": text("why"),
                        "answers": [answer("big", 40), answer("unknown", 0), answer("none", -50)],
                    },
                    {
                        "id": "trade",
                        "label": text("trade"),
                        "why": text("why"),
                        "answers": [answer("core", 30), answer("unknown", 0)],
                    },
                ],
            }
        ],
        "framework_group": {"id": "evidence", "name": text("evidence"), "cap": 40, "default": "pair"},
        "engagement_groups": [
            {
                "id": "web",
                "name": text("web"),
                "cap": 50,
                "rules": [event("visit", 10, 30, 10), event("left", -20, 40, None)],
            },
            {"id": "direct", "name": text("direct"), "cap": 60, "rules": [event("call", 60, 60, 20)]},
        ],
        "fit_cap": 100,
        "engagement_cap": 100,
        "fit_bands": [
            {"grade": grade, "low": low, "high": low + 25} for grade, low in (("A", 75), ("B", 50), ("C", 25), ("D", 0))
        ],
        "engagement_bands": [
            {"grade": grade, "low": low, "high": low + 25} for grade, low in ((1, 75), (2, 50), (3, 25), (4, 0))
        ],
        "routes": [route("good", ["A", "B"], [1, 2, 3, 4]), route("poor", ["C", "D"], [1, 2, 3, 4])],
        "example": {
            "as_of": "2026-11-23",
            "segment": "b2b",
            "fit": [{"rule": "size", "answer": "big"}, {"rule": "trade", "answer": "unknown"}],
            "engagement": [{"rule": "visit", "count": 2, "days_ago": 10}],
            "levels": [{"criterion": "need", "level": 2}],
        },
    },
    "frameworks": [
        {
            "id": "pair",
            "name": text("Pair"),
            "letters": [{"name": text("N"), "criterion": "need"}, {"name": text("M"), "criterion": "money"}],
        },
        {"id": "single", "name": text("Single"), "letters": [{"name": text("T"), "criterion": "time"}]},
    ],
    "segments": [{"id": "b2b", "name": text("B2B")}, {"id": "b2c", "name": text("B2C")}],
    "criteria": [
        {
            "id": name,
            "name": text(name),
            "rubric": [{"level": level, "evidence": text(f"{name} {level}")} for level in range(4)],
        }
        for name in ("need", "money", "time", "unasked")
    ],
    "roles": {"seller": text("seller")},
}

MODEL: Model = read_parameters(PLAIN)
