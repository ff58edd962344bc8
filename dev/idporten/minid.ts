/** Who is registered with MinID, and what they have to show. Nothing here tells whether a number is registered. */
import {
  createHmac,
  randomBytes,
  randomInt,
  randomUUID,
  type ScryptOptions,
  scrypt,
  timingSafeEqual,
} from 'node:crypto';
import { setTimeout as until } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Transaction } from '../../db/sql.ts';
import type { House } from './context.ts';

type Rooms = Pick<House, 'sql' | 'settings'>;

const hashed = promisify<string, string, number, ScryptOptions, Buffer>(scrypt);
const HASH_BYTES = 32;
/** A letter has many codes, and each of them is used once: they cost less than a password. */
const PASSWORD_COST = { N: 2 ** 14 };
const PIN_COST = { N: 2 ** 12 };
const PINS_IN_A_LETTER = 20;
const MESSAGE_MINUTES = 10;
/** Every answer on what somebody typed takes so long at least, whether or not there was anything to compare with. */
const EVEN_MS = 250;

/** Whether this is the password of this number. */
export function isPassword({ sql }: Rooms, pid: string, password: string): Promise<boolean> {
  return evenly(async () => {
    const [user] = await sql<{ password: string }[]>`
      select password from idporten.minid_users where pid = ${pid}`;
    const [salt = '', hash = ''] = (user?.password ?? `${pid}.`).split('.');
    const found = await hashed(password, salt, HASH_BYTES, PASSWORD_COST);
    const expected = Buffer.from(hash, 'base64url');
    return expected.length === found.length && timingSafeEqual(expected, found);
  });
}

/** Registers somebody, or gives them a new password; the mobile number they had stays unless there is another. */
export async function setPassword(
  { sql }: Rooms,
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

/** The mobile number that somebody registered, if they did. */
export async function mobileOf({ sql }: Rooms, pid: string): Promise<string | null> {
  const [user] = await sql<{ mobile: string | null }[]>`
    select mobile from idporten.minid_users where pid = ${pid}`;
  return user?.mobile ?? null;
}

/** Makes the codes of a new letter. Those of earlier ones work until one of the new ones is used. */
export async function makePins(rooms: Rooms, pid: string): Promise<string[]> {
  const pins = new Set<string>();
  while (pins.size < PINS_IN_A_LETTER) pins.add(`${randomInt(10_000, 100_000)}`);
  const letterId = randomUUID();
  const rows = await Promise.all(
    [...pins].map(async (pin) => ({ letterId, hash: await pinHash(rooms, pid, pin) })),
  );
  await rooms.sql.begin(async (tx) => {
    await tx`insert into idporten.minid_letters ${tx({ id: letterId, pid })}`;
    await tx`insert into idporten.minid_pins ${tx(rows)}`;
  });
  return [...pins];
}

/** Uses codes up, if every one of them is right; else none. Codes of older letters work no more from then on. */
export function usePins(rooms: Rooms, pid: string, pins: readonly string[]): Promise<boolean> {
  return evenly(async () => {
    const hashes = await Promise.all(pins.map((pin) => pinHash(rooms, pid, pin)));
    if (new Set(hashes).size !== hashes.length) return false;
    return rooms.sql
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

/** No code that this number has works from now on. */
export async function blockPins({ sql }: Rooms, pid: string): Promise<void> {
  await sql`
    update idporten.minid_pins p set blocked_at = clock_timestamp() from idporten.minid_letters l
    where p.letter_id = l.id and l.pid = ${pid} and p.used_at is null and p.blocked_at is null`;
}

/** A new one-time code for a login; the one before it works no more. */
export async function makeMessageCode({ sql, settings }: Rooms, login: string): Promise<string> {
  const code = `${randomInt(10_000, 100_000)}`;
  await sql`
    insert into idporten.minid_messages (login, hash, expires_at)
    values (${login}, ${keyed(settings, `${login} ${code}`)},
      clock_timestamp() + ${MESSAGE_MINUTES} * interval '1 minute')
    on conflict (login) do update set hash = excluded.hash, expires_at = excluded.expires_at`;
  return code;
}

/** Uses the one-time code of a login up, if it is right. */
export async function useMessageCode(
  { sql, settings }: Rooms,
  login: string,
  code: string,
): Promise<boolean> {
  const used = await sql`
    delete from idporten.minid_messages
    where login = ${login} and hash = ${keyed(settings, `${login} ${code}`)} and expires_at > clock_timestamp()
    returning 1`;
  return used.length > 0;
}

/** Salted by the number, so that one look tells for all the letters that somebody was sent. */
async function pinHash({ settings }: Rooms, pid: string, pin: string): Promise<string> {
  return (await hashed(pin, keyed(settings, `pin ${pid}`), HASH_BYTES, PIN_COST)).toString('base64url');
}

const keyed = (settings: Rooms['settings'], text: string): string =>
  createHmac('sha256', settings.IDPORTEN_SECRET).update(text).digest('base64url');

async function evenly<T>(work: () => Promise<T>): Promise<T> {
  const [answer] = await Promise.all([work(), until(EVEN_MS)]);
  return answer;
}
