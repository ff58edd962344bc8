import { z } from 'zod';
import manifest from './package.json' with { type: 'json' };

/** The version of this program. */
export const { version: VERSION } = manifest;

/** A private key as a JSON Web Key (RFC 7517), given as one line of JSON. */
const privateJwk = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue('is not JSON');
      return z.NEVER;
    }
  })
  .pipe(z.looseObject({ kty: z.string(), d: z.string(), kid: z.string(), alg: z.string() }));

/** Every setting, by the name of its environment variable; docs/settings.md lists them. */
export const SETTINGS = z.object({
  /** Address at which people reach the portal; decides cookie names, redirects and links in e-mails. */
  PORTAL_URL: z.url(),
  PORTAL_HOST: z.string().default('127.0.0.1'),
  PORTAL_PORT: z.coerce.number().int().default(3000),
  /** Proxies in front of the portal, each of which adds to `X-Forwarded-For` the address that it saw. */
  PROXIES: z.coerce.number().int().min(0).default(0),
  /** Factor of all budgets (`domain/shared/budgets.ts`), where honest people meet one of them. */
  BUDGET_FACTOR: z.coerce.number().min(1).default(1),
  /** Files of a certificate with its chain, and of its key, where the portal itself speaks TLS. */
  PORTAL_TLS_CERT: z.string().optional(),
  PORTAL_TLS_KEY: z.string().optional(),
  DATABASE_URL: z.url(),
  TEMPORAL_ADDRESS: z.string().default('127.0.0.1:7233'),
  TEMPORAL_NAMESPACE: z.string().default('min-side'),
  /** Days for which Temporal keeps the history of a finished workflow. */
  TEMPORAL_RETENTION_DAYS: z.coerce.number().int().min(1).default(90),
  /** Link for operators on DEKSA's pages; left out where it is not set. */
  TEMPORAL_UI_URL: z.url().optional(),
  IDPORTEN_ISSUER: z.url(),
  IDPORTEN_CLIENT_ID: z.string(),
  IDPORTEN_PRIVATE_JWK: privateJwk,
  /** Staff log in with a client of their own, at any OpenID Provider. */
  STAFF_ISSUER: z.url(),
  STAFF_CLIENT_ID: z.string(),
  STAFF_PRIVATE_JWK: privateJwk,
  /**
   * Level of login (`acr`) that is asked of the staff provider and that its token must name; empty where it knows
   * none.
   */
  STAFF_ACR: z.string().default('idporten-loa-high'),
  /** Claim of the staff provider's token that holds the identity number in the table of staff. */
  STAFF_PID_CLAIM: z.string().default('pid'),
  /** The base address of Enhetsregisteret; without a slash at its end. */
  ENHETSREGISTERET_URL: z.url().default('https://data.brreg.no/enhetsregisteret/api'),
  /** Minutes between two looks for changes in Enhetsregisteret. */
  REGISTER_REFRESH_MINUTES: z.coerce.number().int().min(1).default(15),
  /** The base address of Folkeregisteret, without a slash at its end; names are as people type them where it is not set. */
  FOLKEREGISTERET_URL: z.url().optional(),
  /** The base address of KRR, the contact register, without a slash at its end; it is not asked where it is not set. */
  KRR_URL: z.url().optional(),
  /** Issuer of the tokens for these two, with a slash at its end. */
  MASKINPORTEN_ISSUER: z.url().default('https://maskinporten.no/'),
  MASKINPORTEN_CLIENT_ID: z.string().optional(),
  MASKINPORTEN_PRIVATE_JWK: privateJwk.optional(),
  SMTP_URL: z.url(),
  MAIL_FROM: z.string().default('"Min side, DEKSA" <ikke-svar@deksa.no>'),
  /** Folder of attached files; with S3, only while they come in. All processes share it. */
  FILES_DIR: z.string(),
  /** File of the worker's to which heads of the audit's chain are added; best where nobody can change what is there. */
  AUDIT_ANCHORS: z.string(),
  /** Bucket of attached files, where they lie in S3. Credentials are read as the AWS SDK does. */
  FILES_S3_BUCKET: z.string().optional(),
  /** Address of another S3 than Amazon's. */
  FILES_S3_ENDPOINT: z.url().optional(),
  FILES_S3_REGION: z.string().default('eu-north-1'),
  /** Address of the virus scanner, `host:port`. */
  CLAMD_ADDRESS: z
    .string()
    .regex(/^.+:\d+$/, 'is not host:port')
    .default('127.0.0.1:3310'),
  /** Seconds for which the scanner may be silent; more than it may take for a file (`MaxScanTime`). */
  CLAMD_PATIENCE_S: z.coerce.number().int().min(1).max(240).default(90),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
  /**
   * Ids of kinds of case that are switched off, separated by commas: changes of licences, as long as there are
   * none.
   */
  KINDS_OFF: z
    .string()
    .default('licence-change')
    .transform((list) => list.split(',').filter(Boolean)),
  WORKER_HOST: z.string().default('127.0.0.1'),
  /** Port at which the worker says how it is (`/helse`); another one for each worker of a machine. */
  WORKER_PORT: z.coerce.number().int().default(3010),
  /** Cached workflows in a worker; about 600 per GB of memory. */
  WORKER_CACHE: z.coerce.number().int().min(2).default(600),
});

