"""A small writer of Word documents: headings, paragraphs, lists, tables, pictures, page numbers. Standard library only.

The source is a light markup, so that the words stay readable in a diff:
`# ` and `## ` headings, `- ` bullets, `> quote | who`, `|a|b|` table rows (first row is the head),
`![alt](file.png){cm}` a picture, `Tabel 1.`/`Figuur 1.` a caption, `---` a page break, `[inhoud]` the contents list.
"""

import re
import struct
import zipfile
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

EMU_PER_CM = 360000
PAGE_WIDTH_CM = 16.0
STAMP = (2026, 1, 1, 0, 0, 0)
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)


@dataclass(frozen=True)
class Meta:
    """What the file says about itself: title, maker (a role), running head, date of last change (ISO) and colour."""

    title: str
    creator: str
    running_head: str
    modified: str
    accent: str = '2E5E4E'


def write_docx(target, markup, meta, pictures):
    """Writes one document. `pictures` is the folder where the pictures named in the markup stand."""
    body, images = Body(meta, Path(pictures)).build(markup)
    parts = {
        '[Content_Types].xml': CONTENT_TYPES,
        '_rels/.rels': ROOT_RELATIONS,
        'docProps/core.xml': core_properties(meta),
        'word/document.xml': document(body),
        'word/_rels/document.xml.rels': document_relations(images),
        'word/styles.xml': styles(meta.accent),
        'word/numbering.xml': NUMBERING,
        'word/settings.xml': SETTINGS,
        'word/header1.xml': header(meta),
        'word/footer1.xml': FOOTER,
    }
    with zipfile.ZipFile(target, 'w', zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name, STAMP), text, zipfile.ZIP_DEFLATED)
        for index, path in enumerate(images, 1):
            archive.writestr(zipfile.ZipInfo(f'word/media/image{index}.png', STAMP), path.read_bytes())


class Body:
    """Turns the markup into the XML of the body, block by block, and remembers the pictures it met."""

    def __init__(self, meta, pictures):
        self.meta, self.pictures, self.images = meta, pictures, []

    def build(self, markup):
        headings = contents(markup)
        blocks = re.split(r'\n\s*\n', markup.strip())
        return ''.join(self.block(block.strip(), headings) for block in blocks), self.images

    def block(self, block, headings):
        if block == '---':
            return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
        if block == '[inhoud]':
            return contents_list(headings)
        if block.startswith('|'):
            return table(block.splitlines(), self.meta.accent)
        picture = re.fullmatch(r'!\[(.*?)\]\((.*?)\)\{([\d.]+)\}', block)
        if picture:
            return self.picture(*picture.groups())
        if block.startswith('- '):
            items = re.split(r'\n- ', block[2:])
            return ''.join(paragraph(join(item), 'ListBullet', NUMBERED) for item in items)
        return self.text(join(block))

    def text(self, text):
        if text.startswith('!! '):
            return paragraph(text[3:], 'Title')
        if text.startswith('! '):
            return paragraph(text[2:], 'Subtitle')
        if text.startswith('# '):
            return paragraph(text[2:], 'Heading1')
        if text.startswith('## '):
            return paragraph(text[3:], 'Heading2')
        if text.startswith('> '):
            words, _, who = text[2:].partition(' | ')
            return paragraph(f'{words} *{who}*' if who else words, 'Quote')
        if re.match(r'(Tabel|Figuur) \d+\.', text):
            return paragraph(text, 'Caption')
        return paragraph(text, 'Normal')

    def picture(self, alt, name, width_cm):
        path = self.pictures / name
        width, height = struct.unpack('>II', path.read_bytes()[16:24])
        self.images.append(path)
        number = len(self.images)
        x = int(float(width_cm) * EMU_PER_CM)
        y = int(x * height / width)
        return (
            '<w:p><w:pPr><w:keepNext/><w:spacing w:before="120" w:after="60"/></w:pPr><w:r><w:drawing><wp:inline>'
            f'<wp:extent cx="{x}" cy="{y}"/><wp:docPr id="{number}" name="Figuur {number}" descr="{attribute(alt)}"/>'
            '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
            f'<pic:nvPicPr><pic:cNvPr id="{number}" name="{name}" descr="{attribute(alt)}"/><pic:cNvPicPr/></pic:nvPicPr>'
            f'<pic:blipFill><a:blip r:embed="rIdImage{number}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
            f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{x}" cy="{y}"/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
            '</wp:inline></w:drawing></w:r></w:p>'
        )


NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'


def join(block):
    return ' '.join(line.strip() for line in block.splitlines())


def attribute(text):
    return escape(text, {'"': '&quot;'})


