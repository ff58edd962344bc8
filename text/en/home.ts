import type { HomeText } from '../nb/home.ts';
import { words } from './words.ts';

export const home: HomeText = {
  home: {
    greeting: (name) => `Hello, ${name}!`,
    lead: 'You are now logged in to Min side.',
    tiles: {
      create: { title: words.newCase, body: 'Register a new application or enquiry' },
      cases: { title: words.allCases, body: 'See all cases' },
      deksa: { title: 'Go to DEKSA', body: 'Go to DEKSA’s website' },
    },
    inbox: words.inbox,
    wholeInbox: 'See all tasks and events',
    drafts: 'Started enquiries/applications',
    noDrafts: 'No started enquiries or applications',
  },
  inbox: {
    title: words.inbox,
    lead: 'Here you can see what is waiting for you, and what has happened in your cases.',
    tasks: 'Tasks',
    events: words.events,
    noTasks: 'No upcoming tasks',
    noEvents: 'No events',
    answer: (number) => `Case ${number}: DEKSA asks for information`,
    due: (date) => `Answer by ${date}`,
    overdue: (date) => `The deadline was ${date}`,
    notDone: (number) => `Case ${number}: something was not carried out`,
    notDoneBody: (what, time) => `${what}: received ${time}, but could not be carried out.`,
    yourText: 'Your text',
    ok: 'OK',
    happened: {
      take: (number) => `Case ${number}: DEKSA has started its review`,
      ask: (number) => `Case ${number}: DEKSA asked for information`,
      reply: (number) => `Case ${number}: message from DEKSA`,
      resume: (number) => `Case ${number}: DEKSA continues without an answer`,
      overdue: (number) => `Case ${number}: the deadline for answering passed`,
      decided: (number) => `Case ${number}: DEKSA has answered`,
      forwarded: (number) => `Case ${number}: the complaint was sent to the ministry`,
      close: (number) => `Case ${number}: the case is closed`,
    },
    readLetter: 'Read the decision.',
    complainBy: (date) => `The deadline for complaints is ${date}.`,
    lapses: (number) => `Case ${number}: the draft will soon be deleted`,
    lapsesAt: (date) => `It will be deleted on ${date} unless someone writes in it before then.`,
    unanswered: (number) => `Case ${number}: the applicant has not answered in time`,
  },
  accessTasks: {
    asks: (who, organisation) => `${who} asks for access to ${organisation}`,
    since: (date) => `Waiting since ${date}. Answer in Access control.`,
    invited: {
      name: (organisation) => `Answer the invitation to ${organisation}`,
      body: (date) => `You were invited on ${date}.`,
    },
    own: {
      power_of_attorney: {
        name: (organisation) => `Upload a power of attorney for ${organisation}`,
        body: (date) =>
          `You asked for access on ${date}. If you have sent the power of attorney by post, you need not do anything.`,
      },
      new_organisation: {
        name: (organisation) => `Send the request to register ${organisation}`,
        body: (date) => `You began it on ${date}, and it has not been sent.`,
      },
    },
  },
};