export type Settings = z.output<typeof SETTINGS>;

/** Refuses a register of people without the client that gets tokens for it. */
function needMaskinporten(settings: Settings, context: z.RefinementCtx<Settings>): void {
  if (!settings.FOLKEREGISTERET_URL && !settings.KRR_URL) return;
  for (const name of ['MASKINPORTEN_CLIENT_ID', 'MASKINPORTEN_PRIVATE_JWK'] as const)
    if (!settings[name])
      context.addIssue({
        code: 'custom',
        path: [name],
        message: 'is needed for FOLKEREGISTERET_URL and KRR_URL',
      });
}

/** Hosts that are this very machine. */
const OWN_MACHINE: readonly string[] = ['localhost', '127.0.0.1', '[::1]', ''];

const isOwnMachine = ({ hostname }: URL): boolean => OWN_MACHINE.includes(hostname);

interface ClearProtocol {
  asks: (query: URLSearchParams) => boolean;
  problem: string;
}

const VERIFIED: ClearProtocol = {
  asks: (query) => query.get('sslmode') === 'verify-full',
  problem: 'lacks sslmode=verify-full',
};

/** Protocols that are spoken in clear, or to whoever answers, unless the query of the address asks for more. */
const CLEAR_PROTOCOLS: Readonly<Record<string, ClearProtocol>> = {
  'http:': { asks: () => false, problem: 'is not https' },
  'postgres:': VERIFIED,
  'postgresql:': VERIFIED,
  'smtp:': {
    asks: (query) => query.get('requireTLS') === 'true',
    problem: 'is not smtps, and lacks requireTLS=true',
  },
};

/** Refuses addresses that are spoken to in clear, where the portal is not on this very machine. */
function needEncryption(settings: Settings, context: z.RefinementCtx<Settings>): void {
  const refuse = (name: string, message: string) =>
    context.addIssue({ code: 'custom', path: [name], message });
  if (!settings.PORTAL_TLS_CERT !== !settings.PORTAL_TLS_KEY)
    refuse('PORTAL_TLS_CERT', 'needs PORTAL_TLS_KEY, and it this');
  if (isOwnMachine(new URL(settings.PORTAL_URL))) return;
  for (const [name, value] of Object.entries(settings)) {
    const address = typeof value === 'string' ? URL.parse(value) : null;
    const clear = CLEAR_PROTOCOLS[address?.protocol ?? ''];
    if (address && clear && !isOwnMachine(address) && !clear.asks(address.searchParams))
      refuse(name, clear.problem);
  }
}

/**
 * Reads the settings of this process from its environment, once.
 * @throws {Error} with one line for each setting that is missing or wrong, without its value
 */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const result = SETTINGS.superRefine(needMaskinporten).superRefine(needEncryption).safeParse(environment);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The settings are not complete:\n  ${lines.join('\n  ')}`);
}

/** Returns the settings of this process. Where they are not complete, it ends with a plain line for each. */
export function settingsOrEnd(): Settings {
  try {
    return readSettings(process.env);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
