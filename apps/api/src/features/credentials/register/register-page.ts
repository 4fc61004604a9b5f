import type { PublicRegisterView } from '@bewijskracht/contracts';
import { dayInWords } from '@bewijskracht/domain';
import type { Html } from '../../../platform/html.ts';
import { html } from '../../../platform/html.ts';
import type { PaperLanguage } from '../certificate-words.ts';
import { REGISTER_WORDS } from './register-page-words.ts';

/** What the page is made of: the answer, what was asked, and addresses on this host. */
export interface RegisterPageFacts {
  readonly slug: string;
  readonly view: PublicRegisterView;
  /** The number looked up; null when the list was asked for. */
  readonly number: string | null;
  readonly stylesheet: string;
}

/** The public register as a page, complete without any script. */
export function renderRegisterPage(page: RegisterPageFacts, language: PaperLanguage): string {
  const { view, slug } = page;
  const words = REGISTER_WORDS[language];
  const other = language === 'nl' ? 'en' : 'nl';
  const asked = page.number === null ? '' : `&number=${encodeURIComponent(page.number)}`;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${words.title} · ${view.organisation} · Bewijskracht</title>
        <link rel="stylesheet" href="${page.stylesheet}" />
      </head>
      <body>
        <header>
          <a href="/">Bewijskracht</a
          ><a href="?lang=${other}${asked}" lang="${other}" hreflang="${other}">${words.other}</a>
        </header>
        <main class="register">
          <h1>${words.title}</h1>
          <p class="issuer">${view.organisation}</p>
          <p>${words.lead}</p>
          <form method="get" role="search">
            <input type="hidden" name="lang" value="${language}" />
            <label for="number">${words.search}</label>
            <span
              ><input id="number" name="number" value="${page.number ?? ''}" autocomplete="off" /><button>
                ${words.find}
              </button></span
            >
          </form>
          ${foundNumbers(page, language)} ${page.number === null ? countTable(view, language) : undefined}
          <ul class="links">
            <li>
              <a href="/organisations/${encodeURIComponent(slug)}/register?form=json${asked}">${words.json}</a>
            </li>
          </ul>
        </main>
      </body>
    </html> `.markup;
}

function foundNumbers({ view, number }: RegisterPageFacts, language: PaperLanguage): Html {
  const words = REGISTER_WORDS[language];
  const all = number === null ? undefined : html`<p><a href="?lang=${language}">${words.all}</a></p>`;
  if (view.rows.length === 0) {
    return html`<p role="status">${number === null ? words.none : words.notFound(number)}</p>
      ${all}`;
  }
  return html`<h2>${words.list}</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">${words.number}</th>
          <th scope="col">${words.leeruitkomst}</th>
          <th scope="col">${words.awarded}</th>
          <th scope="col">${words.state}</th>
        </tr>
      </thead>
      <tbody>
        ${view.rows.map(
          (row) =>
            html`<tr>
              <th scope="row">${row.registerNumber}</th>
              <td>${row.leeruitkomst} <span lang="nl">${row.title}</span></td>
              <td>${dayInWords(row.awardedOn, language)}</td>
              <td class="${row.revokedOn === null && row.suspendedOn === null ? 'valid' : 'revoked'}">
                ${stateInWords(row, language)}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${all}
    ${
      view.next === null
        ? undefined
        : html`<p><a href="?lang=${language}&after=${encodeURIComponent(view.next)}">${words.more}</a></p>`
    }`;
}

function stateInWords(row: PublicRegisterView['rows'][number], language: PaperLanguage): string {
  const words = REGISTER_WORDS[language];
  if (row.supersededBy !== null) return words.superseded(row.supersededBy);
  if (row.revokedOn !== null) return words.revoked(dayInWords(row.revokedOn, language));
  return row.suspendedOn === null ? words.valid : words.suspended(dayInWords(row.suspendedOn, language));
}

function countTable({ counts }: PublicRegisterView, language: PaperLanguage): Html | undefined {
  const words = REGISTER_WORDS[language];
  if (counts.length === 0) return undefined;
  return html`<h2>${words.counts}</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">${words.leeruitkomst}</th>
          <th scope="col">${words.year}</th>
          <th scope="col">${words.issued}</th>
          <th scope="col">${words.revokedCount}</th>
        </tr>
      </thead>
      <tbody>
        ${counts.map(
          (count) =>
            html`<tr>
              <th scope="row">${count.leeruitkomst} <span lang="nl">${count.title}</span></th>
              <td data-label="${words.year}">${count.year}</td>
              <td data-label="${words.issued}">${count.issued}</td>
              <td data-label="${words.revokedCount}">${count.revoked}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}
