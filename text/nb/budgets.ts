import type { Spender, Verb } from '../../domain/shared/budgets.ts';
import { frame } from './frame.ts';

export const budgets = {
  /** Budgets of what costs much: told to those who have done it too often for now. */
  budgets: {
    title: 'For mange ganger på kort tid',
    spent: {
      drafts: 'Det er begynt på for mange saker på kort tid.',
      uploads: 'Det er lastet opp for mange filer på kort tid.',
      imports: 'Det er lest inn for mange regneark på kort tid.',
      pdfs: 'Det er lastet ned for mange PDF-filer på kort tid.',
      own_data: 'Opplysningene dine er lastet ned for mange ganger på kort tid.',
      invitations: 'Det er invitert for mange personer på kort tid.',
      organisations: 'Det er spurt etter for mange virksomheter på kort tid.',
      logins: 'For mange har begynt å logge inn på kort tid.',
    } satisfies Record<Verb, string>,
    /** Those whose calls are counted together. */
    spenders: {
      person: 'Det gjelder bare deg.',
      organisation: 'Det gjelder alle som opptrer for virksomheten.',
      address: 'Det gjelder alle som bruker samme nettverk som deg.',
    } satisfies Record<Spender, string>,
    again: (time: string) => `Vent til klokken ${time}, og prøv igjen.`,
    kept: `Det du sendte, er ikke borte. Trykk «${frame.errors.sendAgain}» når ventetiden er over.`,
  },
};
export type BudgetsText = typeof budgets;
