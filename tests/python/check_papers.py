"""Reads documents of ours back: are they what PDF/UA-1 and PDF/A-2a promise, and do they say, in order, what they should?

    python check_papers.py FOLDER AGAIN

Both folders hold pairs: NAME.pdf, and NAME.json with what the document was made of. They were written by two processes and
must be the same.
"""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pikepdf
from page import ValidationProfile, validate_pdf

from read_pdf import Element, page_text, structure

# What has no text of its own that must come out as it went in: it is here to break things.
HOSTILE = {"hostile"}


class Checks:
    """What does not hold is said with the name of the document; the others are checked all the same."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.failed = 0

    def holds(self, claim: bool, what: str) -> None:
        if not claim:
            self.failed += 1
            print(f"{self.name}: {what}")


def check_properties(checks: Checks, pdf: pikepdf.Pdf, made_of: dict) -> None:
    root = pdf.Root
    checks.holds(not pdf.is_encrypted, "it is encrypted")
    checks.holds(str(root.get("/Lang")) == made_of["language"], f"the language is {root.get('/Lang')}")
    checks.holds(bool(root.MarkInfo.Marked), "it is not marked as tagged")
    checks.holds(bool(root.ViewerPreferences.DisplayDocTitle), "the window shows the name of the file, not the title")
    checks.holds("/OutputIntents" in root, "it does not say what its colours mean")
    with pdf.open_metadata() as said:
        title = said.get("dc:title")
        checks.holds(bool(title) and title == str(pdf.docinfo["/Title"]), f"the title is {title}")
        if checks.name not in HOSTILE:
            checks.holds(title == made_of["title"], f"the title is {title}")
            authors = said.get("dc:creator") or []
            checks.holds(list(authors) == [made_of["sender"]] * bool(made_of["sender"]), f"the author is {authors}")
        checks.holds(said.get("pdfuaid:part") == "1", "it does not claim PDF/UA-1")
        claimed = (said.get("pdfaid:part"), said.get("pdfaid:conformance"))
        checks.holds(claimed == ("2", "A"), f"it claims PDF/A {claimed}")
        date = str(said.get("xmp:CreateDate"))
        checks.holds(date.startswith(made_of["date"]), f"it was made on {date}")


def check_standards(checks: Checks, path: Path) -> None:
    """What another program says that knows both standards rule by rule and nothing of us."""
    for profile in (ValidationProfile.PDF_UA_1, ValidationProfile.PDF_A_2A):
        report = validate_pdf(path, profile=profile)
        for failure in report.failures:
            checks.holds(False, f"{profile}: {failure.rule_id}: {failure.message}")
        checks.holds(report.is_compliant, f"it is not {profile}")


def check_nothing_runs(checks: Checks, pdf: pikepdf.Pdf) -> None:
    forbidden = {"/OpenAction", "/AA", "/JS", "/JavaScript", "/EmbeddedFiles", "/AcroForm", "/XFA", "/RichMedia"}
    for each in pdf.objects:
        if isinstance(each, pikepdf.Stream):
            each = each.stream_dict
        if not isinstance(each, pikepdf.Dictionary):
            continue
        checks.holds(not forbidden & set(each.keys()), f"it has {forbidden & set(each.keys())}")
        action = each.get("/A")
        if each.get("/Subtype") == "/Link" and action is not None:
            leads = str(action.get("/URI", ""))
            checks.holds(action.S == "/URI", f"a link does {action.S}")
            checks.holds(leads.startswith(("https:", "http:", "mailto:")) and leads.isascii(), f"a link leads to {leads}")
            checks.holds(bool(str(each.get("/Contents", ""))), f"the link to {leads} says nothing")


def check_fonts(checks: Checks, pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        for font in page.Resources.get("/Font", {}).values():
            for part in font.get("/DescendantFonts", [font]):
                described = part.FontDescriptor
                held = {"/FontFile", "/FontFile2", "/FontFile3"} & set(described.keys())
                checks.holds(bool(held), f"the font {part.BaseFont} is not in it")
            checks.holds("/ToUnicode" in font, f"the font {font.BaseFont} does not say what its signs mean")


def check_structure(checks: Checks, pdf: pikepdf.Pdf, top: Element) -> None:
    headings = [each for each in top.walk() if re.fullmatch(r"H\d", each.kind)]
    levels = [int(each.kind[1]) for each in headings]
    checks.holds(levels[:1] == [1] and levels.count(1) == 1, f"the headings are of the levels {levels}")
    checks.holds(all(next <= one + 1 for one, next in zip(levels, levels[1:])), f"a level is left out: {levels}")
    checks.holds(all(each.text().strip() for each in headings), "a heading is empty")
    with pdf.open_outline() as outline:
        listed = list(outline_titles(outline.root))
    checks.holds(len(listed) == len(headings), f"{len(headings)} headings, {len(listed)} in the outline")
    for each in top.walk():
        if each.kind == "Table":
            check_table(checks, each)
        elif each.kind == "L":
            checks.holds(all(item.kind == "LI" for item in each.children), "a list holds what is no item")
            bodies = [part.kind for item in each.children for part in item.children]
            checks.holds(bodies.count("LBody") == len(each.children), "an item has no body")
        elif each.kind == "Link":
            checks.holds(bool(each.annotations), f"the link “{each.text()}” leads nowhere")
        elif each.kind == "Figure":
            checks.holds("/Alt" in each.entries, "a figure is not described")


def outline_titles(items: list) -> Iterator[str]:
    for item in items:
        yield item.title
        yield from outline_titles(item.children)


def check_table(checks: Checks, table: Element) -> None:
    """Whoever hears a cell must hear what it is of, and whose: each names the headers of its column and its row."""
    rows = [each for each in table.walk() if each.kind == "TR"]
    widths = {len(row.children) for row in rows}
    checks.holds(len(widths) == 1, f"a table has rows of {widths} cells")
    # A table without columns of its own is a list of names and values: no row is all headers.
    has_heads = all(cell.kind == "TH" for cell in rows[0].children)
    heads = rows[0].children if has_heads else []
    for head in heads:
        checks.holds(scope(head) == "/Column", f"the head “{head.text()}” is of {scope(head)}")
    for row in rows[1:] if has_heads else rows:
        first = row.children[0]
        checks.holds(first.kind == "TH" and scope(first) == "/Row", f"a row begins without a header: {row.text()[:60]}")
        for place, cell in enumerate(row.children):
            checks.holds(cell.kind == ("TH" if place == 0 else "TD"), f"a row holds {cell.kind} at {place}: {row.text()[:60]}")
            named = {name_of(heads[place])} if heads else set()
            if place > 0:
                named.add(name_of(first))
            checks.holds(headers(cell) == named, f"the cell “{cell.text()[:40]}” does not name its headers")
    names = [name_of(each) for each in table.walk() if each.kind == "TH"]
    checks.holds(None not in names and len(set(names)) == len(names), "two headers of a table have the same name")
    # Groups of rows say nothing that the headers do not. The typesetter writes them only for tables without headers of rows.
    groups = [each.kind for each in table.children if each.kind != "Caption"]
    checks.holds(set(groups) <= {"TR"} or groups[0] == "THead", f"a table holds {groups[:4]}")


def scope(cell: Element) -> str:
    return str(cell.attributes().get("/Scope"))


def name_of(header: Element) -> bytes | None:
    name = header.entries.get("/ID")
    return None if name is None else bytes(name)


def headers(cell: Element) -> set[bytes]:
    return {bytes(name) for name in cell.attributes().get("/Headers", [])}


def said_by(made_of: dict) -> Iterator[str]:
    """What a document says, in the order it should be read."""
    yield made_of["sender"]
    yield made_of["recipient"] or ""
    yield made_of["kind"]
    yield made_of["title"]
    yield from (text for pair in made_of["references"] for text in pair)
    for block in made_of["blocks"]:
        match block["is"]:
            case "heading":
                yield block["text"]
            case "paragraph" | "note":
                yield "".join(span["text"] for span in block["spans"])
            case "list":
                yield from ("".join(span["text"] for span in item) for item in block["items"])
            case "facts":
                yield from (text for pair in block["facts"] for text in pair)
            case "table":
                yield block["caption"]
                yield from (column["head"] for column in block["columns"])
                yield from (cell for row in block["rows"] for cell in row)
                yield from block["sum"] or []


def signs_only(text: str) -> str:
    """Where a line ends there may be a space or none, and a long word may have got a hyphen or a place to break at."""
    return re.sub(r"[\s\u00ad\u200b]", "", text)


def check_order(checks: Checks, top: Element, made_of: dict) -> None:
    text = signs_only(top.text())
    place = 0
    for said in said_by(made_of):
        found = text.find(signs_only(said), place)
        checks.holds(found >= 0, f"“{said[:80]}” is not read where it should be, after “{text[max(0, place - 60):place]}”")
        place = max(found, place) + (len(signs_only(said)) if found >= 0 else 0)


def check_pages(checks: Checks, pages: list, language: str) -> None:
    for number, page in enumerate(pages, 1):
        words = f"Sida {number} av {len(pages)}" if language == "sv" else f"Page {number} of {len(pages)}"
        checks.holds(words in page.decoration, f"page {number} does not say “{words}”")
        checks.holds(not page.stray, f"page {number} has “{page.stray[:40]}” outside of its structure")


def check(path: Path, again: Path) -> int:
    checks = Checks(path.stem)
    checks.holds(path.read_bytes() == again.read_bytes(), "another process made other bytes of it")
    made_of = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    with pikepdf.open(path) as pdf:
        pages = [page_text(page) for page in pdf.pages]
        top = structure(pdf, pages)
        check_properties(checks, pdf, made_of)
        check_standards(checks, path)
        check_nothing_runs(checks, pdf)
        check_fonts(checks, pdf)
        check_structure(checks, pdf, top)
        check_pages(checks, pages, made_of["language"])
        if path.stem in HOSTILE:
            checks.holds('#read("/etc/passwd")' in top.text(), "markup was read as markup")
        else:
            check_order(checks, top, made_of)
        print(f"{path.stem}: {len(pages)} pages, {sum(1 for _ in top.walk())} elements read")
    return checks.failed


def main() -> int:
    folder, again = Path(sys.argv[1]), Path(sys.argv[2])
    papers = sorted(folder.glob("*.pdf"))
    if not papers:
        print("there is no document to read")
        return 1
    return 1 if sum([check(path, again / path.name) for path in papers]) else 0


if __name__ == "__main__":
    sys.exit(main())
