"""A small writer of spreadsheets: sheets of rows with text, numbers and a bold head. Standard library only."""

import zipfile
from xml.sax.saxutils import escape

STAMP = (2018, 11, 18, 20, 14, 0)
MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'


def write_xlsx(target, sheets, widths, core):
    """Writes `sheets` (name -> rows of cells); a row that starts with '*' is bold. `core` = (title, creator, ISO time)."""
    parts = {
        '[Content_Types].xml': content_types(len(sheets)),
        '_rels/.rels': root_relations(),
        'docProps/core.xml': core_properties(*core),
        'xl/workbook.xml': workbook(list(sheets)),
        'xl/_rels/workbook.xml.rels': workbook_relations(len(sheets)),
        'xl/styles.xml': STYLES,
    }
    for number, rows in enumerate(sheets.values(), 1):
        parts[f'xl/worksheets/sheet{number}.xml'] = sheet(rows, widths)
    with zipfile.ZipFile(target, 'w', zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name, STAMP), text, zipfile.ZIP_DEFLATED)


def cell(column, row, value, bold):
    place = f'r="{chr(65 + column)}{row}" s="{1 if bold else 0}"'
    if isinstance(value, int):
        return f'<c {place}><v>{value}</v></c>'
    return f'<c {place} t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'


def sheet(rows, widths):
    columns = ''.join(f'<col min="{i}" max="{i}" width="{width}" customWidth="1"/>' for i, width in enumerate(widths, 1))
    made = []
    for number, row in enumerate(rows, 1):
        bold = bool(row) and row[0] == '*'
        values = row[1:] if bold else row
        made.append(f'<row r="{number}">{"".join(cell(i, number, v, bold) for i, v in enumerate(values) if v != "")}</row>')
    return f'{DECLARATION}<worksheet xmlns="{MAIN}"><cols>{columns}</cols><sheetData>{"".join(made)}</sheetData></worksheet>'


def workbook(names):
    sheets = ''.join(f'<sheet name="{escape(name)}" sheetId="{i}" r:id="rId{i}"/>' for i, name in enumerate(names, 1))
    return f'{DECLARATION}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{sheets}</sheets></workbook>'


def relations(entries):
    lines = ''.join(f'<Relationship Id="{key}" Type="{kind}" Target="{target}"/>' for key, kind, target in entries)
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">{lines}</Relationships>'


def workbook_relations(count):
    sheets = [(f'rId{i}', f'{OFFICE}/worksheet', f'worksheets/sheet{i}.xml') for i in range(1, count + 1)]
    return relations([*sheets, ('rIdStyles', f'{OFFICE}/styles', 'styles.xml')])


def root_relations():
    return relations([
        ('rId1', f'{OFFICE}/officeDocument', 'xl/workbook.xml'),
        ('rId2', f'{PACKAGE}/relationships/metadata/core-properties', 'docProps/core.xml'),
    ])


def core_properties(title, creator, time):
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f'<dc:title>{escape(title)}</dc:title><dc:creator>{escape(creator)}</dc:creator>'
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{time}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{time}</dcterms:modified></cp:coreProperties>'
    )


def content_types(count):
    sheets = ''.join(
        f'<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="{SHEET_TYPE}.worksheet+xml"/>' for i in range(1, count + 1)
    )
    return (
        f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{SHEET_TYPE}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{SHEET_TYPE}.styles+xml"/>{sheets}'
        '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
    )


STYLES = (
    f'{DECLARATION}<styleSheet xmlns="{MAIN}"><fonts count="2"><font><sz val="11"/><name val="Arial"/></font>'
    '<font><b/><sz val="11"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>'
    '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf fontId="0" applyFont="1"/>'
    '<xf fontId="1" applyFont="1"/></cellXfs></styleSheet>'
)
