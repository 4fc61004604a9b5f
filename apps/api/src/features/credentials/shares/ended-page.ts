import { html } from '../../../platform/html.ts';
import type { PaperLanguage } from '../certificate-words.ts';
import { pageHead } from '../credential-page.ts';

const WORDS = {
  nl: {
    other: 'English',
    ended: 'Deze link werkt niet meer',
    endedText:
      'Wie hem maakte, heeft hem beëindigd, of de laatste dag is voorbij. Over het deelcertificaat zelf zegt dat niets.',
    unknown: 'Deze link kennen we niet',
    unknownText: 'Misschien is het adres niet helemaal gekopieerd. Vraag de afzender om de hele link.',
    next: 'Vraag de houder om een nieuwe link, of controleer het bestand of het papier dat je hebt gekregen.',
    verify: 'Controleer een bestand',
  },
  en: {
    other: 'Nederlands',
    ended: 'This link no longer works',
    endedText:
      'Whoever made it has ended it, or its last day has passed. That says nothing about the deelcertificaat itself.',
    unknown: 'We do not know this link',
    unknownText: 'Perhaps the address was not copied whole. Ask the sender for the whole link.',
    next: 'Ask the holder for a new link, or check the file or the paper that you received.',
    verify: 'Check a file',
  },
} as const;

/** A calm page for a link that leads nowhere, or nowhere any more. */
export function renderEndedPage(
  { known, stylesheet }: { readonly known: boolean; readonly stylesheet: string },
  language: PaperLanguage,
): string {
  const words = WORDS[language];
  const other = language === 'nl' ? 'en' : 'nl';
  const head = known ? words.ended : words.unknown;
  return html`<!doctype html>
    <html lang="${language}">
      ${pageHead(head, stylesheet)}
      <body>
        <header>
          <a href="/">Bewijskracht</a><a href="?lang=${other}" lang="${other}" hreflang="${other}">${words.other}</a>
        </header>
        <main>
          <section class="answer notConfirmed">
            <h1>${head}</h1>
            <p>${known ? words.endedText : words.unknownText}</p>
          </section>
          <p class="shown">${words.next}</p>
          <p><a href="/verify">${words.verify}</a></p>
        </main>
      </body>
    </html> `.markup;
}
