/** An applicant and a caseworker, who give their acts on enquiries without pages. */
import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { propose } from '../acts/cases/propose.ts';
import { startCase } from '../acts/cases/start.ts';
import { submit } from '../acts/cases/submit.ts';
import { take } from '../acts/cases/take.ts';
import { save } from '../acts/draft/save.ts';
import type { Answer } from '../acts/perform.ts';
import { openServices } from '../acts/services.ts';
import { readDraft } from '../db/draft/drafts.ts';
import { connect } from '../db/sql.ts';
import { personActor, staffActor } from '../dev/demo/actors.ts';
import type { Stack } from '../dev/stack.ts';
import { fieldAt } from '../domain/forms/content.ts';
import enquiry from '../domain/kinds/enquiry.kind.ts';
import { openStore } from '../files/store.ts';
import { readSettings } from '../settings.ts';
import { openTemporal } from '../temporal/client.ts';

const FORM = {
  contact_person: 'Kari Nordmann',
  concerns: 'export_control',
  subject: 'Forespørsel',
  text: 'Trenger vi lisens?',
  confirmed: true,
} as const;

export interface BenchOffice {
  /** Writes an enquiry that can be sent. @returns its number */
  write(): Promise<string>;
  send(number: string): Promise<void>;
  take(number: string): Promise<void>;
  answer(number: string): Promise<void>;
  close(): Promise<void>;
}

export async function openOffice({ environment }: Stack): Promise<BenchOffice> {
  const settings = readSettings({ ...environment });
  const log = pino({ level: 'silent' });
  const sql = connect(settings.DATABASE_URL, { name: 'bench office', max: 20 });
  const temporal = openTemporal(settings, log);
  const services = await openServices({ sql, temporal, store: await openStore(settings), log });
  const applicant = await personActor(sql, 'private');
  const caseworker = await staffActor(sql, 'caseworker');
  return {
    async write() {
      const begun = await startCase(
        { ...services, settings },
        { id: randomUUID(), actor: applicant, level: 'high', kind: enquiry.id },
      );
      if (begun.kind === 'refused') throw new Error(begun.refused);
      const draft = { number: begun.number, generation: 1, person: applicant.id, party: applicant.party };
      const changes = Object.entries(FORM).flatMap(([path, value]) => {
        const field = fieldAt(enquiry, path);
        return field ? [{ field, value, seen: 0 }] : [];
      });
      await save(services, { ...draft, changes });
      return begun.number;
    },
    async send(number) {
      const { generation, revision } = await readDraft(sql, number);
      done(await submit(services, { id: randomUUID(), actor: applicant, number, generation, revision }));
    },
    take: async (number) => done(await take(services, { id: randomUUID(), actor: caseworker, number })),
    answer: async (number) =>
      done(
        await propose(services, {
          ...{ id: randomUUID(), actor: caseworker, number },
          ...{ version: 1, outcome: 'answered', body: 'Nei.' },
        }),
      ),
    async close() {
      await services.close();
      await temporal.close();
      await sql.end();
    },
  };
}

function done(answer: Answer<string>): void {
  if (answer.kind !== 'done') throw new Error(answer.kind === 'refused' ? answer.refused : answer.kind);
}
