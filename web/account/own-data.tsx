/** *Last ned mine data*: everything that the portal holds about a person, to read and to take elsewhere. */

import { PassThrough, pipeline, Readable } from 'node:stream';
import type { FC } from 'hono/jsx';
import { heldCases } from '../../db/account/held-cases.ts';
import {
  ownAccess,
  ownAccessChanges,
  ownActs,
  ownActsElsewhere,
  ownLogins,
  ownNotices,
  ownPerson,
  ownRequests,
} from '../../db/account/own-data.ts';
import { recordAudit } from '../../db/audit.ts';
import type { Queries } from '../../db/sql.ts';
import { makePdf } from '../../documents/make-pdf.ts';
import { type OwnData, ownDataOf } from '../../documents/own-data.ts';
import type { Field, Value } from '../../domain/forms/types.ts';
import { codeOf } from '../../log.ts';
import { dateTime } from '../../text/dates.ts';
import { levelOf } from '../http/acr.ts';
import { actorOf, type Services, type Visitor } from '../http/context.ts';
import type { Handler, Routes } from '../http/router.ts';
import { ButtonLink } from '../ui/buttons.tsx';
import { inWords } from '../ui/form/values.tsx';
import { Layout } from '../ui/layout.tsx';
import { URLS } from '../urls.ts';

const action = 'own_data.read';

export function mountOwnData(routes: Routes, services: Services): void {
  routes.page('GET', URLS.ownData, action, (c, visitor) => c.html(<OwnDataPage visitor={visitor} />));
  routes.page('GET', URLS.ownDataPdf, action, sendPdf(services), {
    budget: 'own_data',
    snapshotless: true,
  });
  routes.page('GET', URLS.ownDataJson, action, sendJson(services), {
    budget: 'own_data',
    snapshotless: true,
  });
}

const OwnDataPage: FC<{ visitor: Visitor }> = ({ visitor }) => {
  const { profile, own } = visitor.text;
  return (
    <Layout visitor={visitor} title={own.data.title} crumbs={[{ name: profile.title, href: URLS.profile }]}>
      <p>{own.data.lead}</p>
      <ul class="ds-list">
        {own.data.holds.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      <p>{own.data.organisations}</p>
      <p class="buttons">
        <ButtonLink href={URLS.ownDataPdf}>{own.data.pdf}</ButtonLink>
        <ButtonLink href={URLS.ownDataJson} variant="secondary">
          {own.data.json}
        </ButtonLink>
      </p>
    </Layout>
  );
};

const sendPdf =
  (services: Services): Handler =>
  async (c, visitor) => {
    const words = {
      language: visitor.language,
      value: (field: Field, value: Value) => inWords(visitor, field, value),
      time: (moment: Date) => dateTime(visitor.language, moment),
      level: (acr: string) => visitor.text.sessions.list.levels[levelOf({ kind: 'person', acr })],
    };
    const paper = await ownDataOf(await readOwnData(services.sql, visitor), words, new Date());
    await noteRead(services, visitor);
    return c.body(await makePdf(paper), 200, headersFor('pdf', 'application/pdf'));
  };

/** Sends the file while it is read; an error breaks it off, so that none looks whole that is not. */
const sendJson =
  (services: Services): Handler =>
  async (c, visitor) => {
    const data = await readOwnData(services.sql, visitor);
    await noteRead(services, visitor);
    const file = new PassThrough();
    pipeline(Readable.from(jsonOf(data)), file, (error) => {
      if (error) services.log.warn({ code: codeOf(error) }, 'own data were not sent whole');
    });
    return c.body(
      Readable.toWeb(file) as ReadableStream,
      200,
      headersFor('json', 'application/json; charset=utf-8'),
    );
  };

async function readOwnData(sql: Queries, { id, session }: Visitor): Promise<OwnData> {
  const who = { id, pid: session!.pid };
  return {
    person: await ownPerson(sql, who),
    logins: await ownLogins(sql, who),
    access: await ownAccess(sql, who),
    accessChanges: await ownAccessChanges(sql, who),
    requests: await ownRequests(sql, who),
    actsElsewhere: ownActsElsewhere(sql, who),
    notices: ownNotices(sql, who),
    cases: heldCases(sql, who),
    acts: ownActs(sql, who),
  };
}

const noteRead = ({ sql }: Services, visitor: Visitor): Promise<void> =>
  recordAudit(sql, actorOf(visitor), { action, object: null, result: 'given' });

async function* jsonOf({ actsElsewhere, notices, cases, acts, ...whole }: OwnData): AsyncGenerator<string> {
  yield JSON.stringify({ madeAt: new Date(), ...whole }, null, 2).slice(0, -2);
  yield* listOf('actsElsewhere', actsElsewhere);
  yield* listOf('notices', notices);
  yield* listOf('cases', cases);
  yield* listOf('acts', acts);
  yield '\n}\n';
}

async function* listOf(name: string, items: AsyncIterable<object>): AsyncGenerator<string> {
  yield `,\n  "${name}": [`;
  let between = '\n';
  for await (const item of items) {
    yield between + JSON.stringify(item, null, 2);
    between = ',\n';
  }
  yield ']';
}

const headersFor = (extension: string, type: string) => ({
  'content-type': type,
  'content-disposition': `attachment; filename="mine-data.${extension}"`,
});
