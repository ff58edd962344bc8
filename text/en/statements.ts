import { limitsIn } from '../limits.ts';
import type { StatementsText } from '../nb/statements.ts';
import { words } from './words.ts';

const limits = limitsIn('en');

export const statements: StatementsText = {
  statements: {
    privacy: {
      title: words.privacyStatement,
      parts: [
        {
          title: 'Who is responsible',
          paragraphs: [
            'The Norwegian Agency for Export Control and Sanctions (DEKSA) is responsible for the personal data on Min side. Write to post@deksa.no if you have questions.',
          ],
        },
        {
          title: 'What we store about you',
          paragraphs: [
            'Your national identity number or D-number from ID-porten, and your name, address, e-mail address, telephone number, language and choice of e-mail notices as you gave them.',
            'Your name and address in the National Population Register, and e-mail address, mobile number, language and opt-out from the contact and reservation register. We fetch them when you log in, and keep them up to date.',
            'Which organisations you act for, in which role, and who gave it to you. When you log in and out, and what you do while you are logged in: when, at which level, from which network address (IP) and with which browser.',
            'What you write in applications, enquiries and messages, and the answers you get. We also store who did what in a case, and who at DEKSA has opened it.',
          ],
        },
        {
          title: 'Why we do it',
          paragraphs: [
            'We need the data to handle your cases under the Export Control Act and the Sanctions Act, and to reach you. The legal basis is Article 6(1)(c) and (e) of the General Data Protection Regulation and section 12 of the Personal Data Act.',
          ],
        },
        {
          title: 'Who can see the data',
          paragraphs: [
            'You yourself and caseworkers at DEKSA. Cases never appear in the public journal or anywhere else the public can see them. We have a duty of confidentiality under section 2 of the Export Control Act.',
            'E-mails from Min side say only which case number they concern and what has happened, never what the case is about.',
          ],
        },
        {
          title: 'How long we keep the data',
          paragraphs: [
            `Cases are kept for as long as the Archives Act requires. A draft that has not been used for ${limits.draft} is deleted. You get an e-mail ${limits.draftReminder} before.`,
            'If you have no cases, you can delete your user yourself. The information about you is then deleted immediately. The log of what has been done is kept without your name, and powers of attorney are kept.',
          ],
        },
        {
          title: 'Cookies',
          paragraphs: [
            'Min side uses only the cookies needed for login and choice of language. Nobody else is told that you have been here.',
          ],
        },
        {
          title: 'Your rights',
          paragraphs: [
            'Under My profile you can download everything we have stored about you, and change your contact information. You can ask to have other errors corrected. You can complain to the Norwegian Data Protection Authority (Datatilsynet).',
          ],
        },
      ],
    },
    accessibility: {
      title: words.accessibilityStatement,
      parts: [
        {
          title: 'What you can expect',
          paragraphs: [
            'Min side is built to WCAG 2.2 level AA. The law requires WCAG 2.1 level AA.',
            'Everything can be done with the keyboard alone, on a screen that is 320 pixels wide, with a screen reader, and with JavaScript switched off.',
          ],
        },
        {
          title: 'How it is checked',
          paragraphs: [
            'The pages are checked automatically whenever we change something. We know of no breaches of the requirements, but automatic checks do not find everything.',
          ],
        },
        {
          title: 'Tell us',
          paragraphs: [
            'Write to support@deksa.no if something is hard to use. Tell us which page it is and what you were trying to do.',
            'The Norwegian Authority for Universal Design of ICT enforces the rules, and you can complain to it.',
          ],
        },
      ],
    },
  },
};
