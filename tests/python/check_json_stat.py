"""Reads every cube with pyjstat as it comes, and compares its amounts with those of the CSV file, one by one.

    python check_json_stat.py http://127.0.0.1:8080
"""

import csv
import io
import json
import sys
import urllib.request

from pyjstat import pyjstat


def fetch(address: str) -> bytes:
    with urllib.request.urlopen(address, timeout=60) as answer:
        return answer.read()


def of_cube(address: str) -> dict[tuple[str, str], int]:
    """Amounts by item and recipient, by id."""
    dataset = pyjstat.Dataset.read(fetch(address).decode("utf-8"))
    frame = dataset.write("dataframe", naming="id")
    known = frame[frame["value"].notna()]
    return {
        (row.item, row.recipient): int(row.value)
        for row in known.itertuples(index=False)
    }


def of_table(address: str) -> dict[tuple[str, str], int]:
    rows = csv.DictReader(io.StringIO(fetch(address).decode("utf-8")))
    return {
        (row["item"], f"{row['level']}-{row['code']}"): int(row["amount"]) for row in rows
    }


def main() -> int:
    base = sys.argv[1].rstrip("/")
    agreements = json.loads(fetch(f"{base}/api/v1/agreements?limit=1000"))["results"]
    if not agreements:
        print("no agreement is published: nothing was compared")
        return 1
    for agreement in agreements:
        files = f"{base}/oppna-data/{agreement['id']}"
        cube = of_cube(f"{files}/tilldelning.jsonstat")
        table = of_table(f"{files}/tilldelning.csv")
        if cube != table:
            differing = sorted(key for key in cube.keys() | table.keys() if cube.get(key) != table.get(key))
            print(f"{agreement['id']}: {len(differing)} amounts differ, the first at {differing[0]}")
            return 1
        print(f"{agreement['id']}: {len(cube)} amounts, {sum(cube.values())} kr in both")
    return 0


if __name__ == "__main__":
    sys.exit(main())
