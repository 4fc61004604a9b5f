import type { Texts } from '../lib/i18n.ts';

export const nl = {
  contact: {
    known: 'Mail naar {{email}}.',
    unknown: 'Mail je organisatie. Het adres staat in de uitnodiging die je kreeg.',
  },
  accessibility: {
    title: 'Toegankelijkheid',
    lead: 'Iedereen moet Bewijskracht kunnen gebruiken, ook zonder muis, met een schermlezer of met grote letters.',
    do: {
      title: 'Wat we doen',
      norm: 'We volgen WCAG 2.2, niveau AA.',
      test: 'Elke pagina wordt bij elke verandering automatisch gecontroleerd, ook met een venster open of een fout erin. In het Nederlands en het Engels, breed en op een telefoon. De controle mag niets vinden.',
      keyboard: 'Alles kan met het toetsenbord. Op pagina’s met sneltoetsen laat de toets ? ze zien.',
      marks: 'Kleur staat nooit alleen: elk teken heeft een woord.',
      letter:
        'De letter is gemaakt voor mensen die minder goed zien. Licht, donker en rustig (zonder beweging) volgen je apparaat.',
      lost: 'Wat je typt, raak je niet kwijt. Ook niet als je de pagina sluit of opnieuw moet inloggen.',
      language: 'We schrijven in taal die de meeste mensen snappen (niveau B1).',
      paper: 'De papieren (PDF) zijn gemaakt om door een schermlezer te worden voorgelezen.',
    },
    not: {
      title: 'Wat nog niet goed is',
      audit: 'Een onafhankelijk onderzoek is er nog niet geweest. Een automatische controle vindt niet alles.',
      evidence:
        'Bewijs komt van kandidaten. Een scan, een foto of een geluidsopname heeft niet altijd een tekst ernaast. Vraag er dan om.',
      preview:
        'Word-, Excel- en PowerPoint-bestanden laten we zien als tekst. De opmaak kan anders zijn dan in het bestand zelf.',
      official: 'De teksten van het kader zijn officieel, Nederlands en moeilijker dan B1. We veranderen ze niet.',
    },
    stuck: {
      title: 'Loop je vast?',
      text: 'Zeg op welke pagina je was en wat niet lukte. Je krijgt hulp om toch verder te kunnen.',
    },
  },
  privacy: {
    title: 'Privacy',
    lead: 'Wat we van je bewaren, waarom, en wie het ziet.',
    keep: {
      title: 'Wat we bewaren',
      account:
        'Je naam en e-mailadres, en je wachtwoord zo dat niemand het kan teruglezen. Zolang je bent ingelogd ook sinds wanneer en met welke browser; dat zie jij alleen.',
      portfolio: 'Je bewijs: wat je schreef, de bestanden die je toevoegde en waar ze bij passen.',
      people:
        'De mensen om je heen die je noemt. We gebruiken hen alleen om te zorgen dat ze jou niet beoordelen. Ze krijgen geen bericht.',
      identity:
        'Je officiële naam, je geboortedatum en met welk soort document iemand ze heeft gecontroleerd. Geen kopie en geen burgerservicenummer.',
      judging: 'De oordelen over je werk, met de redenen, het besluit en je deelcertificaten.',
      trail: 'Wie wat wanneer heeft gedaan. Daarin staan geen oordelen en geen teksten.',
    },
    who: {
      title: 'Wie het ziet',
      you: 'Jij ziet alles wat van jou is. Oordelen zie je pas als het besluit is bekendgemaakt.',
      coordinator: 'De coördinator ziet je aanvraag en controleert je identiteit.',
      assessors:
        'Je beoordelaars zien wat je hebt ingediend, en je naam. Je achtergrond, je adres en wie je werkgever is, krijgen ze van ons niet.',
      board: 'De examencommissie ziet je kandidaatnummer, de oordelen en de redenen.',
      other: 'Andere organisaties op dit platform zien niets.',
      public:
        'Op de openbare pagina van een deelcertificaat staat geen naam. Je naam staat wel op het papier zelf; jij beslist aan wie je dat laat zien.',
    },
    frozen: {
      title: 'Wat je hebt ingediend',
      text: 'Wat je hebt ingediend, blijft bewaard zoals het was, ook als je het daarna uit je bewijs haalt. Anders klopt het oordeel niet meer. Het platform gooit nu niets vanzelf weg. Hoe lang je organisatie het bewaart, kun je haar vragen.',
      others:
        'Staan er mensen op je foto’s of in je verhalen? Vraag of zij dat goed vinden, of maak ze onherkenbaar. In een foto kan ook staan waar die is gemaakt; het bestand bewaren we zoals jij het toevoegde.',
    },
    device: {
      title: 'Op je eigen apparaat',
      text: 'We zetten één cookie neer om je ingelogd te houden en één voor de taal. Tekst die nog niet bewaard kon worden, blijft op je apparaat tot dat wel lukt, en verdwijnt als je uitlogt.',
      none: 'We volgen je niet. Er zijn geen cookies van anderen, geen advertenties en geen verzoeken aan andere bedrijven.',
    },
    verify: {
      title: 'Als je een bestand controleert',
      text: 'Het bestand dat je laat controleren, lezen we en vergeten we. Er wordt niets van bewaard.',
    },
    rights: {
      title: 'Jouw rechten',
      text: 'Je mag weten wat er over je bewaard is, en vragen om het te verbeteren of weg te halen. Je organisatie beslist daarover en moet je antwoord geven. Ben je het er niet mee eens? Dan kun je een klacht indienen bij de Autoriteit Persoonsgegevens.',
    },
  },
} as const satisfies Texts;
