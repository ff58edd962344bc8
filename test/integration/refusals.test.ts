/** Refusals: what is illegal is refused in plain words and changes nothing; what is pressed twice happens once. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { connect } from '../../db/sql.ts';
import { readSettings } from '../../settings.ts';
import { TEXTS } from '../../text/index.ts';
import type { Page } from '../support/browser.ts';
import { deskOf, inAMonth, mailed, Office, type Reached, settled, stateOf } from '../support/office.ts';
import { commandIn, type Fields, fieldsOf, numberIn, PortalUser } from '../support/portal.ts';

const { environment, addresses } = inject('stack');
const settings = readSettings(environment);
const portal = settings.PORTAL_URL;
const sql = connect(settings.DATABASE_URL, { name: 'refusals test', max: 4 });
const kari = new PortalUser(portal, 'private');
const marit = new PortalUser(portal, 'caseworker');
const office = new Office(sql, { applicant: kari, caseworker: marit });
const { refusals, errors, form: formTexts } = TEXTS.nb;

beforeAll(async () => {
  await Promise.all([kari.logIn(), marit.logInAsStaff()]);
});
afterAll(() => sql.end());

/** Reads all that an act on a case would change. */
async function factsOf(number: string) {
  const [facts] = await sql`
    select snapshot, seq, next_n, own_reference,
      (select count(*)::int from commands m where m.workflow_id = c.workflow_id) as commands,
      (select count(*)::int from mails m where m.workflow_id = c.workflow_id) as mails,
      (select count(*)::int from messages m where m.case_number = number) as messages,
      (select count(*)::int from versions v where v.case_number = number) as versions,
      (select count(*)::int from decisions d where d.case_number = number) as decisions,
      (select max(revision) from drafts d where d.case_number = number) as revision
    from cases c where number = ${number}`;
  return facts;
}

const mine = (number: string, what = '') => `/saker/${number}${what && `/${what}`}`;

/** An act that was legal when its page was opened, sent after something else happened in the case. */
interface Late {
  what: string;
  from: Reached;
  who: PortalUser;
  /** The page with the form, and where the form is sent. */
  page: (number: string) => string;
  to?: (number: string) => string;
  typed?: Fields;
  /** Act that happens between. */
  between: (number: string) => Promise<Page>;
  state: string;
}

const TEXT = 'En lang tekst som det tok tid å skrive.';
const fill = (user: PortalUser, path: string, typed: Fields = {}) => user.fill(path, path, typed);
const sendIn = async (number: string) => kari.send(await kari.toSend(number), mine(number, 'innsending'));
const decide = (number: string) => fill(marit, deskOf(number, 'vedtak'), { body: 'Svar' });
const restore = (number: string) => kari.fill(mine(number), mine(number, 'gjenoppretting'));

const LATE: readonly Late[] = [
  {
    what: 'withdraw what is decided',
    from: 'under_review',
    who: kari,
    page: (number) => mine(number, 'trekking'),
    between: decide,
    state: 'decided',
  },
  {
    what: 'restore what is restored already',
    from: 'withdrawn',
    who: kari,
    page: mine,
    to: (number) => mine(number, 'gjenoppretting'),
    between: restore,
    state: 'submitted',
  },
  {
    what: 'delete what is sent',
    from: 'draft',
    who: kari,
    page: (number) => mine(number, 'sletting'),
    between: sendIn,
    state: 'submitted',
  },
  {
    what: 'answer what is not asked any more',
    from: 'awaiting_applicant',
    who: kari,
    page: (number) => mine(number, 'svar'),
    typed: { body: TEXT },
    between: (number) => marit.fill(deskOf(number), deskOf(number, 'gjenopptak')),
    state: 'under_review',
  },
  {
    what: 'take what is withdrawn',
    from: 'submitted',
    who: marit,
    page: deskOf,
    to: (number) => deskOf(number, 'behandling'),
    between: (number) => fill(kari, mine(number, 'trekking')),
    state: 'withdrawn',
  },
  {
    what: 'decide what is decided',
    from: 'under_review',
    who: marit,
    page: (number) => deskOf(number, 'vedtak'),
    typed: { body: TEXT },
    between: decide,
    state: 'decided',
  },
  {
    what: 'ask in what is withdrawn',
    from: 'under_review',
    who: marit,
    page: (number) => deskOf(number, 'sporsmal'),
    typed: { body: TEXT, due: inAMonth() },
    between: (number) => fill(kari, mine(number, 'trekking')),
    state: 'withdrawn',
  },
];

