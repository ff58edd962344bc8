/** Everything the portal holds about a person, as a document to read. */

import type {
  OwnAccess,
  OwnAccessChange,
  OwnAct,
  OwnActElsewhere,
  OwnCase,
  OwnLogin,
  OwnNotice,
  OwnPerson,
  OwnRequest,
} from '../db/account/own-data.ts';
import type { Outcome } from '../domain/cases/outcomes.ts';
import { linesOf } from '../domain/forms/content.ts';
import type { Content, Field, Value } from '../domain/forms/types.ts';
import type { Language } from '../domain/shared/language.ts';
import { kindOf } from '../kinds.ts';
import { TEXTS, type Text } from '../text/index.ts';
import type { Letter } from './letter.ts';

/** What is in it: all that one person has of each, and their cases and acts one after the other. */
export interface OwnData {
  person: OwnPerson;
  logins: OwnLogin[];
  access: OwnAccess[];
  accessChanges: OwnAccessChange[];
  requests: OwnRequest[];
  actsElsewhere: OwnActElsewhere[];
  notices: OwnNotice[];
  cases: AsyncIterable<OwnCase>;
  acts: AsyncIterable<OwnAct>;
}

/** How values, times and roles are written, as pages write them. */
export interface Words {
  language: Language;
  value: (field: Field, value: Value) => string;
  time: (at: Date) => string;
  /** How sure it was who somebody is. */
  level: (acr: string) => string;
}

type Part = { heading: string; paragraphs: readonly string[] };

/** More than anybody reads; the whole of it stands in the other file. */
const PARAGRAPHS_AT_MOST = 3000;

/** One's own data as a paper. It reads no more of the cases than fits. */
export async function ownDataOf(data: OwnData, words: Words, made: Date): Promise<Letter> {
  const { ownData, own } = TEXTS[words.language];
  const { name, address, email, phone, identityNumber } = data.person;
  const parts = await fitting(partsOf(data, words), ownData);
  return {
    language: words.language,
    title: ownData.title,
    facts: [
      [ownData.made, words.time(made)],
      [ownData.name, name],
      [ownData.identityNumber, identityNumber],
      [ownData.address, address.replaceAll('\n', ', ')],
      [ownData.email, email],
      [ownData.phone, phone],
    ],
    parts,
    signed: [],
    small: [own.data.organisations],
  };
}

/** As much as fits; what does not is not read either. A heading with nothing under it says that there is nothing. */
async function fitting(parts: AsyncIterable<Part>, { rest, none }: Text['ownData']): Promise<Part[]> {
  const all: Part[] = [];
  let left = PARAGRAPHS_AT_MOST;
  for await (const { heading, paragraphs } of parts) {
    all.push({ heading, paragraphs: paragraphs.length > 0 ? paragraphs.slice(0, left) : [none] });
    left -= paragraphs.length + 1;
    if (left <= 0) return [...all, rest];
  }
  return all;
}

async function* partsOf(data: OwnData, words: Words): AsyncGenerator<Part> {
  yield* aboutPerson(data, words);
  for await (const one of data.cases) yield* aboutCase(one, words);
  yield aboutOthers(data, words);
  yield aboutNotices(data, words);
  const { acts } = TEXTS[words.language].ownData;
  let some: string[] = [acts.means];
  for await (const { at, action, object, result, actingFor } of data.acts) {
    some.push(`${words.time(at)}: ${[action, object, result, actingFor].filter(Boolean).join(', ')}`);
    if (some.length < ACTS_IN_A_PART) continue;
    yield { heading: acts.title, paragraphs: some };
    some = [];
  }
  if (some.length > 0) yield { heading: acts.title, paragraphs: some };
}

const ACTS_IN_A_PART = 100;

function aboutPerson({ person, logins, access, accessChanges, requests }: OwnData, words: Words): Part[] {
  const text = TEXTS[words.language];
  const { ownData, own, access: says, profile, grants } = text;
  const role = (given: { role: OwnAccess['role']; allCases: boolean; reports: boolean }) =>
    [
      grants.roles[given.role],
      given.allCases && says.ticks.allCases,
      given.reports && says.ticks.reports,
    ].filter(Boolean);
  return [
    {
      heading: ownData.choices,
      paragraphs: [
        `${profile.languageTitle}: ${profile.languages[person.language]}`,
        ...person.emailNoticesOff.map((choice) => ownData.off(own.mail.choices[choice].label)),
        ...(person.defaultOrganisation ? [`${says.own.default}: ${person.defaultOrganisation}`] : []),
        ownData.since(words.time(person.createdAt)),
        ...person.privacyStatements.map(({ version, acceptedAt }) =>
          own.privacy.accepted(version, words.time(new Date(acceptedAt))),
        ),
      ],
    },
    {
      heading: text.sessions.list.title,
      paragraphs: logins.map(({ since, acr, amr, browser }) =>
        [words.time(since), `${text.sessions.list.level}: ${words.level(acr)}`, amr, browser]
          .filter(Boolean)
          .join(', '),
      ),
    },
    {
      heading: says.own.title,
      paragraphs: [
        ...access.map(({ organisation, number, status, since, email, phone, ...given }) =>
          [organisation, number, ...role(given), says.statuses[status], email, phone, words.time(since)]
            .filter(Boolean)
            .join(', '),
        ),
        ...accessChanges.map(
          ({ organisation, at, what, by }) =>
            `${words.time(at)}: ${organisation}: ${says.events[what]} ${says.by(ownData.by[by])}`,
        ),
        ...requests.map(({ kind, number, state, createdAt, name, email, phone, powerOfAttorney, files }) =>
          [
            `${words.time(createdAt)}: ${says.request.titles[kind]}`,
            number,
            says.request.states[state],
            name,
            email,
            phone,
            ...Object.values(powerOfAttorney ?? {}),
            ...files.map((file) => `${file.name} (SHA-256 ${file.sha256})`),
          ]
            .filter(Boolean)
            .join(', '),
        ),
      ],
    },
  ];
}

