/** The receipt of a case that was sent: its number, the time that counts, and what happens next. */
import type { FC } from 'hono/jsx';
import { partiesTo } from '../../db/cases/parties.ts';
import { listVersions, type Receipt, readReceipt, readVersion } from '../../db/cases/versions.ts';
import { filesOfCase, type StoredFile } from '../../db/files/files.ts';
import { makePdf } from '../../documents/make-pdf.ts';
import type { Fact, Paper } from '../../documents/paper.ts';
import { receiptOf } from '../../documents/receipt.ts';
import { kindOf } from '../../kinds.ts';
import { date, dateTime } from '../../text/dates.ts';
import { fileSize } from '../../text/format.ts';
import type { Visitor } from '../http/context.ts';
import type { RoutedCase } from '../http/objects.ts';
import { seeOther } from '../http/redirects.ts';
import type { CaseHandler, Routes } from '../http/router.ts';
import { Alert } from '../ui/alerts.tsx';
import { ButtonLink } from '../ui/buttons.tsx';
import { inWords } from '../ui/form/values.tsx';
import { Layout } from '../ui/layout.tsx';
import { caseUrl, SEND, tabUrl, to, URLS } from '../urls.ts';

export function mountReceipts(routes: Routes): void {
  routes.on('case', 'GET', URLS.receipt, 'receipt.read', async (c, visitor, case_) => {
    const receipt = await readReceipt(visitor.reads, case_.row.number);
    if (!receipt) return seeOther(c, tabUrl(case_.row.number, SEND));
    return c.html(<ReceiptPage visitor={visitor} case_={case_} receipt={receipt} />);
  });

  routes.on('case', 'GET', URLS.receiptPdf, 'receipt.read', sendPdf, {
    budget: 'pdfs',
    snapshotless: true,
  });
}

const sendPdf: CaseHandler = async (c, visitor, case_) => {
  const { number } = case_.row;
  const receipt = await readReceipt(visitor.reads, number);
  if (!receipt) return seeOther(c, tabUrl(number, SEND));
  const paper = await receiptPaper({ visitor, case_, receipt });
  return c.body(await makePdf(paper), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="kvittering-${number}.pdf"`,
  });
};

interface ReceiptShown {
  visitor: Visitor;
  case_: RoutedCase;
  receipt: Receipt;
}

const ReceiptPage: FC<ReceiptShown> = (shown) => {
  const { visitor, case_, receipt } = shown;
  const { text, language } = visitor;
  const { number } = case_.row;
  const says = text.receipt;
  const facts = [[says.number, number], ...factsOf(shown)];
  return (
    <Layout visitor={visitor} title={says.title} crumbs={[]}>
      {receipt.done ? (
        <Alert tone="success">{receipt.version > 1 ? says.changed : says.received}</Alert>
      ) : (
        <Alert tone="info">
          {text.frame.received(dateTime(language, receipt.at))} {says.waitingMeans}
        </Alert>
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
        <ButtonLink href={to(URLS.receiptPdf, { number })} variant="secondary">
          {says.download}
        </ButtonLink>
      </p>
    </Layout>
  );
};

/** Facts that the page and the PDF have in common. */
function factsOf({ visitor, case_: { row }, receipt }: ReceiptShown): Fact[] {
  const { text, language } = visitor;
  const says = text.receipt;
  return [
    [says.kind, kindOf(row.kind).name[language]],
    [says.time, dateTime(language, receipt.at)],
    [says.expected, date(language, row.snapshot.expectedBy ?? receipt.expectedBy)],
  ];
}

/** The receipt with all that was sent, to keep. */
async function receiptPaper(shown: ReceiptShown): Promise<Paper> {
  const { visitor, case_, receipt } = shown;
  const { number, kind } = case_.row;
  const [version, versions, files, who] = await Promise.all([
    readVersion(visitor.reads, number, receipt.version),
    listVersions(visitor.reads, number),
    filesOfCase(visitor.reads, number),
    partiesTo(visitor.reads, number),
  ]);
  const { text, language } = visitor;
  const says = text.receipt;
  return receiptOf({
    language,
    kind: kindOf(kind),
    content: version!.content.fields,
    title: says.fileTitle(number),
    facts: [[says.applicant, who.applicant], ...factsOf(shown)],
    versions: versions.map((one) => [
      `${says.version} ${one.version}`,
      text.versions.sent(dateTime(language, one.at), one.sentBy),
    ]),
    files: new Map([...files].map(([id, file]) => [id, fileFacts(visitor, file)])),
    inWords: (field, value) => inWords(visitor, field, value),
  });
}

const fileFacts = ({ text, language }: Visitor, { name, size, sha256 }: StoredFile): Fact[] => [
  [name, fileSize(language, size)],
  [text.attachments.case.sha256, sha256],
];
