import PostalMime from 'postal-mime';
import type { Address } from 'postal-mime';
import type { Preview } from './preview.ts';
import { escapeHtml } from './office-parts.ts';

const WORDS = {
  nl: { from: 'Van', to: 'Aan', cc: 'Cc', date: 'Datum', subject: 'Onderwerp', attachments: 'Bijlagen' },
  en: { from: 'From', to: 'To', cc: 'Cc', date: 'Date', subject: 'Subject', attachments: 'Attachments' },
} as const;

/** An e-mail: who, when, about what, and what it says. Pictures from elsewhere are not fetched. */
export async function previewEmail(bytes: Uint8Array, locale: 'nl' | 'en'): Promise<Preview> {
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 20, maxHeadersSize: 256 * 1024 });
  const words = WORDS[locale];
  const fields: readonly (readonly [string, string])[] = [
    [words.from, named([mail.from])],
    [words.to, named(mail.to)],
    [words.cc, named(mail.cc)],
    [words.date, mail.date ?? ''],
    [words.subject, mail.subject ?? ''],
    [words.attachments, mail.attachments.map(({ filename, mimeType }) => filename ?? mimeType).join(', ')],
  ];
  const head = fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `<dt>${name}</dt><dd>${escapeHtml(value)}</dd>`);
  const body = mail.html ?? `<pre>${escapeHtml(mail.text ?? '')}</pre>`;
  return { kind: 'html', content: `<dl>${head.join('')}</dl><hr>${body}`, pages: null };
}

function named(addresses: readonly (Address | undefined)[] | undefined): string {
  return (addresses ?? [])
    .map((address) =>
      address === undefined ? '' : [address.name, address.address && `<${address.address}>`].filter(Boolean).join(' '),
    )
    .join(', ');
}
