/** The forms in which a deelcertificaat can be had: a page for people, or the credential under one of its names. */
export const CREDENTIAL_FORMS = ['application/vc', 'application/ld+json', 'application/json', 'text/html'] as const;
export type CredentialForm = (typeof CREDENTIAL_FORMS)[number];

/**
 * The form a reader asks for (RFC 9110 §12.5.1): the highest weight wins, then what is named before what a wildcard
 * covers, then the credential before the page. Undefined when nothing fits. No header at all asks for the credential.
 */
export function negotiateForm(accept: string | undefined): CredentialForm | undefined {
  const ranges = parseAccept(accept ?? '*/*');
  const rated = CREDENTIAL_FORMS.map((form) => ({ form, ...ratingOf(form, ranges) })).filter(
    ({ weight }) => weight > 0,
  );
  return rated.toSorted((left, right) => right.weight - left.weight || right.precision - left.precision)[0]?.form;
}

interface MediaRange {
  readonly type: string;
  readonly weight: number;
}

function parseAccept(header: string): MediaRange[] {
  return header.split(',').map((part) => {
    const [type = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    return { type, weight: weight === undefined ? 1 : Math.min(Math.max(Number(weight) || 0, 0), 1) };
  });
}

/** The most precise range that covers a form decides its weight. */
function ratingOf(form: CredentialForm, ranges: readonly MediaRange[]): { weight: number; precision: number } {
  const patterns = ['*/*', `${form.split('/')[0]}/*`, form];
  const covering = ranges
    .map(({ type, weight }) => ({ weight, precision: patterns.indexOf(type) }))
    .filter(({ precision }) => precision >= 0);
  return covering.toSorted((left, right) => right.precision - left.precision)[0] ?? { weight: 0, precision: -1 };
}
