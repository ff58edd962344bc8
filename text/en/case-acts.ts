import { limitsIn } from '../limits.ts';
import type { CaseActsText } from '../nb/case-acts.ts';
import { words } from './words.ts';

const limits = limitsIn('en');

export const caseActs: CaseActsText = {
  message: {
    title: words.writeMessage,
    lead: 'The message is shown in the case. You get an e-mail when DEKSA replies.',
    field: words.message,
    send: words.send,
  },
  answering: {
    title: 'Answer the question from DEKSA',
    lead: 'The answer goes to the caseworker, and the review of the case continues.',
    question: 'This is what DEKSA asks',
    field: words.answer,
    send: 'Send answer',
  },
  withdrawal: {
    title: 'Do you want to withdraw the case?',
    lead: 'You do not need to give a reason',
    body: `You can restore the case within ${limits.restoring}.`,
  },
  complaints: {
    action: words.complain,
    title: words.complain,
    lead: (date) =>
      `You can complain once, up to and including ${date}. Write what you disagree with, and why.`,
    field: words.complaint,
    send: 'Send the complaint',
    next: 'DEKSA considers the complaint first. If the decision is not reversed, the complaint goes to the ministry.',
    heading: words.complaint,
    from: (who, time) => `From ${who}, ${time}`,
    decision: 'The decision you are complaining about',
  },
  sharing: {
    title: words.giveAccess,
    lead: 'Here you can give individual people in the organisation access to this case, and take it back.',
    others: 'Administrators, and caseworkers who handle all applications, see the case anyway.',
    given: 'These people have been given access',
    none: 'Nobody has been given access to the case.',
    since: (date, who) => `${date}: given by ${who}`,
    take: (name) => `Take back access from ${name}`,
    give: words.giveAccess,
    choose: 'Choose a person',
    nobody: 'There is nobody else in the organisation who can be given access.',
    person: words.person,
    notMember:
      'This person cannot be given access to the case. Choose a person from the list. Nothing has changed.',
    roles: { administrator: 'Administrator', handler: words.caseworker, reader: 'Reader' },
  },
  versions: {
    title: (version) => `Version ${version}`,
    list: words.versions,
    sent: (time, who) => `Submitted ${time}${who ? ` by ${who}` : ''}`,
    inForce: 'Current',
    received: 'Received, but not yet processed by the system',
    change: 'Change application',
    continue: 'Continue the change',
    begun: (time) =>
      `There is a change that has not been submitted, last saved ${time}. What you submitted before applies until then.`,
    cannotSend:
      'The case cannot be changed as it stands now, so the change cannot be submitted. Everything written in it has been kept. It can be copied to a new case.',
    cannotSendTitle: 'The change cannot be submitted',
    changing: (version) =>
      `You are changing what was submitted. Version ${version} applies until you submit the change.`,
    changed: 'What you have changed',
    unchanged: 'You have not changed anything yet, so there is nothing to submit.',
    afterSending:
      'Once you submit, the new version applies. If a decision has already been proposed, the case goes back to review.',
    discard: 'Discard the change',
    discardTitle: 'Do you want to discard the change?',
    discardBody:
      'Everything written in the change will be lost and cannot be recovered. What was submitted stays as it is.',
    gone: 'The change was submitted or discarded after you opened the page. Nothing has been submitted now.',
    differences: 'Show changes',
    differencesTitle: (from, to) => `Changes from version ${from} to version ${to}`,
    from: 'From version',
    to: 'to version',
    same: 'There are no differences.',
    before: 'Before',
    after: 'Now',
    lines: { added: 'added', removed: 'removed', altered: 'changed' },
    reordered: (lines) => `${lines}: the order has been changed.`,
    newer: (read, now) => `The applicant has submitted version ${now}. You last read version ${read}.`,
    sinceRead: 'See what has changed since then',
  },
  copies: {
    copy: 'Copy case',
    copyChange: 'Copy the change to a new case',
    switchedOff: 'We do not accept this type of case at the moment, so the case was not copied.',
  },
};
