import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Ports } from './ports.ts';

/** Returns the arguments for Node that run the mailbox, which shows every message that is sent and lets none out. */
export function mailboxArguments(data: string, ports: Ports): string[] {
  const folder = join(data, 'mail');
  mkdirSync(folder, { recursive: true });
  const program = join(
    dirname(createRequire(import.meta.url).resolve('maildev/package.json')),
    'bin/maildev',
  );
  return [
    ...[program, '--silent', '--mail-directory', folder, '--ip', '127.0.0.1', '--web-ip', '127.0.0.1'],
    ...['--smtp', `${ports.smtp}`, '--web', `${ports.mailbox}`],
  ];
}
