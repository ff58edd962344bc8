import { join } from 'node:path';
import { versionOf } from '../files/clamd.ts';
import type { StackAddresses } from './addresses.ts';
import { clamdInvocation } from './clamd.ts';
import { type Keys, publicHalf } from './keys.ts';
import { mailboxArguments } from './mailbox.ts';
import { HOME } from './options.ts';
import { PORTAL_SCOPES } from './person-registers/paths.ts';
import type { PortName, Ports } from './ports.ts';
import { answersQueries, initialiseDatabase, serverInvocation } from './postgres.ts';
import { prepareDatabase, prepareIdporten, urlOf } from './roles.ts';
import { findTemporal, temporalArguments } from './temporal.ts';

/** Parts of a stack, in the order in which they are started; they are stopped in the opposite one. */
export const PART_NAMES = [
  'postgres',
  'temporal',
  'mailbox',
  'register',
  'idporten',
  'clamd',
  'worker',
  'portal',
] as const;
export type PartName = (typeof PART_NAMES)[number];

/** Data of one stack that its parts need. */
export interface StackContext {
  data: string;
  ports: Ports;
  keys: Keys;
  addresses: StackAddresses;
  /** Settings of the portal, the worker and the tools. */
  environment: NodeJS.ProcessEnv;
  timeSkipping: boolean;
  /** The data need not outlive the processes: no disk for Temporal, no fsync for PostgreSQL. */
  isVolatile: boolean;
  /** Folder of the official virus signatures, kept fresh; without it the scanner knows the test file alone. */
  signatures: string | undefined;
  onProgress(line: string): void;
}

/** Description of a part, the same for every stack. */
export interface StackPart {
  title: string;
  /** The ports it listens on. */
  ports: PortName[];
  /** Parts that must be ready before it is started. */
  needs: PartName[];
  /** Signal that asks it to end. */
  signal: NodeJS.Signals;
  /** Setting that names such a part elsewhere; none is started then. */
  elsewhere?: 'DATABASE_URL' | 'TEMPORAL_ADDRESS' | 'CLAMD_ADDRESS';
  /** Other parts are ready without it, and tell where it is missing. */
  optional?: true;
  /** Prepares its files, and returns the program and arguments that run it. */
  plan(context: StackContext): Invocation | Promise<Invocation>;
  environment?(context: StackContext): NodeJS.ProcessEnv;
  /** Tells whether it does its work. @param logged text that it has written since it was started */
  ready(context: StackContext, logged: string): boolean | Promise<boolean>;
}

type Invocation = [file: string, ...args: string[]];

