/** Forms that change while drafts are written: nothing typed is lost, and everybody is told what changed. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readDraftNow } from '../../db/draft/editions.ts';
import { connect, type Sql } from '../../db/sql.ts';
import type { Kind } from '../../domain/forms/types.ts';
import enquiry from '../../domain/kinds/enquiry.kind.ts';
import { readSettings } from '../../settings.ts';
import { numberIn, PortalUser } from '../support/portal.ts';

const settings = readSettings(inject('stack').environment);
const kari = new PortalUser(settings.PORTAL_URL, 'private');
let sql: Sql;

beforeAll(async () => {
  sql = connect(settings.DATABASE_URL, { name: 'editions test', max: 2 });
  await kari.logIn();
});
afterAll(() => sql.end());

/** Makes a draft one that was begun before the form's first change. */
const makeOld = (number: string) => sql`update drafts set edition = 1 where case_number = ${number}`;
const [CHANGE] = enquiry.changes ?? [];

describe('a draft of an older edition', () => {
  it('is brought to the new one when it is opened, and says what changed', async () => {
    const number = await kari.begin();
    await kari.write(number);
    await makeOld(number);
    const tab = await kari.open(`/saker/${number}/skjema/innhold`);
    expect(tab.html).toContain('Skjemaet er endret etter at dette ble begynt.');
    expect(tab.html).toContain('Spørsmål om prøver');
    const information = await kari.open(`/saker/${number}/skjema/informasjon`);
    expect(information.html).toContain(CHANGE?.said.nb);
    expect(await sql`select edition, begun_edition from drafts where case_number = ${number}`).toEqual([
      { edition: enquiry.edition, begunEdition: 1 },
    ]);
  });

  it('is sent as the new one, and says nothing of it afterwards', async () => {
    const number = await kari.begin();
    await kari.write(number);
    await makeOld(number);
    await kari.send(await kari.toSend(number), `/saker/${number}/innsending`);
    expect(await sql`select edition from versions where case_number = ${number}`).toEqual([
      { edition: enquiry.edition },
    ]);
    const copy = await kari.fill(`/saker/${number}`, `/saker/${number}/kopiering`);
    expect((await kari.open(`/saker/${numberIn(copy.url)}/skjema/innhold`)).html).not.toContain(
      'er endret etter',
    );
  });

  it('keeps what was typed where the form has moved it, also when two open it at once', async () => {
    const number = await kari.begin();
    await kari.write(number, { subject: 'Prøver' });
    const next: Kind = {
      ...enquiry,
      edition: enquiry.edition + 1,
      changes: [
        {
          edition: enquiry.edition + 1,
          said: { nb: '', nn: '', en: '' },
          moved: [
            { from: 'subject', to: 'title' },
            { from: 'text', to: 'body' },
          ],
        },
      ],
    };
    await sql`
      insert into draft_fields (case_number, generation, path, value, revision, saved_by)
      select case_number, generation, 'body', '"Skrevet etterpå"', revision, saved_by
      from draft_fields where case_number = ${number} and path = 'subject'`;
    // each on a connection of its own, as pages and acts read
    const opened = await Promise.all([1, 2].map(() => sql.begin((tx) => readDraftNow(tx, number, next))));
    for (const { content } of opened)
      expect(content).toMatchObject({ title: 'Prøver', body: 'Skrevet etterpå' });
    const [draft] = opened;
    expect(draft?.content).toMatchObject({ title: 'Prøver', subject: 'Prøver', body: 'Skrevet etterpå' });
    expect(draft).toMatchObject({ edition: next.edition, begun: enquiry.edition });
  });

  it('stands as it was sent where it is closed', async () => {
    const number = await kari.enquire();
    await makeOld(number);
    expect(await readDraftNow(sql, number, enquiry)).toMatchObject({ edition: 1, begun: 1 });
  });
});
