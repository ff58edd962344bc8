import { limitsIn } from '../limits.ts';
import type { AccountText } from '../nb/account.ts';
import { words } from './words.ts';

const limits = limitsIn('en');

export const account: AccountText = {
  onboarding: {
    title: 'Welcome to Min side',
    lead: 'Before you can use Min side, we need your name and how to reach you.',
    read: words.readPrivacyStatement,
    accept: 'I accept the privacy statement',
    save: words.save,
  },
  profile: {
    title: 'My profile',
    lead: 'Here you can see and change the information about yourself.',
    languageTitle: words.language,
    language: words.language,
    languageLead: 'Choose the language of Min side and of e-mails to you.',
    contactTitle: 'Contact information',
    contactLead:
      'Min side uses this information to reach you. Keep it up to date, so that you do not miss messages.',
    name: words.name,
    address: words.address,
    email: words.email,
    phone: words.phone,
    save: words.save,
    saved: 'The changes are saved.',
    languages: { nb: 'Norsk Bokmål', nn: 'Norsk Nynorsk', en: 'English' },
  },
  own: {
    mail: {
      title: words.emailNotices,
      lead: 'Here you choose which notices you want by e-mail. Everything is shown on Min side whatever you choose.',
      choices: {
        receipts: { label: 'Receipts', help: 'When we have received something you sent.' },
        messages: {
          label: 'New messages from DEKSA',
          help: 'When a caseworker has written to you without asking for an answer.',
        },
        requests: {
          label: 'Requests for access',
          help: `When someone asks for access to an organisation you administer. You are reminded after ${limits.requestReminder} in any case.`,
        },
      },
      always: [
        'Deadlines: questions from DEKSA and reminders',
        'Decisions and answers',
        'Your access and your information',
      ],
      alwaysOn: 'These are always on:',
      save: 'Save e-mail notices',
    },
    privacy: {
      title: 'Privacy',
      lead: 'Here you can see which privacy statement you have accepted, and what you can do with the information about you.',
      accepted: (version, time) => `You accepted version ${version} of the privacy statement on ${time}.`,
      read: words.readPrivacyStatement,
    },
    newStatement: {
      title: 'The privacy statement is new',
      lead: 'The privacy statement has changed since you accepted it. Read it and accept it to continue. Also check that the information about you is still correct.',
      typed: 'What you have just sent has not been saved. Copy the text, and paste it in when you are back.',
      goOn: 'Continue to the privacy statement',
    },
    data: {
      title: 'Download my data',
      lead: 'Here you can download everything Min side has stored about you.',
      holds: [
        'Contact information, language, choice of e-mail notices, and the privacy statements you have accepted.',
        'Current logins, the organisations you are or have been a member of, and what has changed in your access.',
        'Your cases as a private person: everything you have written and sent, messages, decisions and the list of files. Drafts are included.',
        'What you have done on Min side, and the e-mail notices you have received.',
      ],
      organisations:
        'From an organisation’s cases, only what you have done yourself is included, with case number and time. The rest belongs to the organisation.',
      json: 'Download as JSON',
      pdf: 'Download as PDF',
    },
    accountDeletion: {
      title: words.deleteUser,
      lead: 'Here you can delete your user on Min side if you have no cases.',
      happens: [
        'Your name, address, e-mail address, telephone number and national identity number are deleted immediately.',
        'You are logged out everywhere.',
        'This cannot be undone. If you log in again later, you are a new user.',
      ],
      stays:
        'The log of what has been done on Min side is kept, without your name. So are powers of attorney, which we are required to keep.',
      drafts: 'These drafts will be deleted:',
      memberships: 'You will lose access to these organisations:',
      impossible: 'Your user cannot be deleted now',
      obstacles: {
        cases:
          'You have cases at DEKSA. The Archives Act requires us to keep them, and who sent them, even when they are closed or withdrawn.',
        acts: 'You have sent or written something in organisations’ cases. The Archives Act requires us to keep it, with your name.',
        organisation_drafts:
          'You have drafts for organisations. Delete them first, or wait until someone else in the organisation has submitted them.',
        last_administrator:
          'You are the only administrator of an organisation. Make someone else administrator first.',
        requests: 'You have requests for access that have not been decided. Withdraw them first.',
        staff: 'You work at DEKSA. Write to support@deksa.no.',
      },
      ways: {
        cases: 'Go to your cases',
        last_administrator: 'Go to your organisations',
        requests: 'Go to your requests',
      },
      confirm: 'Are you sure?',
      confirmLabel: 'Yes, I want to delete my user',
      button: words.deleteUser,
      waiting:
        'Your drafts will be deleted as soon as the system is running again. Your user has not been deleted yet. Try again in a little while.',
    },
    staffLanguage: {
      title: words.language,
      lead: 'Choose the language of your pages and of e-mails to you.',
    },
  },
};
