"""Do programs of others find in our payment files and vouchers what we put there?

    python check_bank_files.py FOLDER AGAIN SCHEMAS STATEMENTS

FOLDER and AGAIN were written by two processes and must be the same. SCHEMAS holds the packages of schemas.txt. STATEMENTS
holds the bank statements that the tests read, which must be what a bank would send.

Payment files and statements are held against their XSD by xmllint. The vouchers are read by a small reader of SIE 4 below
that shares nothing with the program: it knows the format from its specification only.
"""

import json
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

PAYMENTS = "pain.001.001.09"
NAMESPACE = f"{{urn:iso:std:iso:20022:tech:xsd:{PAYMENTS}}}"

failed = 0


def holds(claim: bool, what: str) -> None:
    global failed
    if not claim:
        failed += 1
        print(what)


def schema(schemas: Path, message: str) -> Path:
    found = sorted(schemas.glob(f"**/{message}.xsd"))
    if not found:
        sys.exit(f"no {message}.xsd in {schemas}")
    return found[0]


def is_valid(schemas: Path, message: str, file: Path) -> bool:
    command = ["xmllint", "--nonet", "--noout", "--schema", schema(schemas, message), file]
    checked = subprocess.run(command, capture_output=True, text=True, check=False)
    if checked.returncode != 0:
        print(checked.stderr)
    return checked.returncode == 0


def ore(amount: str) -> int:
    kronor, _, rest = amount.partition(".")
    assert len(rest) == 2, amount
    sign = -1 if kronor.startswith("-") else 1
    return int(kronor) * 100 + sign * int(rest)


def check_payments(schemas: Path, file: Path) -> None:
    holds(is_valid(schemas, PAYMENTS, file), f"{file.name} is not {PAYMENTS}")
    made_of = json.loads(file.with_suffix(".json").read_text())
    root = ElementTree.parse(file).getroot()
    found = []
    for each in root.iter(f"{NAMESPACE}CdtTrfTxInf"):
        account = each.find(f"{NAMESPACE}CdtrAcct/{NAMESPACE}Id")
        number = account.findtext(f"{NAMESPACE}IBAN") or account.findtext(f"{NAMESPACE}Othr/{NAMESPACE}Id")
        found.append({
            "id": each.findtext(f"{NAMESPACE}PmtId/{NAMESPACE}EndToEndId"),
            "ore": ore(each.findtext(f"{NAMESPACE}Amt/{NAMESPACE}InstdAmt")),
            "account": number,
        })
        holds(bool(each.findtext(f"{NAMESPACE}Cdtr/{NAMESPACE}Nm")), f"{file.name}: a payee has no name")
    holds(found == made_of["payments"], f"{file.name} pays something else than was asked for")
    total = sum(each["ore"] for each in found)
    sums = {ore(each.text) for each in root.iter(f"{NAMESPACE}CtrlSum")}
    holds(sums == {total}, f"{file.name}: the control sums are {sums}, the payments come to {total}")
    counts = {each.text for each in root.iter(f"{NAMESPACE}NbOfTxs")}
    holds(counts == {str(len(found))}, f"{file.name}: the counts are {counts}")


def check_that_schemas_refuse(schemas: Path, folder: Path) -> None:
    """A check that lets everything through would be none."""
    broken = folder / "broken.xml"
    text = (folder / "every-account.xml").read_text()
    broken.write_text(text.replace("<MsgId>", "<MsgId>" + "x" * 40))
    checked = subprocess.run(
        ["xmllint", "--nonet", "--noout", "--schema", schema(schemas, PAYMENTS), broken],
        capture_output=True,
        check=False,
    )
    holds(checked.returncode != 0, "the schema lets a name of 54 characters through")
    broken.unlink()


def fields(line: str) -> list:
    """The fields of a line; a list in braces is a list."""
    out, at = [], 0
    while at < len(line):
        if line[at] in " \t":
            at += 1
        elif line[at] == "{":
            end = line.index("}", at)
            out.append(fields(line[at + 1 : end]))
            at = end + 1
        elif line[at] == '"':
            value, at = "", at + 1
            while line[at] != '"':
                if line[at] == "\\" and line[at + 1] == '"':
                    at += 1
                value += line[at]
                at += 1
            out.append(value)
            at += 1
        else:
            end = at
            while end < len(line) and line[end] not in " \t{":
                end += 1
            out.append(line[at:end])
            at = end
    return out


def check_books(file: Path) -> None:
    made_of = json.loads(file.with_suffix(".json").read_text())
    lines = file.read_bytes().decode("cp437").split("\r\n")
    holds(lines.pop() == "", "the last line of the books does not end")
    labels: dict[str, list] = {}
    vouchers: list[dict] = []
    for line in lines:
        if line in "{}":
            continue
        label, *rest = fields(line)
        if label == "#VER":
            series, number, _, text, *_ = rest
            vouchers.append({"series": series, "number": int(number), "text": text, "rows": []})
        elif label == "#TRANS":
            account, objects, amount, *_ = rest
            holds(objects == ["6", "PH"], f"the objects are {objects}")
            vouchers[-1]["rows"].append([account, ore(amount)])
        else:
            labels.setdefault(label, []).append(rest)
    holds(vouchers == made_of["vouchers"], f"the vouchers are {vouchers}")
    order = ["#FLAGGA", "#PROGRAM", "#FORMAT", "#GEN", "#SIETYP"]
    holds(list(labels)[:5] == order, f"the file begins with {list(labels)[:5]}")
    for label, expected in {
        "#FLAGGA": [["0"]],
        "#FORMAT": [["PC8"]],
        "#SIETYP": [["4"]],
        "#FNAMN": [[made_of["name"]]],
        "#RAR": [["0", "20260101", "20261231"]],
    }.items():
        holds(labels.get(label) == expected, f"{label} is {labels.get(label)}")
    holds(labels["#PROGRAM"][0][0] == made_of["program"], f"the program is {labels['#PROGRAM']}")
    for voucher in vouchers:
        holds(sum(amount for _, amount in voucher["rows"]) == 0, f"voucher {voucher['number']} does not balance")
    moved: dict[str, int] = {}
    for voucher in vouchers:
        for account, amount in voucher["rows"]:
            moved[account] = moved.get(account, 0) + amount
    closing = {account: ore(amount) for _, account, amount in labels["#UB"] + labels["#RES"]}
    holds(closing == moved, f"the books close with {closing}, the vouchers come to {moved}")


def main() -> int:
    folder, again, schemas, statements = map(Path, sys.argv[1:])
    files = sorted(folder.iterdir())
    holds(len(files) == 6, f"there are {len(files)} files")
    for file in files:
        holds(file.read_bytes() == (again / file.name).read_bytes(), f"{file.name} is another file the second time")
    check_payments(schemas, folder / "every-account.xml")
    check_payments(schemas, folder / "all-recipients.xml")
    check_that_schemas_refuse(schemas, folder)
    check_books(folder / "books.se")
    samples = sorted(statements.glob("*.xml"))
    holds(len(samples) == 4, f"there are {len(samples)} statements")
    for sample in samples:
        holds(is_valid(schemas, sample.stem, sample), f"{sample.name} is not what a bank sends")
    print(f"{len(files)} files and {len(samples)} bank statements read, {failed} claims do not hold")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
