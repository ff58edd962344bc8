/** *Aktiver bruker etter fullmakt*: somebody becomes administrator on a written power of attorney, which is kept. */

import { z } from 'zod';
import { activate, isSignedInTime } from '../../acts/access/activate.ts';
import { beginActivation } from '../../acts/access/begin-activation.ts';
import { filesForAttorney, findRequest } from '../../db/access/requests.ts';
import type { StoredFile } from '../../db/files/files.ts';
import { UUID } from '../../domain/shared/ids.ts';
import type { Text } from '../../text/index.ts';
import { commandForm } from '../http/command-form.tsx';
import type { Services, Visitor } from '../http/context.ts';
import { allUploaded, changeFilesBeside } from '../http/file-changes.ts';
import {
  dateField,
  type FormState,
  lineOfText,
  type ProblemCode,
  readForm,
  untouched,
} from '../http/form-input.ts';
import type { Routes } from '../http/router.ts';
import { ATTORNEY } from '../ui/access/attorney-files.tsx';
import { attorneyBeside } from '../ui/access/attorney-uploads.ts';
import { identityNumber, organisationNumber, personName } from '../ui/access/inputs.ts';
import { to, URLS } from '../urls.ts';
import { ActivationPage } from './activation-page.tsx';
import { ASKED } from './activation-url.ts';

const action = 'review.activate';
const TOO_OLD: ProblemCode = 'signed_long_ago';

const input = z.object({
  number: organisationNumber,
  pid: identityNumber,
  principal: personName,
  agent: personName,
  signedOn: dateField.refine((date) => isSignedInTime(date, Date.now()), TOO_OLD),
  document: z
    .string()
    .trim()
    .default('')
    .pipe(z.union([z.literal(''), lineOfText()])),
});
/** The fields that have to be typed before files are uploaded. */
const whom = input.pick({ number: true, pid: true });

export function mountActivations(routes: Routes, services: Services): void {
  const { sql } = services;
  const show = async (visitor: Visitor, typed: FormState) => (
    <ActivationPage {...{ visitor, typed, files: await filesLying(visitor, typed.values) }} />
  );
  const common = { action, refusalStatus: 422 } as const;
  const activation = commandForm({
    ...{ ...common, input },
    page: (visitor, _object, typed) => show(visitor, typed),
    initial: (c, visitor) => askedFor(visitor, c.req.query(ASKED) ?? ''),
    // Browsers send the name of a file that was chosen and not uploaded.
    check: allUploaded(ATTORNEY),
    act: ({ acts, id, actor, visitor, input: { number, pid, document, ...said } }) =>
      activate(acts, {
        ...{ id, actor, ownPid: pidOf(visitor), number, pid },
        attorney: { ...said, document: document || null },
      }),
    refusals: ({ text }) => ({
      ...whomRefusals(text),
      signed_long_ago: text.problems.signed_long_ago,
      waiting_file: text.access.review.waiting_file,
      no_document: text.access.review.no_document,
      illegal: text.access.request.illegal,
    }),
    leadsTo: (_visitor, _object, { request }) => to(URLS.deskRequest, { request }),
  });
  // Files that came by post begin a request, where the person has sent none.
  const upload = commandForm({
    ...{ ...common, input: whom },
    page: (visitor, _object, typed) => show(visitor, typed),
    act: ({ acts, id, actor, visitor, input: { number, pid } }) =>
      beginActivation(acts, { id, actor, ownPid: pidOf(visitor), number, pid }),
    refusals: ({ text }) => whomRefusals(text),
    leadsTo:
      (visitor, _object, { request }) =>
      async (c) => {
        const { values } = await readForm(c, z.object({}));
        const files = await changeFilesBeside(c, sql, attorneyBeside(visitor, request), values.go ?? '');
        const isTaken = files.refused.length === 0;
        return c.html(await show(visitor, { ...untouched, values, files }), isTaken ? 200 : 422);
      },
  });
  routes.page('GET', URLS.deskActivation, action, activation.show);
  routes.page('POST', URLS.deskActivation, action, activation.take);
  // Logging in again leads here from a page that was the answer to an upload.
  routes.page('GET', URLS.deskActivationUpload, action, upload.show);
  routes.page('POST', URLS.deskActivationUpload, action, upload.take, {
    brings: 'files',
    budget: 'uploads',
  });
}

const pidOf = ({ session }: Visitor): string => session?.pid ?? '';

const whomRefusals = ({ access: { review } }: Text) => ({
  no_organisation: review.noOrganisation,
  ended: review.ended,
  oneself: review.oneself,
  no_person: review.noPerson,
  member: review.member,
});

/** Files that lie with the request of the one who is typed. Nobody sees here what they have sent themselves. */
async function filesLying(visitor: Visitor, values: FormState['values']): Promise<readonly StoredFile[]> {
  const { data } = whom.safeParse(values);
  if (!data || data.pid === pidOf(visitor)) return [];
  return filesForAttorney(visitor.reads, data.number, data.pid);
}

/** Values that are known where the person has asked beforehand. */
async function askedFor({ session, reads }: Visitor, id: string): Promise<FormState['values']> {
  if (!session || !UUID.test(id)) return {};
  const found = await findRequest(reads, { kind: 'staff', pid: session.pid }, id);
  return found?.relation === 'staff' ? { number: found.row.number, pid: found.row.pid } : {};
}
