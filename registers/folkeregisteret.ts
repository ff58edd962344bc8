/**
 * A client of Folkeregisteret, for the name and the address of one person:
 * https://skatteetaten.github.io/folkeregisteret-api-dokumentasjon/oppslag/
 */

import { z } from 'zod';
import type { Tokens } from './maskinporten.ts';
import { ask, read } from './requests.ts';

/** A person as Folkeregisteret knows them. */
export interface RegisteredPerson {
  name: string;
  /** On lines of its own; null where there is none, or it must not be known. */
  address: string | null;
}

export const FOLKEREGISTERET_SCOPE = 'folkeregister:deling/offentligmedhjemmel';

const text = z.string().nullish();
const current = { erGjeldende: z.boolean().nullish() };

const name = z.object({ ...current, fornavn: text, mellomnavn: text, etternavn: text });
const place = z.object({ poststedsnavn: text, postnummer: text }).nullish();
const home = z.object({
  ...current,
  /** Anything but *ugradert* is to be kept secret. */
  adressegradering: text,
  vegadresse: z
    .object({
      adressenavn: text,
      adressenummer: z.object({ husnummer: text, husbokstav: text }).nullish(),
      coAdressenavn: text,
      poststed: place,
    })
    .nullish(),
});
const person = z.object({ navn: z.array(name).default([]), bostedsadresse: z.array(home).default([]) });

/** Asks for a person by their identity number; null where Folkeregisteret knows no name for it. */
export type Folkeregisteret = (pid: string, signal: AbortSignal) => Promise<RegisteredPerson | null>;

/** Opens a client. @param url base address below which `/personer` lies, without a slash at its end */
export const openFolkeregisteret =
  (url: string, tokens: Tokens): Folkeregisteret =>
  async (pid, signal) => {
    const authorization = `Bearer ${await tokens(FOLKEREGISTERET_SCOPE, signal)}`;
    const request = { headers: { accept: 'application/json', authorization } };
    const response = await ask(
      `${url}/personer/${encodeURIComponent(pid)}?part=navn&part=bostedsadresse`,
      request,
      signal,
    );
    if (response.status === 404) return null;
    const { navn, bostedsadresse } = await read(response, person);
    const named = navn.find(isCurrent);
    const parts = [named?.fornavn, named?.mellomnavn, named?.etternavn].filter(Boolean);
    return parts.length > 0 ? { name: parts.join(' '), address: addressIn(bostedsadresse) } : null;
  };

const isCurrent = ({ erGjeldende }: { erGjeldende?: boolean | null | undefined }): boolean =>
  erGjeldende !== false;

/** Writes the address where one lives. One that is graded is nobody's to read, and an unknown grade counts as one. */
function addressIn(homes: readonly z.output<typeof home>[]): string | null {
  const { vegadresse, adressegradering } = homes.find(isCurrent) ?? {};
  if (!vegadresse || adressegradering?.toLowerCase() !== 'ugradert') return null;
  const { adressenavn, adressenummer, coAdressenavn, poststed } = vegadresse;
  const house = `${adressenummer?.husnummer ?? ''}${adressenummer?.husbokstav ?? ''}`;
  const lines = [
    coAdressenavn,
    [adressenavn, house].filter(Boolean).join(' '),
    [poststed?.postnummer, poststed?.poststedsnavn].filter(Boolean).join(' '),
  ];
  return lines.filter(Boolean).join('\n') || null;
}
