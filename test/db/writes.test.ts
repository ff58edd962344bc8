/**
 * Statements that write: what people do is written in a transaction, which holds the right to it. Beside that stands the
 * bookkeeping of this list alone, to which nobody needs a right.
 */
import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, it } from 'vitest';

const WRITES = /\b(?:insert into|delete from|update \w+(?: \w+)?\s+set|update \$)/;

/** Returns the functions of a file that write by a statement of their own, be it on a pool. */
function writersIn(file: string): string[] {
  const found = new Set<string>();
  const visit = (node: ts.Node, inside: string): void => {
    const named = (ts.isFunctionDeclaration(node) || ts.isVariableDeclaration(node)) && node.name;
    const name = inside || (named ? named.getText(source) : '');
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText(source) === 'sql')
      if (WRITES.test(node.template.getText(source))) found.add(`${file} ${name}`);
    ts.forEachChild(node, (child) => visit(child, name));
  };
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  visit(source, '');
  return [...found];
}

/** Logins, sessions and logs, what was read or told, and what workers note. */
const BOOKKEEPING = [
  'acts/perform.ts noteTold',
  'db/access/log.ts logAccess',
  'db/access/requests.ts noteTrouble',
  'db/account/emails.ts forgetLinks',
  'db/account/person-facts.ts forgetUnsaved',
  'db/audit.ts recordAudit',
  'db/budgets.ts forgetBudgets',
  'db/cases/numbers.ts noteCompared',
  'db/cases/version-reads.ts noteVersionRead',
  'db/draft/editions.ts bringUp',
  'db/draft/imports.ts forgetOldImports',
  'db/files/watch.ts noteFileStarted',
  'db/files/watch.ts useOfFile',
  'db/inbox/inbox.ts markLettersRead',
  'db/login/logins.ts beginLogin',
  'db/login/logins.ts takeLogin',
  'db/login/logouts.ts endToldSessions',
  'db/login/logouts.ts takeLogoutToken',
  'db/login/sessions.ts deleteSession',
  'db/login/sessions.ts extendSession',
  'db/login/sessions.ts insertSession',
  'db/login/sessions.ts switchToPartyOf',
  'db/operations.ts noteReconciliation',
  'db/organisations/register.ts noteFeedPosition',
];

it('writes what people do in transactions alone', () => {
  const writers = globSync(['{acts,web}/**/*.{ts,tsx}', 'db/**/*.ts'], {
    exclude: (name) => name === 'durable',
  });
  expect(writers.flatMap(writersIn).sort()).toEqual(BOOKKEEPING);
});
