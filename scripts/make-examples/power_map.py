"""The map of forces on one A3 sheet: rings from portiek to land, informal on the left, formal on the right, drawn as SVG."""

from math import cos, radians, sin
from xml.sax.saxutils import escape

CENTRE = (210, 153)
RINGS = ((37, 'portiek', '#fdf6e6'), (70, 'wijk', '#f6f3ec'), (101, 'stad', '#eef1f0'), (131, 'land en Europa', '#e6ecee'))

# name: (label lines, degrees clockwise from the top, distance from the centre in mm, radius by influence in mm, kind)
ACTORS = {
    'A': ('A', 20, 22, 4, 'block'), 'B': ('B', 65, 22, 4, 'block'), 'C': ('C', 335, 22, 4, 'block'), 'D': ('D', 110, 22, 4, 'block'),
    'E': ('E', 290, 22, 4, 'block'), 'F': ('F', 155, 22, 4, 'block'), 'G': ('G', 200, 22, 4, 'alone'), 'H': ('H', 245, 22, 4, 'block'),
    'sleutel': ('Sleutel-/buurvrouw/portiek 14', 318, 53, 8.6, 'informal'),
    'thee': ('Theetafel', 347, 55, 8.4, 'informal'),
    'app': ('Portiek-/app 9', 291, 53, 6.5, 'informal'),
    'fiets': ('Fietsen-/maker', 268, 54, 6.2, 'informal'),
    'vertalers': ('Vertalers/blok H', 245, 55, 7, 'informal'),
    'luifel': ('Jongeren/de Luifel', 221, 54, 7.4, 'informal'),
    'voetbal': ('Voetbal-/vader', 197, 54, 6.4, 'informal'),
    'kapper': ('Kapper', 306, 84, 9.8, 'informal'),
    'moskee': ('Moskee', 332, 85, 8.4, 'informal'),
    'kerk': ('Kerk', 284, 86, 6.6, 'informal'),
    'groep': ('Facebookgroep/van de wijk', 258, 86, 10.4, 'informal'),
    'super': ('Winkelier', 234, 86, 6.2, 'informal'),
    'netwerk': ('Netwerk/bewoners-/initiatieven', 246, 117, 10, 'informal'),
    'pers': ('Pers', 302, 116, 7, 'informal'),
    'commissie': ('Bewoners-/commissie', 24, 54, 8.6, 'formal'),
    'wijkraad': ('Wijkraad', 47, 60, 7, 'formal'),
    'ik': ('Buurtwerker/(ik)', 82, 52, 8, 'me'),
    'opzichter': ('Opzichter', 116, 55, 7, 'formal'),
    'school': ('School', 141, 54, 6.6, 'formal'),
    'huisarts': ('Huisarts', 164, 54, 6.6, 'formal'),
    'projectgroep': ('Projectgroep/renovatie', 63, 82, 10.6, 'formal'),
    'huurders': ('Huurders-/organisatie', 32, 87, 8.6, 'formal'),
    'consulent': ('Wijk-/consulent', 89, 83, 8, 'formal'),
    'directie': ('Directie/De Drempel', 74, 114, 11.6, 'formal'),
    'wonen': ('Wethouder/Wonen', 112, 87, 9.4, 'formal'),
    'jeugd': ('Wethouder/Jeugd en/Wijken', 137, 87, 8.8, 'formal'),
    'raad': ('Gemeente-/raad', 162, 87, 8.6, 'formal'),
    'rijk': ('Rijk: labels/E, F, G weg/in 2028', 104, 118, 10.4, 'formal'),
    'europa': ('Europa: richtlijn/gebouwen', 131, 116, 10.6, 'formal'),
}
TRUST = (
    ('ik', 'thee', 'strong', 'mrt ’25'), ('ik', 'commissie', 'strong', 'aug ’25'), ('ik', 'opzichter', 'strong', 'nov ’25'),
    ('ik', 'consulent', 'strong', 'nov ’25'), ('ik', 'luifel', 'thin', 'mrt ’26'), ('ik', 'school', 'thin', 'jan ’26'),
    ('ik', 'wijkraad', 'broken', 'feb ’26'), ('sleutel', 'thee', 'strong', ''), ('thee', 'moskee', 'strong', ''),
    ('sleutel', 'C', 'strong', ''), ('thee', 'A', 'thin', ''), ('app', 'E', 'strong', ''), ('vertalers', 'H', 'strong', ''),
    ('vertalers', 'huisarts', 'thin', ''), ('fiets', 'D', 'thin', ''), ('voetbal', 'F', 'thin', ''), ('voetbal', 'luifel', 'strong', ''),
    ('kapper', 'sleutel', 'thin', ''), ('kerk', 'fiets', 'thin', ''), ('commissie', 'B', 'thin', ''), ('groep', 'app', 'thin', ''),
)
DECIDES = (('europa', 'rijk'), ('rijk', 'directie'), ('directie', 'projectgroep'), ('wonen', 'projectgroep'))
SPEAKS = (('sleutel', 'commissie'), ('commissie', 'projectgroep'), ('commissie', 'huurders'), ('huurders', 'directie'))
FILLS = {'block': '#ffffff', 'alone': '#ffffff', 'informal': '#f3d9a4', 'formal': '#bcd6da', 'me': '#0b5563'}


