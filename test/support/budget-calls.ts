/** One call of each costly verb, as somebody sends it, and what it writes. */
import { randomUUID } from 'node:crypto';
import type { Sql } from '../../db/sql.ts';
import type { Action } from '../../domain/rights/table.ts';
import type { Verb } from '../../domain/shared/budgets.ts';
import { hash } from '../../web/http/sessions.ts';
import { newToken, purposeOf } from '../../web/http/tokens.ts';
import { LOGIN_URLS, to, URLS } from '../../web/urls.ts';
import { newOrganisationNumber, newPid } from './cast.ts';
import type { Fields, PortalUser } from './portal.ts';

/** Somebody who calls, for themselves or for an organisation, and what they have there. */
export interface Caller {
  user: PortalUser;
  /** Id of the person. */
  id: string;
  /** The organisation that they act for, and administer; null for themselves. */
  organisation: string | null;
  /** Case with a receipt, and drafts of two kinds. */
  sent: string;
  draft: string;
  goods: string;
}

export interface Call {
  path: string;
  init?: RequestInit;
  /** Status of the answer where there is no budget that it is too much for. */
  status: number;
}

export const COOKIE = 'minside';

/** Makes the form of a session: its fields, with a new token for it. */
async function formOf(
  sql: Sql,
  { user }: Caller,
  { action, boundTo, fields }: { action: Action; boundTo?: string; fields: Fields },
): Promise<Fields> {
  const token = user.browser.cookie(COOKIE)!;
  const [session] = await sql<
    { secret: Buffer }[]
  >`select secret from sessions where token_hash = ${hash(token)}`;
  return { ...fields, token: newToken(session!, purposeOf(action, boundTo)) };
}

const asForm = (fields: Fields): RequestInit => ({ method: 'POST', body: new URLSearchParams(fields) });

function asUpload(fields: Fields, field: string, name: string, text: string): RequestInit {
  const body = new FormData();
  for (const [key, value] of Object.entries(fields)) body.append(key, value);
  body.append(field, new Blob([text]), name);
  return { method: 'POST', body };
}

/** A word that is typed with a call, and must not be lost. */
export const TYPED = 'Dette er skrevet her og skal ikke bli borte';
const HEADER = 'Beskrivelse;Liste;Listekode;Mengde;Enhet;Verdi (NOK)';

/** Makes the call of each verb. */
export const CALLS: Readonly<Record<Verb, (sql: Sql, caller: Caller) => Promise<Call>>> = {
  drafts: async (sql, caller) => {
    const boundTo = caller.organisation ?? caller.id;
    const form = await formOf(sql, caller, { action: 'case.create', boundTo, fields: { kind: 'enquiry' } });
    return { path: URLS.cases, init: asForm(form), status: 303 };
  },
  uploads: async (sql, caller) => {
    const { draft: number } = caller;
    const fields = { generation: '1', 'value.text': TYPED, 'seen.text': '0.AAAAAAAAAAAA' };
    const form = await formOf(sql, caller, { action: 'draft.write', boundTo: number, fields });
    const path = to(URLS.draftFiles, { number, tab: 'innhold' });
    return { path, init: asUpload(form, 'files.attachments', `${randomUUID()}.txt`, 'Hei'), status: 303 };
  },
  imports: async (sql, caller) => {
    const { goods: number } = caller;
    const form = await formOf(sql, caller, { action: 'draft.write', boundTo: number, fields: {} });
    const text = `${HEADER}\r\nKrutt;III;X1;1;stk;1`;
    const path = to(URLS.importUpload, { number, lines: 'goods' });
    return { path, init: asUpload(form, 'file', 'linjer.csv', text), status: 303 };
  },
  pdfs: async (_sql, { sent: number }) => ({ path: to(URLS.receiptPdf, { number }), status: 200 }),
  own_data: async () => ({ path: URLS.ownDataJson, status: 200 }),
  invitations: async (sql, caller) => {
    const organisation = caller.organisation!;
    const added = {
      name: TYPED,
      email: 'ny@minside.example',
      phone: '22334455',
      role: 'reader',
      pid: newPid(),
    };
    const boundTo = `${organisation} new`;
    const form = await formOf(sql, caller, { action: 'access.manage', boundTo, fields: added });
    return { path: to(URLS.newMember, { organisation }), init: asForm(form), status: 303 };
  },
  organisations: async (sql, caller) => {
    const fields = { number: newOrganisationNumber() };
    const form = await formOf(sql, caller, { action: 'access.ask', boundTo: 'create', fields });
    return { path: URLS.newOrganisation, init: asForm(form), status: 303 };
  },
  logins: async () => ({ path: LOGIN_URLS.person.login, status: 303 }),
};

/** Counts all that calls of somebody's write. */
export async function writtenBy(sql: Sql, { id }: Caller): Promise<object> {
  const [written] = await sql`
    select (select count(*)::int from cases where created_by = ${id}) as cases,
      (select count(*)::int from files where uploaded_by = ${id}) as files,
      (select count(*)::int from imports where person_id = ${id}) as imports,
      (select count(*)::int from access_requests where requester = ${id}) as requests,
      (select count(*)::int from audit where actor = ${id} and action = 'own_data.read' and result = 'given') as read`;
  return written!;
}
