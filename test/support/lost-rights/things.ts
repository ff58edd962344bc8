/** Things that forms are about, each made anew for the form that it is for. */
import { randomUUID } from 'node:crypto';
import { json, type Sql } from '../../../db/sql.ts';
import { type AccessKind, type AccessState, newRequest } from '../../../domain/access/states.ts';
import type { Reading } from '../../../domain/forms/reading.ts';
import { accessWorkflowId } from '../../../domain/shared/ids.ts';
import { newOrganisationNumber } from '../cast.ts';
import { beginKind, press, tabOf } from '../lines.ts';
import { type Office, type Reached, settled } from '../office.ts';
import type { PortalUser } from '../portal.ts';
import { bringRefused } from '../refused-case.ts';
import type { Ids, Subject } from './forms.ts';

interface Sides {
  applicant: PortalUser;
  caseworker: PortalUser;
}

/** Lines that were read from a spreadsheet, as it was read. */
const READ: Reading = {
  ...{ lines: [{ description: 'Krutt' }], columns: 1, rows: 1, wrongRows: 0, wrong: [], wrongCells: 0 },
  ...{ unknown: [], twice: [], missing: [] },
};

/** Requests by what they are called here. */
const REQUESTS: Partial<Record<Subject, [AccessKind, AccessState]>> = {
  'draft request': ['power_of_attorney', 'draft'],
  'open request': ['power_of_attorney', 'open'],
  attorney: ['power_of_attorney', 'open'],
  joining: ['join', 'open'],
  invited: ['invitation', 'open'],
  'new organisation': ['new_organisation', 'open'],
};

/** States into which the refused case is put: nothing in these tests leads to them. */
export const WRITTEN: readonly Subject[] = [
  ...(['refused', 'decision_proposed', 'own proposal', 'appealed', 'forwarded'] as const),
];

const WRITTEN_AS: Partial<Record<Subject, string>> = {
  refused: 'decided',
  decision_proposed: 'decision_proposed',
  'own proposal': 'decision_proposed',
};

export class Things {
  readonly #sql: Sql;
  readonly #sides: Sides;
  readonly #office: Office;
  #refused: Promise<string> | undefined;

  constructor(sql: Sql, sides: Sides, office: Office) {
    this.#sql = sql;
    this.#sides = sides;
    this.#office = office;
  }

  /** Makes a thing. @returns its ids, by the names by which addresses and forms have them */
  async make(subject: Subject, people: Ids): Promise<Ids> {
    const request = REQUESTS[subject];
    if (request) return { request: await this.#request(...request, people) };
    const ids = await this.#case(subject, people);
    await this.#sql`
      insert into case_access (case_number, person_id, granted_by)
      values (${ids.number!}, ${people.handler!}, ${people.owner!}) on conflict do nothing`;
    return ids;
  }

  async #case(subject: Subject, people: Ids): Promise<Ids> {
    const { applicant } = this.#sides;
    if (subject === 'begun') return { number: await applicant.begin() };
    if (subject === 'goods') return this.#goods(people);
    if (subject === 'changing') return this.#changing();
    if (WRITTEN.includes(subject)) return this.#written(subject, people);
    const number = await this.#office.bring(subject as Reached);
    return { number, revision: await this.#revision(number) };
  }

  async #changing(): Promise<Ids> {
    const { applicant } = this.#sides;
    const number = await this.#office.bring('submitted');
    await applicant.fill(`/saker/${number}`, `/saker/${number}/endring`);
    await applicant.write(number, { subject: 'Et annet emne' });
    return { number, revision: await this.#revision(number) };
  }

  async #revision(number: string): Promise<string> {
    const [draft] = await this.#sql<{ revision: number }[]>`
      select revision from drafts where case_number = ${number} order by generation desc limit 1`;
    return `${draft!.revision}`;
  }

  /** Makes a draft with a line, and an import of the handler's for it. */
  async #goods({ handler }: Ids): Promise<Ids> {
    const { applicant } = this.#sides;
    const number = await beginKind(applicant, 'export-licence');
    const { location } = await press(applicant, tabOf(number, 'varer'), {}, 'add goods');
    const id = randomUUID();
    await this.#sql`
      insert into imports (id, case_number, person_id, path, reading)
      values (${id}, ${number}, ${handler!}, 'goods', ${json(this.#sql, READ)})`;
    return { number, import: id, line: new URL(location!).pathname.split('/').at(-1)! };
  }

  /** Puts the refused case into a state. Its workflow knows nothing of that, and refuses what is asked of it then. */
  async #written(state: Subject, { colleague, staff }: Ids): Promise<Ids> {
    const sql = this.#sql;
    this.#refused ??= bringRefused(sql, this.#sides);
    const number = await this.#refused;
    await settled(sql, number);
    const [decision] = await sql<{ id: string }[]>`select id from decisions where case_number = ${number}`;
    const proposal = {
      ...{ id: decision!.id, version: 1, proposer: state === 'own proposal' ? staff! : colleague! },
      ...{ complainable: true, forwards: false, onComplaint: false },
    };
    const more = WRITTEN_AS[state] === 'decision_proposed' && { proposal };
    const open = { complained: false, complainBy: Date.now() + 86_400_000 };
    const changes = { state: WRITTEN_AS[state] ?? state, ...open, ...more };
    await sql`update cases set snapshot = snapshot || ${json(sql, changes)} where number = ${number}`;
    return { number, decision: decision!.id, staff: staff! };
  }

  async #request(kind: AccessKind, state: AccessState, people: Ids): Promise<string> {
    const id = randomUUID();
    const isNew = kind === 'new_organisation';
    const snapshot = { ...newRequest(kind, { lapseAt: Date.now() + 86_400_000 }), state };
    await this.#sql`
      insert into access_requests (id, workflow_id, kind, number, organisation_id, requester, pid, sent_at, snapshot, started)
      select ${id}, ${accessWorkflowId(id)}, ${kind}, ${newOrganisationNumber()},
        ${isNew ? null : people.organisation!}, ${kind === 'invitation' ? people.admin! : this.#sql`id`},
        ${isNew ? people.strangerPid! : this.#sql`pid`},
        ${state === 'draft' ? null : new Date()}, ${json(this.#sql, snapshot)}, true
      from persons where id = ${people.person!}`;
    return id;
  }
}