def run(text, bold=False, italic=False, colour=''):
    marks = ('<w:b/>' if bold else '') + ('<w:i/>' if italic else '')
    marks += f'<w:color w:val="{colour}"/>' if colour else ''
    return f'<w:r><w:rPr>{marks}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def runs(text, bold=False, colour=''):
    """`**bold**` and `*italic*` inside a line."""
    made = []
    for piece in re.split(r'(\*\*.+?\*\*|\*.+?\*)', text):
        if piece.startswith('**'):
            made.append(run(piece[2:-2], True, False, colour))
        elif piece.startswith('*') and len(piece) > 2:
            made.append(run(piece[1:-1], bold, True, colour))
        elif piece:
            made.append(run(piece, bold, False, colour))
    return ''.join(made)


def paragraph(text, style, extra=''):
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{extra}</w:pPr>{runs(text)}</w:p>'


def contents(markup):
    """The headings of the first rank with the page they stand on: pages are broken by hand, so they can be counted."""
    found, page = [], 1
    for line in markup.splitlines():
        if line.strip() == '---':
            page += 1
        elif line.startswith('# '):
            found.append((line[2:], page))
    return found


def contents_list(headings):
    field = lambda kind: f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'
    begin = field('begin') + '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-1" \\h </w:instrText></w:r>' + field('separate')
    lines = []
    for index, (text, page) in enumerate(headings):
        lead = begin if index == 0 else ''
        tail = field('end') if index == len(headings) - 1 else ''
        lines.append(
            f'<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr>{lead}{run(text)}<w:r><w:tab/></w:r>{run(str(page))}{tail}</w:p>'
        )
    return ''.join(lines)


def table(lines, accent):
    rows = [[cell.strip() for cell in line.strip().strip('|').split('|')] for line in lines]
    wide = max(len(row) for row in rows)
    total = int(PAGE_WIDTH_CM * 567)
    widths = column_widths([[row[i] for row in rows if i < len(row)] for i in range(wide)], total)
    grid = ''.join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    made = ''.join(table_row(row, widths, accent, head=index == 0) for index, row in enumerate(rows))
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="Raster"/><w:tblW w:w="{total}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f'<w:tblLook w:firstRow="1"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{made}</w:tbl>'
        '<w:p><w:pPr><w:spacing w:after="80"/></w:pPr></w:p>'
    )


def column_widths(columns, total):
    """Every column fits its longest word; what is left goes to the columns with the most text."""
    least = [max(len(word) for cell in cells for word in cell.split() or ['']) * 118 + 200 for cells in columns]
    wanted = [min(max(len(cell) for cell in cells), 60) for cells in columns]
    left = max(total - sum(least), 0)
    return [floor + left * want // max(sum(wanted), 1) for floor, want in zip(least, wanted)]


def table_row(cells, widths, accent, head):
    made = []
    strong = head or cells[0].lower().startswith('totaal')
    for cell, width in zip(cells, widths):
        number = re.fullmatch(r'[€\d.,%\s−-]+', cell) is not None
        align = '<w:jc w:val="right"/>' if number else ''
        shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{accent}"/>' if head else ''
        made.append(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>'
            f'<w:p><w:pPr><w:pStyle w:val="TableText"/>{align}</w:pPr>{runs(cell, strong, "FFFFFF" if head else "")}</w:p></w:tc>'
        )
    row_head = '<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>' if head else '<w:trPr><w:cantSplit/></w:trPr>'
    return f'<w:tr>{row_head}{"".join(made)}</w:tr>'


def document(body):
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document {NAMESPACES}><w:body>{body}'
        '<w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/><w:footerReference w:type="default" r:id="rIdFooter"/>'
        '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1417" w:bottom="1304" w:left="1417" '
        'w:header="709" w:footer="624" w:gutter="0"/></w:sectPr></w:body></w:document>'
    )


def style(name, label, paragraph_marks, run_marks, based='Normal', following='Normal'):
    kin = f'<w:basedOn w:val="{based}"/><w:next w:val="{following}"/>' if name != 'Normal' else ''
    default = ' w:default="1"' if name == 'Normal' else ''
    return (
        f'<w:style w:type="paragraph"{default} w:styleId="{name}"><w:name w:val="{label}"/>{kin}<w:qFormat/>'
        f'<w:pPr>{paragraph_marks}</w:pPr><w:rPr>{run_marks}</w:rPr></w:style>'
    )


