import type { Child, FC } from 'hono/jsx';
import type { ActionOn } from '../../../domain/rights/table.ts';
import type { Visitor } from '../../http/context.ts';
import type { FormState } from '../../http/form-input.ts';
import type { RoutedCase } from '../../http/objects.ts';
import { type CaseUrl, caseUrl, to as fill } from '../../urls.ts';
import { Alert } from '../alerts.tsx';
import { ButtonLink } from '../buttons.tsx';
import { ErrorSummary, type Labels } from '../fields.tsx';
import { NotTaken } from '../files.tsx';
import { TokenForm } from '../forms.tsx';
import { Layout } from '../layout.tsx';
import { caseTitle } from './case-page.tsx';
import { MessageFiles, type Unsent } from './message-files.tsx';

/** A page on which something is written in a case: a message, a question, an answer, a decision. */
export const WritingPage: FC<{
  visitor: Visitor;
  case_: RoutedCase;
  typed: FormState;
  title: string;
  lead: string;
  action: ActionOn<'case'>;
  /** Pattern of the address to which it is sent. */
  to: CaseUrl;
  labels: Labels;
  send: string;
  /** Something to read before writing, and to look at meanwhile. */
  before?: Child;
  after?: Child;
  /** The files beside the text; left out where none can be sent with it. */
  files?: Unsent;
  /** The fields. */
  children?: Child;
}> = ({ visitor, case_, typed, title, lead, action, to, labels, send, before, after, files, children }) => {
  const { number } = case_.row;
  const href = caseUrl(visitor, number);
  return (
    <Layout
      visitor={visitor}
      title={title}
      crumbs={[{ name: caseTitle(visitor, case_), href }]}
      scripts={files ? ['htmx.js', 'files.js'] : []}
    >
      {files && <NotTaken visitor={visitor} refused={typed.files?.refused ?? []} />}
      <ErrorSummary visitor={visitor} typed={typed} labels={labels} />
      {typed.notice && <Alert tone="danger">{typed.notice}</Alert>}
      <p>{lead}</p>
      {before}
      <TokenForm visitor={visitor} action={action} number={number} to={fill(to, { number })}>
        {children}
        {files && <MessageFiles {...files} typed={typed} />}
        <div class="buttons">
          <button type="submit" class="ds-button">
            {send}
          </button>
          <ButtonLink href={href} variant="secondary">
            {visitor.text.frame.cancel}
          </ButtonLink>
        </div>
      </TokenForm>
      {after}
    </Layout>
  );
};
