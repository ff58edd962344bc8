/** Users, PIN codes and one-time codes of MinID. No answer, and no wait, tells whether a number is registered. */
import {
  createHmac,
  randomBytes,
  randomInt,
  randomUUID,
  type ScryptOptions,
  scrypt,
  timingSafeEqual,
} from 'node:crypto';
import { setTimeout as after } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Transaction } from '../../db/sql.ts';
import type { Context } from './context.ts';

type MinidContext = Pick<Context, 'sql' | 'settings'>;

const hashed = promisify<string, string, number, ScryptOptions, Buffer>(scrypt);
const HASH_BYTES = 32;
/** Costs of scrypt. A letter has many codes, each of which is used once: they cost less than a password. */
const PASSWORD_COST = { N: 2 ** 14 };
const PIN_COST = { N: 2 ** 12 };
const PINS_IN_A_LETTER = 20;
const MESSAGE_MINUTES = 10;
/**
 * Shortest time of an answer about something that was typed, whether or not there was anything to compare it with.
 */
const SHORTEST_ANSWER_MS = 250;

/** Tells whether a password is that of a number. */
export function isPassword({ sql }: MinidContext, pid: string, password: string): Promise<boolean> {
  return inEvenTime(async () => {
    const [user] = await sql<{ password: string }[]>`
      select password from idporten.minid_users where pid = ${pid}`;
    const [salt = '', hash = ''] = (user?.password ?? `${pid}.`).split('.');
    const found = await hashed(password, salt, HASH_BYTES, PASSWORD_COST);
    const expected = Buffer.from(hash, 'base64url');
    return expected.length === found.length && timingSafeEqual(expected, found);
  });
}

/** Registers a person, or sets their password anew. Their mobile number stays unless another is given. */
export async function setPassword(
  { sql }: MinidContext,
  pid: string,
  { password, mobile }: { password: string; mobile: string | null },
): Promise<void> {
  const salt = randomBytes(16).toString('base64url');
  const hash = (await hashed(password, salt, HASH_BYTES, PASSWORD_COST)).toString('base64url');
  await sql`
    insert into idporten.minid_users ${sql({ pid, password: `${salt}.${hash}`, mobile })}
    on conflict (pid) do update set password = excluded.password,
      mobile = coalesce(excluded.mobile, minid_users.mobile)`;
}

/** Returns the mobile number that a person registered; null where there is none. */
export async function mobileOf({ sql }: MinidContext, pid: string): Promise<string | null> {
  const [user] = await sql<{ mobile: string | null }[]>`
    select mobile from idporten.minid_users where pid = ${pid}`;
  return user?.mobile ?? null;
}

/** Makes the codes of a new letter. Codes of earlier letters work until one of the new ones is used. */
export async function makePins(context: MinidContext, pid: string): Promise<string[]> {
  const pins = new Set<string>();
  while (pins.size < PINS_IN_A_LETTER) pins.add(`${randomInt(10_000, 100_000)}`);
  const letterId = randomUUID();
  const rows = await Promise.all(
    [...pins].map(async (pin) => ({ letterId, hash: await pinHash(context, pid, pin) })),
  );
  await context.sql.begin(async (tx) => {
    await tx`insert into idporten.minid_letters ${tx({ id: letterId, pid })}`;
    await tx`insert into idporten.minid_pins ${tx(rows)}`;
  });
  return [...pins];
}

/**
 * Uses codes up if all of them are right, and else none. Codes of older letters then work no more.
 * @returns whether all were right
 */
export function usePins(context: MinidContext, pid: string, pins: readonly string[]): Promise<boolean> {
  return inEvenTime(async () => {
    const hashes = await Promise.all(pins.map((pin) => pinHash(context, pid, pin)));
    if (new Set(hashes).size !== hashes.length) return false;
    return context.sql
      .begin(async (tx) => {
        const used = await tx<{ letterId: string; hash: string }[]>`
          update idporten.minid_pins p set used_at = clock_timestamp() from idporten.minid_letters l
          where p.letter_id = l.id and l.pid = ${pid} and p.hash in ${tx(hashes)}
            and p.used_at is null and p.blocked_at is null
          returning p.letter_id, p.hash`;
        // two letters may have a code in common
        if (new Set(used.map(({ hash }) => hash)).size !== hashes.length) throw new WrongPin();
        await blockOlder(tx, pid, used[0]!.letterId);
        return true;
      })
      .catch((error: unknown) => {
        if (error instanceof WrongPin) return false;
        throw error;
      });
  });
}

class WrongPin extends Error {}

async function blockOlder(tx: Transaction, pid: string, letterId: string): Promise<void> {
  await tx`
    update idporten.minid_pins p set blocked_at = clock_timestamp() from idporten.minid_letters l
    where p.letter_id = l.id and l.pid = ${pid} and p.used_at is null and p.blocked_at is null
      and l.posted_at < (select posted_at from idporten.minid_letters where id = ${letterId})`;
}

/** Blocks all codes of a number. */
export async function blockPins({ sql }: MinidContext, pid: string): Promise<void> {
  await sql`
    update idporten.minid_pins p set blocked_at = clock_timestamp() from idporten.minid_letters l
    where p.letter_id = l.id and l.pid = ${pid} and p.used_at is null and p.blocked_at is null`;
}

/** Makes a new one-time code for a login; an earlier one works no more. */
export async function makeMessageCode({ sql, settings }: MinidContext, login: string): Promise<string> {
  const code = `${randomInt(10_000, 100_000)}`;
  await sql`
    insert into idporten.minid_messages (login, hash, expires_at)
    values (${login}, ${keyed(settings, `${login} ${code}`)},
      clock_timestamp() + ${MESSAGE_MINUTES} * interval '1 minute')
    on conflict (login) do update set hash = excluded.hash, expires_at = excluded.expires_at`;
  return code;
}

/** Uses the one-time code of a login up if it is right. @returns whether it was */
export async function useMessageCode(
  { sql, settings }: MinidContext,
  login: string,
  code: string,
): Promise<boolean> {
  const used = await sql`
    delete from idporten.minid_messages
    where login = ${login} and hash = ${keyed(settings, `${login} ${code}`)} and expires_at > clock_timestamp()
    returning 1`;
  return used.length > 0;
}

/** Hashes a code with a salt made of the number, so that one query compares it with those of all letters. */
async function pinHash({ settings }: MinidContext, pid: string, pin: string): Promise<string> {
  return (await hashed(pin, keyed(settings, `pin ${pid}`), HASH_BYTES, PIN_COST)).toString('base64url');
}

const keyed = (settings: MinidContext['settings'], text: string): string =>
  createHmac('sha256', settings.IDPORTEN_SECRET).update(text).digest('base64url');

/** Does work in a time that does not tell how much there was to do. */
async function inEvenTime<T>(work: () => Promise<T>): Promise<T> {
  const [answer] = await Promise.all([work(), after(SHORTEST_ANSWER_MS)]);
  return answer;
}
