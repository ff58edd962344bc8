/** Trace of what forms write: all that somebody's act could have changed, as one value. */
import type { Sql } from '../../../db/sql.ts';
import { hash } from '../../../web/http/sessions.ts';
import type { Losing } from './losses.ts';

export type Trace = Readonly<Record<string, unknown>>;

/** The part of a trace that files leave. */
export const filesOf = ({ files, imports }: Trace) => ({ files, imports });

/** Reads everything that an act of somebody on something could change; two readings are equal where it has not. */
export async function traceOf(sql: Sql, { ids, who, pid, token, number }: Losing): Promise<Trace> {
  const { request = null, told = null, organisation } = ids;
  const [trace] = await sql`
    select
      (select jsonb_build_object('n', next_n, 'letter', letter_at) from cases where number = ${number}) as case,
      (select jsonb_agg(f order by generation, path) from draft_fields f where case_number = ${number}) as fields,
      (select jsonb_agg(d order by generation) from drafts d where case_number = ${number}) as drafts,
      (select jsonb_agg(m.id) from messages m where case_number = ${number}) as messages,
      (select jsonb_agg(f.id order by f.id) from files f
        where case_number = ${number} or request_id = ${request} or uploaded_by = ${who}) as files,
      (select jsonb_agg(i.id) from imports i where case_number = ${number}) as imports,
      (select jsonb_agg(a.person_id order by a.person_id) from case_access a where case_number = ${number}) as access,
      (select jsonb_agg(c.number order by c.number) from cases c where created_by = ${who}) as begun,
      (select to_jsonb(p) from persons p where p.pid = ${pid}) as person,
      (select s.language from staff s where s.id = ${who}) as language,
      (select jsonb_agg(s.party_id) from sessions s where token_hash = ${hash(token)}) as party,
      (select count(*)::int from sessions where pid = ${pid}) as sessions,
      (select jsonb_agg(jsonb_build_array(m.person_id, m.role, m.status, m.email) order by m.person_id)
        from memberships m where organisation_id = ${organisation!}) as members,
      (select jsonb_agg(r.id order by r.id) from access_requests r
        where r.requester = ${who} or r.number in (${ids.number!}, ${ids.newNumber!})) as requests,
      (select jsonb_agg(k.n order by k.n) from commands k
        where k.workflow_id = (select workflow_id from access_requests where id = ${request})) as requested,
      (select k.told_at from commands k where k.id = ${told}) as told`;
  return JSON.parse(JSON.stringify(trace));
}
