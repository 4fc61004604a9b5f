"""Bar charts as SVG, labelled directly. The same drawing goes inline into a PDF and as a picture into a Word document."""

from xml.sax.saxutils import escape

ROW, LABEL, BAR = 34, 330, 430


def bars(title, rows, colour='#2E5E4E', unit=''):
    """One horizontal bar per (label, value). The longest bar fills the width."""
    top = max(value for _, value in rows)
    height = 16 + ROW * len(rows)
    lines = []
    for index, (label, value) in enumerate(rows):
        y = 8 + index * ROW
        width = BAR * value / top
        lines.append(
            f'<text x="{LABEL - 12}" y="{y + 21}" text-anchor="end">{escape(label)}</text>'
            f'<rect x="{LABEL}" y="{y + 4}" width="{width:.1f}" height="24" rx="2" fill="{colour}"/>'
            f'<text x="{LABEL + width + 8:.1f}" y="{y + 21}" font-weight="bold">{value}{unit}</text>'
        )
    return svg(title, LABEL + BAR + 60, height, lines)


def paired_bars(title, rows, legend, colours=('#2E5E4E', '#C58B2A')):
    """Two bars per label, for instance the neighbourhood beside the town. Values are percentages or marks."""
    top = max(max(first, second) for _, first, second in rows)
    pair = 52
    lines = []
    for slot, name in enumerate(legend):
        lines.append(
            f'<rect x="{LABEL + slot * 170}" y="4" width="16" height="16" fill="{colours[slot]}"/>'
            f'<text x="{LABEL + 24 + slot * 170}" y="18">{escape(name)}</text>'
        )
    for index, (label, first, second) in enumerate(rows):
        y = 34 + index * pair
        lines.append(f'<text x="{LABEL - 12}" y="{y + 27}" text-anchor="end">{escape(label)}</text>')
        for slot, value in enumerate((first, second)):
            width = BAR * value / top
            written = str(value).replace('.', ',')
            lines.append(
                f'<rect x="{LABEL}" y="{y + slot * 21}" width="{width:.1f}" height="18" rx="2" fill="{colours[slot]}"/>'
                f'<text x="{LABEL + width + 8:.1f}" y="{y + slot * 21 + 15}">{written}</text>'
            )
    return svg(title, LABEL + BAR + 60, 44 + pair * len(rows), lines)


def svg(title, width, height, lines):
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="{escape(title)}" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}" font-family="Liberation Sans, Arial, sans-serif" font-size="16" fill="#222">'
        f'<title>{escape(title)}</title>{"".join(lines)}</svg>'
    )


SUBJECTS = [
    ('Kou, vocht en kosten', 27),
    ('Trots', 23),
    ('Buren niet kennen', 21),
    ('Geluid', 19),
    ('Het portiek', 16),
    ('Spelen en jongeren', 14),
    ('Afval en parkeren', 11),
]
FIGURES = [('Energiearmoede', 14, 7), ('Ernstig eenzaam', 16, 11), ('Verhuisd in een jaar', 13, 9)]
VISITS = [
    ('Tocht gedicht', 41),
    ('Standen van de ketel', 38),
    ('Reparatie gemeld', 35),
    ('Radiatoren', 33),
    ('Ventileren en schimmel', 29),
    ('Hulp bij geld gezocht', 17),
]
KITCHEN = [
    ('Ik ken meer mensen', 16),
    ('Ik eet gezonder', 11),
    ('Ik houd geld over', 9),
    ('Ik leerde iets van een ander', 14),
    ('Ik help zelf mee', 12),
]


def named():
    """The charts that stand in the printed reports, by the name of their place."""
    return {
        'grafiek-huisbezoeken': bars('Wat gebeurde er in 62 huisbezoeken', VISITS, '#0B5563'),
        'grafiek-buurtkeuken': bars('Wat levert het op volgens 19 deelnemers', KITCHEN, '#A2552B'),
    }
