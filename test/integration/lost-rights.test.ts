/**
 * Rights that are lost while a form is on its way: every route that takes a form, for every right that can be taken from
 * whoever sends it. In one half the last byte of the body is held back until the right is gone; in the other the form
 * has arrived, and its act waits for whoever is taking the right away. It is refused, and nothing has changed.
 */
import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { connect } from '../../db/sql.ts';
import { rightTo } from '../../domain/rights/rights.ts';
import { readSettings } from '../../settings.ts';
import { mountAll } from '../../web/app.tsx';
import type { Env } from '../../web/http/context.ts';
import type { RouteEntry } from '../../web/http/route.ts';
import { hash } from '../../web/http/sessions.ts';
import { newToken, purposeOf } from '../../web/http/tokens.ts';
import { type Answer, HalfSent } from '../support/half-sent.ts';
import { FOR_STRANGERS, FORMS, type Form, type Ids, TEXT } from '../support/lost-rights/forms.ts';
import { type Losing, type Loss, lossesFor } from '../support/lost-rights/losses.ts';
import { People } from '../support/lost-rights/people.ts';
import { Things, WRITTEN } from '../support/lost-rights/things.ts';
import { filesOf, traceOf } from '../support/lost-rights/trace.ts';
import { Office, SOON } from '../support/office.ts';
import type { Fields } from '../support/portal.ts';
import { servicesFor } from '../support/services.ts';
import { settleAtDesk } from '../support/stranger.ts';

const settings = readSettings(inject('stack').environment);
const portal = settings.PORTAL_URL;
const sql = connect(settings.DATABASE_URL, { name: 'lost rights test', max: 4 });
const services = await servicesFor(settings, sql);
const routes = mountAll(new Hono<Env>(), services).filter(
  ({ method, path }) => method === 'POST' && !FOR_STRANGERS.includes(path),
);
const people = new People(sql, portal);
let things: Things;
let everybody: Ids;

beforeAll(async () => {
  await people.arrive();
  const caseworker = await settleAtDesk(sql, 'caseworker');
  const applicant = await people.enter('owner');
  const sides = { applicant, caseworker };
  things = new Things(sql, sides, new Office(sql, sides));
  everybody = await people.ids(caseworker.pid);
}, 120_000);

afterAll(async () => {
  await services.close();
  await sql.end();
});

/** Part of a form that is held back; its end is what a form without a file, and a file, are not complete without. */
type Held = 'nothing' | 'end' | 'all fields';

/** A form that would be carried out, and somebody who loses the right to it. */
interface Ready {
  losing: Losing;
  send: (held: Held) => Promise<HalfSent>;
}

async function prepare({ path, action, side }: RouteEntry, form: Form): Promise<Ready> {
  const user = await people.enter(form.by);
  const cookie = side === 'staff' ? 'minside-ansatt' : 'minside';
  const token = user.browser.cookie(cookie)!;
  const who = everybody[form.by] || randomUUID();
  const thing = form.on ? await things.make(form.on, everybody) : {};
  const ids: Ids = { ...everybody, ...thing, told: await toldOf(who) };
  const number = (form.on && thing.number) || '';
  const [session] = await sql<{ secret: Buffer }[]>`
    select secret from sessions where token_hash = ${hash(token)}`;
  const inAddress = /:(number|request|organisation)/.exec(path)?.[1];
  const bound = form.boundTo?.(ids) ?? (inAddress ? ids[inAddress] : undefined);
  const fields = typeof form.fields === 'function' ? form.fields(ids) : form.fields;
  const begin = (held: Held) => {
    const sent = { ...fields, token: newToken(session!, purposeOf(action, bound)) };
    const { end, ...body } = encoded(sent, form.file);
    const request = { path: addressOf(path, ids), cookie: `${cookie}=${token}`, ...body };
    const bytes = { nothing: 0, end, 'all fields': body.body.length - 1 };
    return HalfSent.begin(portal, request, bytes[held]);
  };
  return { losing: { ids, who, pid: user.pid, token, number }, send: begin };
}

const PARTS: Ids = { tab: 'innhold', lines: 'goods', entry: 'buyer_name' };

const addressOf = (path: string, { member, ...ids }: Ids): string =>
  path.replace(/:(\w+)/g, (_, part: string) => {
    // the line of a form lies in its own tab
    if (part === 'tab' && ids.line) return 'varer';
    const value = part === 'person' ? member : (PARTS[part] ?? ids[part]);
    if (!value) throw new Error(`${path}: what is ${part}?`);
    return value;
  });

const BORDER = 'kant-7f3a';

