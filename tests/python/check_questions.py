"""Reads question sets of ours as others would: the forms as survey tools do, and the schemas as validators do.

    python check_questions.py FOLDER

The folder holds pairs: ID.xlsx, the form, and ID.json, the schema of the answers.
"""

import json
import sys
from pathlib import Path

import jsonschema_rs
from pyxform.xls2xform import convert

# An amount in kronor, wherever one is asked for, is whole and not below zero.
WRONG_KRONOR = [-1, 0.5, "100", 1_000_000_000_001]


def check_form(form: Path) -> list[str]:
    try:
        converted = convert(xlsform=form, validate=False)
    except Exception as refusal:  # Whatever stops it stops every tool that reads forms.
        return [f"it is refused: {refusal}"]
    found = [f"a warning: {warning}" for warning in converted.warnings]
    # Facts, sections by item and texts with names in them must have come through.
    for wanted in ("fact_received", "<repeat ", 'lang="Svenska (sv)"', 'lang="English (en)"', "<output "):
        if wanted not in converted.xform:
            found.append(f"the form has no {wanted}")
    return found


def check_schema(path: Path) -> list[str]:
    schema = json.loads(path.read_text(encoding="utf-8"))
    try:
        jsonschema_rs.meta.validate(schema)
        answers = jsonschema_rs.Draft202012Validator(schema, validate_formats=True)
    except Exception as refusal:
        return [f"it is no schema: {refusal}"]
    found = []

    def holds(instance: object, expected: bool) -> None:
        if answers.is_valid(instance) != expected:
            found.append(f"{instance} is {'refused' if expected else 'let through'}")

    item = "utveckling-kommuner"
    names = schema["properties"]["used"]["propertyNames"].get("enum", [item])
    item = names[0]
    holds({}, True)
    holds({"no_such_question": 1}, False)
    holds({"used": {item: 2_076_200}}, True)
    holds({"used": 2_076_200}, False)
    for wrong in WRONG_KRONOR:
        holds({"used": {item: wrong}}, False)
    holds({"used": {"NO ITEM": 1}}, False)
    rows = [{"spent_kind": "staff", "spent_amount": 5}, {"spent_kind": "other"}]
    holds({"spent_on": {item: rows}}, True)
    holds({"spent_on": {item: [{"spent_kind": "no such kind"}]}}, False)
    holds({"spent_on": {item: [{}] * 21}}, False)
    holds({"other_grants": True, "continues": "yes", "anything_else": "å" * 30_000}, True)
    holds({"other_grants": "yes"}, False)
    holds({"continues": "perhaps"}, False)
    holds({"anything_else": "å" * 30_001}, False)
    return found


def main() -> None:
    folder = Path(sys.argv[1])
    forms = sorted(folder.glob("*.xlsx"))
    failed = 0
    for form in forms:
        schema = form.with_suffix(".json")
        for path, found in ((form, check_form(form)), (schema, check_schema(schema))):
            for what in found:
                failed += 1
                print(f"{path.name}: {what}")
    print(f"{len(forms)} question sets, read as forms and as schemas")
    if failed or not forms:
        sys.exit(1)


if __name__ == "__main__":
    main()
