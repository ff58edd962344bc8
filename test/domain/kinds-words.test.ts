/** The words of every kind, in three languages: each in its own, and none forgotten in another. */
import { describe, expect, it } from 'vitest';
import type { Localised } from '../../domain/forms/types.ts';
import { KINDS } from '../../kinds.ts';

const some = (words: string) =>
  new RegExp(`(?<![\\p{L}-])(${words.split(' ').join('|')})(?![\\p{L}-])`, 'iu');

/** Words that only bokmål has, and that such texts can hardly do without. */
const BOKMAL = some(
  'ikke jeg hva hvem hvilke hvilken hvilket hvor hvordan hvorfor hvis hver hvert noe noen fra et uten dere deres ' +
    'kommer gjør være ble eier søker velger trenger mottaker mottakere selger tjeneste tjenester virksomhet virksomheten ' +
    'henvendelse henvendelsen tillatelse myndighetene erklæringer beskrivelse navn bare mens høyst mye vært rekkefølgen',
);
/** Words that only nynorsk has. */
const NYNORSK = some(
  'ikkje eg kva kven korleis kvifor kvar kvart noko nokon nokre frå eit éi utan dykk dei då medan dersom berre ' +
    'kjem gjer vere vart eig søkjer vel treng mottakar mottakarar kjøpar seljar teneste tenester verksemd verksemda ' +
    'henvending henvendinga løyve styresmaktene erklæringar skildring namn høgst anna mykje meir vore rekkjefølgja',
);
const ENGLISH = some('the of and is are you your which who what where with without they this that');
const NORWEGIAN = some('og av som du det den på ikke ikkje eller med skal');

interface Part {
  at: string;
  said: Localised;
}

/** Returns every text of a kind, with the place where it stands. */
function saidIn(part: unknown, at: string): Part[] {
  if (typeof part !== 'object' || part === null) return [];
  if ('nb' in part) return [{ at, said: part as Localised }];
  return Object.entries(part).flatMap(([name, one]) => saidIn(one, `${at}.${name}`));
}
const wordsIn = (text: string): number => text.split(/\s+/).length;

describe.each(KINDS.map((kind) => [kind.id, kind] as const))('%s is told', (id, kind) => {
  const parts = saidIn(kind, id);

  it.each([
    ['nn', BOKMAL],
    ['nn', ENGLISH],
    ['nb', NYNORSK],
    ['nb', ENGLISH],
    ['en', NORWEGIAN],
  ] as const)('in %s without words of another language (%#)', (language, foreign) => {
    expect(
      parts
        .filter(({ said }) => foreign.test(said[language]))
        .map(({ at, said }) => `${at}: ${said[language]}`),
    ).toEqual([]);
  });

  it('in English of its own where there is more than a word or two', () => {
    const same = parts.filter(({ said }) => wordsIn(said.nb) > 3 && [said.nb, said.nn].includes(said.en));
    expect(same).toEqual([]);
  });

  it('in whole sentences where it explains, and in none where it names', () => {
    for (const { at, said } of parts)
      for (const words of Object.values(said)) {
        expect(words, at).not.toBe('');
        expect(words.trim(), at).toBe(words);
        expect(
          /[.?]$/.test(words) || !/\.(help|information\.\d+|about|said)$/.test(at),
          `${at}: ${words}`,
        ).toBe(true);
        expect(/[.:]$/.test(words) && /\.(label|name|short|one|group)$/.test(at), `${at}: ${words}`).toBe(
          false,
        );
      }
  });
});
