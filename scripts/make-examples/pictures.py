"""Calls to the browser and to ImageMagick: HTML becomes PDF, SVG becomes PNG."""

import subprocess
import tempfile
from pathlib import Path

BROWSER = ['chromium', '--headless=new', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--force-color-profile=srgb']


def html_to_pdf(html, target):
    """Prints a page as a tagged PDF; paper, margins and page numbers come from the page's own CSS."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, 'page.html')
        source.write_text(html, encoding='utf-8')
        browse(['--no-pdf-header-footer', '--generate-pdf-document-outline', f'--print-to-pdf={target}', source.as_uri()])


def html_to_png(html, target, size, scale=1):
    """Photographs a page of `size` = (width, height) CSS pixels."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, 'page.html')
        source.write_text(f'<!doctype html><meta charset="utf-8"><style>body{{margin:0}}</style>{html}', encoding='utf-8')
        width, height = size
        browse([
            f'--window-size={width},{height}', f'--force-device-scale-factor={scale}', f'--screenshot={target}', source.as_uri(),
        ])


def svg_to_png(svg, target, scale=1.6):
    """A drawing with a width and height of its own becomes a picture with few colours, so that it stays small."""
    head = svg[: svg.index('>')]
    width, height = (int(head.split(f' {name}="')[1].split('"')[0]) for name in ('width', 'height'))
    html_to_png(svg, target, (width, height), scale)
    run(['convert', target, '-strip', '-colors', '64', f'PNG8:{target}'])


def browse(arguments):
    with tempfile.TemporaryDirectory() as profile:
        run([*BROWSER, f'--user-data-dir={profile}', *arguments])


def run(command):
    subprocess.run([str(part) for part in command], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