def styles(accent):
    size = lambda half: f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'
    space = lambda before, after: f'<w:spacing w:before="{before}" w:after="{after}" w:line="278" w:lineRule="auto"/>'
    tint = f'<w:color w:val="{accent}"/>'
    made = [
        style('Normal', 'Normal', space(0, 140), size(22)),
        style('Title', 'Title', '<w:spacing w:before="480" w:after="120"/>', '<w:b/>' + tint + size(52)),
        style('Subtitle', 'Subtitle', '<w:spacing w:before="0" w:after="280"/>', '<w:color w:val="555555"/>' + size(26)),
        style('Heading1', 'heading 1', '<w:keepNext/><w:spacing w:before="60" w:after="160"/><w:outlineLvl w:val="0"/>', '<w:b/>' + tint + size(32)),
        style('Heading2', 'heading 2', '<w:keepNext/><w:spacing w:before="200" w:after="80"/><w:outlineLvl w:val="1"/>', '<w:b/>' + size(24)),
        style('Quote', 'Quote', f'<w:pBdr><w:left w:val="single" w:sz="18" w:space="10" w:color="{accent}"/></w:pBdr>{space(60, 130)}<w:ind w:left="340" w:right="340"/>', size(22)),
        style('Caption', 'caption', '<w:keepNext/><w:spacing w:before="120" w:after="80"/>', '<w:i/><w:color w:val="444444"/>' + size(19)),
        style('ListBullet', 'List Bullet', space(0, 80), size(22)),
        style('TableText', 'Table Text', '<w:spacing w:before="30" w:after="30"/>', size(19)),
        style('TOC1', 'toc 1', '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9060"/></w:tabs><w:spacing w:after="90"/>', size(21)),
        style('Header', 'header', '', '<w:color w:val="666666"/>' + size(17)),
        style('Footer', 'footer', '<w:jc w:val="right"/>', '<w:color w:val="666666"/>' + size(17)),
    ]
    edge = ''.join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="B5BDB8"/>' for side in ('top', 'left', 'bottom', 'right', 'insideH', 'insideV'))
    made.append(
        '<w:style w:type="table" w:styleId="Raster"><w:name w:val="Table Grid"/><w:tblPr>'
        f'<w:tblBorders>{edge}</w:tblBorders><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>'
        '</w:tblPr></w:style>'
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>'
        '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial" w:eastAsia="Arial"/><w:lang w:val="nl-NL"/>'
        f'</w:rPr></w:rPrDefault></w:docDefaults>{"".join(made)}</w:styles>'
    )


def core_properties(meta):
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties '
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f'<dc:title>{escape(meta.title)}</dc:title><dc:creator>{escape(meta.creator)}</dc:creator><dc:language>nl-NL</dc:language>'
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{meta.modified}T09:00:00Z</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{meta.modified}T16:20:00Z</dcterms:modified></cp:coreProperties>'
    )


def document_relations(images):
    office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    fixed = {'rIdStyles': 'styles', 'rIdNumbering': 'numbering', 'rIdSettings': 'settings', 'rIdHeader': 'header1', 'rIdFooter': 'footer1'}
    lines = [f'<Relationship Id="{key}" Type="{office}/{name.rstrip("1")}" Target="{name}.xml"/>' for key, name in fixed.items()]
    lines += [
        f'<Relationship Id="rIdImage{n}" Type="{office}/image" Target="media/image{n}.png"/>' for n in range(1, len(images) + 1)
    ]
    return RELATIONS_HEAD + ''.join(lines) + '</Relationships>'


def header(meta):
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:hdr {NAMESPACES}>{paragraph(meta.running_head, "Header")}</w:hdr>'


def page_field(name):
    return f'<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'


FOOTER = (
    f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:ftr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>'
    f'{run("blz. ")}{page_field("PAGE")}{run(" van ")}{page_field("NUMPAGES")}</w:p></w:ftr>'
)
SETTINGS = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:settings {NAMESPACES}><w:themeFontLang w:val="nl-NL"/></w:settings>'
NUMBERING = (
    f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:numbering {NAMESPACES}><w:abstractNum w:abstractNumId="0">'
    '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:pPr><w:ind w:left="397" w:hanging="284"/></w:pPr></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)
RELATIONS_HEAD = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
)
ROOT_RELATIONS = (
    RELATIONS_HEAD
    + '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'
    '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
    '</Relationships>'
)
WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
CONTENT_TYPES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
    f'<Override PartName="/word/document.xml" ContentType="{WORD}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{WORD}.styles+xml"/>'
    f'<Override PartName="/word/numbering.xml" ContentType="{WORD}.numbering+xml"/>'
    f'<Override PartName="/word/settings.xml" ContentType="{WORD}.settings+xml"/>'
    f'<Override PartName="/word/header1.xml" ContentType="{WORD}.header+xml"/>'
    f'<Override PartName="/word/footer1.xml" ContentType="{WORD}.footer+xml"/>'
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
)
