/**
 * The local Folkeregisteret and KRR: paths and shapes of the real ones, with made-up people, behind tokens of the local
 * Maskinporten. Below `/kontroll` tests add people and make the registers slow, away or broken for one of them.
 */

import { setTimeout as after } from 'node:timers/promises';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { CONTACT_SCOPE } from '../../registers/contact-register.ts';
import { FOLKEREGISTERET_SCOPE } from '../../registers/folkeregisteret.ts';
import { createMaskinporten, type MaskinportenClient } from './maskinporten.ts';
import { FOLKEREGISTERET_PATH, KRR_PATH, MASKINPORTEN_PATH } from './paths.ts';
import { type PersonRecord, personRecord, registeredPeople } from './people.ts';

const SLOW_MS = 20_000;
const MOST_ASKED = 1000;
const asked = z.object({
  personidentifikatorer: z
    .array(z.string().regex(/^\d{11}$/))
    .min(1)
    .max(MOST_ASKED),
});

/** @param origin address at which the application is served */
export async function createPersonRegisters(
  origin: string,
  clients: readonly MaskinportenClient[],
): Promise<Hono> {
  const people = registeredPeople();
  const { app: tokens, admits } = await createMaskinporten(`${origin}${MASKINPORTEN_PATH}`, clients);
  const app = new Hono();
  app.route(MASKINPORTEN_PATH.slice(0, -1), tokens);
  app.put('/kontroll/personer/:pid', async (c) => {
    people.set(c.req.param('pid'), personRecord.parse(await c.req.json()));
    return c.body(null, 204);
  });

  app.get(`${FOLKEREGISTERET_PATH}/personer/:pid`, async (c) => {
    if (!(await admits(c, FOLKEREGISTERET_SCOPE))) return unauthorised(c);
    const pid = c.req.param('pid');
    const record = people.get(pid);
    const trouble = await troubled(c, record?.trouble?.folkeregisteret);
    if (trouble) return trouble;
    const { folkeregisteret } = record ?? {};
    if (!folkeregisteret) return c.json({ kode: 'FREG-404', melding: 'Fant ikke person' }, 404);
    const parts = c.req.queries('part') ?? [];
    return c.json(personOf(pid, folkeregisteret, parts));
  });

  app.post(`${KRR_PATH}/rest/v2/personer`, async (c) => {
    if (!(await admits(c, CONTACT_SCOPE))) return unauthorised(c);
    const { data } = asked.safeParse(await c.req.json().catch(() => null));
    if (!data) return c.json({ error: 'bad_request' }, 400);
    const first = people.get(data.personidentifikatorer[0] ?? '');
    const trouble = await troubled(c, first?.trouble?.krr);
    if (trouble) return trouble;
    return c.json({ personer: data.personidentifikatorer.map((pid) => contactAnswer(pid, people.get(pid))) });
  });
  return app;
}

const unauthorised = (c: Context) => c.json({ error: 'invalid_token' }, 401);

/** The answer of a register in trouble; none where it is well, or slow only. */
async function troubled(
  c: Context,
  mode: 'ok' | 'slow' | 'down' | 'garbage' | undefined,
): Promise<Response | undefined> {
  if (mode === 'down') return c.json({ kode: 'FREG-001', melding: 'Feil i tjenesten.' }, 503);
  if (mode === 'garbage') return c.html('<html><body>Vedlikehold</body></html>');
  if (mode === 'slow') await after(SLOW_MS);
  return undefined;
}

function personOf(
  pid: string,
  { adresse, adressegradering, ...navn }: NonNullable<PersonRecord['folkeregisteret']>,
  parts: readonly string[],
) {
  const common = { ajourholdstidspunkt: '2024-01-02T03:04:05+01:00', erGjeldende: true, kilde: 'local' };
  const [street, house = '', postcode, town] = adresse ?? [];
  const [, husnummer, husbokstav] = /^(\d+)(\w?)$/.exec(house) ?? [];
  return {
    identifikasjonsnummer: [
      { ...common, status: 'iBruk', foedselsEllerDNummer: pid, identifikatortype: 'foedselsnummer' },
    ],
    ...(parts.includes('navn') && { navn: [{ ...common, ...navn }] }),
    ...(parts.includes('bostedsadresse') &&
      adresse && {
        bostedsadresse: [
          {
            ...common,
            adressegradering,
            vegadresse: {
              adressenavn: street,
              adressenummer: { husnummer, ...(husbokstav && { husbokstav }) },
              poststed: { poststedsnavn: town, postnummer: postcode },
            },
          },
        ],
      }),
  };
}

function contactAnswer(pid: string, record: PersonRecord | undefined) {
  const { krr } = record ?? {};
  if (!krr)
    return { personidentifikator: pid, status: 'IKKE_REGISTRERT', varslingsstatus: 'KAN_IKKE_VARSLES' };
  const { reservasjon, varslingsstatus, spraak, epostadresse, mobiltelefonnummer } = krr;
  return {
    ...{ personidentifikator: pid, status: 'AKTIV', reservasjon, varslingsstatus, spraak },
    kontaktinformasjon: {
      ...(epostadresse && { epostadresse, epostadresse_sist_verifisert: '2026-01-02T03:04:05Z' }),
      ...(mobiltelefonnummer && { mobiltelefonnummer }),
    },
  };
}