describe.concurrent('an act that came too late', () => {
  it.each(LATE)(
    'is refused and changes nothing: $what',
    async ({ from, who, typed = {}, between, ...act }) => {
      const number = await office.bring(from);
      const path = (act.to ?? act.page)(number);
      const form = await who.formOn(act.page(number), path);
      expect((await between(number)).status).toBe(200);
      await mailed(sql, number);
      expect(await stateOf(sql, number)).toBe(act.state);
      const before = await factsOf(number);
      const page = await who.press(form, path, typed);
      expect(page.status).toBe(409);
      expect(page.html).toContain(errors.wrong_state.body);
      if (typed.body) expect(page.html).toContain(typed.body);
      await settled(sql, number);
      expect(await factsOf(number)).toEqual(before);
    },
  );
});

describe.concurrent('an act that was never legal', () => {
  it('is refused where a draft is decided', async () => {
    const number = await office.bring('draft');
    const before = await factsOf(number);
    for (const what of ['vedtak', 'behandling', 'sporsmal', 'meldinger/ny']) {
      const page = await marit.press({ token: 'made.up' }, deskOf(number, what), { body: TEXT });
      expect(page.status).toBe(404);
      expect(page.html).toContain(errors.not_found.body);
    }
    expect(await factsOf(number)).toEqual(before);
  });

  it.each(['0', '2', '99999999999'])('is refused where the decision is on version %s', async (version) => {
    const number = await office.bring('under_review');
    const path = deskOf(number, 'vedtak');
    await mailed(sql, number);
    const before = await factsOf(number);
    const page = await marit.press(await marit.formOn(path, path), path, { body: TEXT, version });
    expect(page.status).toBe(409);
    expect(page.html).toContain(refusals.older_version);
    expect(page.html).toContain(TEXT);
    expect(await factsOf(number)).toEqual(before);
    // The page that came back is about the version in force, and can be sent.
    expect((await marit.press(fieldsOf(page, path), path, { body: TEXT })).status).toBe(303);
  });

  it.each(['0', '99999999999', ''])('is refused where revision %s of a draft is sent', async (revision) => {
    const number = await office.bring('draft');
    const before = await factsOf(number);
    const page = await kari.press(await kari.toSend(number), mine(number, 'innsending'), { revision });
    expect(page.status).toBe(409);
    expect(page.html).toContain(formTexts.stale);
    expect(await factsOf(number)).toEqual(before);
  });

  it('is refused where somebody works on a case of their own', async () => {
    const both = new PortalUser(portal, 'caseworker');
    await both.logIn();
    await both.logInAsStaff();
    const own = new Office(sql, { applicant: both, caseworker: marit });
    const number = await own.bring('submitted');
    await mailed(sql, number);
    const before = await factsOf(number);
    const pages = [
      await both.open(deskOf(number)),
      await both.press({ token: 'made.up' }, deskOf(number, 'behandling')),
      await both.press({ token: 'made.up' }, deskOf(number, 'vedtak'), { body: TEXT }),
    ];
    for (const page of pages) {
      expect(page.status).toBe(403);
      expect(page.html).toContain(errors.party.body);
    }
    expect(await factsOf(number)).toEqual(before);
    expect((await both.open('/saksbehandling?vis=nye')).html).not.toContain(number);
  });
});

interface Press {
  what: string;
  from: Reached;
  who: PortalUser;
  page: (number: string) => string;
  to: (number: string) => string;
  typed?: Fields;
  mails: string[];
}

