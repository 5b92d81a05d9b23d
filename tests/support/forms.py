"""Makes published tables by python3-docx and openpyxl, and reads them back: an independent hand on both sides of 照原件填."""
import json
import re
import sys
import zipfile

import docx
import docx.table
import docx.text.run
import openpyxl
from openpyxl.utils import get_column_letter


W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def placed(rows):
    """The cells of a table in the manner of HTML, with their places."""
    covered, cells = set(), []
    for r, row in enumerate(rows):
        column = 0
        for cell in row:
            while (r, column) in covered:
                column += 1
            down, right = cell.get("rows", 1), cell.get("columns", 1)
            covered |= {(r + y, column + x) for y in range(down) for x in range(right)}
            cells.append((r, column, down, right, cell["text"]))
            column += right
    return cells


def make_docx(blocks, out):
    document = docx.Document()
    document.core_properties.author = "去年的经办"
    for block in blocks:
        if isinstance(block, str):
            document.add_paragraph(block)
            continue
        cells = placed(block)
        width = max(c[1] + c[3] for c in cells)
        table = document.add_table(max(c[0] + c[2] for c in cells), width)
        table.style = "Table Grid"
        # Asked for by place, a cell is looked for in the whole table each time.
        grid = table._cells
        for r, c, down, right, text in cells:
            cell = grid[r * width + c]
            if down > 1 or right > 1:
                cell = cell.merge(grid[(r + down - 1) * width + c + right - 1])
            cell.text = text
            for paragraph in cell.paragraphs:
                for run in paragraph.runs:
                    run.bold = True
    document.save(out)


def make_xlsx(blocks, out):
    book = openpyxl.Workbook()
    book.remove(book.active)
    book.properties.creator = "去年的经办"
    above = []
    for block in blocks:
        if isinstance(block, str):
            above.append(block)
            continue
        sheet = book.create_sheet(f"表{len(book.sheetnames) + 1}")
        cells = placed(block)
        width = max(c[1] + c[3] for c in cells)
        for at, text in enumerate(above):
            sheet.cell(at + 1, 1, text)
            sheet.merge_cells(start_row=at + 1, end_row=at + 1, start_column=1, end_column=width)
        top = len(above)
        above = []
        for r, c, down, right, text in cells:
            cell = sheet.cell(top + r + 1, c + 1)
            try:
                cell.value = float(text) if "." in text else int(text)
                cell.number_format = "0." + "0" * len(text.split(".")[1]) if "." in text else "0"
            except ValueError:
                cell.value = text
            if down > 1 or right > 1:
                sheet.merge_cells(start_row=top + r + 1, end_row=top + r + down, start_column=c + 1, end_column=c + right)
    book.save(out)


def undated(file):
    """Takes out when it was made: what others say of the same blocks is known by their bytes."""
    with zipfile.ZipFile(file) as made:
        parts = [(name, made.read(name)) for name in made.namelist()]
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as out:
        for name, part in parts:
            if name == "docProps/core.xml":
                part = re.sub(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*", rb"\g<1>2024-01-01T00:00:00Z", part)
            out.writestr(zipfile.ZipInfo(name), part, zipfile.ZIP_DEFLATED)


def read_docx(file):
    document = docx.Document(file)
    blocks = []
    for element in document.element.body:
        if element.tag.endswith("}p"):
            blocks.append("".join(t.text or "" for t in element.iter() if t.tag.endswith("}t")))
        elif element.tag.endswith("}tbl"):
            table = docx.table.Table(element, document)
            # Row by row as it is written: asked for its cells, a row goes through all rows above it.
            rows = [[docx.table._Cell(tc, table).text for tc in tr.tc_lst if tc.vMerge != "continue"] for tr in element.tr_lst]
            blocks.append(rows)
    about = document.core_properties
    return {"blocks": blocks, "author": about.author, "bold": bolds(document), "merged": []}


def bolds(document):
    """Whether every word in every cell still has the look it was given."""
    runs = [docx.text.run.Run(r, None) for r in document.element.body.iter(f"{W}r") if next(r.iterancestors(f"{W}tc"), None) is not None]
    return all(run.bold for run in runs if run.text.strip())


def read_xlsx(file):
    book = openpyxl.load_workbook(file)
    blocks, merged = [], []
    for sheet in book:
        merged += [str(area) for area in sheet.merged_cells.ranges]
        covered = {
            f"{get_column_letter(c)}{r}"
            for area in sheet.merged_cells.ranges
            for r in range(area.min_row, area.max_row + 1)
            for c in range(area.min_col, area.max_col + 1)
            if (r, c) != (area.min_row, area.min_col)
        }
        blocks.append([[shown(c) for c in row if c.coordinate not in covered] for row in sheet.iter_rows()])
    return {"blocks": blocks, "author": book.properties.creator or "", "bold": True, "merged": merged}


def shown(cell):
    if cell.value is None:
        return ""
    format = re.fullmatch(r"0(?:\.(0+))?(%?)", cell.number_format)
    if format is None or not isinstance(cell.value, (int, float)):
        return str(cell.value)
    places, percent = len(format[1] or ""), format[2]
    return f"{cell.value * (100 if percent else 1):.{places}f}{percent}"


request = json.load(sys.stdin)
kind = request["file"].rsplit(".", 1)[-1]
if request["do"] == "make":
    {"docx": make_docx, "xlsx": make_xlsx}[kind](request["blocks"], request["file"])
    undated(request["file"])
    print("{}")
else:
    print(json.dumps({"docx": read_docx, "xlsx": read_xlsx}[kind](request["file"]), ensure_ascii=False))
