/** What a kind of case is made of: sections, fields, texts and policy, as data. */

/** The same words in bokmål, nynorsk and English. */
export interface Said {
  readonly nb: string;
  readonly nn: string;
  readonly en: string;
}

export const GROUPS = ['applications', 'enquiries'] as const;
export type Group = (typeof GROUPS)[number];

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
  /** The normal time until an answer, in weeks. */
  readonly weeks: number;
  /** Whether a decision needs a second pair of eyes. */
  readonly fourEyes: boolean;
  /** Paragraphs of the information tab. */
  readonly information: readonly Said[];
  readonly sections: readonly Section[];
}

/** A tab of the form. */
export interface Section {
  /** As it stands in the tab's address; never stored. */
  readonly id: string;
  readonly name: Said;
  readonly fields: readonly Field[];
}

interface Common {
  /** Where the field's value is kept in a draft and in a version: never given to another field. */
  readonly path: string;
  readonly label: Said;
  readonly help?: Said;
  readonly required?: boolean;
}

export type Field =
  | (Common & { readonly type: 'text'; readonly max: number; readonly autocomplete?: string })
  | (Common & { readonly type: 'long_text'; readonly max: number })
  | (Common & { readonly type: 'choice'; readonly options: readonly Option[] })
  | (Common & { readonly type: 'ticks'; readonly options: readonly Option[] })
  /** One tick that has to be set, such as a declaration. */
  | (Common & { readonly type: 'confirmation' })
  /** ISO 8601. */
  | (Common & { readonly type: 'date' })
  /** The number of another case that the applicant may see. */
  | (Common & { readonly type: 'own_case' });

export type FieldType = Field['type'];

export interface Option {
  readonly id: string;
  readonly label: Said;
}

/** What a field holds: a tick is a boolean, ticks are the ids of those set, all else is text. */
export type Value = string | boolean | readonly string[];

/** What a form holds: field values by their paths. A field that was never saved is not there. */
export type Content = Readonly<Record<string, Value>>;

/** What is stored of a form that was sent. */
export interface VersionContent {
  readonly fields: Content;
}
