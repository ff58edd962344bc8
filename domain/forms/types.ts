/** What a kind of case is made of: sections, fields, texts and policy, as data. */
import type { Level } from '../rights/levels.ts';

/** The same words in bokmål, nynorsk and English. */
export interface Said {
  readonly nb: string;
  readonly nn: string;
  readonly en: string;
}

/** Under which headings people choose among the kinds. */
export const GROUPS = ['export', 'certificates', 'iran_russia', 'sanctions', 'enquiries'] as const;
export type Group = (typeof GROUPS)[number];

/** What an applicant is given where the answer is yes: it decides how a case can end, and what the letter is called. */
export const GIFTS = [
  'licence',
  'certificate',
  'assessment',
  'approval',
  'dispensation',
  'registration',
  'answer',
] as const;
export type Gift = (typeof GIFTS)[number];

export interface Kind {
  readonly id: string;
  /** Counted up whenever the form changes, so that drafts begun on an older one can be told what changed. */
  readonly edition: number;
  readonly name: Said;
  /** For lists: `2600016: Eksportsøknad`. */
  readonly short: Said;
  /** What one can use it for, in a sentence or two. */
  readonly about: Said;
  readonly group: Group;
  /** Who may begin one: anybody, or organisations alone. */
  readonly applicants: 'any' | 'organisations';
  /** How sure it must be who somebody is; the higher level unless it says otherwise. */
  readonly level?: Level;
  /** The normal time until an answer, in weeks. */
  readonly weeks: number;
  /** Whether a decision needs a second pair of eyes. */
  readonly fourEyes: boolean;
  readonly gives: Gift;
  /** How long what is given is valid, in months, and whether that is normal or the most; without it, it does not expire. */
  readonly valid?: { readonly months: number; readonly is: 'normal' | 'most' };
  /** What each edition after the first changed, in their order. */
  readonly changes?: readonly FormChange[];
  /** Paragraphs of the information tab. */
  readonly information: readonly Said[];
  readonly sections: readonly Section[];
}

/** What changed in a form with an edition, for those who began on an older one. */
export interface FormChange {
  readonly edition: number;
  readonly said: Said;
  /** Paths of fields, lines or places for files at which stands now what stood at another. */
  readonly moved?: readonly { readonly from: string; readonly to: string }[];
  /** What is not asked for any more, as it was: what was answered can still be read. */
  readonly gone?: Omit<Section, 'id' | 'name' | 'when'>;
}

/** A tab of the form. */
export interface Section {
  /** As it stands in the tab's address; never stored. */
  readonly id: string;
  readonly name: Said;
  /**
   * On which answer, in a section that is always there, this one is there at all. What it holds is kept while it is
   * not, but it is neither shown nor sent.
   */
  readonly when?: Answer;
  readonly fields: readonly Field[];
  /** What can be attached, after the fields. */
  readonly files?: readonly Files[];
  /** What there may be any number of, after the files. */
  readonly lines?: readonly Lines[];
}

/** A place for files. Each lies at `path.id`, which holds its place as a line does; the file's id at `path.id.file`. */
export interface Files {
  readonly path: string;
  readonly label: Said;
  readonly help?: Said;
  readonly required?: boolean | Condition;
  /** How many there may be. */
  readonly max: number;
}

/** Lines of the same fields, such as goods: each has an id of its own, under which its fields are kept. */
export interface Lines {
  /** A line is kept at `path.id`, and its fields at `path.id.field`; see `content.ts`. */
  readonly path: string;
  readonly label: Said;
  /** One of them, which a number follows: `Vare 2`. */
  readonly one: Said;
  readonly help?: Said;
  readonly required?: boolean | Condition;
  /** How many there may be. */
  readonly max: number;
  /** Paths within a line: those that a field names are of the same line. */
  readonly fields: readonly Field[];
  /** The fields by which a line is known in a list. */
  readonly columns: readonly string[];
}

/** Another field, of the same form or line, that holds one of these. */
export interface Answer {
  readonly field: string;
  readonly is: readonly string[];
}

/** Also: another field that is filled in at all; or a place for files where none lies, not for fields of lines. */
export type Condition = Answer | { readonly given: string } | { readonly without: string };

interface Common {
  /** Where the field's value is kept in a draft and in a version: never given to another field. Has no dot. */
  readonly path: string;
  readonly label: Said;
  readonly help?: Said;
  readonly required?: boolean | Condition;
  /** The thing that this field says something of: fields beside each other with the same are shown as one group. */
  readonly group?: Said;
}

export type Field =
  | (Common & { readonly type: 'text'; readonly max: number; readonly autocomplete?: string })
  | (Common & { readonly type: 'long_text'; readonly max: number; readonly rows?: number })
  | (Common & {
      readonly type: 'choice';
      readonly options: readonly Option[];
      readonly shown?: 'select' | 'search';
    })
  | (Common & { readonly type: 'ticks'; readonly options: readonly Option[] })
  /** One tick that has to be set, such as a declaration. */
  | (Common & { readonly type: 'confirmation' })
  /** ISO 8601. It comes on the same day as the date that it `follows`, another field of the form or line, or later. */
  | (Common & { readonly type: 'date'; readonly notBefore?: 'today'; readonly follows?: string })
  /** The number of another case that the applicant may see. */
  | (Common & { readonly type: 'own_case' })
  /** ISO 3166-1, two letters. */
  | (Common & { readonly type: 'country' })
  /** ISO 4217, three letters. */
  | (Common & { readonly type: 'currency' })
  /** A decimal amount in a currency of ISO 4217, or in the one that a field beside it holds; negative ones are refused. */
  | (Common & { readonly type: 'money'; readonly currency: string | { readonly in: string } })
  /** A decimal above zero; the field `unit` says of what, and some units take whole numbers only. */
  | (Common & { readonly type: 'quantity'; readonly unit: string; readonly whole: readonly string[] })
  /** A code of the list of controlled goods that the field `list` holds. */
  | (Common & { readonly type: 'list_code'; readonly list: string })
  /** Of the customs tariff: eight digits, with or without dots. */
  | (Common & { readonly type: 'tariff_number' })
  /** Of the register of Norwegian organisations. */
  | (Common & { readonly type: 'organisation_number' });

export type FieldType = Field['type'];

export interface Option {
  readonly id: string;
  readonly label: Said;
}

/** What a field holds: a tick is a boolean, ticks are the ids of those set, all else is text; numbers too. */
export type Value = string | boolean | readonly string[];

/** What a form holds: field values by their paths. A field that was never saved is not there. */
export type Content = Readonly<Record<string, Value>>;

/** What is stored of a form that was sent. */
export interface VersionContent {
  readonly fields: Content;
}
