/** Stories of the demonstration data: enquiries as people might write them, with made-up names and facts. */
import type { Value } from '../../domain/forms/types.ts';

/** Act of one side in a story, beside writing the enquiry or the application itself. */
export type StoryAct =
  | { name: 'submit' | 'withdraw' | 'take' | 'approve' }
  | { name: 'message' | 'answer' | 'reply' | 'ask' | 'propose'; body: string }
  | { name: 'propose'; body: string; outcome: 'granted'; legalBasis: string };

export interface Story {
  /** Id that is never given to another story: what was made of the story is found again by it. */
  id: string;
  /** Kind of the case; an enquiry where it is left out. */
  kind?: string;
  /** A key in people.json. */
  by: string;
  /** Set where they write for the organisation that is there from the start; left out where for themselves. */
  forOrganisation?: true;
  words: Readonly<Record<string, Value>>;
  goods?: readonly Readonly<Record<string, string>>[];
  /** Plain texts, each at a place of the form. */
  files?: readonly { at: string; name: string; text: string }[];
  acts: readonly StoryAct[];
}

const SENT: StoryAct[] = [{ name: 'submit' }];
const TAKEN: StoryAct[] = [...SENT, { name: 'take' }];

/** Stories in the order of their numbers. */
export const ENQUIRIES: readonly Story[] = [
  {
    id: 'answered',
    by: 'private',
    words: {
      concerns: 'portal',
      subject: 'Hvor lenge ligger et utkast?',
      text: 'Jeg begynner ofte på en henvendelse og må vente på svar fra andre før jeg kan sende den. Hvor lenge kan et utkast ligge uten at noe blir borte?',
      own_reference: 'Spørsmål om utkast',
      confirmed: true,
    },
    acts: [
      ...TAKEN,
      {
        name: 'propose',
        body: 'Hei, Kari!\n\nEt utkast ligger i tolv måneder etter at du sist skrev i det. Tretti dager før det slettes, får du en e-post. Skriver du noe nytt, begynner de tolv månedene på nytt.\n\nAlt du skriver, blir lagret av seg selv, så du kan trygt lukke siden imens.\n\nVennlig hilsen\nMarit Saksgård, DEKSA',
      },
      { name: 'message', body: 'Tusen takk for et raskt og klart svar!' },
    ],
  },
  {
    id: 'answered-after-question',
    by: 'handler',
    words: {
      concerns: 'export_control',
      subject: 'Utlån av spektrometer til et universitet på Island',
      text: 'Vi er en liten forskergruppe som har fått spørsmål om å låne ut et spektrometer til kolleger på Island i fire måneder. Instrumentet brukes til å måle alger i sjøvann. Trenger vi lisens for utlånet?',
      own_reference: 'Algeprosjektet 14',
      confirmed: true,
    },
    acts: [
      ...TAKEN,
      {
        name: 'ask',
        body: 'Hei, Ola!\n\nFor å svare trenger vi produsentens datablad eller modellbetegnelsen, og navnet på den som skal bruke instrumentet på Island.',
      },
      {
        name: 'answer',
        body: 'Modellen heter Prøvespekter 200, bølgelengder 350–1000 nm, uten kjøling. Instituttet for havforskning ved det islandske universitetet skal bruke det, og vi får det tilbake i januar.',
      },
      {
        name: 'propose',
        body: 'Hei, Ola!\n\nTakk for opplysningene. Slik instrumentet er beskrevet, står det ikke på liste I eller II, og mottaker og bruk gir ikke grunn til bekymring. Utlånet krever da ikke lisens fra oss.\n\nTa kontakt igjen hvis mottaker eller bruk endrer seg. Lykke til med algene!\n\nVennlig hilsen\nMarit Saksgård, DEKSA',
      },
    ],
  },
  {
    id: 'withdrawn',
    by: 'private',
    words: {
      concerns: 'export_control',
      subject: 'Reparasjon av ekkolodd i utlandet',
      text: 'Ekkoloddet på seilbåten min må repareres, og produsentens verksted ligger i Skottland. Er det noe jeg må søke om før jeg sender det av gårde?',
      own_reference: 'Ekkolodd',
      confirmed: true,
    },
    acts: [...SENT, { name: 'withdraw' }],
  },
  {
    id: 'awaiting-applicant',
    by: 'private',
    words: {
      concerns: 'sanctions',
      subject: 'Brukte datamaskiner som gave til en skole',
      text: 'Idrettslaget vårt vil gi ti brukte bærbare datamaskiner til en skole i utlandet. Vi vil gjerne vite om sanksjonsregelverket har noe å si for gaven, og hva vi i så fall må gjøre.',
      own_reference: 'Gave fra idrettslaget',
      contact_person: 'Kari Prøve Nordmann',
      confirmed: true,
    },
    acts: [
      ...TAKEN,
      {
        name: 'ask',
        body: 'Hei, Kari!\n\nSå fint at maskinene skal komme til nytte. For å gi et sikkert svar trenger vi å vite\n\n– hvilket land og hvilken skole de skal til,\n– hvem som tar imot dem der, og hvordan de sendes,\n– omtrent hvor gamle maskinene er.\n\nVennlig hilsen\nMarit Saksgård, DEKSA',
      },
    ],
  },
  {
    id: 'under-review',
    by: 'private',
    words: {
      concerns: 'export_control',
      subject: 'Droner til en redningsøvelse i Finland',
      text: 'Hjelpekorpset vårt skal delta på en felles redningsøvelse i Finland i tre dager. Vi vil ta med to droner med varmesøkende kamera og ta dem med hjem igjen etterpå. Må vi søke om noe på forhånd?',
      own_reference: 'Øvelse vinter',
      confirmed: true,
    },
    acts: [
      ...TAKEN,
      {
        name: 'message',
        body: 'En opplysning til: Dronene veier under to kilo hver, og det er bare våre egne folk som skal fly dem.',
      },
      {
        name: 'reply',
        body: 'Takk, det er nyttig å vite. Vi ser på kameraenes bildefrekvens opp mot liste II og kommer tilbake til deg. Du trenger ikke gjøre noe imens.',
      },
    ],
  },
  {
    id: 'sent-in-nynorsk',
    by: 'reports',
    words: {
      concerns: 'export_control',
      subject: 'Rettleiing om trykksensorar',
      text: 'Eg skal halde eit kurs for nytilsette om listeføring, og treng eit døme som ikkje er for vanskeleg. Har de rettleiing om trykksensorar som eg kan vise til?',
      own_reference: 'Kurs for nytilsette',
      confirmed: true,
    },
    acts: SENT,
  },
  {
    id: 'sent',
    by: 'private',
    words: {
      concerns: 'restrictive_measures',
      subject: 'Åpent foredrag om havis for gjesteforskere',
      text: 'Foreningen vår skal holde et åpent foredrag om måling av havis. Blant tilhørerne er gjesteforskere fra flere land. Alt vi viser fram, er publisert fra før. Er det likevel noe vi bør tenke på?',
      own_reference: 'Foredrag om havis',
      confirmed: true,
    },
    acts: SENT,
  },
  {
    id: 'half-written',
    by: 'private',
    words: {
      concerns: 'export_control',
      subject: 'Måleinstrumenter til værstasjoner',
      text: 'Vi setter opp små værstasjoner sammen med skoler i nabolandene, og vil gjerne vite om',
    },
    acts: [],
  },
];