export const STACK_PARTS: Record<PartName, StackPart> = {
  postgres: {
    title: 'PostgreSQL',
    ports: ['postgres'],
    needs: [],
    // the "fast" shutdown ends sessions instead of waiting for them
    signal: 'SIGINT',
    elsewhere: 'DATABASE_URL',
    plan: ({ data, ports, keys, isVolatile }) => {
      initialiseDatabase(data, keys.databasePassword);
      return serverInvocation(data, ports.postgres, isVolatile);
    },
    ready: ({ addresses }) => answersQueries(addresses.postgres),
  },
  temporal: {
    title: 'Temporal',
    ports: ['temporal', 'temporalUi', 'temporalMetrics'],
    needs: [],
    signal: 'SIGTERM',
    elsewhere: 'TEMPORAL_ADDRESS',
    plan: async ({ data, ports, timeSkipping, isVolatile, onProgress }) => [
      await findTemporal(onProgress),
      ...temporalArguments(data, ports, { timeSkipping, isVolatile }),
    ],
    // the UI answers this from the server, so both are up
    ready: ({ addresses }) => answers(`${addresses.temporalUi}/api/v1/namespaces`),
  },
  mailbox: {
    title: 'The mailbox',
    ports: ['smtp', 'mailbox'],
    needs: [],
    signal: 'SIGTERM',
    plan: ({ data, ports }) => [process.execPath, ...mailboxArguments(data, ports)],
    ready: ({ addresses }) => answers(`${addresses.mailbox}/healthz`),
  },
  register: {
    title: 'The local registers',
    ports: ['register'],
    needs: [],
    signal: 'SIGTERM',
    plan: () => runTypeScript('dev/register/main.ts'),
    environment: ({ data, ports, keys }) => ({
      REGISTER_PORT: `${ports.register}`,
      REGISTER_STATE: join(data, 'register.json'),
      MASKINPORTEN_CLIENTS: JSON.stringify([
        { client_id: 'min-side', scopes: PORTAL_SCOPES, jwks: { keys: [publicHalf(keys.portal)] } },
      ]),
    }),
    ready: ({ addresses }) => answers(`${addresses.register}/enheter?size=1`),
  },
  idporten: {
    title: 'The local ID-porten',
    ports: ['idporten'],
    needs: ['postgres', 'mailbox'],
    signal: 'SIGTERM',
    plan: async ({ addresses }) => {
      await prepareIdporten(addresses.postgres);
      return runTypeScript('dev/idporten/main.ts');
    },
    environment: ({ ports, keys, addresses }) => ({
      IDPORTEN_PORT: `${ports.idporten}`,
      IDPORTEN_ISSUER: addresses.idporten,
      IDPORTEN_DATABASE_URL: urlOf('idporten', addresses.postgres),
      IDPORTEN_SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`,
      IDPORTEN_SECRET: keys.idportenCookies,
      IDPORTEN_CLIENTS: JSON.stringify([
        client('min-side', addresses.portal, keys.portal),
        client('min-side-staff', `${addresses.portal}/saksbehandling`, keys.staff),
      ]),
    }),
    ready: ({ addresses }) => answers(`${addresses.idporten}/.well-known/openid-configuration`),
  },
  clamd: {
    title: 'The virus scanner',
    ports: ['clamd'],
    needs: [],
    signal: 'SIGTERM',
    elsewhere: 'CLAMD_ADDRESS',
    optional: true,
    plan: ({ data, ports, signatures, onProgress }) =>
      clamdInvocation({ data, port: ports.clamd, signatures, onProgress }),
    ready: ({ addresses }) =>
      versionOf({ address: addresses.clamd, patienceMs: 2000 }).then(Boolean, () => false),
  },
  worker: {
    title: 'The worker',
    ports: ['worker'],
    needs: ['postgres', 'temporal', 'mailbox'],
    signal: 'SIGTERM',
    plan: async ({ addresses }) => {
      await prepareDatabase(addresses.postgres);
      return runTypeScript('worker.ts');
    },
    environment: ({ addresses, environment }) => ({
      ...environment,
      DATABASE_URL: urlOf('worker', addresses.postgres),
    }),
    ready: (_context, logged) => /^READY$/m.test(logged),
  },
  portal: {
    title: 'The portal',
    ports: ['portal'],
    needs: ['postgres', 'temporal', 'idporten'],
    signal: 'SIGTERM',
    plan: async ({ addresses }) => {
      await prepareDatabase(addresses.postgres);
      return runTypeScript('server.ts');
    },
    environment: ({ addresses, environment }) => ({
      ...environment,
      DATABASE_URL: urlOf('portal', addresses.postgres),
    }),
    ready: ({ addresses }) => answers(`${addresses.portal}/helse`),
  },
};

function runTypeScript(file: string): Invocation {
  return [process.execPath, '--import', 'tsx/esm', join(HOME, file)];
}

/** Makes a client of the OpenID Provider. @param base address below which its redirect pages lie */
function client(id: string, base: string, key: Keys['portal']) {
  return {
    client_id: id,
    redirect_uris: [`${base}/innlogget`],
    post_logout_redirect_uris: [`${base}/utlogget`],
    frontchannel_logout_uri: `${base}/utlogging/frontkanal`,
    backchannel_logout_uri: `${base}/utlogging/bakkanal`,
    jwks: { keys: [publicHalf(key)] },
  };
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2000) });
    await response.body?.cancel();
    return response.status === 200;
  } catch {
    return false;
  }
}
