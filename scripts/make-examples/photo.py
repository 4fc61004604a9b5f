"""The picture of the presentation: a room drawn as a photograph would show it, with every face made unrecognisable.

Drawn as SVG, photographed by the browser, then ImageMagick adds what a telephone adds: soft focus, grain, warm light.
"""

import tempfile
from pathlib import Path

from pictures import html_to_png, run

WIDTH, HEIGHT = 1600, 1067
SKINS = ('#c98f6b', '#8a5a3c', '#e0b294', '#6f452d', '#d9a27e', '#b57c58')
HAIRS = ('#2c211b', '#5b4433', '#8d8a86', '#1c1a1c', '#a9835a', '#3a2a22')

# x and y of the head, size, skin, hair, clothes, what is worn: seen from behind, far rows first
AUDIENCE = (
    (330, 548, 0.62, 2, 2, '#44546b', 'none'), (470, 556, 0.62, 1, 3, '#7c3f3a', 'scarf'), (604, 550, 0.62, 0, 1, '#56704f', 'none'),
    (742, 557, 0.62, 4, 4, '#c8b48a', 'long'), (884, 549, 0.62, 3, 3, '#39464d', 'none'), (1020, 556, 0.62, 2, 2, '#8a6d94', 'long'),
    (250, 668, 0.84, 1, 0, '#2f5d62', 'long'), (432, 680, 0.84, 4, 2, '#9a8f80', 'none'), (618, 672, 0.84, 3, 3, '#b8663f', 'scarf'),
    (806, 684, 0.84, 2, 4, '#4a5d84', 'none'), (990, 672, 0.84, 5, 0, '#6d4b4b', 'long'), (1160, 684, 0.84, 0, 1, '#7d8b58', 'none'),
    (150, 846, 1.2, 0, 5, '#5b4a3a', 'none'), (440, 866, 1.2, 5, 3, '#394b57', 'scarf'), (742, 850, 1.2, 2, 2, '#8c7b68', 'none'),
    (1030, 868, 1.2, 1, 0, '#843f4b', 'long'),
)
# x, y, width and height of what is made unrecognisable: the presenters, the alderman and the worker at the back
FACES = ((1000, 268, 74, 86), (1156, 318, 64, 74), (126, 470, 74, 84), (1420, 566, 92, 104))


def make(target):
    """Writes the JPEG, without place and without the name of a device."""
    with tempfile.TemporaryDirectory() as folder:
        drawn = Path(folder, 'drawn.png')
        html_to_png(scene(), drawn, (WIDTH, HEIGHT))
        mosaic = [part for face in FACES for part in pixelated(face)]
        run([
            'convert', drawn, '-blur', '0x0.9', *mosaic, '-attenuate', '0.16', '+noise', 'Gaussian',
            '-modulate', '100,88', '-sigmoidal-contrast', '3x48%', '-sampling-factor', '4:2:0', '-quality', '84', '-strip', target,
        ])
    run(['exiftool', '-q', '-overwrite_original', '-DateTimeOriginal=2026:05:20 19:42:11', '-Orientation#=1',
         '-ImageDescription=Bewoners presenteren het speelplekplan, gezichten vervaagd', target])


def pixelated(face):
    x, y, width, height = face
    return ['(', '-clone', '0', '-crop', f'{width}x{height}+{x}+{y}', '+repage', '-scale', '9%', '-scale', f'{width}x{height}!', ')',
            '-geometry', f'+{x}+{y}', '-composite']


def scene():
    people = ''.join(seen_from_behind(*person) for person in AUDIENCE)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}" style="display:block">'
        f'{DEFS}{ROOM}{SCREEN}{MOTHER}{BOY}{ALDERMAN}{people}{WORKER}{LIGHT}</svg>'
    )


