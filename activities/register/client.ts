/** A client of Enhetsregisteret: https://data.brreg.no/enhetsregisteret/api/dokumentasjon/no/index.html */
import { ApplicationFailure } from '@temporalio/common';
import { z } from 'zod';
import {
  type FeedPosition,
  type Trouble,
  type Unit,
  type UnitAnswer,
  unitStatusOf,
} from '../../domain/organisations/units.ts';

/** A change in the register's feed. */
export interface UnitChange {
  oppdateringsid: number;
  organisasjonsnummer: string;
}

export interface RegisterClient {
  /** Asks for a unit or sub-unit. @param etag of the earlier answer, where there was one */
  unit(number: string, etag: string | null): Promise<UnitAnswer>;
  /** Asks for a page of changes, oldest first; empty where there are no more. */
  changes(from: FeedPosition): Promise<UnitChange[]>;
}

/** Codes of the reasons for having no answer, as histories and logs hold them. Each is tried again. */
export const TROUBLE_CODES: Readonly<Record<Trouble, string>> = {
  slow: 'REGISTER_SLOW',
  down: 'REGISTER_DOWN',
  garbage: 'REGISTER_GARBAGE',
};
const failure = (trouble: Trouble) =>
  ApplicationFailure.retryable(TROUBLE_CODES[trouble], TROUBLE_CODES[trouble]);

const ANSWER_WITHIN_MS = 8000;
const PAGE = 5000;

/**
 * Opens a client, whose calls throw an ApplicationFailure with a code of `TROUBLE_CODES` where there is no answer.
 * @param url base address, without a slash at its end
 * @param withinMs longest time for an answer
 */
export function openRegister(url: string, withinMs = ANSWER_WITHIN_MS): RegisterClient {
  const ask = (path: string, etag: string | null = null) => request(url + path, etag, withinMs);
  return {
    async unit(number, etag) {
      const main = await ask(`/enheter/${number}`, etag);
      const response = main.status === 404 ? await ask(`/underenheter/${number}`, etag) : main;
      if (response.status === 304) return { kind: 'unchanged' };
      if (response.status === 404) return { kind: 'none', status: 'unknown' };
      if (response.status === 410) return { kind: 'none', status: 'removed' };
      const found = await read(response, unit);
      if (found.organisasjonsnummer !== number) throw failure('garbage');
      return { kind: 'unit', status: unitStatusOf(found), unit: found, etag: response.headers.get('etag') };
    },

    async changes(from) {
      const query = new URLSearchParams({ size: `${PAGE}` });
      if ('lastId' in from) query.set('oppdateringsid', `${from.lastId + 1}`);
      else query.set('dato', from.since.toISOString());
      const { _embedded } = await read(await ask(`/oppdateringer/enheter?${query}`), feed);
      return _embedded?.oppdaterteEnheter ?? [];
    },
  };
}

/** Sends a request. @throws {ApplicationFailure} where no answer came, or one of a server in trouble */
async function request(url: string, etag: string | null, withinMs: number): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, {
      headers: { accept: 'application/json', ...(etag && { 'if-none-match': etag }) },
      redirect: 'error',
      signal: AbortSignal.timeout(withinMs),
    });
  } catch (error) {
    throw failure(error instanceof Error && error.name === 'TimeoutError' ? 'slow' : 'down');
  }
  if (response.status >= 500 || response.status === 429) throw failure('down');
  return response;
}

/** Reads the body of an answer. @throws {ApplicationFailure} where it has another shape */
async function read<S extends z.ZodType>(response: Response, shape: S): Promise<z.output<S>> {
  const body = await response.json().catch((error: Error) => {
    throw failure(error.name === 'TimeoutError' ? 'slow' : 'garbage');
  });
  const parsed = shape.safeParse(body);
  if (!response.ok || !parsed.success) throw failure('garbage');
  return parsed.data;
}

const text = z.string().optional();
const address = z
  .object({
    adresse: z.array(z.string().nullable()).optional(),
    ...{ postnummer: text, poststed: text, kommune: text, kommunenummer: text, land: text, landkode: text },
  })
  .optional();
const flag = z.boolean().optional();

/** Shape of a unit. Any field but the number may be missing; fields that are not used are left out. */
const unit = z.object({
  organisasjonsnummer: z.string().regex(/^\d{9}$/),
  navn: text,
  organisasjonsform: z.object({ kode: text }).optional(),
  forretningsadresse: address,
  postadresse: address,
  beliggenhetsadresse: address,
  overordnetEnhet: text,
  ...{ epostadresse: text, telefon: text, mobil: text, hjemmeside: text },
  naeringskode1: z.object({ kode: text, beskrivelse: text }).optional(),
  ...{ konkurs: flag, underAvvikling: flag, underTvangsavviklingEllerTvangsopplosning: flag },
  ...{ slettedato: text, maalform: text },
}) satisfies z.ZodType<Unit>;

const feed = z.object({
  _embedded: z
    .object({
      oppdaterteEnheter: z.array(
        z.object({ oppdateringsid: z.number().int(), organisasjonsnummer: z.string().regex(/^\d{9}$/) }),
      ),
    })
    .optional(),
});
