"""Reads and edits .xlsx files independently of the program under test. Commands and answers are JSON on stdin and stdout."""

import json
import re
import sys

from openpyxl import load_workbook
from openpyxl.formula import Tokenizer
from openpyxl.utils import range_boundaries


def edit(request):
    """Writes values into cells: [{sheet, cell, value}] (null clears). Saving with openpyxl drops all stored results."""
    book = load_workbook(request["file"])
    for change in request["changes"]:
        book[change["sheet"]][change["cell"]] = change["value"]
    book.save(request["out"])
    return {}


def values(request):
    """All cells of each file that hold something, as the program that calculated it left them."""
    return [cells(file) for file in request["files"]]


def cells(file):
    # Read-only leaves out all formats, which take several times as long as the values.
    book = load_workbook(file, data_only=True, read_only=True)
    return {
        sheet.title: {cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None}
        for sheet in book.worksheets
    }


def formulas(request):
    """Formula cells with the cells each refers to, and the cells that hold a typed value."""
    book = load_workbook(request["file"])
    answer = {"formulas": {}, "typed": []}
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is None:
                    continue
                name = f"{sheet.title}!{cell.coordinate}"
                if isinstance(cell.value, str) and cell.value.startswith("="):
                    answer["formulas"][name] = precedents(cell.value, sheet.title)
                else:
                    answer["typed"].append(name)
    return answer


def precedents(formula, home):
    found = []
    for token in Tokenizer(formula).items:
        if token.type != "OPERAND" or token.subtype != "RANGE":
            continue
        sheet, _, area = token.value.rpartition("!")
        sheet = sheet.strip("'").replace("''", "'") or home
        left, top, right, bottom = range_boundaries(re.sub(r"\$", "", area))
        from openpyxl.utils import get_column_letter

        found += [f"{sheet}!{get_column_letter(c)}{r}" for r in range(top, bottom + 1) for c in range(left, right + 1)]
    return found


request = json.load(sys.stdin)
answer = {"edit": edit, "values": values, "formulas": formulas}[request["do"]](request)
json.dump(answer, sys.stdout, ensure_ascii=False, default=str)
