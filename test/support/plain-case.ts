/** A case with its draft, made in the database alone: for what concerns neither its pages nor its workflow. */

import { randomBytes, randomUUID } from 'node:crypto';
import { json, type Queries, type Sql } from '../../db/sql.ts';
import { casePolicyAt } from '../../domain/cases/policy.ts';
import { newCase } from '../../domain/cases/states.ts';
import type { Id } from '../../domain/shared/ids.ts';

export interface PlainCase {
  number: string;
  person: Id;
  /** Puts a file at a place of the draft. @returns the place */
  attach(sql: Queries, file: Id): Promise<string>;
}

export async function makeCase(sql: Sql): Promise<PlainCase> {
  const person = randomUUID();
  const number = `99${String(randomBytes(4).readUInt32LE()).padStart(10, '0')}`;
  const now = Date.now();
  await sql.begin(async (tx) => {
    await tx`insert into parties (id, kind) values (${person}, 'person')`;
    await tx`
      insert into persons (id, pid, name, address, email, phone, language, privacy_version, privacy_accepted_at)
      values (${person}, ${number}, 'Test Testesen', 'Testveien 1', 'test@example.no', '22000000', 'nb', '1', now())`;
    await tx`
      insert into cases (number, workflow_id, party_id, created_by, kind, snapshot, started)
      values (${number}, ${`case-${number}-plain`}, ${person}, ${person}, 'enquiry',
        ${json(tx, newCase(casePolicyAt({ weeks: 3, fourEyes: false }, now, now)))}, true)`;
    await tx`insert into drafts (case_number, generation, edition) values (${number}, 1, 1)`;
  });
  return {
    number,
    person,
    async attach(queries, file) {
      const place = `attachments.${randomBytes(6).toString('hex')}`;
      for (const [path, value] of [
        [place, '1'],
        [`${place}.file`, file],
      ] as const)
        await queries`
          insert into draft_fields (case_number, generation, path, value, revision, saved_by)
          values (${number}, 1, ${path}, ${json(queries, value)}, 1, ${person})`;
      return place;
    },
  };
}
