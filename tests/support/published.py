"""Builds documents as units publish them, independently of the program under test: {file, blocks} as JSON on stdin.

A block is {"p": text}, {"table": rows} (in Word: a table; in Excel: rows of the current sheet), {"sheet": name},
{"header": text}, {"footer": text} or {"textbox": text}. Rows are lists of cells in the manner of HTML: a text, a
number, or {"t": text, "r": rows, "c": columns, "f": number format}; cells covered by a span are left out.
"""

import json
import shutil
import sys
import zipfile

from docx import Document
from openpyxl import Workbook


def placed(rows):
    """(row, column, cell) of every cell; a cell is a dict."""
    taken = set()
    for r, row in enumerate(rows):
        c = 0
        for cell in row:
            cell = cell if isinstance(cell, dict) else {"t": cell}
            while (r, c) in taken:
                c += 1
            for i in range(cell.get("r", 1)):
                for j in range(cell.get("c", 1)):
                    taken.add((r + i, c + j))
            yield r, c, cell
            c += cell.get("c", 1)


def word(file, blocks):
    document = Document()
    for block in blocks:
        if "p" in block:
            document.add_paragraph(block["p"])
        elif "header" in block:
            document.sections[0].header.paragraphs[0].text = block["header"]
        elif "footer" in block:
            document.sections[0].footer.paragraphs[0].text = block["footer"]
        elif "table" in block:
            cells = list(placed(block["table"]))
            width = max(c + cell.get("c", 1) for _, c, cell in cells)
            table = document.add_table(rows=len(block["table"]), cols=width, style="Table Grid")
            # Asked for by place, a cell is looked for in the whole table each time.
            grid = table._cells
            for r, c, cell in cells:
                first = grid[r * width + c]
                if cell.get("r", 1) > 1 or cell.get("c", 1) > 1:
                    first = first.merge(grid[(r + cell.get("r", 1) - 1) * width + c + cell.get("c", 1) - 1])
                first.text = str(cell["t"])
    document.save(file)


def excel(file, blocks):
    book = Workbook()
    book.remove(book.active)
    sheet, top, boxes = None, 1, {}
    for block in blocks:
        if "sheet" in block:
            sheet, top = book.create_sheet(block["sheet"]), 1
        elif "p" in block:
            sheet.cell(top, 1, block["p"])
            top += 1
        elif "textbox" in block:
            boxes[len(book.worksheets)] = block["textbox"]
        elif "header" in block:
            sheet.oddHeader.center.text = block["header"]
        elif "footer" in block:
            sheet.oddFooter.center.text = block["footer"]
        elif "table" in block:
            for r, c, cell in placed(block["table"]):
                at = sheet.cell(top + r, c + 1, cell["t"])
                if "f" in cell:
                    at.number_format = cell["f"]
                if cell.get("r", 1) > 1 or cell.get("c", 1) > 1:
                    sheet.merge_cells(start_row=top + r, start_column=c + 1, end_row=top + r + cell.get("r", 1) - 1, end_column=c + cell.get("c", 1))
            top += len(block["table"])
    book.save(file)
    if boxes:
        add_boxes(file, boxes)


DRAWING = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="2" name="TextBox 1"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr><xdr:txBody><a:bodyPr/><a:p><a:r><a:t>TEXT</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>"""
REL = '<Relationship Id="rIdBox" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/box%d.xml"/>'


def add_boxes(file, boxes):
    """Puts a text box on worksheets (counted from 1): openpyxl has none."""
    shutil.move(file, file + ".old")
    with zipfile.ZipFile(file + ".old") as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            number = next((n for n in boxes if name == f"xl/worksheets/sheet{n}.xml"), None)
            if number:
                part = '<drawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rIdBox"/></worksheet>'
                data = data.replace(b"</worksheet>", part.encode())
            if name == "[Content_Types].xml":
                for n in boxes:
                    part = f'<Override PartName="/xl/drawings/box{n}.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/></Types>'
                    data = data.replace(b"</Types>", part.encode())
            new.writestr(name, data)
        for n, text in boxes.items():
            new.writestr(f"xl/drawings/box{n}.xml", DRAWING.replace("TEXT", text))
            rels = '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s</Relationships>'
            new.writestr(f"xl/worksheets/_rels/sheet{n}.xml.rels", rels % (REL % n))


for request in json.load(sys.stdin):
    (word if request["file"].endswith(".docx") else excel)(request["file"], request["blocks"])
