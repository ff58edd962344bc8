/** What one has in hand after sending in: the number, the time that counts, and what happens next. */

import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import { partiesTo } from '../../db/account/people.ts';
import { listVersions, type Receipt, readReceipt, readVersion } from '../../db/cases/versions.ts';
import { filesOfCase, type StoredFile } from '../../db/files/files.ts';
import type { Fact } from '../../documents/paper.ts';
import { receiptOf } from '../../documents/receipt.ts';
import { makePdf } from '../../documents/thread.ts';
import { kindOf } from '../../kinds.ts';
import { SEND, tabUrl } from '../draft/form.tsx';
import type { Env, Services, Visitor } from '../http/context.ts';
import type { RoutedCase } from '../http/objects.ts';
import { seeOther } from '../http/redirects.ts';
import type { Routes } from '../http/router.ts';
import { ButtonLink, Notice } from '../ui/blocks.tsx';
import { inWords } from '../ui/form/summary.tsx';
import { date, dateTime, fileSize } from '../ui/format.ts';
import { Layout } from '../ui/layout.tsx';
import { caseUrl } from '../urls.ts';

export function mountReceipts(routes: Routes, services: Services): void {
  routes.onCase('GET', '/saker/:number/kvittering', 'receipt.read', (c, visitor, at) =>
    show(c, visitor, at, services),
  );
  routes.onCase('GET', '/saker/:number/kvittering/pdf', 'receipt.read', (c, visitor, at) =>
    sendFile(c, visitor, at, services),
  );
}

async function show(
  c: Context<Env>,
  visitor: Visitor,
  at: RoutedCase,
  services: Services,
): Promise<Response> {
  const receipt = await readReceipt(services.sql, at.row.number);
  if (!receipt) return seeOther(c, tabUrl(at.row.number, SEND));
  return c.html(<ReceiptPage visitor={visitor} at={at} receipt={receipt} />);
}

const ReceiptPage: FC<{ visitor: Visitor; at: RoutedCase; receipt: Receipt }> = ({
  visitor,
  at,
  receipt,
}) => {
  const { text, language } = visitor;
  const { number } = at.row;
  const says = text.receipt;
  const time = dateTime(language, receipt.at);
  const facts = [[says.number, number], ...factsOf(visitor, at, receipt)];
  return (
    <Layout visitor={visitor} title={says.title} crumbs={[]}>
      {receipt.done ? (
        <Notice tone="success">{receipt.version > 1 ? says.changed : says.received}</Notice>
      ) : (
        <Notice tone="info">
          {text.frame.received(time)} {says.waitingMeans}
        </Notice>
      )}
      <dl class="facts">
        {facts.map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h2 class="ds-heading" data-size="sm">
        {says.nextTitle}
      </h2>
      <ul class="ds-list">
        {says.next.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      <p class="buttons">
        <ButtonLink href={caseUrl(visitor, number)}>{says.toCase}</ButtonLink>
        <ButtonLink href={`/saker/${number}/kvittering/pdf`} variant="secondary">
          {says.download}
        </ButtonLink>
      </p>
    </Layout>
  );
};

/** What page and file say alike. */
function factsOf({ text, language }: Visitor, { row }: RoutedCase, { at, expectedBy }: Receipt): Fact[] {
  const says = text.receipt;
  return [
    [says.kind, kindOf(row.kind).name[language]],
    [says.time, dateTime(language, at)],
    [says.expected, date(language, row.snapshot.expectedBy ?? expectedBy)],
  ];
}

/** All that was sent, to keep. */
async function sendFile(
  c: Context<Env>,
  visitor: Visitor,
  at: RoutedCase,
  services: Services,
): Promise<Response> {
  const { number, kind } = at.row;
  const receipt = await readReceipt(services.sql, number);
  if (!receipt) return seeOther(c, tabUrl(number, SEND));
  const [version, versions, files, who] = await Promise.all([
    readVersion(services.sql, number, receipt.version),
    listVersions(services.sql, number),
    filesOfCase(services.sql, number),
    partiesTo(services.sql, number),
  ]);
  const { text, language } = visitor;
  const says = text.receipt;
  const paper = receiptOf({
    language,
    kind: kindOf(kind),
    content: version!.content.fields,
    title: says.fileTitle(number),
    facts: [[says.applicant, who.applicant], ...factsOf(visitor, at, receipt)],
    versions: versions.map((one) => [
      `${says.version} ${one.version}`,
      text.versions.sent(dateTime(language, one.at), one.sentBy),
    ]),
    files: new Map([...files].map(([id, file]) => [id, fileFacts(visitor, file)])),
    inWords: (field, value) => inWords(visitor, field, value),
  });
  return c.body(await makePdf(paper), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="kvittering-${number}.pdf"`,
  });
}

const fileFacts = ({ text, language }: Visitor, { name, size, sha256 }: StoredFile): Fact[] => [
  [name, fileSize(language, size)],
  [text.attachments.case.sha256, sha256],
];
