"""Small hostile twins for the tests of upload and privacy: nothing here is ever shown as somebody's evidence."""

from pathlib import Path

import mail
from pictures import run

HERE = Path(__file__).resolve().parent / 'content'
# Numbers that the Dutch telephone plan does not give out to anybody: an obvious row of digits.
TELEPHONE = 'Bel me gerust: 06-12345678 of 06 12 34 56 78'
SCRIPT = "document.title='uitgevoerd';fetch('/api/session')"
PAGE = f"""<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>Verslag met een script</title></head>
<body onload="{SCRIPT.split(';')[0]}"><h1>Verslag</h1><p>Dit bestand ziet eruit als een verslag.</p>
<script>{SCRIPT}</script><img src="x" onerror="{SCRIPT.split(';')[0]}"></body></html>
"""
DRAWING = f"""<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="200" height="80" onload="{SCRIPT.split(';')[0]}">
<title>Tekening met een script</title><rect width="200" height="80" fill="#f6efe0"/>
<script>{SCRIPT}</script><a xlink:href="javascript:{SCRIPT.split(';')[0]}"><text x="12" y="45">klik hier</text></a></svg>
"""
POLYGLOT = f"""%PDF-1.4
%<!doctype html><html><head><meta charset="utf-8"></head><body><h1>Ik zeg dat ik een PDF ben</h1><script>{SCRIPT}</script></body></html><!--
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF
-->
"""


def make(examples, target):
    """Takes the photo and the e-mail from `examples` as they are now and writes the twins and the hostile files."""
    target.mkdir(exist_ok=True)
    photo_with_place(examples / 'speelplekplan-presentatie.jpg', target / 'foto-met-gps.jpg')
    texts = ((HERE / name).read_text(encoding='utf-8') for name in ('mail.txt', 'mail-quoted.txt'))
    mail.write(target / 'mail-met-telefoonnummer.eml', *texts, extra=TELEPHONE)
    for name, text in (('verslag-met-script.html', PAGE), ('tekening-met-script.svg', DRAWING), ('pdf-die-html-is.pdf', POLYGLOT)):
        (target / name).write_text(text, encoding='utf-8')


def photo_with_place(source, target):
    """A smaller twin with a place in its data: a point in the middle of the North Sea, where nobody lives."""
    run(['convert', source, '-resize', '800x', '-quality', '72', target])
    run(['exiftool', '-q', '-overwrite_original', '-GPSLatitude=54.5', '-GPSLatitudeRef=N', '-GPSLongitude=4.0', '-GPSLongitudeRef=E',
         '-GPSAltitude=0', '-Make=Voorbeeld', '-Model=Telefoon 1', '-SerialNumber=0000-VOORBEELD', '-Artist=Bewoner met de telefoon', target])
