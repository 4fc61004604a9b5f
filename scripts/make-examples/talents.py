"""The talent card of eight years ago: a thin spreadsheet, as a volunteer makes one at the kitchen table."""

from xlsx import write_xlsx

TALENTS = [
    ('B1', '30-45', 'Naaien, gordijnen korter maken', 'ja', 'avond'),
    ('B2', '60+', 'Vissen, netten boeten', 'misschien', ''),
    ('B3', '45-60', 'Autobanden wisselen', 'ja', 'zaterdag'),
    ('B4', '30-45', 'Formulieren invullen', 'ja', ''),
    ('B5', '18-30', 'Gitaar', 'nee, te druk', ''),
    ('B6', '60+', 'Appeltaart', 'ja', 'altijd'),
    ('B7', '45-60', 'Behangen', 'ja', 'weekend'),
    ('B8', '30-45', '', '', ''),
    ('B9', '60+', 'Hond uitlaten', 'ja', 'ochtend'),
    ('B10', '30-45', 'Kapper geweest', 'misschien', ''),
    ('B11', '45-60', 'Tuin, snoeien', 'ja', 'voorjaar'),
    ('B12', '18-30', 'Computer', 'ja', 'avond'),
    ('B13', '60+', 'Voorlezen', 'ja', 'middag'),
    ('B14', '45-60', 'Koken voor veel mensen', 'ja', ''),
    ('B15', '30-45', '?', 'niet thuis, later vragen', ''),
    ('B16', '60+', 'Breien', 'ja', ''),
    ('B17', '45-60', 'Lassen', 'misschien', ''),
    ('B18', '30-45', 'Oppassen', 'ja', 'woensdag'),
]
SWAPS = [
    ('B1', 'B18', 'gordijnen tegen een avond oppassen', 'ja'),
    ('B3', 'B6', 'winterbanden tegen appeltaart', 'ja'),
    ('B12', 'B13', 'computer uitleggen tegen voorlezen', 'ja'),
    ('B11', 'B7', 'snoeien tegen behangen', 'ja, half'),
]


def write(target):
    """Rows 5 to 22 of the first sheet hold the people, rows 4 to 7 of the second the swaps: motivations point there."""
    talents = [
        ['*', 'Talentenkaart Elzenstraat'],
        ['Burendag, buurthuis De Schakel, september tot november 2018. Namen weggehaald, B = buur.'],
        [],
        ['*', 'Wie', 'Leeftijd', 'Wat kun je goed?', 'Wil je het delen?', 'Wanneer'],
        *[list(row) for row in TALENTS],
        [],
        ['Aantal buren gevraagd', len(TALENTS)],
        ['Aantal met een talent ingevuld', sum(1 for row in TALENTS if row[2] not in ('', '?'))],
    ]
    swaps = [
        ['*', 'Ruilen zonder geld'],
        [],
        ['*', 'Wie', 'Met wie', 'Wat', 'Gelukt?'],
        *[list(row) for row in SWAPS],
        [],
        ['Na november niet meer bijgehouden: te druk in de zaak.'],
    ]
    core = ('Talentenkaart Elzenstraat', 'vrijwilliger De Schakel', '2018-11-18T20:14:00Z')
    write_xlsx(target, {'Talenten': talents, 'Ruilen': swaps}, (26, 12, 34, 26, 14), core)
