import path from 'node:path';
import { z } from 'zod';
import { LOG_LEVELS } from './observation/log.ts';
import type { LogLevel } from './observation/log.ts';
import { parsePkcs11Address } from './pkcs11-address.ts';
import type { Pkcs11Address } from './pkcs11-address.ts';
import { TrustedProxies } from './trusted-proxies.ts';

const Environment = z.object({
  NODE_ENV: z.string().optional(),
  DATABASE_URL: z.string().optional(),
  PUBLIC_URL: z.url().optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  BEWIJSKRACHT_DATA: z.string().default('.data'),
  STORAGE_URL: z.string().optional(),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('Bewijskracht <noreply@example.org>'),
  SIGNER_KEYS: z.string().optional(),
  SIGNER_PASSPHRASE: z.string().optional(),
  SIGNER_URL: z.string().optional(),
  SIGNER_PIN: z.string().default(''),
  PAPER_SIGNERS: z.string().optional(),
  PAPER_SIGNERS_PASSPHRASE: z.string().default(''),
  MIRROR_PATH: z.string().optional(),
  TRUST_PROXY: TrustedProxies.default(false),
  POOL_SIZE: z.coerce.number().int().min(1).max(200).default(10),
  LOG_LEVEL: z.enum(LOG_LEVELS).optional(),
  SECURITY_CONTACT: z.url({ protocol: /^(?:mailto|https)$/ }).optional(),
  METRICS_TOKEN: z.string().min(20).optional(),
  METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  DRAIN_SECONDS: z.coerce.number().min(0).max(300).default(0),
  STOP_WITHIN_SECONDS: z.coerce.number().min(1).max(3600).default(60),
  WORKER: z.enum(['inside', 'apart']).default('inside'),
  VISIT_LIMITS: z.coerce.number().min(0).max(1000).default(1),
  VERIFY_OUTSIDE: z.enum(['true', 'false']).optional(),
});

/** How the public suites are answered. */
export interface ConformanceProfile {
  /** Let the two vectors through that ask for a wrong (docs/conformance.md). */
  readonly allowKnownWrong: boolean;
}

/** Everything the process is told from outside, read once. */
export class Config {
  /** Where PostgreSQL is, as the app's own role. */
  readonly databaseUrl!: string;
  /** What people and credentials call this platform; no slash at the end. */
  readonly publicUrl!: string;
  readonly host!: string;
  readonly port!: number;
  /** Folder for files, keys and outbox when nothing else is configured. */
  readonly dataDirectory!: string;
  readonly storageDirectory!: string;
  /** Absent: mail goes into the outbox folder. */
  readonly smtpUrl: string | undefined;
  readonly mailFrom!: string;
  readonly keyDirectory!: string;
  /** Opens the signing keys; from the environment, or the one made at the first start of a demonstration. */
  readonly keyPassphrase!: string;
  /** The HSM in which new signing keys are made; absent: in files. Keys made before stay where they are. */
  readonly hsm: Pkcs11Address | undefined;
  /** Folder of `{slug}.p12`, with which an organisation signs its PDFs (PAdES); absent: only the credential inside is signed. */
  readonly paperSigners: { readonly folder: string; readonly passphrase: string } | undefined;
  /** Folder in which status lists and keys are kept as static files too; absent: none is kept. */
  readonly mirrorDirectory: string | undefined;
  readonly trustProxy!: boolean | string;
  readonly poolSize!: number;
  /** Whether this process also does background work. */
  readonly worksInside!: boolean;
  /** Whom to tell about a hole: a mailto: or https: address, published in security.txt. */
  readonly securityContact: string | undefined;
  readonly logLevel!: LogLevel;
  /** Opens `/metrics` on the platform's own port. */
  readonly metricsToken: string | undefined;
  /** Serves `/metrics` on a port of its own. */
  readonly metricsPort: number | undefined;
  /** How long a stopping process goes on taking requests while it says it isn't ready. */
  readonly drainSeconds!: number;
  /** After this long a stopping process ends, whatever is still under way. */
  readonly stopWithinSeconds!: number;
  /** By how much the limits on costly doors are multiplied; 0 for none, where a proxy in front guards them. */
  readonly visitLimits!: number;
  /** Without DATABASE_URL the launcher brings up everything itself, for demonstration and development. */
  readonly production!: boolean;
  /** Whether issuers and status lists of other hosts are looked up, over https and behind the guard. */
  readonly asksOutside!: boolean;
  /** Set only by the command that starts the platform for the public suites. */
  readonly conformance: ConformanceProfile | undefined;

