import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Keys } from './keys.ts';
import { FOLKEREGISTERET_PATH, KRR_PATH, MASKINPORTEN_PATH } from './person-registers/paths.ts';
import { PlainError } from './plain.ts';
import type { Ports } from './ports.ts';
import { databaseUrl } from './postgres.ts';
import { findAlive, LAUNCHER } from './records.ts';

/** Addresses of the parts of a stack. */
export interface StackAddresses {
  portal: string;
  /** The worker's report on itself. */
  worker: string;
  idporten: string;
  register: string;
  mailbox: string;
  temporalUi: string;
  /** `host:port` */
  temporal: string;
  /** Connection URL. */
  postgres: string;
  /** `host:port` */
  clamd: string;
}

/** Returns the addresses at which the parts listen, or those of the settings that name a part from elsewhere. */
export function addressesOf(ports: Ports, keys: Pick<Keys, 'databasePassword'>): StackAddresses {
  const { CLAMD_ADDRESS, DATABASE_URL, TEMPORAL_ADDRESS, TEMPORAL_UI_URL } = process.env;
  return {
    portal: `http://localhost:${ports.portal}`,
    worker: `http://localhost:${ports.worker}`,
    idporten: `http://localhost:${ports.idporten}`,
    register: `http://localhost:${ports.register}`,
    mailbox: `http://localhost:${ports.mailbox}`,
    temporalUi: TEMPORAL_UI_URL ?? `http://localhost:${ports.temporalUi}`,
    temporal: TEMPORAL_ADDRESS ?? `127.0.0.1:${ports.temporal}`,
    postgres: DATABASE_URL ?? databaseUrl(ports.postgres, keys.databasePassword),
    clamd: CLAMD_ADDRESS ?? `127.0.0.1:${ports.clamd}`,
  };
}

/** Returns the settings with which the portal, the worker and the tools run against a stack. */
export function environmentOf(
  data: string,
  addresses: StackAddresses,
  ports: Ports,
  keys: Keys,
): Record<string, string> {
  return {
    PORTAL_URL: addresses.portal,
    PORTAL_HOST: '127.0.0.1',
    PORTAL_PORT: `${ports.portal}`,
    WORKER_HOST: '127.0.0.1',
    WORKER_PORT: `${ports.worker}`,
    DATABASE_URL: addresses.postgres,
    TEMPORAL_ADDRESS: addresses.temporal,
    TEMPORAL_UI_URL: addresses.temporalUi,
    IDPORTEN_ISSUER: addresses.idporten,
    IDPORTEN_CLIENT_ID: 'min-side',
    IDPORTEN_PRIVATE_JWK: JSON.stringify(keys.portal),
    STAFF_ISSUER: addresses.idporten,
    STAFF_CLIENT_ID: 'min-side-staff',
    STAFF_PRIVATE_JWK: JSON.stringify(keys.staff),
    ENHETSREGISTERET_URL: `${addresses.register}/enhetsregisteret/api`,
    FOLKEREGISTERET_URL: addresses.register + FOLKEREGISTERET_PATH,
    KRR_URL: addresses.register + KRR_PATH,
    MASKINPORTEN_ISSUER: addresses.register + MASKINPORTEN_PATH,
    MASKINPORTEN_CLIENT_ID: 'min-side',
    MASKINPORTEN_PRIVATE_JWK: JSON.stringify(keys.portal),
    SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`,
    FILES_DIR: join(data, 'files'),
    AUDIT_ANCHORS: join(data, 'audit-anchors.jsonl'),
    CLAMD_ADDRESS: addresses.clamd,
  };
}

/** Writes the addresses of a running stack for others on this machine; whole or not at all. */
export function publishAddresses(data: string, addresses: StackAddresses): void {
  writeFileSync(
    `${file(data)}.new`,
    `${JSON.stringify({ ...addresses, pid: process.pid }, undefined, 2)}\n`,
    {
      mode: 0o600,
    },
  );
  renameSync(`${file(data)}.new`, file(data));
}

/** Removes the addresses of a stack that no longer runs. */
export function withdrawAddresses(data: string): void {
  rmSync(file(data), { force: true });
}

/** Returns the addresses of the stack that runs on a folder. @throws {PlainError} where none does */
export function readAddresses(data: string): StackAddresses {
  if (!findAlive(data, LAUNCHER) || !existsSync(file(data)))
    throw new PlainError(`Nothing runs on ${data}: run npm start first, with the same --data.`);
  return JSON.parse(readFileSync(file(data), 'utf8')) as StackAddresses;
}

function file(data: string): string {
  return join(data, 'stack.json');
}
