import type { BudgetsText } from '../nb/budgets.ts';
import { frame } from './frame.ts';

export const budgets: BudgetsText = {
  budgets: {
    title: 'For mange gonger på kort tid',
    spent: {
      drafts: 'Det er byrja på for mange saker på kort tid.',
      uploads: 'Det er lasta opp for mange filer på kort tid.',
      imports: 'Det er lese inn for mange rekneark på kort tid.',
      pdfs: 'Det er lasta ned for mange PDF-filer på kort tid.',
      own_data: 'Opplysningane dine er lasta ned for mange gonger på kort tid.',
      invitations: 'Det er invitert for mange personar på kort tid.',
      organisations: 'Det er spurt etter for mange verksemder på kort tid.',
      logins: 'For mange har byrja å logge inn på kort tid.',
    },
    spenders: {
      person: 'Det gjeld berre deg.',
      organisation: 'Det gjeld alle som opptrer for verksemda.',
      address: 'Det gjeld alle som bruker same nettverk som deg.',
    },
    again: (time) => `Vent til klokka ${time}, og prøv igjen.`,
    kept: `Det du sende, er ikkje borte. Trykk «${frame.errors.sendAgain}» når ventetida er over.`,
  },
};
