import type { BudgetsText } from '../nb/budgets.ts';
import { frame } from './frame.ts';

export const budgets: BudgetsText = {
  budgets: {
    title: 'Too many times in a short time',
    spent: {
      drafts: 'Too many cases have been started in a short time.',
      uploads: 'Too many files have been uploaded in a short time.',
      imports: 'Too many spreadsheets have been read in a short time.',
      pdfs: 'Too many PDF files have been downloaded in a short time.',
      own_data: 'Your information has been downloaded too many times in a short time.',
      invitations: 'Too many people have been invited in a short time.',
      organisations: 'Too many organisations have been asked for in a short time.',
      logins: 'Too many people have begun to log in in a short time.',
    },
    spenders: {
      person: 'This concerns you alone.',
      organisation: 'This concerns everybody who acts for the organisation.',
      address: 'This concerns everybody who uses the same network as you.',
    },
    again: (time) => `Wait until ${time}, and try again.`,
    kept: `What you sent is not lost. Press “${frame.errors.sendAgain}” when the wait is over.`,
  },
};
