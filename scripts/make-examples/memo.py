"""The spoken memo: a Dutch voice reads the text paragraph by paragraph, with pauses, so that it lasts about four minutes.

Writes the sound (mp3) and a transcript with the time at which each paragraph begins.
"""

import subprocess
import tempfile
import wave
from pathlib import Path

PAUSE_SECONDS = 1.3
VOICE = ['espeak-ng', '-v', 'nl', '-s', '163', '-p', '38', '-g', '4']


def make(text, stem):
    """`stem` is the path without ending; the title is the first line of the text."""
    lines = text.splitlines()
    title = lines[0].lstrip('# ')
    spoken = [block.strip() for block in '\n'.join(line for line in lines if not line.startswith('#')).split('\n\n') if block.strip()]
    with tempfile.TemporaryDirectory() as folder:
        parts = [speak(paragraph, Path(folder, f'{number}.wav')) for number, paragraph in enumerate(spoken)]
        starts, now = [], 0.0
        for part in parts:
            starts.append(now)
            now += seconds(part) + PAUSE_SECONDS
        whole = Path(folder, 'whole.wav')
        padded = [item for part in parts for item in (part, silence(folder))]
        subprocess.run(['sox', *padded, whole, 'gain', '-n', '-4', 'bass', '+3', 'treble', '-4', 'reverb', '12'], check=True)
        subprocess.run(
            ['ffmpeg', '-y', '-loglevel', 'error', '-i', whole, '-ac', '1', '-ar', '22050', '-b:a', '32k', '-fflags', '+bitexact',
             '-metadata', f'title={title}', '-metadata', 'artist=Buurtwerker, Welzijn Lindewaard', f'{stem}.mp3'],
            check=True,
        )
    transcript = [f'{title}', 'Uitgeschreven tekst van de spraakmemo. De tijd staat voor elke alinea.', '']
    for start, paragraph in zip(starts, spoken):
        transcript += [f'[{clock(start)}] {paragraph}', '']
    transcript.append(f'Duur: {clock(now)}. Mensen en plaatsen zijn onherkenbaar gemaakt.')
    Path(f'{stem}.txt').write_text('\n'.join(transcript) + '\n', encoding='utf-8')


def speak(paragraph, target):
    subprocess.run([*VOICE, '-w', target, ' '.join(paragraph.split())], check=True)
    return target


def silence(folder):
    target = Path(folder, 'silence.wav')
    if not target.exists():
        subprocess.run(['sox', '-n', '-r', '22050', '-c', '1', '-b', '16', target, 'trim', '0', str(PAUSE_SECONDS)], check=True)
    return target


def seconds(path):
    with wave.open(str(path)) as sound:
        return sound.getnframes() / sound.getframerate()


def clock(time):
    return f'{int(time) // 60:02d}:{int(time) % 60:02d}'