def seen_from_behind(x, y, size, skin, hair, cloth, worn):
    """Head, neck, shoulders and the back of a chair, seen from the back of the room."""
    s = size
    skin, hair = SKINS[skin], HAIRS[hair]
    body = (
        f'<path d="M{x - 108 * s} {y + 250 * s} C{x - 112 * s} {y + 110 * s} {x - 84 * s} {y + 84 * s} {x - 30 * s} {y + 66 * s} '
        f'L{x + 30 * s} {y + 66 * s} C{x + 84 * s} {y + 84 * s} {x + 112 * s} {y + 110 * s} {x + 108 * s} {y + 250 * s} Z" fill="{cloth}"/>'
        f'<path d="M{x - 108 * s} {y + 250 * s} C{x - 112 * s} {y + 110 * s} {x - 84 * s} {y + 84 * s} {x - 30 * s} {y + 66 * s} '
        f'L{x - 8 * s} {y + 250 * s} Z" fill="#000" opacity="0.2"/>'
    )
    neck = f'<rect x="{x - 20 * s}" y="{y + 34 * s}" width="{40 * s}" height="{46 * s}" rx="{12 * s}" fill="{skin}"/>'
    ears = ''.join(f'<ellipse cx="{x + side * 43 * s}" cy="{y + 8 * s}" rx="{7 * s}" ry="{13 * s}" fill="{skin}"/>' for side in (-1, 1))
    head = f'<ellipse cx="{x}" cy="{y}" rx="{43 * s}" ry="{54 * s}" fill="{hair}"/><ellipse cx="{x + 12 * s}" cy="{y - 18 * s}" rx="{24 * s}" ry="{26 * s}" fill="#fff" opacity="0.09"/>'
    if worn == 'scarf':
        ears, neck = '', ''
        head = (
            f'<path d="M{x - 48 * s} {y} C{x - 50 * s} {y - 72 * s} {x + 50 * s} {y - 72 * s} {x + 48 * s} {y} '
            f'C{x + 52 * s} {y + 60 * s} {x + 62 * s} {y + 90 * s} {x + 44 * s} {y + 112 * s} L{x - 46 * s} {y + 112 * s} '
            f'C{x - 62 * s} {y + 90 * s} {x - 52 * s} {y + 60 * s} {x - 48 * s} {y} Z" fill="#6f8f92"/>'
            f'<path d="M{x} {y - 50 * s} C{x + 30 * s} {y - 10 * s} {x + 30 * s} {y + 60 * s} {x + 4 * s} {y + 110 * s}" stroke="#50696c" stroke-width="{3 * s}" fill="none"/>'
        )
    if worn == 'long':
        ears = ''
        head = (
            f'<path d="M{x - 46 * s} {y} C{x - 48 * s} {y - 74 * s} {x + 48 * s} {y - 74 * s} {x + 46 * s} {y} '
            f'C{x + 54 * s} {y + 60 * s} {x + 46 * s} {y + 104 * s} {x + 38 * s} {y + 122 * s} Q{x} {y + 134 * s} {x - 40 * s} {y + 120 * s} '
            f'C{x - 48 * s} {y + 100 * s} {x - 54 * s} {y + 60 * s} {x - 46 * s} {y} Z" fill="{hair}"/>'
        )
    chair = (
        f'<rect x="{x - 92 * s}" y="{y + 150 * s}" width="{184 * s}" height="{96 * s}" rx="{16 * s}" fill="#7a5333"/>'
        f'<rect x="{x - 92 * s}" y="{y + 150 * s}" width="{184 * s}" height="{14 * s}" rx="{7 * s}" fill="#9a6d47"/>'
    )
    return f'<g filter="url(#soft)">{body}{neck}{ears}{head}{chair}</g>'