/** Encodes a form as a browser would. @returns it, and the bytes at its end without which it is not complete */
function encoded(fields: Fields, file: Form['file']): { body: Buffer; type?: string; end: number } {
  if (!file) return { body: Buffer.from(`${new URLSearchParams(fields)}`), end: 1 };
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${BORDER}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const last = `--${BORDER}\r\ncontent-disposition: form-data; name="${file.field}"; filename="${file.name}"\r\n\r\n${file.text}\r\n--${BORDER}--\r\n`;
  const body = Buffer.from(parts.join('') + last);
  return { body, type: `multipart/form-data; boundary=${BORDER}`, end: BORDER.length + 6 };
}

/** Makes an act of somebody's that was refused and of which they were not told. @returns its id */
async function toldOf(who: string): Promise<string> {
  const id = randomUUID();
  await sql`
    insert into commands (id, workflow_id, n, name, args, policy, actor, at, outcome, next_send)
    values (${id}, ${`told ${id}`}, 1, 'withdraw', '{}', '{}', ${who}, now(), 'illegal', now())`;
  return id;
}

function expectRefused({ status, text }: Answer, loss: Loss, form: Form): void {
  if (loss.leadsToLogin) {
    expect([303, 401]).toContain(status);
    if (status === 303) expect(text).toMatch(/^location: \S*\/logg-inn\?/m);
  } else expect(form.on || !form.boundTo ? [403, 404] : [403, 404, 422]).toContain(status);
  // what was typed is given back, whoever may not do anything with it here any more
  const fields = typeof form.fields === 'function' ? form.fields({}) : form.fields;
  if (Object.values(fields ?? {}).includes(TEXT)) expect(text).toContain(TEXT);
}

/** Holds a form back until a right is gone. */
const heldBack = (ready: Ready, loss: Loss) => heldUntilLost(ready, loss, 'all fields');

/** Holds the end of a form back until a right is gone. What its fields say may be written before, by right. */
const endHeldBack = (ready: Ready, loss: Loss) => heldUntilLost(ready, loss, 'end');

async function heldUntilLost({ losing, send }: Ready, loss: Loss, held: Held): Promise<Answer> {
  const form = await send(held);
  await loss.take(sql, losing);
  const answer = await form.end();
  await loss.giveBack(sql, losing);
  return answer;
}

/** Sends a form while a right is being taken away: its act waits for that, and goes on once it is done. */
async function overtaken({ losing, send }: Ready, loss: Loss): Promise<Answer> {
  const taking = await sql.reserve();
  try {
    await taking`begin`;
    const [{ pid } = { pid: 0 }] = await taking<{ pid: number }[]>`select pg_backend_pid() as pid`;
    await loss.take(taking, losing);
    const form = await send('nothing');
    await vi.waitFor(async () => expect(await waitersFor(pid)).not.toHaveLength(0), SOON);
    await taking`commit`;
    return await form.answer();
  } finally {
    await taking`commit`;
    taking.release();
    await loss.giveBack(sql, losing);
  }
}

const waysFor = (form: Form) => [
  ...(form.file ? [heldBack] : []),
  endHeldBack,
  ...(form.idle ? [] : [overtaken]),
];

const waitersFor = (pid: number) => sql`
  select from pg_stat_activity where ${pid} = any (pg_blocking_pids(pid))`;

describe('a form whose sender loses the right to it', () => {
  it('is tried on every route', () => {
    expect(Object.keys(FORMS).sort()).toEqual(routes.map(({ path }) => path).sort());
    for (const { action } of routes) expect(rightTo(action).roles).not.toContain('anonymous');
  });

  it.each(routes.map((entry) => [entry.path, entry] as const))(
    'is refused at %s',
    async (path, entry) => {
      const form = FORMS[path]!;
      const ready = await prepare(entry, form);
      const before = await traceOf(sql, ready.losing);
      for (const loss of lossesFor(entry, form))
        for (const way of waysFor(form)) {
          const standing = await traceOf(sql, ready.losing);
          const answer = await way(ready, loss);
          const tried = `${loss.name}, ${way.name}`;
          const after = await traceOf(sql, ready.losing);
          if (form.file && way === endHeldBack)
            expect([tried, filesOf(after)]).toEqual([tried, filesOf(standing)]);
          else expect([tried, after]).toEqual([tried, standing]);
          expectRefused(answer, loss, form);
        }
      // the same form is carried out where nothing is lost
      const { status, text } = await (await ready.send('nothing')).answer();
      if (form.idle) return;
      if (status >= 400 && !WRITTEN.includes(form.on!)) throw new Error(text.slice(-3000));
      expect(await traceOf(sql, ready.losing)).not.toEqual(before);
    },
    60_000,
  );
});
