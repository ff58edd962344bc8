/** Every page that there is to see, with the cases that it needs. */
import type { Text } from '../../../text/index.ts';
import type { Reached } from '../office.ts';
import type { LicenceCase } from './licences.ts';
import type { Visitor } from './visitor.ts';

export const SIDES = ['applicant', 'member', 'caseworker', 'approver', 'support'] as const;
export type Side = (typeof SIDES)[number];
/** Numbers of cases by their states; `empty` is a draft in which nothing is written. */
export type Cases = Readonly<Record<Reached | 'empty' | LicenceCase, string>>;

export interface Sight {
  name: string;
  side: Side;
  path: (cases: Cases) => string;
  status?: number;
  /** Act on the page before it is looked at. */
  act?: (visitor: Visitor, text: Text) => Promise<void>;
}

export const STATES: readonly Reached[] = [
  'draft',
  'submitted',
  'under_review',
  'awaiting_applicant',
  'decided',
  'withdrawn',
];

type See = (name: string, path: Sight['path'], more?: Partial<Sight>) => Sight;

/** Makes the function that describes what one of the sides sees. */
export const seenBy =
  (side: Side): See =>
  (name, path, more = {}) => ({ ...{ name, side, path }, ...more });

const applicant = seenBy('applicant');
const deksa = seenBy('caseworker');

export const SIGHTS: readonly Sight[] = [
  applicant('Forside', () => '/'),
  applicant('the inbox', () => '/innboks'),
  applicant('the list of kinds', () => '/ny'),
  applicant('the information tab', ({ draft }) => `/saker/${draft}/skjema/informasjon`),
  applicant('the content tab, empty', ({ empty }) => `/saker/${empty}/skjema/innhold`),
  applicant('the content tab, filled', ({ draft }) => `/saker/${draft}/skjema/innhold`),
  applicant('the content tab, with a problem', ({ empty }) => `/saker/${empty}/skjema/innhold`, {
    act: async ({ page }, text) => {
      await page.getByRole('combobox').fill('0000000');
      await page.getByRole('combobox').blur();
      await page.getByText(text.problems.own_case).waitFor();
    },
  }),
  applicant('the contact tab', ({ draft }) => `/saker/${draft}/skjema/kontakt`),
  applicant('the send tab, with something missing', ({ empty }) => `/saker/${empty}/skjema/send-inn`),
  applicant('the send tab, complete', ({ draft }) => `/saker/${draft}/skjema/send-inn`),
  applicant('the receipt', ({ submitted }) => `/saker/${submitted}/kvittering`),
  applicant('active cases', () => '/saker'),
  applicant('finished cases', () => '/saker?vis=fullforte'),
  ...STATES.map((state) => applicant(`a case: ${state}`, (cases) => `/saker/${cases[state]}`)),
  applicant('withdrawal', ({ submitted }) => `/saker/${submitted}/trekking`),
  applicant('throwing a draft away', ({ empty }) => `/saker/${empty}/sletting`),
  applicant('a new message', ({ submitted }) => `/saker/${submitted}/meldinger/ny`),
  applicant('a new message, not written', ({ submitted }) => `/saker/${submitted}/meldinger/ny`, {
    act: (visitor, { message }) => visitor.press(message.send),
  }),
  applicant('the answer to a question', ({ awaiting_applicant }) => `/saker/${awaiting_applicant}/svar`),
  applicant('the profile', () => '/profil'),
  applicant('the profile, filled in wrongly', () => '/profil', {
    act: async (visitor, { profile, problems }) => {
      await visitor.write(profile.email, 'ingen adresse');
      await visitor.find('button', profile.save).last().click();
      await visitor.reads(problems.email);
    },
  }),
  applicant('own data', () => '/profil/mine-data'),
  applicant('leaving, where cases stand in the way', () => '/profil/sletting'),
  applicant('the privacy statement', () => '/personvern'),
  applicant('the accessibility statement', () => '/tilgjengelighet'),
  applicant('not found', () => '/saker/9999999', { status: 404 }),
  applicant('not as it stands', ({ decided }) => `/saker/${decided}/trekking`, { status: 409 }),
  applicant('organisations to manage', () => '/administrer'),
  applicant('adding an organisation', () => '/virksomheter/legg-til'),
  applicant('a new organisation, its number wrong', () => '/virksomheter/ny', {
    act: async (visitor, { access, problems }) => {
      await visitor.write(access.number, '123456789');
      await visitor.press(access.create.fetch);
      await visitor.reads(problems.organisation_number);
    },
  }),
  deksa('organisations', () => '/saksbehandling/virksomheter', { side: 'support' }),
  deksa('operations', () => '/saksbehandling/drift', { side: 'support' }),
  deksa('a power of attorney, not written', () => '/saksbehandling/fullmakt', {
    side: 'support',
    act: (visitor, { access }) => visitor.press(access.review.propose),
  }),
  deksa('my work', () => '/saksbehandling'),
  deksa('new cases', () => '/saksbehandling?vis=nye'),
  deksa('waiting cases', () => '/saksbehandling?vis=venter'),
  deksa('all cases', () => '/saksbehandling?vis=alle'),
  ...STATES.filter((state) => state !== 'draft').map((state) =>
    deksa(`a case: ${state}`, (cases) => `/saksbehandling/saker/${cases[state]}`),
  ),
  deksa('asking', ({ under_review }) => `/saksbehandling/saker/${under_review}/sporsmal`),
  deksa('replying', ({ under_review }) => `/saksbehandling/saker/${under_review}/meldinger/ny`),
  deksa('deciding', ({ under_review }) => `/saksbehandling/saker/${under_review}/vedtak`),
  deksa('deciding, not written', ({ under_review }) => `/saksbehandling/saker/${under_review}/vedtak`, {
    act: (visitor, { review }) => visitor.press(review.deciding.send),
  }),
  deksa('the language', () => '/saksbehandling/sprak'),
  deksa('not found', () => '/saksbehandling/saker/9999999', { status: 404 }),
  deksa('a case with the way to Temporal', ({ decided }) => `/saksbehandling/saker/${decided}`, {
    side: 'support',
  }),
  deksa('not allowed', ({ under_review }) => `/saksbehandling/saker/${under_review}/vedtak`, {
    side: 'support',
    status: 403,
  }),
];
