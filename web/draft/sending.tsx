/** *Send inn*: a form is sent for the first time, or changed; exactly as it was shown, once, as one version. */

import type { FC } from 'hono/jsx';
import { z } from 'zod';
import { change } from '../../acts/cases/change.ts';
import { submit } from '../../acts/cases/submit.ts';
import { readOpenChange } from '../../db/draft/changes.ts';
import { readToSend } from '../../db/draft/forms.ts';
import { commandForm } from '../http/command-form.tsx';
import { type Services, seeingOf, type Visitor } from '../http/context.ts';
import { carriedNumber } from '../http/form-input.ts';
import type { RoutedCase } from '../http/objects.ts';
import { seeOther } from '../http/redirects.ts';
import type { CaseHandler, Routes } from '../http/router.ts';
import { CopyChangeButton } from '../ui/case/copy-button.tsx';
import { NotDonePage, PlainPage, type WayOn } from '../ui/plain-page.tsx';
import { caseUrl, to, URLS } from '../urls.ts';
import { SENDINGS, SendTab } from './send-tab.tsx';

export function mountSendings(routes: Routes, services: Services): void {
  const submitting = sendingForm('submit');
  const changing = sendingForm('change');
  routes.on('case', 'POST', URLS.draftSending, SENDINGS.submit.action, submitting.take, {
    instead: toReceipt,
  });
  routes.on('case', 'POST', URLS.changeSending, SENDINGS.change.action, changing.take, {
    instead: async (c, visitor, case_) =>
      (await readOpenChange(services.sql, case_.row.number))
        ? c.html(<CannotSend visitor={visitor} case_={case_} />, 409)
        : toReceipt(c, visitor, case_),
  });
}

/** Leads to the receipt: whoever presses twice, in two tabs or after *back*, gets the one of what is sent already. */
const toReceipt: CaseHandler = (c, _visitor, { row }) => seeOther(c, receiptUrl(row.number));
const receiptUrl = (number: string): string => to(URLS.receipt, { number });

const ACTS = { submit, change };

/** The draft and its revision, as the page showed them. */
const input = z.object({
  generation: carriedNumber,
  revision: z.coerce.number().int().min(0).catch(-1),
});

const sendingForm = (name: keyof typeof SENDINGS) =>
  commandForm({
    action: SENDINGS[name].action,
    input,
    boundTo: ({ row }: RoutedCase) => row.number,
    page: async (visitor, case_, { notice, refused }) => {
      if (refused === 'gone')
        return <NotDonePage visitor={visitor} notice={notice} back={wayToCase(visitor, case_)} />;
      if (name === 'change' && !CAN_SEND_AGAIN.includes(refused))
        return <CannotSend visitor={visitor} case_={case_} />;
      const { row } = case_;
      const toSend = await readToSend(visitor.reads, seeingOf(visitor), row);
      if (toSend.form.draft.closedAt) return (c) => seeOther(c, receiptUrl(row.number));
      return <SendTab visitor={visitor} toSend={toSend} notice={notice} />;
    },
    act: ({ acts, id, actor, input }, { row }) =>
      ACTS[name](acts, { id, actor, number: row.number, ...input }),
    refusals: ({ text }, { row }) => ({
      ...text.refusals,
      sent: { to: receiptUrl(row.number) },
      gone: text.versions.gone,
      stale: text.form.stale,
      // the page itself says what is missing, or that nothing was changed
      incomplete: '',
      unchanged: '',
    }),
    refusalStatus: (refused) => (refused === 'incomplete' || refused === 'unchanged' ? 422 : 409),
    leadsTo: (_visitor, { row }) => receiptUrl(row.number),
  });

/** Refusals after which a form can be sent from its last tab, once something is mended or looked over again. */
const CAN_SEND_AGAIN: readonly (string | undefined)[] = [undefined, 'incomplete', 'unchanged', 'stale'];

const wayToCase = (visitor: Visitor, { row }: RoutedCase): WayOn => ({
  href: caseUrl(visitor, row.number),
  label: visitor.text.errors.toCase,
});

/** Says that the case was decided or withdrawn meanwhile: the change is kept, and can become a case of its own. */
const CannotSend: FC<{ visitor: Visitor; case_: RoutedCase }> = ({ visitor, case_ }) => {
  const { versions } = visitor.text;
  return (
    <PlainPage
      visitor={visitor}
      title={versions.cannotSendTitle}
      says={[versions.cannotSend]}
      links={[wayToCase(visitor, case_)]}
    >
      <CopyChangeButton visitor={visitor} number={case_.row.number} />
    </PlainPage>
  );
};