  constructor(values: Omit<Config, 'secure'>) {
    Object.assign(this, values);
  }

  /** Whether the platform is reached over https, so that cookies may be marked Secure. */
  get secure(): boolean {
    return this.publicUrl.startsWith('https://');
  }
}

const DEMONSTRATION_SECRETS = ['demonstratie', 'demonstration', 'changeme', 'secret'];

/**
 * Reads the environment. `launched` holds what the launcher knows when it runs the database itself.
 * Throws one sentence per missing or unsafe setting: a production process doesn't start on a guess (DESIGN §4).
 */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
  launched?: {
    readonly databaseUrl: string;
    readonly publicUrl: string;
    readonly keyPassphrase: string;
    readonly conformance?: ConformanceProfile;
  },
): Config {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
  const given = parsed.data;
  if (launched === undefined) refuseGuesses(given);
  if (launched?.conformance !== undefined && given.HOST !== '127.0.0.1') {
    throw new Error('The conformance profile answers on loopback only.');
  }
  const dataDirectory = path.resolve(given.BEWIJSKRACHT_DATA);
  return new Config({
    databaseUrl: launched?.databaseUrl ?? given.DATABASE_URL!,
    publicUrl: (launched?.publicUrl ?? given.PUBLIC_URL!).replace(/\/+$/, ''),
    host: given.HOST,
    port: given.PORT,
    dataDirectory,
    storageDirectory: findStorageDirectory(given.STORAGE_URL, dataDirectory),
    smtpUrl: given.SMTP_URL,
    mailFrom: given.MAIL_FROM,
    keyDirectory: given.SIGNER_KEYS ?? path.join(dataDirectory, 'keys'),
    keyPassphrase: launched?.keyPassphrase ?? given.SIGNER_PASSPHRASE!,
    hsm: optional(given.SIGNER_URL, (url) => parsePkcs11Address(url, given.SIGNER_PIN)),
    paperSigners: optional(given.PAPER_SIGNERS, (folder) => ({ folder, passphrase: given.PAPER_SIGNERS_PASSPHRASE })),
    mirrorDirectory: optional(given.MIRROR_PATH, (folder) => path.resolve(folder)),
    trustProxy: given.TRUST_PROXY,
    poolSize: given.POOL_SIZE,
    worksInside: given.WORKER === 'inside',
    securityContact: given.SECURITY_CONTACT,
    logLevel: given.LOG_LEVEL ?? (launched === undefined ? 'info' : 'warn'),
    metricsToken: given.METRICS_TOKEN,
    metricsPort: given.METRICS_PORT,
    drainSeconds: given.DRAIN_SECONDS,
    stopWithinSeconds: given.STOP_WITHIN_SECONDS,
    visitLimits: given.VISIT_LIMITS,
    production: launched === undefined,
    asksOutside: given.VERIFY_OUTSIDE === undefined ? launched === undefined : given.VERIFY_OUTSIDE === 'true',
    conformance: launched?.conformance,
  });
}

/** A setting left out and a setting left empty mean the same. */
function optional<T>(value: string | undefined, make: (value: string) => T): T | undefined {
  return value === undefined || value === '' ? undefined : make(value);
}

function refuseGuesses(given: z.infer<typeof Environment>): void {
  const missing = (['DATABASE_URL', 'PUBLIC_URL', 'STORAGE_URL', 'SMTP_URL', 'SIGNER_PASSPHRASE'] as const).filter(
    (name) => (given[name] ?? '') === '',
  );
  if (missing.length > 0) throw new Error(`Production needs ${missing.join(', ')}; see docs/operations.md.`);
  if (
    !given.PUBLIC_URL!.startsWith('https://') &&
    !/^http:\/\/(localhost|127\.0\.0\.1)(:|\/|$)/.test(given.PUBLIC_URL!)
  ) {
    throw new Error('PUBLIC_URL must be https: credentials carry this address for ever.');
  }
  const passphrase = given.SIGNER_PASSPHRASE!.toLowerCase();
  if (passphrase.length < 20 || DEMONSTRATION_SECRETS.some((word) => passphrase.includes(word))) {
    throw new Error('SIGNER_PASSPHRASE must be a secret of your own, of at least 20 characters.');
  }
}

/** The folder that STORAGE_URL names, or the one inside the data folder. */
export function findStorageDirectory(url: string | undefined, dataDirectory: string): string {
  if (url === undefined || url === '') return path.join(dataDirectory, 'files');
  if (!url.startsWith('file:')) throw new Error('STORAGE_URL must be file:/a/folder; other stores do not ship yet.');
  return new URL(url).pathname;
}