DEFS = (
    '<defs><linearGradient id="wall" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#d8cdb8"/><stop offset="1" stop-color="#b7a88f"/></linearGradient>'
    '<linearGradient id="side" x1="0" x2="1"><stop offset="0" stop-color="#a99a81"/><stop offset="1" stop-color="#8c7e68"/></linearGradient>'
    '<linearGradient id="floor" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#8f7a62"/><stop offset="1" stop-color="#4b3d30"/></linearGradient>'
    '<radialGradient id="glow" cx="0.42" cy="0.3" r="0.75"><stop offset="0" stop-color="#fff6dc" stop-opacity="0.36"/><stop offset="1" stop-color="#fff6dc" stop-opacity="0"/></radialGradient>'
    '<radialGradient id="dark" cx="0.5" cy="0.45" r="0.75"><stop offset="0.6" stop-color="#000" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity="0.5"/></radialGradient>'
    '<filter id="soft"><feGaussianBlur stdDeviation="1.1"/></filter><filter id="far"><feGaussianBlur stdDeviation="2.2"/></filter>'
    '<filter id="shade"><feGaussianBlur stdDeviation="12"/></filter></defs>'
)
ROOM = (
    '<rect width="1600" height="1067" fill="url(#wall)"/><path d="M1330 0 H1600 V1067 H1600 L1330 640 Z" fill="url(#side)"/>'
    '<path d="M0 640 H1330 L1600 1067 H0 Z" fill="url(#floor)"/><rect y="626" width="1330" height="14" fill="#e9dfcc"/>'
    '<g filter="url(#far)"><rect x="20" y="120" width="170" height="250" fill="#cfe0e6"/><path d="M20 120h170v250H20z M105 120v250 M20 245h170" fill="none" stroke="#f1ece1" stroke-width="10"/>'
    '<path d="M24 330 q40 -46 80 0 q40 -50 82 -6 v44 h-162z" fill="#7f9a62"/>'
    '<path d="M0 18 H1330" stroke="#fff" stroke-width="4" opacity="0.5"/>'
    + ''.join(
        f'<path d="M{x} 40 l38 0 l-19 46 z" fill="{c}"/>'
        for x, c in zip(range(210, 1300, 62), ('#c9563f', '#e0b04a', '#5d8b83', '#8c6aa0', '#d98a5a', '#6f9b57') * 4)
    )
    + '<path d="M1392 250 L1508 226 V930 L1392 760 Z" fill="#6b4a31"/><path d="M1404 270 L1496 252 V480 L1404 470 Z" fill="#86603f"/>'
    '<circle cx="1412" cy="560" r="8" fill="#d8c48a"/><rect x="1180" y="330" width="120" height="160" fill="#efe8d6"/>'
    '<g fill="#b7a88f"><rect x="1192" y="344" width="96" height="10"/><rect x="1192" y="366" width="80" height="8"/><rect x="1192" y="384" width="90" height="8"/><rect x="1192" y="402" width="70" height="8"/></g></g>'
)
SCREEN = (
    '<g><rect x="300" y="112" width="640" height="392" fill="#3c342b" opacity="0.35" filter="url(#shade)"/><rect x="290" y="96" width="640" height="392" fill="#fbfaf4"/>'
    '<g transform="translate(290 96)" font-family="Liberation Sans, Arial, sans-serif"><text x="30" y="50" font-size="30" font-weight="bold" fill="#35603a">Ons plan voor het Meidoornveld</text>'
    '<rect x="30" y="74" width="400" height="286" rx="22" fill="#cfe0b4"/><path d="M30 250 C120 220 200 320 430 270" stroke="#e2cfa0" stroke-width="26" fill="none"/>'
    '<rect x="60" y="100" width="130" height="86" rx="12" fill="#e6b45c"/><rect x="230" y="96" width="170" height="100" fill="#8fb67a" stroke="#fff" stroke-width="5"/><path d="M315 96v100" stroke="#fff" stroke-width="4"/>'
    '<rect x="70" y="306" width="90" height="20" rx="5" fill="#8a5d3b"/><circle cx="350" cy="326" r="22" fill="#7fb2c4"/><rect x="212" y="318" width="74" height="26" fill="#9b6d47"/>'
    + ''.join(f'<circle cx="{x}" cy="{y}" r="15" fill="#5f8f4f"/>' for x, y in ((48, 220), (200, 226), (412, 222), (44, 340), (188, 346), (410, 350)))
    + ''.join(
        f'<circle cx="{x}" cy="{y}" r="15" fill="#b8432f"/><text x="{x}" y="{y + 7}" font-size="20" font-weight="bold" fill="#fff" text-anchor="middle">{n}</text>'
        for n, x, y in ((1, 125, 143), (2, 280, 146), (3, 115, 292), (4, 350, 326), (5, 249, 306))
    )
    + '<g font-size="22" fill="#2c2c2c"><text x="456" y="112">1. Klimmen</text><text x="456" y="156">2. Voetballen</text><text x="456" y="200">3. Bank, schaduw</text>'
    '<text x="456" y="244" fill="#888">4. Water</text><text x="456" y="288">5. Moestuin</text></g><text x="456" y="346" font-size="19" fill="#35603a">64 formulieren</text></g></g>'
)
MOTHER = (
    '<g filter="url(#soft)"><path d="M960 620 C952 470 962 410 1000 384 L1076 384 C1112 408 1120 470 1112 640 Z" fill="#8a3d56"/><path d="M960 620 C952 470 962 410 1000 384 L1020 640 Z" fill="#000" opacity="0.16"/>'
    '<path d="M1000 392 C960 380 930 350 902 318 L886 334 C906 380 946 430 990 446 Z" fill="#8a3d56"/><ellipse cx="892" cy="322" rx="15" ry="13" fill="#b57c58"/><path d="M888 320 L872 302" stroke="#b57c58" stroke-width="8" stroke-linecap="round"/>'
    '<path d="M990 330 C976 240 1100 236 1088 330 C1098 370 1092 396 1080 404 L1000 404 C986 396 980 366 990 330 Z" fill="#d7a24a"/><ellipse cx="1037" cy="318" rx="34" ry="42" fill="#b57c58"/>'
    '<circle cx="1025" cy="310" r="4" fill="#2a1c14"/><circle cx="1050" cy="310" r="4" fill="#2a1c14"/><path d="M1024 338 q14 10 27 0" stroke="#7a3a2c" stroke-width="4" fill="none"/></g>'
)
BOY = (
    '<g filter="url(#soft)"><path d="M1128 630 h118 v110 h-118z" fill="#2b2f38"/><path d="M1120 640 C1116 520 1124 450 1152 430 L1222 430 C1250 450 1256 520 1252 650 Z" fill="#3d5a78"/><rect x="1170" y="392" width="34" height="48" rx="12" fill="#8a5a3c"/>'
    '<ellipse cx="1187" cy="354" rx="30" ry="38" fill="#8a5a3c"/><path d="M1154 350 C1150 296 1224 296 1220 350 C1208 326 1168 326 1154 350 Z" fill="#1c1a1c"/><circle cx="1177" cy="350" r="4" fill="#120c08"/><circle cx="1199" cy="350" r="4" fill="#120c08"/>'
    '<path d="M1176 374 q11 7 22 0" stroke="#4d2418" stroke-width="4" fill="none"/><g transform="rotate(-4 1186 530)"><rect x="1112" y="474" width="150" height="112" fill="#fdfbf2"/>'
    '<rect x="1122" y="484" width="60" height="40" fill="#e6b45c"/><rect x="1190" y="484" width="60" height="52" fill="#8fb67a"/><rect x="1122" y="532" width="52" height="44" fill="#7fb2c4"/><rect x="1184" y="544" width="66" height="32" fill="#cf6a4c"/></g>'
    '<ellipse cx="1114" cy="536" rx="14" ry="12" fill="#8a5a3c"/><ellipse cx="1262" cy="524" rx="14" ry="12" fill="#8a5a3c"/></g>'
)
ALDERMAN = (
    '<g filter="url(#soft)"><rect x="70" y="690" width="190" height="70" rx="12" fill="#7a5333"/><path d="M86 700 C80 620 98 574 140 556 L196 556 C232 572 246 630 240 700 Z" fill="#2b3442"/><path d="M166 556 l10 50 l16 -48 z" fill="#e9e6de"/><rect x="146" y="534" width="36" height="34" rx="10" fill="#e0b294"/>'
    '<ellipse cx="164" cy="510" rx="33" ry="41" fill="#e0b294"/><path d="M130 512 C124 448 200 452 196 492 C176 480 150 484 130 512 Z" fill="#9a958e"/><path d="M188 502 q16 8 4 16" fill="#e0b294"/><circle cx="180" cy="504" r="4" fill="#3a2a20"/></g>'
)
WORKER = (
    '<g filter="url(#soft)"><path d="M1356 900 C1346 770 1372 706 1424 684 L1504 684 C1556 706 1580 780 1572 900 Z" fill="#55704a"/><path d="M1356 900 C1346 770 1372 706 1424 684 L1440 900 Z" fill="#000" opacity="0.18"/>'
    '<rect x="1444" y="652" width="44" height="48" rx="14" fill="#d9a27e"/><ellipse cx="1464" cy="620" rx="42" ry="52" fill="#d9a27e"/><path d="M1420 622 C1412 546 1520 542 1510 624 C1496 588 1440 584 1420 622 Z" fill="#5b4433"/>'
    '<circle cx="1446" cy="616" r="5" fill="#2a1c14"/><circle cx="1474" cy="616" r="5" fill="#2a1c14"/><path d="M1446 646 q14 9 28 0" stroke="#8a4a38" stroke-width="4" fill="none"/>'
    '<path d="M1376 800 C1384 880 1420 900 1462 896" stroke="#4a6340" stroke-width="40" fill="none" stroke-linecap="round"/><path d="M1556 800 C1548 880 1520 906 1480 900" stroke="#4a6340" stroke-width="40" fill="none" stroke-linecap="round"/>'
    '<ellipse cx="1468" cy="900" rx="26" ry="20" fill="#d9a27e"/><path d="M1366 890 C1380 960 1380 1000 1372 1067 H1566 C1560 1000 1556 960 1566 890 Z" fill="#39404a"/><ellipse cx="1468" cy="906" rx="30" ry="18" fill="#d9a27e"/></g>'
)
LIGHT = f'<rect width="{WIDTH}" height="{HEIGHT}" fill="url(#glow)"/><rect width="{WIDTH}" height="{HEIGHT}" fill="url(#dark)"/>'
