import type { Child, FC } from 'hono/jsx';
import type { Action } from '../../../domain/rights/table.ts';
import type { Visitor } from '../../http/context.ts';
import type { Typed } from '../../http/form-input.ts';
import type { RoutedCase } from '../../http/objects.ts';
import { caseUrl } from '../../urls.ts';
import { ButtonLink, ErrorSummary, type Labels, Notice, TokenForm } from '../blocks.tsx';
import { NotTaken } from '../files.tsx';
import { Layout } from '../layout.tsx';
import { caseTitle } from './case-page.tsx';
import { MessageFiles, type Unsent } from './message-files.tsx';

/** A page on which something is written in a case: a message, a question, an answer, a decision. */
export const WritingPage: FC<{
  visitor: Visitor;
  at: RoutedCase;
  typed: Typed;
  title: string;
  lead: string;
  action: Action;
  /** The rest of the address below the case's own. */
  to: string;
  labels: Labels;
  send: string;
  /** What has to be read before writing, and what may be looked at meanwhile. */
  before?: Child;
  after?: Child;
  /** What lies with the text, where files can be sent with it. */
  files?: Unsent;
  /** The fields. */
  children?: Child;
}> = ({ visitor, at, typed, title, lead, action, to, labels, send, before, after, files, children }) => {
  const href = caseUrl(visitor, at.row.number);
  return (
    <Layout
      visitor={visitor}
      title={title}
      crumbs={[{ name: caseTitle(visitor, at), href }]}
      scripts={files ? ['htmx.js', 'files.js'] : []}
    >
      {files && <NotTaken visitor={visitor} refused={typed.files?.refused ?? []} />}
      <ErrorSummary visitor={visitor} problems={typed.problems} labels={labels} />
      {typed.notice && <Notice tone="danger">{typed.notice}</Notice>}
      <p>{lead}</p>
      {before}
      <TokenForm visitor={visitor} action={action} number={at.row.number} to={`${href}/${to}`}>
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
