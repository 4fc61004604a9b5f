import { parseStrictJson } from '@bewijskracht/verification';
import { z } from 'zod';
import { PRESENTED_FORMS } from './request-object.ts';
import type { PresentedForm } from './request-object.ts';

/** A credential with its presentation; ours are some ten kilobytes. */
const MAX_PRESENTATION = 512 * 1024;

/** What a wallet posts (OpenID4VP 1.0 §8.2): what it shows, or why it shows nothing. */
const WalletPost = z.object({
  state: z.string().regex(/^[\w-]{43}$/),
  vp_token: z.string().max(MAX_PRESENTATION).optional(),
  error: z.string().max(200).optional(),
});

/** One presentation per query; the queries are alternatives, so there is one. How deep it is, is for who verifies it. */
const VpToken = z.partialRecord(
  z.enum(PRESENTED_FORMS),
  z.tuple([z.union([z.string(), z.record(z.string(), z.unknown())])]),
);

export interface WalletAnswer {
  readonly state: string;
  /** Undefined when the wallet, or who holds it, declined. */
  readonly shown: Presented | undefined;
}
export interface Presented {
  readonly form: PresentedForm;
  readonly presentation: string | Readonly<Record<string, unknown>>;
}

/** The answer in a form that was posted; undefined when it is none. */
export function readWalletAnswer(body: unknown): WalletAnswer | undefined {
  const posted = WalletPost.safeParse(body);
  if (!posted.success) return undefined;
  const { state, vp_token: token, error } = posted.data;
  if (token === undefined) return error === undefined ? undefined : { state, shown: undefined };
  const parsed = VpToken.safeParse(parseStrictJson(token));
  const [first, ...others] = parsed.success ? Object.entries(parsed.data) : [];
  if (first === undefined || others.length > 0 || error !== undefined) return undefined;
  const [form, [presentation]] = first;
  return { state, shown: { form: form as PresentedForm, presentation } };
}