const PRESSES: readonly Press[] = [
  {
    what: 'Send inn',
    from: 'draft',
    who: kari,
    page: (number) => mine(number, 'skjema/send-inn'),
    to: (number) => mine(number, 'innsending'),
    mails: ['received'],
  },
  {
    what: 'Trekk sak',
    from: 'submitted',
    who: kari,
    page: (number) => mine(number, 'trekking'),
    to: (number) => mine(number, 'trekking'),
    mails: ['received'],
  },
  {
    what: 'Gjenopprett sak',
    from: 'withdrawn',
    who: kari,
    page: mine,
    to: (number) => mine(number, 'gjenoppretting'),
    mails: ['received'],
  },
  {
    what: 'Send (message)',
    from: 'submitted',
    who: kari,
    page: (number) => mine(number, 'meldinger/ny'),
    to: (number) => mine(number, 'meldinger/ny'),
    typed: { body: TEXT },
    mails: ['received'],
  },
  {
    what: 'Svar (decision)',
    from: 'under_review',
    who: marit,
    page: (number) => deskOf(number, 'vedtak'),
    to: (number) => deskOf(number, 'vedtak'),
    typed: { body: TEXT },
    mails: ['received', 'answered'],
  },
];

describe.concurrent('a button pressed five times at once', () => {
  it.each(PRESSES)(
    'is one act, one mail and one answer: $what',
    async ({ from, who, page, to, typed, mails }) => {
      const number = await office.bring(from);
      const form = await who.formOn(page(number), to(number));
      const press = () => who.press(form, to(number), typed);
      const answers = await Promise.all([1, 2, 3, 4, 5].map(press));
      expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303]);
      expect(await mailed(sql, number)).toEqual(mails);
      const after = await factsOf(number);
      // And once more, later: it leads to the same page.
      const again = await press();
      expect(new Set([...answers, again].map(pathOf)).size).toBe(1);
      expect((await who.browser.open(again.location!)).status).toBe(200);
      await settled(sql, number);
      expect(await factsOf(number)).toEqual(after);
      expect(await sql`select outcome from commands where id = ${commandIn(form)}`).toEqual([
        { outcome: 'done' },
      ]);
      expect(await subjectsOn(number)).toHaveLength(mails.length);
    },
  );

  it('begins one case', async () => {
    const form = await kari.formOn('/ny', '/saker');
    const press = () => kari.press(form, '/saker', { kind: 'enquiry' });
    const answers = [...(await Promise.all([1, 2, 3, 4, 5].map(press))), await press()];
    const numbers = new Set(answers.map(({ location }) => numberIn(location ?? '')));
    expect(numbers.size).toBe(1);
    const begun = await sql`select number from cases where start_token = ${commandIn(form)}`;
    expect(begun).toEqual([{ number: [...numbers][0] }]);
  });

  it('is one act also from five pages, each with a token of its own', async () => {
    const number = await office.bring('submitted');
    const path = mine(number, 'trekking');
    const forms = await Promise.all([1, 2, 3, 4, 5].map(() => kari.formOn(path, path)));
    const answers = await Promise.all(forms.map((form) => kari.press(form, path)));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409, 409, 409, 409]);
    for (const { html } of answers.filter(({ status }) => status === 409))
      expect(html).toContain('Ingenting er endret.');
    await settled(sql, number);
    expect(await factsOf(number)).toMatchObject({ commands: 2 });
    expect(await stateOf(sql, number)).toBe('withdrawn');
  });
});

/** Returns the path of the page to which a redirect leads, whatever part of the page. */
const pathOf = ({ location }: Page): string => new URL(location ?? '').pathname;

/** Returns the subjects of the mails about a case that lie in the mailbox. */
async function subjectsOn(number: string): Promise<string[]> {
  const response = await fetch(`${addresses.mailbox}/email`);
  const mails = (await response.json()) as { subject: string }[];
  return mails.map(({ subject }) => subject).filter((subject) => subject.includes(number));
}