/** A case, then each version of it, and what was said and decided. */
function* aboutCase(one: OwnCase, words: Words): Generator<Part> {
  const text = TEXTS[words.language];
  const { ownData } = text;
  const kind = kindOf(one.kind);
  const { decided } = text.moreEvents;
  const happened = { ...text.events, decided, forwarded: text.states.forwarded };
  const title = ownData.caseTitle(one.number);
  const time = (at: string) => words.time(new Date(at));
  yield {
    heading: title,
    paragraphs: [
      kind.name[words.language],
      `${text.states[one.state as keyof typeof text.states]}, ${ownData.begun(words.time(one.createdAt))}`,
      ...one.events.map(({ event, at, by }) => `${time(at)}: ${happened[event]} (${ownData.by[by]})`),
    ],
  };
  if (one.draft)
    yield {
      heading: `${title}: ${ownData.draft(time(one.draft.lastSavedAt))}`,
      paragraphs: formIn(one.kind, one.draft.fields, words),
    };
  for (const { version, sentAt, fields } of one.versions)
    yield {
      heading: `${title}: ${ownData.version(version, time(sentAt))}`,
      paragraphs: formIn(one.kind, fields, words),
    };
  const said = [
    ...one.messages.map(
      (message) =>
        `${time(message.at)} (${message.from === 'deksa' ? 'DEKSA' : ownData.by.oneself}): ${message.text}`,
    ),
    ...one.complaints.map((complaint) => `${time(complaint.at)} (${ownData.complaint}): ${complaint.text}`),
  ];
  if (said.length > 0) yield { heading: `${title}: ${ownData.messages}`, paragraphs: said };
  if (one.files.length > 0)
    yield {
      heading: `${title}: ${ownData.files}`,
      paragraphs: one.files.map(
        ({ name, sha256, uploadedAt }) => `${time(uploadedAt)}: ${name} (SHA-256 ${sha256})`,
      ),
    };
  for (const { issuedAt, outcome, reasons, conditions, legalBasis } of one.decisions)
    yield {
      heading: `${title}: ${ownData.decision(time(issuedAt))}`,
      paragraphs: [
        text.outcomes[outcome as Outcome] ?? text.states.forwarded,
        reasons,
        conditions,
        legalBasis,
      ].filter(Boolean),
    };
}

/** Lines of one list that are told of in full; there can be thousands. */
const LINES_AT_MOST = 100;

function formIn(id: string, content: Content, words: Words): string[] {
  const { language } = words;
  const { moreLines } = TEXTS[language].ownData;
  return kindOf(id).sections.flatMap((section) => [
    ...answers(section.fields, content, words),
    ...(section.lines ?? []).flatMap((lines) => {
      const there = linesOf(content, lines);
      const told = there
        .slice(0, LINES_AT_MOST)
        .map(
          ({ values }, at) =>
            `${lines.one[language]} ${at + 1}: ${answers(lines.fields, values, words).join('; ')}`,
        );
      return there.length > told.length ? [...told, moreLines(there.length - told.length)] : told;
    }),
  ]);
}

const answers = (fields: readonly Field[], content: Content, { language, value }: Words): string[] =>
  fields.flatMap((field) => {
    const said = value(field, content[field.path] ?? '');
    const name = [field.group?.[language], field.label[language]].filter(Boolean).join(': ');
    return said ? [`${name}: ${said}`] : [];
  });

function aboutOthers({ actsElsewhere }: OwnData, { language, time }: Words): Part {
  const text = TEXTS[language];
  const { elsewhere } = text.ownData;
  const what = (name: OwnActElsewhere['what']) =>
    name === 'begin' || name === 'given access' ? elsewhere[name] : text.events[name];
  const told = actsElsewhere.map(
    (act) => `${time(act.at)}: ${act.number}, ${act.organisation}: ${what(act.what)}`,
  );
  return { heading: elsewhere.title, paragraphs: told };
}

function aboutNotices({ notices }: OwnData, { language, time }: Words): Part {
  const { ownData } = TEXTS[language];
  const told = notices.map(
    (notice) => `${time(notice.promisedAt)}: ${[notice.what, notice.case].filter(Boolean).join(', ')}`,
  );
  return { heading: ownData.notices, paragraphs: told.length > 0 ? [ownData.noticesMean, ...told] : [] };
}
