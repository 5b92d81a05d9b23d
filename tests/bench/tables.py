"""The same tables by python-docx or openpyxl: what others take for them. Reads grids as JSON, prints the seconds of processor time it took."""

import json
import sys
import time


def word(grids, out):
    from docx import Document
    from docx.shared import Mm, Pt

    document = Document()
    for grid in grids:
        table = document.add_table(rows=grid["rows"], cols=len(grid["columns"]))
        table.style = "Table Grid"
        table.autofit = False
        for column, width in zip(table.columns, grid["columns"]):
            column.width = Mm(width)
        rows = [row.cells for row in table.rows]
        for text, row, column, down, right, bold in grid["cells"]:
            cell = rows[row][column]
            if down > 1 or right > 1:
                cell = cell.merge(rows[row + down - 1][column + right - 1])
            run = cell.paragraphs[0].add_run(text)
            run.font.name = "宋体"
            run.font.size = Pt(10.5)
            run.bold = bold
        document.add_page_break()
    document.save(out)


def excel(grids, out):
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Border, Font, Side
    from openpyxl.utils import get_column_letter

    book = Workbook()
    book.remove(book.active)
    thin = Side(style="thin")
    border = Border(left=thin, right=thin, top=thin, bottom=thin)
    wrap = Alignment(horizontal="center", vertical="center", wrap_text=True)
    fonts = {bold: Font(name="宋体", size=10.5, bold=bold) for bold in (True, False)}
    for number, grid in enumerate(grids):
        sheet = book.create_sheet(str(number + 1))
        for index, width in enumerate(grid["columns"]):
            sheet.column_dimensions[get_column_letter(index + 1)].width = width / 1.852
        for text, row, column, down, right, bold in grid["cells"]:
            cell = sheet.cell(row + 1, column + 1, text)
            cell.font = fonts[bold]
            cell.alignment = wrap
            cell.border = border
            if down > 1 or right > 1:
                sheet.merge_cells(start_row=row + 1, start_column=column + 1, end_row=row + down, end_column=column + right)
    book.save(out)


kind, source, out = sys.argv[1:]
with open(source, encoding="utf8") as file:
    everything = json.load(file)
begin = time.process_time()
(word if kind == "docx" else excel)(everything, out)
print(time.process_time() - begin)
