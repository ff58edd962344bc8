/** The comparison finds what it is there for: each of these ledgers and facts agrees but for one planted fault. */
import { describe, expect, it } from 'vitest';
import { compare } from './compare.ts';
import type { CaseFact, CommandFact, Facts } from './facts.ts';
import type { Entry, Told } from './ledger.ts';

const NUMBER = '2600001';
const WORKFLOW = `case-${NUMBER}-abcd`;

const told = (commandId: string, more: Partial<Told> = {}): Told => ({
  ...{ what: 'told', number: NUMBER, act: 'message', commandId, answer: 'accepted', presses: 1 },
  ...more,
});
const command = (id: string, outcome: string | null = 'done') =>
  ({ id, workflowId: WORKFLOW, outcome }) as CommandFact;

const ENTRIES: readonly Entry[] = [
  { what: 'begun', token: 't1', number: NUMBER },
  { what: 'saved', number: NUMBER, generation: 1, path: 'subject', value: 'Prøv' },
  { what: 'saved', number: NUMBER, generation: 1, path: 'subject', value: 'Prøve' },
  { what: 'uploaded', number: NUMBER, name: 'vedlegg.txt', sha256: 'aa' },
  told('sending', { act: 'submit', generation: 1 }),
  told('message', { text: 'Når kommer svaret?' }),
  told('late', { answer: 'refused', text: 'For sent' }),
];

const FACTS: Facts = {
  cases: [{ number: NUMBER, workflowId: WORKFLOW } as CaseFact],
  commands: [command('sending'), command('message')],
  steps: [],
  versions: [{ number: NUMBER, commandId: 'sending', generation: 1, fields: { subject: 'Prøve' } }],
  texts: [{ commandId: 'message', text: 'Når kommer svaret?' }],
  fields: [{ number: NUMBER, generation: 1, path: 'subject', value: 'Prøve' }],
  files: [{ number: NUMBER, name: 'vedlegg.txt', sha256: 'aa', state: 'clean' }],
  mails: { promised: ['m1', 'm2'], came: ['m1', 'm2'] },
  lost: { acts: new Set(), numbers: new Set() },
};

const found = (more: Partial<Facts> = {}, entries = ENTRIES) =>
  compare({ entries: [...entries], lostTimes: [], silences: [] }, { ...FACTS, ...more });

describe('what people were told and what stands there', () => {
  it('agree', () => {
    expect(found()).toEqual({ violations: [], lost: { acts: 0, cases: 0, saves: 0 }, doubleMails: 0 });
  });

  it.each<[string, Partial<Facts>, RegExp]>([
    ['an act that is gone', { commands: [command('sending')] }, /told accepted .* there are 0 commands/],
    [
      'an act that came twice',
      { commands: [...FACTS.commands, command('message')] },
      /told accepted .* there are 2 commands/,
    ],
    [
      'an accepted act that was not carried out',
      { commands: [command('sending'), command('message', 'illegal')] },
      /told accepted .* the outcome is illegal/,
    ],
    [
      'an act without outcome',
      { commands: [command('sending'), command('message', null)] },
      /told accepted .* the outcome is null/,
    ],
    [
      'a refused act that was carried out',
      { commands: [...FACTS.commands, command('late')] },
      /told refused .* it was carried out/,
    ],
    [
      'the text of a refused act',
      { texts: [...FACTS.texts, { commandId: 'late', text: 'For sent' }] },
      /told refused .* its text stands there/,
    ],
    [
      'another text than was typed',
      { texts: [{ commandId: 'message', text: 'Nr kommer svaret?' }] },
      /its text is "Nr kommer svaret\?" and not "Når/,
    ],
    ['a text that is gone', { texts: [] }, /its text stands there 0 times/],
    [
      'a field with the value before the last',
      { fields: [{ ...FACTS.fields[0]!, value: 'Prøv' }], versions: [] },
      /saved as "Prøve", but "Prøv" stands there/,
    ],
    ['a field that is gone', { fields: [], versions: [] }, /saved as "Prøve", but nothing/],
    [
      'a version with another value than was saved',
      { versions: [{ ...FACTS.versions[0]!, fields: { subject: 'Prøv' } }] },
      /sent as "Prøv", but "Prøve"/,
    ],
    ['a case that is gone', { cases: [] }, /begun, but not there/],
    ['a file that is gone', { files: [] }, /taken in, but is not there/],
    ['a file with other bytes', { files: [{ ...FACTS.files[0]!, sha256: 'bb' }] }, /has other bytes/],
    [
      'a file that nobody looked into',
      { files: [{ ...FACTS.files[0]!, state: 'quarantined' }] },
      /is quarantined/,
    ],
    ['an e-mail that never came', { mails: { promised: ['m1', 'm2'], came: ['m1'] } }, /never came: m2/],
    [
      'an e-mail that nobody promised',
      { mails: { promised: ['m1'], came: ['m1', 'm2'] } },
      /nobody promised: m2/,
    ],
  ])('differ by %s', (_what, more, words) => {
    expect(found(more).violations).toEqual([expect.stringMatching(words)]);
  });

  it('differ by a request that was never answered', () => {
    const { violations } = compare({ entries: [...ENTRIES], lostTimes: [], silences: ['/saker'] }, FACTS);
    expect(violations).toEqual(['a request was never answered: /saker']);
  });

  it('counts an e-mail that came twice', () => {
    expect(found({ mails: { promised: ['m1'], came: ['m1', 'm1'] } }).doubleMails).toBe(1);
  });

  it.each<[string, Entry, RegExp]>([
    ['with one token', { what: 'begun', token: 't1', number: '2600002' }, /same token as 2600001/],
    ['with one number', { what: 'begun', token: 't2', number: NUMBER }, /given twice/],
  ])('differ by two cases %s', (_what, entry, words) => {
    const second = { number: '2600002', workflowId: 'case-2600002-abcd' } as CaseFact;
    const { violations } = found({ cases: [...FACTS.cases, second] }, [...ENTRIES, entry]);
    expect(violations).toEqual([expect.stringMatching(words)]);
  });
});

