/** Storage of oidc-provider in PostgreSQL, so that logins outlive a restart. */
import type { Adapter, AdapterPayload } from 'oidc-provider';
import { json, type Sql } from '../../db/sql.ts';

/** Life of models to which oidc-provider gives no end. */
const FOREVER_SECONDS = 10 * 365 * 24 * 60 * 60;

/** Makes the adapter of each kind of model. */
export const postgresAdapter =
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
        insert into idporten.oidc_models ${sql(row)}
        on conflict (kind, id) do update set uid = excluded.uid, grant_id = excluded.grant_id,
          payload = excluded.payload, expires_at = excluded.expires_at`;
    },
    find: async (id) => only(await unexpired(sql, kind, sql`id = ${id}`)),
    findByUid: async (uid) => only(await unexpired(sql, kind, sql`uid = ${uid}`)),
    // a feature of oidc-provider that is switched off
    findByUserCode: async () => undefined,
    consume: async (id) => {
      const consumed = Math.floor(Date.now() / 1000);
      await sql`
        update idporten.oidc_models set payload = payload || ${json(sql, { consumed })} where kind = ${kind} and id = ${id}`;
    },
    destroy: async (id) => {
      await sql`delete from idporten.oidc_models where kind = ${kind} and id = ${id}`;
    },
    revokeByGrantId: async (grantId) => {
      await sql`delete from idporten.oidc_models where grant_id = ${grantId}`;
    },
  });

type Row = { payload: AdapterPayload };

const unexpired = (sql: Sql, kind: string, which: ReturnType<Sql>): Promise<Row[]> =>
  sql<Row[]>`
    select payload from idporten.oidc_models where kind = ${kind} and ${which} and expires_at > clock_timestamp()`;

const only = ([row]: Row[]): AdapterPayload | undefined => row?.payload;

/** Deletes models, logins and codes that have expired. */
export async function deleteExpired(sql: Sql): Promise<void> {
  await sql`delete from idporten.oidc_models where expires_at < clock_timestamp()`;
  await sql`delete from idporten.app_logins where expires_at < clock_timestamp()`;
  await sql`delete from idporten.minid_messages where expires_at < clock_timestamp()`;
}