def sheet(template):
    """The page: the drawing goes to its place in the template, which holds the title, legend and boxes."""
    return template.replace('<!-- krachtenveld -->', drawing())


def place(name):
    _, degrees, distance, _, _ = ACTORS[name]
    return CENTRE[0] + distance * sin(radians(degrees)), CENTRE[1] - distance * cos(radians(degrees))


def drawing():
    x, y = CENTRE
    rings = ''.join(
        f'<circle cx="{x}" cy="{y}" r="{r}" fill="{fill}" stroke="#9aa5a8" stroke-width="0.3"/>' for r, _, fill in reversed(RINGS)
    )
    names = ''.join(
        f'<text x="{x}" y="{y - r + 4.2}" class="ring">{name}</text>' for r, name, _ in RINGS
    )
    halves = f'<path d="M{x} {y - 131} V{y - 37} M{x} {y + 37} V{y + 131}" stroke="#9aa5a8" stroke-width="0.4" stroke-dasharray="2 2"/>'
    trust = ''.join(line(*item[:3]) for item in TRUST)
    since = ''.join(since_label(*item) for item in TRUST if item[3])
    arrows = ''.join(arrow(*pair, 'decides') for pair in DECIDES) + ''.join(arrow(*pair, 'speaks') for pair in SPEAKS)
    middle = f'<text x="{x}" y="{y - 0.5}" class="middle">Bewoners</text><text x="{x}" y="{y + 4}" class="middle">blok A-H</text>'
    actors = ''.join(actor(name) for name in ACTORS)
    return f'{rings}{halves}{names}{trust}{arrows}{middle}{actors}{since}'


def ends(first, second, gap=0.6):
    """From edge to edge instead of from middle to middle."""
    (x1, y1), (x2, y2) = place(first), place(second)
    length = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5
    a, b = (ACTORS[first][3] + gap) / length, (ACTORS[second][3] + gap) / length
    return x1 + (x2 - x1) * a, y1 + (y2 - y1) * a, x2 - (x2 - x1) * b, y2 - (y2 - y1) * b


def line(first, second, strength):
    x1, y1, x2, y2 = ends(first, second)
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" class="{strength}"/>'


def since_label(first, second, _, since):
    """Stands on the line at two fifths from the other party, where the lines have fanned out."""
    x1, y1, x2, y2 = ends(first, second)
    return f'<text x="{x1 + (x2 - x1) * 0.6:.1f}" y="{y1 + (y2 - y1) * 0.6 + 0.9:.1f}" class="since">{since}</text>'


def arrow(first, second, kind):
    x1, y1, x2, y2 = ends(first, second, 1.4)
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" class="{kind}" marker-end="url(#{kind})"/>'


def actor(name):
    label, _, _, radius, kind = ACTORS[name]
    x, y = place(name)
    lines = label.split('/')
    size = 3.4 if kind in ('block', 'alone') else 2.75
    colour = '#ffffff' if kind == 'me' else '#1b2a2f'
    top = y - (len(lines) - 1) * size * 0.55 + size * 0.35
    words = ''.join(
        f'<text x="{x:.1f}" y="{top + i * size * 1.1:.1f}" font-size="{size}" text-anchor="middle" fill="{colour}">{escape(part)}</text>'
        for i, part in enumerate(lines)
    )
    edge = 'stroke="#a3312b" stroke-width="0.7" stroke-dasharray="1.4 0.9"' if kind == 'alone' else 'stroke="#41545a" stroke-width="0.35"'
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius}" fill="{FILLS[kind]}" {edge}/>{words}'
