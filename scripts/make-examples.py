"""Makes the example evidence again: `python3 scripts/make-examples.py [name ...]`, for instance `energiecafe`.

For a developer who changes the words: the results are committed, nothing here is needed to build, run or test.
Needs on a Debian machine: chromium, imagemagick, espeak-ng, sox, ffmpeg, libimage-exiftool-perl.
"""

import json
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent / 'make-examples'
sys.dont_write_bytecode = True
sys.path.insert(0, str(HERE))

import charts  # noqa: E402
import for_tests  # noqa: E402
import mail  # noqa: E402
import memo  # noqa: E402
import photo  # noqa: E402
import pictures  # noqa: E402
import power_map  # noqa: E402
import talents  # noqa: E402
from docx import Meta, write_docx  # noqa: E402

CONTENT = HERE / 'content'
OUT = HERE.parent.parent / 'examples'
MAKER = 'Buurtwerker, Welzijn Lindewaard'


def read(name):
    return (CONTENT / name).read_text(encoding='utf-8')


def wijkanalyse():
    with tempfile.TemporaryDirectory() as folder:
        drawings = {
            'kaart-vlierkamp': read('kaart-vlierkamp.svg'),
            'grafiek-onderwerpen': charts.bars('Onderwerpen in veertig gesprekken', charts.SUBJECTS),
            'grafiek-cijfers': charts.paired_bars('Vlierkamp en Lindewaard', charts.FIGURES, ('Vlierkamp', 'Lindewaard')),
        }
        for name, svg in drawings.items():
            pictures.svg_to_png(svg, Path(folder, f'{name}.png'))
        meta = Meta('Wat speelt er in de portiekflats? Wijkanalyse Vlierkamp', MAKER, 'Wijkanalyse Vlierkamp · Welzijn Lindewaard', '2025-08-21')
        write_docx(OUT / 'wijkanalyse-portiekflats.docx', read('wijkanalyse.md'), meta, folder)


def visie():
    for version, day in ((1, '2026-06-04'), (2, '2026-08-13')):
        meta = Meta(f'Ontmoeten in de wijk: onze gedeelde visie (versie {version})', MAKER, f'Ontmoeten in de wijk · versie {version}', day, '6B3F5B')
        write_docx(OUT / f'visie-ontmoeten-versie-{version}.docx', read(f'visie-{version}.md'), meta, CONTENT)


def printed(source, target):
    html = read(source)
    for name, svg in charts.named().items():
        html = html.replace(f'<!-- {name} -->', svg)
    pictures.html_to_pdf(html, OUT / target)


def energiecafe():
    printed('energiecafe.html', 'projectverslag-energiecafe.pdf')


def evaluatie():
    printed('evaluatie.html', 'evaluatie-buurtkeuken.pdf')


def krachtenveld():
    pictures.html_to_pdf(power_map.sheet(read('krachtenveld.html')), OUT / 'krachtenveldkaart-vlierkamp.pdf')


def speelplek():
    printed('speelplek.html', 'speelplekplan-toelichting.pdf')
    photo.make(OUT / 'speelplekplan-presentatie.jpg')


def reflectie():
    """The reflection is written in the product itself; this copy shows it as a file and is taken from evidence.json."""
    evidence = json.loads((OUT / 'evidence.json').read_text(encoding='utf-8'))
    parts = next(item['reflection'] for item in evidence if 'reflection' in item)
    text = json.dumps(parts, ensure_ascii=False, indent=2)
    (OUT / 'feestgroep-reflectie.json').write_text(text + '\n', encoding='utf-8')


def gesprek():
    memo.make(read('memo.txt'), OUT / 'gesprek-dat-vastliep')


def wijkconsulent():
    mail.write(OUT / 'mail-wijkconsulent-afspraken.eml', read('mail.txt'), read('mail-quoted.txt'))


def talentenkaart():
    talents.write(OUT / 'talentenkaart-vrijwilligerswerk.xlsx')


def voor_tests():
    for_tests.make(OUT, OUT / 'for-tests')


MAKERS = (wijkanalyse, energiecafe, speelplek, gesprek, reflectie, wijkconsulent, krachtenveld, visie, evaluatie, talentenkaart, voor_tests)


def main(wanted):
    known = {maker.__name__: maker for maker in MAKERS}
    unknown = set(wanted) - set(known)
    if unknown:
        sys.exit(f'unknown: {", ".join(sorted(unknown))}; known: {", ".join(known)}')
    for name, maker in known.items():
        if not wanted or name in wanted:
            maker()
            print('made', name)


if __name__ == '__main__':
    main(sys.argv[1:])
