/** What one has in hand after sending in: the number, the time that counts, and what happens next. */
import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import { type Receipt, readReceipt } from '../db/versions.ts';
import { kindOf } from '../domain/kinds/registry.ts';
import { seeOther } from './act-forms.tsx';
import type { CaseAt, Env, House, Routes, Visitor } from './route.ts';
import { caseUrl } from './views/addresses.ts';
import { ButtonLink, Notice } from './views/blocks.tsx';
import { SEND, tabUrl } from './views/form.tsx';
import { date, dateTime } from './views/format.ts';
import { Layout } from './views/layout.tsx';

export function mountReceipts(routes: Routes, house: House): void {
  routes.onCase('GET', '/saker/:number/kvittering', 'receipt.read', (c, visitor, at) =>
    show(c, visitor, at, house),
  );
}

async function show(c: Context<Env>, visitor: Visitor, at: CaseAt, house: House): Promise<Response> {
  const receipt = await readReceipt(house.sql, at.row.number);
  if (!receipt) return seeOther(c, tabUrl(at.row.number, SEND));
  return c.html(<ReceiptPage visitor={visitor} at={at} receipt={receipt} />);
}

const ReceiptPage: FC<{ visitor: Visitor; at: CaseAt; receipt: Receipt }> = ({ visitor, at, receipt }) => {
  const { text, language } = visitor;
  const { number, kind } = at.row;
  const says = text.receipt;
  const time = dateTime(language, receipt.at);
  const facts = [
    [says.number, number],
    [says.kind, kindOf(kind).name[language]],
    [says.time, time],
    [says.expected, date(language, at.row.snapshot.expectedBy ?? receipt.expectedBy)],
  ];
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
      <p>
        <ButtonLink href={caseUrl(visitor, number)}>{says.toCase}</ButtonLink>
      </p>
    </Layout>
  );
};
