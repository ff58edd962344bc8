import { account } from './account.ts';
import { budgets } from './budgets.ts';
import { caseActs } from './case-acts.ts';
import { cases } from './cases.ts';
import { desk } from './desk.ts';
import { deskAccess } from './desk-access.ts';
import { draft } from './draft.ts';
import { files } from './files.ts';
import { frame } from './frame.ts';
import { home } from './home.ts';
import { identity } from './identity.ts';
import { imports } from './imports.ts';
import { letters } from './letters.ts';
import { login } from './login.ts';
import { mails } from './mails.ts';
import { operations } from './operations.ts';
import { organisations } from './organisations.ts';
import { statements } from './statements.ts';

/** Everything that is said in bokmål. */
export const nb = {
  ...account,
  ...budgets,
  ...caseActs,
  ...cases,
  ...desk,
  ...deskAccess,
  ...draft,
  ...files,
  ...frame,
  ...home,
  ...identity,
  ...imports,
  ...letters,
  ...login,
  ...mails,
  ...operations,
  ...organisations,
  ...statements,
};

/** Sections of text, the same in every language. */
export type Text = typeof nb;
