/** An organisation's applications for export licences, brought over HTTP into the states that tests look at. */
import type { Sql } from '../../../db/sql.ts';
import { deskOf, settled } from '../office.ts';
import { found } from '../organisation.ts';
import { type Fields, fieldsOf, numberIn, type PortalUser } from '../portal.ts';

/** Organisation of these cases alone, so that nothing of it waits for those who act for another one. */
export const LOOKED_AT = { number: '987654329', name: 'EKSEMPEL OPTIKK AS' };

/**
 * States of the applications: `begun` has one line with nothing in it, `changing` has two versions and a change that
 * is not sent, and `own` is an enquiry that the member began as a private person.
 */
export type LicenceCase =
  | 'own'
  | 'begun'
  | 'written'
  | 'changing'
  | 'reviewed'
  | 'proposed'
  | 'refused'
  | 'appealed'
  | 'forwarded';

export interface People {
  member: PortalUser;
  caseworker: PortalUser;
  approver: PortalUser;
}

const GOODS: readonly Fields[] = [
  {
    ...{ description: 'Siktemidler for geværer', list: 'i', list_code: 'ML5.a', category: 'B' },
    ...{ quantity: '12', unit: 'pcs', value: '125000' },
  },
  {
    ...{ description: 'Varmekamera til overvåking', list: 'ii', list_code: '6A003' },
    ...{ quantity: '3', unit: 'pcs', value: '99,50' },
  },
];
const party = (prefix: string): Fields => ({
  [`${prefix}_name`]: 'Exempel Kustteknik AB',
  [`${prefix}_address`]: 'Storgatan 1\n111 22 Stockholm',
  [`${prefix}_country`]: 'SE',
});
const TABS: Readonly<Record<string, Fields>> = {
  eksporten: { item_type: 'goods', export_type: 'permanent', recipient_country: 'SE' },
  parter: { ...party('buyer'), ...party('consignee'), ...party('end_user') },
  bruk: { end_use: 'Vakthold ved en flyplass.' },
  vedlegg: { end_user_statement_missing: 'Kommer i posten.' },
};
const CONFIRMED = { confirmed: 'yes' };
const WORDS = { body: 'Sluttbruken er ikke godt nok forklart.', legalBasis: 'Eksportkontrolloven § 1' };

export class Licences {
  readonly #sql: Sql;
  readonly #people: People;

  constructor(sql: Sql, people: People) {
    this.#sql = sql;
    this.#people = people;
  }

  /** @returns the numbers of one case in each state */
  async bringAll(): Promise<Record<LicenceCase, string>> {
    const { member } = this.#people;
    const own = await member.begin();
    await found(this.#sql, LOOKED_AT, { admin: 'administrator', handler: 'handler' });
    await member.actFor(LOOKED_AT.name);
    const begun = await this.#begin();
    await this.#addLine(begun, {});
    const reviewed = await this.#begin();
    for (const goods of GOODS) await this.#addLine(reviewed, goods);
    for (const [tab, fields] of Object.entries(TABS)) await this.#write(reviewed, tab, fields);
    await this.#write(reviewed, 'kontakt', CONFIRMED);
    await this.#send(reviewed);
    await this.#share(reviewed);
    const written = await this.#copy(reviewed);
    const changing = await this.#copy(reviewed);
    await this.#send(changing);
    await this.#beginChange(changing, 'Vakthold ved to flyplasser.');
    await this.#act(
      member,
      `/saker/${changing}/endring/innsending`,
      {},
      `/saker/${changing}/skjema/send-inn`,
    );
    await this.#beginChange(changing, 'Vakthold ved tre flyplasser.');
    const [proposed, refused, appealed, forwarded] = [
      await this.#propose(reviewed),
      await this.#refuse(reviewed),
      await this.#appeal(reviewed),
      await this.#forward(reviewed),
    ];
    await this.#take(reviewed);
    return { own, begun, written, changing, reviewed, proposed, refused, appealed, forwarded };
  }

  async #begin(): Promise<string> {
    const { member } = this.#people;
    const form = fieldsOf(await member.open('/ny'), '/saker');
    return numberIn((await member.send({ ...form, kind: 'export-licence' }, '/saker')).url);
  }

  async #addLine(number: string, goods: Fields): Promise<void> {
    const tab = tabOf(number, 'varer');
    const { url } = await this.#people.member.fill(tab, tab, { go: 'add goods' });
    const line = url.split('/').at(-1) ?? '';
    const fields = Object.entries(goods).map(([path, value]) => [`${line}.${path}`, value]);
    await this.#write(number, `varer/${line}`, Object.fromEntries(fields), `show ${line}`);
  }

  async #write(number: string, tab: string, fields: Fields, go = 'send-inn'): Promise<void> {
    const values = Object.entries(fields).map(([path, value]) => [`value.${path}`, value]);
    const path = tabOf(number, tab);
    await this.#people.member.fill(path, path, { ...Object.fromEntries(values), go });
  }

  /** Copies a case into a draft that is ready to be sent. @returns its number */
  async #copy(of: string): Promise<string> {
    const { member } = this.#people;
    const number = numberIn((await member.fill(`/saker/${of}`, `/saker/${of}/kopiering`)).url);
    await this.#write(number, 'kontakt', CONFIRMED);
    return number;
  }

  #send(number: string): Promise<void> {
    return this.#act(this.#people.member, `/saker/${number}/innsending`, {}, tabOf(number, 'send-inn'));
  }

  async #share(number: string): Promise<void> {
    const { member } = this.#people;
    const path = `/saker/${number}/tilgang`;
    const [, person = ''] = /<option value="([^"]+)"/.exec((await member.open(path)).html) ?? [];
    await this.#act(member, path, { person });
  }

  async #beginChange(number: string, endUse: string): Promise<void> {
    await this.#people.member.fill(`/saker/${number}`, `/saker/${number}/endring`);
    await this.#write(number, 'bruk', { end_use: endUse });
  }

  #take(number: string): Promise<void> {
    return this.#act(this.#people.caseworker, deskOf(number, 'behandling'), {}, deskOf(number));
  }

  async #propose(of: string): Promise<string> {
    const number = await this.#copy(of);
    await this.#send(number);
    await this.#take(number);
    await this.#act(this.#people.caseworker, deskOf(number, 'vedtak'), { ...WORDS, outcome: 'refused' });
    return number;
  }

  async #refuse(of: string): Promise<string> {
    const number = await this.#propose(of);
    await this.#approve(number);
    return number;
  }

  async #appeal(of: string): Promise<string> {
    const number = await this.#refuse(of);
    await this.#act(this.#people.member, `/saker/${number}/klage`, { body: 'Varene er til vakthold.' });
    return number;
  }

  async #forward(of: string): Promise<string> {
    const number = await this.#appeal(of);
    await this.#act(this.#people.caseworker, deskOf(number, 'klage'), { ...WORDS, outcome: 'forward' });
    await this.#approve(number);
    return number;
  }

  #approve(number: string): Promise<void> {
    return this.#act(this.#people.approver, deskOf(number, 'godkjenning'));
  }

  /** Sends the form for an address, and waits until it has its outcome. @param page where the form stands */
  async #act(user: PortalUser, path: string, typed: Fields = {}, page = path): Promise<void> {
    const { status } = await user.fill(page, path, typed);
    if (status !== 200) throw new Error(`${path}: ${status}`);
    await settled(this.#sql, numberIn(path));
  }
}

const tabOf = (number: string, tab: string): string => `/saker/${number}/skjema/${tab}`;
