"""Makes documents with given texts in given places of them; asked by JSON on stdin, written to the path it names.

{"path", "kind": "docx"|"xlsx", "texts": [{"place", "text"}]}
Places: docx: body, cell, split (over runs), header, footer, comment, alt, author, box; xlsx: cell, split, sheet, comment, author, header, number.
"""
import json
import sys

ask = json.load(sys.stdin)


def pieces(text):
    third = max(1, len(text) // 3)
    return [text[:third], text[third:2 * third], text[2 * third:]]


def word():
    import docx
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = docx.Document()
    made.core_properties.author = ''
    for one in ask['texts']:
        place, text = one['place'], one['text']
        if place == 'cell':
            made.add_table(rows=1, cols=1).cell(0, 0).text = text
        elif place == 'split':
            paragraph = made.add_paragraph()
            for piece in pieces(text):
                paragraph.add_run(piece).bold = piece != text
        elif place == 'header':
            made.sections[0].header.paragraphs[0].add_run('\n' + text)
        elif place == 'footer':
            made.sections[0].footer.paragraphs[0].add_run('\n' + text)
        elif place == 'author':
            made.core_properties.comments = (made.core_properties.comments + ' ' + text)[:250]
        elif place == 'alt':
            run = made.add_paragraph().add_run('图')
            drawing = OxmlElement('w:drawing')
            inline = OxmlElement('wp:inline')
            properties = OxmlElement('wp:docPr')
            properties.set('id', '1')
            properties.set('name', '图')
            properties.set('descr', text)
            inline.append(properties)
            drawing.append(inline)
            run._r.append(drawing)
        elif place == 'box':
            run = made.add_paragraph().add_run('框')
            box = OxmlElement('w:txbxContent')
            paragraph = OxmlElement('w:p')
            inner = OxmlElement('w:r')
            words = OxmlElement('w:t')
            words.text = text
            words.set(qn('xml:space'), 'preserve')
            inner.append(words)
            paragraph.append(inner)
            box.append(paragraph)
            pict = OxmlElement('w:pict')
            pict.append(box)
            run._r.append(pict)
        else:
            paragraph, run, words = (OxmlElement(name) for name in ('w:p', 'w:r', 'w:t'))
            words.text = text
            words.set(qn('xml:space'), 'preserve')
            run.append(words)
            paragraph.append(run)
            # The library's own way of adding one looks through all that are there.
            made.element.body.append(paragraph)
    made.save(ask['path'])


def excel():
    import openpyxl
    from openpyxl.comments import Comment

    made = openpyxl.Workbook()
    made.properties.creator = ''
    sheet = made.active
    for row, one in enumerate(ask['texts'], 1):
        place, text = one['place'], one['text']
        cell = sheet.cell(row, 2)
        cell.value = 'x'
        if place == 'split':
            cell.value = SPLIT + text
        elif place == 'comment':
            cell.comment = Comment(text, '')
        elif place == 'author':
            made.properties.description = ((made.properties.description or '') + ' ' + text)[:250]
        elif place == 'header':
            sheet.oddHeader.center.text = text
        elif place == 'sheet':
            made.create_sheet(text[:31])
        elif place == 'number':
            cell.value = int(text)
            cell.number_format = '0'
        else:
            cell.value = text
    made.save(ask['path'])
    split_runs(ask['path'])


SPLIT = '§'


def split_runs(path):
    """The strings that are marked, each in three runs: this library writes only whole ones."""
    import re
    import zipfile

    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    runs = lambda found: ''.join(f'<r><t xml:space="preserve">{piece}</t></r>' for piece in pieces(found.group(1)))
    marked = re.compile('<t(?: xml:space="preserve")?>' + SPLIT + '([^<]*)</t>')
    # In the table of strings, or in the cells themselves.
    for name in [one for one in parts if one.endswith('.xml')]:
        parts[name] = marked.sub(runs, parts[name].decode('utf8')).encode('utf8')
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)


word() if ask['kind'] == 'docx' else excel()
