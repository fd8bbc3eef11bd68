"""Reads a tagged PDF the way a screen reader does: by its structure, not by its looks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import pikepdf


@dataclass
class Element:
    """An element of the structure: what it is, what it says, and what is in it."""

    kind: str
    entries: pikepdf.Dictionary
    children: list["Element"] = field(default_factory=list)
    parts: list["str | Element"] = field(default_factory=list)
    annotations: list[pikepdf.Dictionary] = field(default_factory=list)

    def text(self) -> str:
        return "".join(part if isinstance(part, str) else part.text() for part in self.parts)

    def walk(self) -> Iterator["Element"]:
        yield self
        for child in self.children:
            yield from child.walk()

    def attributes(self) -> dict[str, object]:
        given = self.entries.get("/A")
        if given is None:
            return {}
        each = given if isinstance(given, pikepdf.Array) else [given]
        return {key: value for one in each if isinstance(one, pikepdf.Dictionary) for key, value in one.items()}


@dataclass
class PageText:
    """What stands on a page: by its mark, as decoration, and what is neither, which must be nothing."""

    marked: dict[int, str]
    decoration: str
    stray: str


def signs(font: pikepdf.Dictionary) -> dict[int, str]:
    """What each code of a font means."""
    meaning: dict[int, str] = {}
    table = bytes(font.ToUnicode.read_bytes()).decode("latin-1")
    text = lambda digits: bytes.fromhex(digits).decode("utf-16-be")
    for section in re.findall(r"beginbfchar(.*?)endbfchar", table, re.S):
        for code, sign in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", section):
            meaning[int(code, 16)] = text(sign)
    for section in re.findall(r"beginbfrange(.*?)endbfrange", table, re.S):
        for first, last, sign in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", section):
            for step in range(int(last, 16) - int(first, 16) + 1):
                start = text(sign)
                meaning[int(first, 16) + step] = start[:-1] + chr(ord(start[-1]) + step)
    return meaning


def page_text(page: pikepdf.Page) -> PageText:
    fonts = {name: signs(font) for name, font in page.Resources.get("/Font", {}).items()}
    properties = page.Resources.get("/Properties", {})
    read = PageText({}, "", "")
    font: dict[int, str] = {}
    # What surrounds what is drawn: the number of a mark, "decoration", or nothing.
    around: list[int | str | None] = []
    instead: list[str | None] = []
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in ("BDC", "BMC"):
            given = operands[1] if len(operands) > 1 else None
            if isinstance(given, pikepdf.Name):
                given = properties[given]
            given = given if given is not None else {}
            mark = "decoration" if operands[0] == "/Artifact" else given.get("/MCID")
            around.append(int(mark) if mark is not None and mark != "decoration" else mark)
            instead.append(str(given["/ActualText"]) if "/ActualText" in given else None)
            say(read, around, instead[-1] or "")
        elif name == "EMC":
            around.pop()
            instead.pop()
        elif name == "Tf":
            font = fonts[str(operands[0])]
        elif name in ("Tj", "TJ"):
            pieces = operands[0] if name == "TJ" else [operands[0]]
            codes = b"".join(bytes(piece) for piece in pieces if isinstance(piece, pikepdf.String))
            pairs = zip(codes[::2], codes[1::2])
            said = "".join(font[high << 8 | low] for high, low in pairs)
            if not any(text is not None for text in instead):
                say(read, around, said)
    return read


def say(read: PageText, around: list[int | str | None], said: str) -> None:
    mark = next((mark for mark in reversed(around) if mark is not None), None)
    if mark == "decoration":
        read.decoration += said
    elif mark is None:
        read.stray += said
    else:
        read.marked[int(mark)] = read.marked.get(int(mark), "") + said


def structure(pdf: pikepdf.Pdf, pages: list[PageText]) -> Element:
    """The document as a tree, with the text each element holds."""
    numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}

    def page_of(entries: pikepdf.Dictionary, inherited: int | None) -> int | None:
        return numbers[entries.Pg.objgen] if "/Pg" in entries else inherited

    def read(entries: pikepdf.Dictionary, inherited: int | None) -> Element:
        page = page_of(entries, inherited)
        element = Element(str(entries.S).lstrip("/"), entries)
        given = entries.get("/K", [])
        for one in given if isinstance(given, pikepdf.Array) else [given]:
            if isinstance(one, int):
                element.parts.append(pages[page].marked.get(one, ""))
            elif one.get("/Type") == "/OBJR":
                element.annotations.append(one.Obj)
            elif "/MCID" in one:
                element.parts.append(pages[page_of(one, page)].marked.get(int(one.MCID), ""))
            else:
                child = read(one, page)
                element.children.append(child)
                element.parts.append(child)
        return element

    top = pdf.Root.StructTreeRoot.K
    return read(top[0] if isinstance(top, pikepdf.Array) else top, None)