describe('after an older database was put back', () => {
  /** Everything from the second save on was told in the time that was lost. */
  const lostTimes = [{ from: 2, to: ENTRIES.length }];
  const older: Facts = {
    ...FACTS,
    ...{ commands: [], versions: [], texts: [], files: [] },
    fields: [{ ...FACTS.fields[0]!, value: 'Prøv' }],
    mails: { promised: [], came: ['m1', 'm2'] },
  };
  const afterwards = (lost: Facts['lost'], forgotten: string[] = ['m1', 'm2']) =>
    compare({ entries: [...ENTRIES], lostTimes, silences: [] }, { ...older, lost }, forgotten);

  it('acts that the repair names are counted, and no violation', () => {
    const lost = { acts: new Set(['sending', 'message']), numbers: new Set<string>() };
    expect(afterwards(lost)).toEqual({
      violations: [],
      lost: { acts: 2, cases: 0, saves: 1 },
      doubleMails: 0,
    });
  });

  it('an act that the repair does not name is lost in silence', () => {
    const { violations } = afterwards({ acts: new Set(['sending']), numbers: new Set() });
    expect(violations).toEqual([expect.stringMatching(/message, told accepted .* 0 commands/)]);
  });

  it('a change that had just been begun holds what was sent before', () => {
    const change: Entry = { what: 'saved', number: NUMBER, generation: 2, path: 'subject', value: 'Ny' };
    const begun = { number: NUMBER, generation: 2, path: 'subject', value: 'Prøve' };
    const ledger = { entries: [...ENTRIES, change], silences: [] };
    const at = ENTRIES.length;
    const facts = { ...FACTS, fields: [...FACTS.fields, begun] };
    expect(compare({ ...ledger, lostTimes: [{ from: at, to: at + 1 }] }, facts).violations).toEqual([]);
    expect(compare({ ...ledger, lostTimes: [] }, facts).violations).toEqual([
      expect.stringMatching(/form 2, subject: saved as "Ny", but "Prøve" stands there/),
    ]);
  });

  it('a value from before the copy must stand there', () => {
    const lost = { acts: new Set(['sending', 'message']), numbers: new Set<string>() };
    const facts = { ...older, lost, fields: [] };
    const { violations } = compare({ entries: [...ENTRIES], lostTimes, silences: [] }, facts, ['m1', 'm2']);
    expect(violations).toEqual([expect.stringMatching(/saved as "Prøve", but nothing/)]);
  });
});
