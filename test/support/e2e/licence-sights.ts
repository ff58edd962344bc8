/** The pages of organisations, of export licences and of decisions, beside those that every case has. */
import type { Text } from '../../../text/index.ts';
import { type Sight, seenBy } from './sights.ts';
import type { Visitor } from './visitor.ts';

const member = seenBy('member');
const deksa = seenBy('caseworker');
const approver = seenBy('approver');

const WRITING = ['informasjon', 'eksporten', 'varer', 'parter', 'bruk', 'vedlegg', 'kontakt', 'send-inn'];

const desk = (number: string, what = ''): string => `/saksbehandling/saker/${number}${what}`;

export const LICENCE_SIGHTS: readonly Sight[] = [
  member('Forside', () => '/'),
  member('the inbox', () => '/innboks'),
  member('the list of kinds', () => '/ny'),
  member('the menu, with whom to act for', () => '/', { act: openMenu }),
  member('whom to act for, with a case of another', ({ own }) => `/saker/${own}`, { status: 403 }),
  ...WRITING.map((tab) => member(`written: ${tab}`, ({ written }) => `/saker/${written}/skjema/${tab}`)),
  ...WRITING.map((tab) => member(`begun: ${tab}`, ({ begun }) => `/saker/${begun}/skjema/${tab}`)),
  member('a line', ({ written }) => `/saker/${written}/skjema/varer`, { act: openLine }),
  member('a line with nothing in it', ({ begun }) => `/saker/${begun}/skjema/varer`, { act: openLine }),
  member('lines from a spreadsheet', ({ written }) => `/saker/${written}/import/goods`),
  member('a spreadsheet that is right', ({ written }) => `/saker/${written}/import/goods`, {
    act: bring('Radar;iii;X1;2;stk;100'),
  }),
  member('a spreadsheet that is wrong', ({ written }) => `/saker/${written}/import/goods`, {
    act: bring('Radar;iii;X1;-2;stk;100'),
  }),
  member('an earlier party', ({ written }) => `/saker/${written}/tidligere/buyer_name`),
  member('earlier lines', ({ begun }) => `/saker/${begun}/tidligere/goods`),
  member('a change, while it is written', ({ changing }) => `/saker/${changing}/skjema/bruk`),
  member('a change, before it is sent', ({ changing }) => `/saker/${changing}/skjema/send-inn`),
  member('throwing a change away', ({ changing }) => `/saker/${changing}/endring/forkasting`),
  member('a case with versions', ({ changing }) => `/saker/${changing}`),
  member('Vis endringer', ({ changing }) => `/saker/${changing}/endringer`),
  member('a version', ({ changing }) => `/saker/${changing}/versjoner/1`),
  member('Gi tilgang', ({ reviewed }) => `/saker/${reviewed}/tilgang`),
  member('a refused case', ({ refused }) => `/saker/${refused}`),
  member('the letter', ({ refused }) => `/saker/${refused}/brev/1`),
  member('Klag på vedtaket', ({ refused }) => `/saker/${refused}/klage`),
  member('Klag på vedtaket, not written', ({ refused }) => `/saker/${refused}/klage`, {
    act: (visitor, { complaints }) => visitor.press(complaints.send),
  }),
  member('an appealed case', ({ appealed }) => `/saker/${appealed}`),
  member('a forwarded case', ({ forwarded }) => `/saker/${forwarded}`),
  member('all cases, narrowed', () => '/saker?sok=9&type=export-licence'),
  deksa('a case with versions', ({ changing }) => desk(changing)),
  deksa('Vis endringer', ({ changing }) => desk(changing, '/endringer')),
  deksa('a version', ({ changing }) => desk(changing, '/versjoner/1')),
  deksa('an application', ({ reviewed }) => desk(reviewed)),
  deksa('Foreslå vedtak', ({ reviewed }) => desk(reviewed, '/vedtak')),
  deksa('Foreslå vedtak, not written', ({ reviewed }) => desk(reviewed, '/vedtak'), {
    act: (visitor, { decisions }) => visitor.press(decisions.sends.application),
  }),
  deksa('the letter, previewed', ({ reviewed }) => desk(reviewed, '/vedtak'), { act: preview }),
  deksa('taking a proposal back', ({ proposed }) => desk(proposed, '/tilbake')),
  deksa('a proposed case', ({ proposed }) => desk(proposed)),
  deksa('an appealed case', ({ appealed }) => desk(appealed)),
  deksa('a proposal on a complaint', ({ appealed }) => desk(appealed, '/klage')),
  deksa('the ministry’s result', ({ forwarded }) => desk(forwarded, '/departementet')),
  deksa('a decided case', ({ refused }) => desk(refused)),
  deksa('the letter', ({ refused }) => desk(refused, '/brev/1')),
  deksa('all cases, narrowed', () => '/saksbehandling?vis=alle&type=export-licence&sok=9'),
  approver('cases to approve', () => '/saksbehandling?vis=til-godkjenning'),
  approver('a proposed case', ({ proposed }) => desk(proposed)),
  approver('Godkjenn', ({ proposed }) => desk(proposed, '/godkjenning')),
  approver('Returner', ({ proposed }) => desk(proposed, '/retur')),
];

async function openMenu(visitor: Visitor, { frame, partySwitch }: Text): Promise<void> {
  await visitor.press(frame.menu);
  await visitor.page.getByText(partySwitch.menu).waitFor();
}

async function openLine({ page }: Visitor, { form }: Text): Promise<void> {
  await page.getByRole('cell').getByRole('link', { name: form.lines.change, exact: true }).first().click();
  await page.waitForURL('**/varer/goods.*');
}

/** Makes the act that brings a spreadsheet of one line and has it read. */
function bring(line: string) {
  return async ({ page }: Visitor, { imports }: Text): Promise<void> => {
    const header = 'Beskrivelse;Liste;Listekode;Mengde;Enhet;Verdi (NOK)';
    const buffer = Buffer.from(`${header}\r\n${line}`);
    await page.getByLabel(imports.file).setInputFiles({ name: 'varer.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: imports.read }).click();
    await page.getByRole('heading', { name: imports.preview }).waitFor();
  };
}

async function preview(visitor: Visitor, { decisions }: Text): Promise<void> {
  await visitor.page.getByRole('radio').first().check();
  await visitor.write(decisions.body, 'Varene skal brukes slik søkeren har skrevet.');
  await visitor.write(decisions.legalBasis, 'Eksportkontrolloven § 1');
  await visitor.press(decisions.preview);
  await visitor.sees('heading', decisions.previewTitle);
}
