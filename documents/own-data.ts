/** A person's own data, all that the portal holds about them, as a document to read. */

import type { HeldCase } from '../db/account/held-cases.ts';
import type {
  OwnAccess,
  OwnAccessChange,
  OwnAct,
  OwnActElsewhere,
  OwnLogin,
  OwnNotice,
  OwnPerson,
  OwnRequest,
} from '../db/account/own-data.ts';
import { TEXTS, type Text } from '../text/index.ts';
import type { Letter } from './letter.ts';
import { aboutCase, type OwnDataPart, type Wording } from './own-data-case.ts';

/** All data of one person. What there can be thousands of comes one after the other. */
export interface OwnData {
  person: OwnPerson;
  logins: OwnLogin[];
  access: OwnAccess[];
  accessChanges: OwnAccessChange[];
  requests: OwnRequest[];
  actsElsewhere: AsyncIterable<OwnActElsewhere>;
  notices: AsyncIterable<OwnNotice>;
  cases: AsyncIterable<HeldCase>;
  acts: AsyncIterable<OwnAct>;
}

/** Most paragraphs of the document, more than anybody reads; the JSON file holds all. */
const MOST_PARAGRAPHS = 3000;

/** Makes the document of a person's own data. It reads no more cases and acts than fit. */
export async function ownDataOf(data: OwnData, wording: Wording, made: Date): Promise<Letter> {
  const { ownData, own } = TEXTS[wording.language];
  const { name, address, email, phone, identityNumber } = data.person;
  const parts = await fitting(partsOf(data, wording), ownData);
  return {
    language: wording.language,
    title: ownData.title,
    facts: [
      [ownData.made, wording.time(made)],
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

/** Takes as many parts as fit, and reads no further. A part without paragraphs says that there is nothing. */
async function fitting(
  parts: AsyncIterable<OwnDataPart>,
  { rest, none }: Text['ownData'],
): Promise<OwnDataPart[]> {
  const all: OwnDataPart[] = [];
  let left = MOST_PARAGRAPHS;
  for await (const { heading, paragraphs } of parts) {
    all.push({ heading, paragraphs: paragraphs.length > 0 ? paragraphs.slice(0, left) : [none] });
    left -= paragraphs.length + 1;
    if (left <= 0) return [...all, rest];
  }
  return all;
}

async function* partsOf(data: OwnData, wording: Wording): AsyncGenerator<OwnDataPart> {
  yield* aboutPerson(data, wording);
  for await (const held of data.cases) yield* aboutCase(held, wording);
  yield await aboutOthers(data, wording);
  yield await aboutNotices(data, wording);
  const { acts } = TEXTS[wording.language].ownData;
  let paragraphs: string[] = [acts.means];
  for await (const { at, action, object, result, actingFor } of data.acts) {
    paragraphs.push(`${wording.time(at)}: ${[action, object, result, actingFor].filter(Boolean).join(', ')}`);
    if (paragraphs.length < ACTS_IN_A_PART) continue;
    yield { heading: acts.title, paragraphs };
    paragraphs = [];
  }
  if (paragraphs.length > 0) yield { heading: acts.title, paragraphs };
}

const ACTS_IN_A_PART = 100;

/** Facts that Folkeregisteret and KRR have told, on one line; none where they have told nothing. */
function registersIn({ registers }: OwnPerson, { identity }: Text): string[] {
  const { name, address, email, phone } = registers ?? {};
  const told = [name, address?.replaceAll('\n', ', '), email, phone].filter(Boolean);
  return told.length > 0 ? [`${identity.registers}: ${told.join('; ')}`] : [];
}

function aboutPerson(
  { person, logins, access, accessChanges, requests }: OwnData,
  wording: Wording,
): OwnDataPart[] {
  const text = TEXTS[wording.language];
  const { ownData, own, access: says, profile, sharing } = text;
  const role = (given: { role: OwnAccess['role']; allCases: boolean; reports: boolean }) =>
    [
      sharing.roles[given.role],
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
        ...registersIn(person, text),
        ownData.since(wording.time(person.createdAt)),
        ...person.privacyStatements.map(({ version, acceptedAt }) =>
          own.privacy.accepted(version, wording.time(new Date(acceptedAt))),
        ),
      ],
    },
    {
      heading: text.sessions.list.title,
      paragraphs: logins.map(({ since, acr, amr, browser }) =>
        [wording.time(since), `${text.sessions.list.level}: ${wording.level(acr)}`, amr, browser]
          .filter(Boolean)
          .join(', '),
      ),
    },
    {
      heading: says.own.title,
      paragraphs: [
        ...access.map(({ organisation, number, status, since, email, phone, ...given }) =>
          [organisation, number, ...role(given), says.statuses[status], email, phone, wording.time(since)]
            .filter(Boolean)
            .join(', '),
        ),
        ...accessChanges.map(
          ({ organisation, at, what, by }) =>
            `${wording.time(at)}: ${organisation}: ${says.events[what]} ${says.by(ownData.by[by])}`,
        ),
        ...requests.map(({ kind, number, state, createdAt, name, email, phone, powerOfAttorney, files }) =>
          [
            `${wording.time(createdAt)}: ${says.request.titles[kind]}`,
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

async function aboutOthers({ actsElsewhere }: OwnData, { language, time }: Wording): Promise<OwnDataPart> {
  const text = TEXTS[language];
  const { elsewhere } = text.ownData;
  const what = (name: OwnActElsewhere['what']) =>
    name === 'begin' || name === 'given access' ? elsewhere[name] : text.events[name];
  const told = await said(
    actsElsewhere,
    (act) => `${time(act.at)}: ${act.number}, ${act.organisation}: ${what(act.what)}`,
  );
  return { heading: elsewhere.title, paragraphs: told };
}

async function aboutNotices({ notices }: OwnData, { language, time }: Wording): Promise<OwnDataPart> {
  const { ownData } = TEXTS[language];
  const told = await said(
    notices,
    (notice) => `${time(notice.promisedAt)}: ${[notice.what, notice.case].filter(Boolean).join(', ')}`,
  );
  return { heading: ownData.notices, paragraphs: told.length > 0 ? [ownData.noticesMean, ...told] : [] };
}

/** Says as many of the items as a whole document holds, and reads no further. */
async function said<Item>(items: AsyncIterable<Item>, say: (item: Item) => string): Promise<string[]> {
  const paragraphs: string[] = [];
  for await (const item of items) {
    paragraphs.push(say(item));
    if (paragraphs.length === MOST_PARAGRAPHS) break;
  }
  return paragraphs;
}
