import { limitsIn } from '../limits.ts';
import type { FrameText } from '../nb/frame.ts';
import { words } from './words.ts';

const limits = limitsIn('en');
const { militaryCategories: military, productGroups: dualUse } = limits;

export const frame: FrameText = {
  frame: {
    skip: 'Skip to main content',
    service: 'Min side',
    agency: 'Norwegian Agency for Export Control and Sanctions',
    home: 'Home',
    menu: 'Menu',
    profile: 'User profile',
    logIn: words.logIn,
    logOut: 'Log out',
    crumbs: 'You are here',
    languages: words.language,
    privacy: words.privacyStatement,
    accessibility: words.accessibilityStatement,
    support: 'User support',
    confidential:
      'Cases at DEKSA never appear in the public journal or anywhere else the public can see them. We have a duty of confidentiality under section 2 of the Export Control Act.',
    cancel: 'Cancel',
    yes: words.yes,
    no: 'No',
    next: 'Next page',
    first: 'First page',
    all: 'Show all',
    received: (time) => `Received ${time}. It will be carried out as soon as the system is running again.`,
    receivedShort: 'Received',
    oldPage:
      'The page was old, or the form was not made here. Nothing has changed. Try again from this page.',
    mustFix: 'You must correct this',
    required: 'must be filled in',
    allRequired: 'All fields must be filled in.',
  },
  partySwitch: {
    menu: 'Who do you want to act for?',
    private: words.privatePerson,
    title: 'The case belongs to someone else',
    body: (now, owner) =>
      `You are now acting for ${now}. The case belongs to ${owner}, and you can act for them too. Nothing has changed.`,
    ownBody: (now) =>
      `You are now acting for ${now}. The case is your own, as a private person. Nothing has changed.`,
    switchTo: (name) => `Act for ${name}`,
    switchToOwn: 'Act as a private person',
  },
  errors: {
    not_found: {
      title: 'Page not found',
      body: 'The page or the case does not exist, or you do not have access to it.',
    },
    forbidden: {
      title: words.noAccess,
      body: 'Your role does not give access to this. Contact user support if you think this is wrong.',
    },
    party: {
      title: 'You are a party to this case',
      body: 'You cannot read or handle a case to which you are a party yourself.',
    },
    party_ended: {
      title: 'The organisation cannot start new cases',
      body: 'According to the register, the organisation has been deleted or is bankrupt. Its cases are still here.',
    },
    wrong_state: {
      title: 'This cannot be done now',
      body: words.impossibleNow,
    },
    login: {
      title: words.loggedOut,
      body: 'Your session is over. Log in again to continue. What you have written on the page is not lost.',
    },
    origin: {
      title: 'The request was stopped',
      body: 'The request did not come from a page on Min side. Nothing has changed.',
    },
    too_large: {
      title: 'Too much at once',
      body: 'What you sent is too large to be received. Nothing has changed. Go back in your browser and make the text shorter, or upload fewer files at a time.',
    },
    too_slow: {
      title: 'It took too long',
      body: 'What you sent did not arrive in time. Nothing has changed. Go back in your browser and try again, on a better connection if you can.',
    },
    bad_request: {
      title: 'We did not understand the request',
      body: 'What you sent could not be read. Nothing has changed. Go back and try again.',
    },
    failed: {
      title: words.wrongWithUs,
      body: 'We could not show the page. Try again in a little while. If it keeps happening, contact user support and give the error number.',
    },
    unsure: {
      title: words.wrongWithUs,
      body: 'We do not know whether what you sent arrived. Press “Send again” in a little while: it will not be done twice. If it keeps happening, contact user support and give the error number.',
    },
    sendAgain: 'Send again',
    copyText: 'Copy your text from here before you log in:',
    typedText: 'This is what you wrote. Copy it from here if you want to use it:',
    errorId: 'Error number',
    toCase: words.toCase,
    toHome: 'Go to Home',
    toWorklist: 'Go to Worklist',
    toOperations: 'Go to Operations',
  },
  problems: {
    required: 'Fill in this field.',
    too_long: 'The text is too long. Make it shorter.',
    control:
      'The text contains characters that cannot be used, such as invisible control characters. Remove them.',
    unwritable: (character: string) =>
      `The character ${character} cannot be written in letters. Write it in another way.`,
    email: 'Enter an e-mail address, such as name@example.com.',
    phone: 'Enter a telephone number, such as 22 33 44 55 or +47 22 33 44 55.',
    date: 'Choose a date.',
    date_past: 'Choose a date that has not passed.',
    date_before: 'Choose a date that is not before the start date.',
    date_far: `Choose a date within ${limits.due}.`,
    valid_most: 'The date is later than we can give.',
    accept: 'You must accept the privacy statement to use Min side.',
    choose: 'Choose one of the options.',
    confirm: 'Tick the box to continue.',
    own_case: 'You have no case with this number.',
    number: 'Enter a number, for example 12 or 0.5.',
    number_too_large: 'The number is too large.',
    decimals: 'The number has too many decimals.',
    not_positive: 'Enter a number above zero.',
    negative: 'The amount cannot be below zero.',
    whole: 'The number of pieces must be a whole number.',
    list_code: `The code is not on this list. On list I it is written as ${military.first} to ${military.last}, for example ML10.a, on list II for example 6A003.`,
    military_category: `There is no such category. List I has the categories ${military.first} to ${military.last}.`,
    product_group: `There is no such group. List II has the groups ${dualUse.first} to ${dualUse.last} in each category, for example 6A003.`,
    tariff_number: 'Enter eight digits, for example 8526.10.00.',
    organisation_number: 'This is not a valid organisation number. Check all nine digits.',
    identity_number: 'This is not a valid national identity number. Check that all eleven digits are right.',
    role: 'Choose a role.',
    signed_long_ago: `The power of attorney must be at most ${limits.attorney} old, and its date cannot lie in the future.`,
    no_lines: 'Add at least one line.',
    too_many_lines: 'There are too many lines. Remove some.',
    no_files: 'Attach at least one file.',
    too_many_files: 'There are too many files. Remove some.',
    waiting_file: 'The file has not been checked for viruses yet. Wait until it has, or remove it.',
    infected_file: 'A virus was found in the file. Remove it.',
    refused_file: 'The file cannot be used. Remove it.',
    removed_file: 'The file is no longer there. Remove it and upload it again.',
    lines_partly: 'Tick at least one line, but not all of them, when the outcome is partly granted.',
    lines_other: 'Tick lines only when the outcome is partly granted.',
  },
};
