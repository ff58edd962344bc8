/**
 * The local Enhetsregisteret: the paths and shapes of the real one (https://data.brreg.no/enhetsregisteret/api), with
 * synthetic units. Below `/kontroll` tests make it slow, away or broken, and change units.
 */
import { setTimeout as after } from 'node:timers/promises';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { etag } from 'hono/etag';
import { z } from 'zod';
import { type RoleRecord, roleRecord, rolesOf } from './roles.ts';
import type { UnitRecord, Units } from './units.ts';

const BASE = '/enhetsregisteret/api';
const LARGEST_PAGE = 10_000;

/** Misbehaviour of the register, for all units or for one. */
const trouble = z.object({
  mode: z.enum(['ok', 'slow', 'down', 'garbage']),
  /** Milliseconds of a slow answer. */
  ms: z.number().int().min(0).default(20_000),
});
type Trouble = z.output<typeof trouble>;
const EVERYWHERE = '';

const change = z.object({
  unit: z.record(z.string(), z.unknown()).default({}),
  sub: z.boolean().optional(),
  removed: z.boolean().optional(),
});

/** Makes the register as an application, served below the real one's path and at the root. */
export function createRegister(units: Units): Hono {
  const troubles = new Map<string, Trouble>();
  const roles = new Map<string, RoleRecord[]>();
  const api = new Hono();
  api.use(misbehave(troubles));
  api.use(etag());
  api.get('/enheter', (c) => search(c, units));
  api.get('/enheter/:number', (c) => one(c, units, false));
  api.get('/enheter/:number/roller', (c) => {
    const number = c.req.param('number');
    const entry = units.find(number);
    if (!entry) return c.json({ status: 404, error: 'Not Found' }, 404);
    return c.json(rolesOf(roles.get(number)));
  });
  api.get('/underenheter/:number', (c) => one(c, units, true));
  api.get('/oppdateringer/enheter', (c) => changes(c, units));

  const app = new Hono();
  app.put('/kontroll', async (c) => {
    troubles.set(EVERYWHERE, trouble.parse(await c.req.json()));
    return c.body(null, 204);
  });
  app.put('/kontroll/enheter/:number', async (c) => {
    troubles.set(c.req.param('number'), trouble.parse(await c.req.json()));
    return c.body(null, 204);
  });
  app.put('/kontroll/enheter/:number/roller', async (c) => {
    roles.set(c.req.param('number'), z.array(roleRecord).parse(await c.req.json()));
    return c.body(null, 204);
  });
  app.patch('/kontroll/enheter/:number', async (c) => {
    const { unit, sub, removed } = change.parse(await c.req.json());
    const more = { ...(sub !== undefined && { sub }), ...(removed !== undefined && { removed }) };
    return c.json(units.change(c.req.param('number'), unit, more));
  });
  app.route(BASE, api);
  app.route('/', api);
  return app;
}

const misbehave =
  (troubles: ReadonlyMap<string, Trouble>): MiddlewareHandler =>
  async (c, next) => {
    const number = /\d{9}(?=(?:\/roller)?$)/.exec(c.req.path)?.[0] ?? EVERYWHERE;
    const { mode, ms } = troubles.get(number) ?? troubles.get(EVERYWHERE) ?? trouble.parse({ mode: 'ok' });
    if (mode === 'down') return c.json({ status: 503, error: 'Service Unavailable' }, 503);
    if (mode === 'garbage') return c.html('<html><body>Vedlikehold</body></html>');
    if (mode === 'slow') await after(ms);
    return next();
  };

function one(c: Context, units: Units, sub: boolean): Response {
  const entry = units.find(c.req.param('number') ?? '');
  if (!entry || Boolean(entry.sub) !== sub) return c.json({ status: 404, error: 'Not Found' }, 404);
  if (entry.removed) return c.json({ status: 410, error: 'Gone' }, 410);
  return c.json(linked(c, entry.unit, sub));
}

function search(c: Context, units: Units): Response {
  const found = units.search(c.req.query('navn') ?? '');
  return c.json(paged(c, 'enheter', found, (unit) => linked(c, unit, false)));
}

function changes(c: Context, units: Units): Response {
  const from = Number(c.req.query('oppdateringsid') ?? 0);
  const since = c.req.query('dato') ?? '';
  return c.json(paged(c, 'oppdaterteEnheter', units.changesFrom(from, since), (change) => change));
}

/** Makes one page of a list; `_embedded` is absent where nothing matches. */
function paged<T>(c: Context, name: string, all: readonly T[], shape: (one: T) => object) {
  const size = Math.min(Math.max(Number(c.req.query('size') ?? 20), 1), LARGEST_PAGE);
  const number = Math.max(Number(c.req.query('page') ?? 0), 0);
  const part = all.slice(number * size, (number + 1) * size);
  return {
    ...(part.length > 0 && { _embedded: { [name]: part.map(shape) } }),
    _links: { self: { href: c.req.url } },
    page: { size, totalElements: all.length, totalPages: Math.ceil(all.length / size), number },
  };
}

const linked = (c: Context, unit: UnitRecord, sub: boolean) => ({
  ...unit,
  _links: {
    self: {
      href: `${new URL(c.req.url).origin}${BASE}/${sub ? 'underenheter' : 'enheter'}/${unit.organisasjonsnummer}`,
    },
  },
});
