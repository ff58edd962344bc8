import type { Adapter, AdapterPayload } from 'oidc-provider';
import { json, type Sql } from '../../db/sql.ts';

/** What outlives everything else: a kind of thing that oidc-provider gives no end. */
const FOREVER_SECONDS = 10 * 365 * 24 * 60 * 60;

/** What the provider remembers lies in PostgreSQL, so that logins outlive a restart. */
export const keepIn =
  (sql: Sql) =>
  (kind: string): Adapter => ({
    upsert: async (id, payload, seconds = FOREVER_SECONDS) => {
      const row = {
        kind,
        id,
        uid: payload.uid ?? null,
        grantId: payload.grantId ?? null,
        payload: json(sql, payload),
        expiresAt: new Date(Date.now() + seconds * 1000),
      };
      await sql`
        insert into idporten.kept ${sql(row)}
        on conflict (kind, id) do update set uid = excluded.uid, grant_id = excluded.grant_id,
          payload = excluded.payload, expires_at = excluded.expires_at`;
    },
    find: async (id) => only(await live(sql, kind, sql`id = ${id}`)),
    findByUid: async (uid) => only(await live(sql, kind, sql`uid = ${uid}`)),
    // a feature of oidc-provider that is switched off
    findByUserCode: async () => undefined,
    consume: async (id) => {
      const consumed = Math.floor(Date.now() / 1000);
      await sql`
        update idporten.kept set payload = payload || ${json(sql, { consumed })} where kind = ${kind} and id = ${id}`;
    },
    destroy: async (id) => {
      await sql`delete from idporten.kept where kind = ${kind} and id = ${id}`;
    },
    revokeByGrantId: async (grantId) => {
      await sql`delete from idporten.kept where grant_id = ${grantId}`;
    },
  });

type Row = { payload: AdapterPayload };

const live = (sql: Sql, kind: string, which: ReturnType<Sql>): Promise<Row[]> =>
  sql<Row[]>`
    select payload from idporten.kept where kind = ${kind} and ${which} and expires_at > clock_timestamp()`;

const only = ([row]: Row[]): AdapterPayload | undefined => row?.payload;

/** Forgets what has run out. */
export async function forgetOld(sql: Sql): Promise<void> {
  await sql`delete from idporten.kept where expires_at < clock_timestamp()`;
  await sql`delete from idporten.app_logins where expires_at < clock_timestamp()`;
  await sql`delete from idporten.minid_messages where expires_at < clock_timestamp()`;
}
