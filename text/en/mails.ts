import { limitsIn } from '../limits.ts';
import type { MailsText } from '../nb/mails.ts';

const limits = limitsIn('en');

const inCase = (what: string) => (number: string) => `Case ${number}: ${what}`;
const hasEnded = (organisation: string) => `${organisation} has been deleted or is bankrupt`;
const automatic = 'This e-mail was sent automatically. Please do not reply to it.';
const openPortal = 'Open Min side';

export const mails: MailsText = {
  mails: {
    sender: 'DEKSA, the Norwegian Agency for Export Control and Sanctions',
    case: {
      open: (number) => `Open case ${number}`,
      footer: [
        automatic,
        'Because of our duty of confidentiality we never write in e-mails what a case is about.',
      ],
      texts: {
        received: {
          subject: inCase('we have received what you sent'),
          body: ['What you sent has reached DEKSA. You can follow the case on Min side.'],
        },
        message: {
          subject: inCase('DEKSA has sent you a message'),
          body: ['The message is in the case on Min side. Log in to read it.'],
        },
        asked: {
          subject: inCase('DEKSA needs information from you'),
          body: [
            'DEKSA has asked you something in the case. Log in to Min side to read the question and answer it.',
          ],
          by: (date) => `Please answer by ${date}.`,
        },
        overdue: {
          subject: inCase('the deadline for your answer has passed'),
          body: [
            'We have had no answer to what we asked you in the case, and the deadline has passed. Log in to Min side to answer now.',
          ],
        },
        overdue_staff: {
          subject: inCase('the applicant has not answered in time'),
          body: [
            'The deadline for answering the question in the case has passed, and the applicant has not answered. You can wait for the answer or continue without it.',
          ],
        },
        answered: {
          subject: inCase('DEKSA has answered'),
          body: ['The answer is in the case on Min side. Log in to read it.'],
        },
        draft_lapses: {
          subject: inCase('the draft will soon be deleted'),
          body: [
            'It is a long time since anyone wrote in the draft. Drafts that are not used are deleted. Continue writing if you want to keep it.',
          ],
          by: (date) => `The draft will be deleted on ${date} unless someone writes in it before then.`,
        },
      },
    },
    access: {
      open: () => openPortal,
      footer: [automatic],
      texts: {
        access_received: {
          subject: (organisation) => `We have received your request about ${organisation}`,
          body: ['You will get an e-mail when it has been decided. You can follow it on Min side.'],
        },
        access_asked: {
          subject: (organisation) => `Someone is asking for access to ${organisation}`,
          body: ['Log in to Min side to see who it is, and approve or decline the request.'],
        },
        access_asked_again: {
          subject: (organisation) => `Reminder: someone is waiting for access to ${organisation}`,
          body: [
            `The request is ${limits.requestReminder} old. If it is not answered, it lapses ${limits.request} after it was sent.`,
          ],
        },
        access_to_approve: {
          subject: (organisation) => `For approval: ${organisation}`,
          body: ['Someone has asked to register the organisation on Min side.'],
        },
        access_to_approve_again: {
          subject: (organisation) => `Reminder: ${organisation} is waiting for approval`,
          body: [
            `Someone has asked to register the organisation on Min side and has been waiting for at least ${limits.requestReminder}.`,
          ],
        },
        access_proposed: {
          subject: (organisation) => `For approval by someone else: ${organisation}`,
          body: [
            'Someone else in support has proposed to give access. Look at the request, and approve it or send it back.',
          ],
        },
        access_proposed_again: {
          subject: (organisation) => `Reminder: ${organisation} is waiting for someone else in support`,
          body: [
            `Someone else in support has proposed to give access, and the proposal has waited for at least ${limits.requestReminder}.`,
          ],
        },
        access_invited: {
          subject: (organisation) => `You have been invited to act for ${organisation}`,
          body: [
            'Log in to Min side with ID-porten to see who invites you, and which role you get. You accept or decline there.',
          ],
        },
        access_invited_again: {
          subject: (organisation) => `Reminder: you have been invited to act for ${organisation}`,
          body: [
            `You have not answered yet. Log in to Min side with ID-porten and answer within ${limits.request} of being invited. Otherwise the invitation lapses.`,
          ],
        },
        access_attorney: {
          subject: (organisation) => `Send a written power of attorney for ${organisation}`,
          body: [
            'The organisation has no active administrator on Min side. Upload a written power of attorney on Min side, or send it to post@deksa.no. Min side explains what it must contain.',
          ],
        },
        access_attorney_again: {
          subject: (organisation) => `Reminder: send a written power of attorney for ${organisation}`,
          body: [
            `We have not processed a power of attorney from the organisation yet. If you have sent it, you do not need to do anything. Otherwise the request lapses ${limits.request} after it was sent.`,
          ],
        },
        access_attorney_came: {
          subject: (organisation) => `Power of attorney uploaded for ${organisation}`,
          body: [
            'Somebody has uploaded a written power of attorney for the organisation and is waiting to be activated.',
          ],
        },
        access_attorney_came_again: {
          subject: (organisation) => `Reminder: an uploaded power of attorney for ${organisation} is waiting`,
          body: [
            `Somebody has uploaded a written power of attorney for the organisation and has been waiting for at least ${limits.requestReminder}.`,
          ],
        },
        access_given: {
          subject: (organisation) => `You have been given access to ${organisation}`,
          body: ['You can now act for the organisation on Min side. Choose it in the menu.'],
        },
        access_declined: {
          subject: (organisation) => `The request about ${organisation} has been declined`,
          body: [
            'Contact the organisation if you think this is wrong, or DEKSA’s support if you asked to register it.',
          ],
        },
        access_impossible: {
          subject: (organisation) => `${organisation} cannot be registered on Min side`,
          body: [
            'The request cannot be carried out because of what is recorded in the Central Coordinating Register. The reason is given on Min side.',
          ],
        },
        access_lapsed: {
          subject: (organisation) => `The request about ${organisation} has lapsed`,
          body: [`Nobody answered it for ${limits.request}. You can send a new one.`],
        },
        access_unused: {
          subject: (organisation) => `Someone you invited to ${organisation} has not answered`,
          body: [
            `It is ${limits.request} since they were invited, and the invitation has lapsed. You can invite them again.`,
          ],
        },
        access_turned_down: {
          subject: (organisation) => `Someone you invited to ${organisation} has declined`,
          body: ['Access control shows whom the invitation was for. They have not been given access.'],
        },
      },
    },
    organisation: {
      open: () => openPortal,
      footer: [automatic],
      texts: {
        organisation_ended: {
          subject: hasEnded,
          body: [
            'This follows from the Central Coordinating Register. Its cases can still be read on Min side, but it cannot start new ones.',
          ],
        },
        organisation_ended_support: {
          subject: hasEnded,
          body: [
            'This follows from the Central Coordinating Register. The organisation keeps its cases but cannot start new ones. Its administrators have been notified.',
          ],
        },
      },
    },
    account: {
      open: () => 'Go to Min side',
      footer: [automatic],
      texts: {
        email_confirm: {
          subject: () => 'Confirm your e-mail address on Min side',
          body: [
            `This address was given on Min side at DEKSA. Open the link and confirm that it is yours, so that we can use it. The link is good for ${limits.link}.`,
            'If you did not give the address, you need not do anything.',
          ],
          open: 'Confirm the e-mail address',
        },
        number_changed: {
          subject: () => 'You have a new number on Min side',
          body: [
            'What you have on Min side has been moved to your new identity number. Log in with it.',
            'If you know nothing of this, write to support@deksa.no.',
          ],
        },
        email_changed: {
          subject: () => 'Your e-mail address on Min side has been changed',
          body: [
            'E-mail from Min side will go to the new address from now on.',
            'If it was not you who changed it, log in and correct it, and write to support@deksa.no.',
          ],
          open: 'Open My profile',
        },
        user_deleted: {
          subject: () => 'Your user on Min side has been deleted',
          body: [
            'The information about you has been deleted, as you asked. You can log in again at any time as a new user.',
            'If it was not you who did it, write to support@deksa.no.',
          ],
        },
      },
    },
  },
};
