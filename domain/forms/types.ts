/** A kind of case as data: sections, fields, texts and policy. */
import type { Level } from '../rights/levels.ts';
import type { Language } from '../shared/language.ts';

/** Words in every language. */
export type Localised = Readonly<Record<Language, string>>;

/** Headings under which people choose among the kinds, in their order. */
export const GROUPS = ['export', 'certificates', 'iran_russia', 'sanctions', 'enquiries'] as const;
export type Group = (typeof GROUPS)[number];

/**
 * Results that a kind can give where the answer is yes. The result decides how a case can end and the title of the
 * letter.
 */
export const RESULTS = [
  'licence',
  'certificate',
  'assessment',
  'approval',
  'dispensation',
  'registration',
  'answer',
] as const;
export type Result = (typeof RESULTS)[number];

export interface Kind {
  readonly id: string;
  /** Counted up whenever the form changes, so that drafts begun on an older one can be told what changed. */
  readonly edition: number;
  readonly name: Localised;
  /** Short name for lists: `2600016: Eksportsøknad`. */
  readonly short: Localised;
  /** Its purpose, in a sentence or two. */
  readonly about: Localised;
  readonly group: Group;
  /** Parties that may begin a case of this kind. */
  readonly applicants: 'any' | 'organisations';
  /** Level of login that is needed; the higher one where it is left out. */
  readonly level?: Level;
  /** The normal time until an answer, in weeks. */
  readonly weeks: number;
  /** A decision needs a second pair of eyes. */
  readonly fourEyes: boolean;
  readonly gives: Result;
  /** Validity of the result in months, as the normal or the longest time; left out where it does not expire. */
  readonly valid?: { readonly months: number; readonly is: 'normal' | 'most' };
  /** Changes of each edition after the first, in their order. */
  readonly changes?: readonly FormChange[];
  /** Paragraphs of the information tab. */
  readonly information: readonly Localised[];
  readonly sections: readonly Section[];
}

/** Change of a form with an edition, for those who began on an older one. */
export interface FormChange {
  readonly edition: number;
  /** The change in words. */
  readonly said: Localised;
  /** Paths of fields, lines or places for files whose values have moved to another path. */
  readonly moved?: readonly { readonly from: string; readonly to: string }[];
  /** Questions that are no longer asked, as they were: their answers can still be read. */
  readonly gone?: Omit<Section, 'id' | 'name' | 'when'>;
}

/** A tab of the form. */
export interface Section {
  /** Part of the tab's address; never stored. */
  readonly id: string;
  readonly name: Localised;
  /**
   * Answer on which the section is in the form, given in a section that is always there; left out where it always is.
   * Its content is kept while it is not in the form, but neither shown nor sent.
   */
  readonly when?: AnswerCondition;
  readonly fields: readonly Field[];
  /** Places for files, after the fields. */
  readonly files?: readonly Files[];
  /** Lists of lines, after the files. */
  readonly lines?: readonly Lines[];
}

/**
 * A place for files. Each file is kept at `path.id`, which holds its place as a line does, and its id at
 * `path.id.file`.
 */
export interface Files {
  readonly path: string;
  readonly label: Localised;
  readonly help?: Localised;
  readonly required?: boolean | Condition;
  /** The largest number of files. */
  readonly max: number;
}

/**
 * A list of lines with the same fields, such as goods. Each line has an id of its own, under which its fields are
 * kept.
 */
export interface Lines {
  /** A line is kept at `path.id`, and its fields at `path.id.field`; see `content.ts`. */
  readonly path: string;
  readonly label: Localised;
  /** Name of one line, which a number follows: `Vare 2`. */
  readonly one: Localised;
  readonly help?: Localised;
  readonly required?: boolean | Condition;
  /** The largest number of lines. */
  readonly max: number;
  /** Fields of a line. Their paths, and those that they name, are paths within the line. */
  readonly fields: readonly Field[];
  /** Paths of the fields that a list shows of each line. */
  readonly columns: readonly string[];
}

/** Condition that another field, of the same form or line, holds one of these values. */
export interface AnswerCondition {
  readonly field: string;
  readonly is: readonly string[];
}

/**
 * Condition on an answer; or that another field is filled in (`given`); or that a place for files is empty
 * (`without`, not for fields of lines).
 */
export type Condition = AnswerCondition | { readonly given: string } | { readonly without: string };

interface Common {
  /** Path of the value in drafts and versions: never given to another field. Has no dot. */
  readonly path: string;
  readonly label: Localised;
  readonly help?: Localised;
  readonly required?: boolean | Condition;
  /**
   * The thing that the field describes: neighbouring fields with the same group are shown together under its name.
   */
  readonly group?: Localised;
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
  /** A date as ISO 8601, not earlier than the one in the field that it `follows`, of the same form or line. */
  | (Common & { readonly type: 'date'; readonly notBefore?: 'today'; readonly follows?: string })
  /** The number of another case that the applicant may see. */
  | (Common & { readonly type: 'own_case' })
  /** A country: ISO 3166-1, two letters. */
  | (Common & { readonly type: 'country' })
  /** A currency: ISO 4217, three letters. */
  | (Common & { readonly type: 'currency' })
  /** A decimal amount, not negative, in a currency of ISO 4217 or in the one that a field beside it holds. */
  | (Common & { readonly type: 'money'; readonly currency: string | { readonly in: string } })
  /** A decimal above zero in the unit that the field `unit` holds; the units in `whole` take whole numbers only. */
  | (Common & { readonly type: 'quantity'; readonly unit: string; readonly whole: readonly string[] })
  /** A code on the list of controlled goods that the field `list` holds. */
  | (Common & { readonly type: 'list_code'; readonly list: string })
  /** A number of the customs tariff: eight digits, with or without dots. */
  | (Common & { readonly type: 'tariff_number' })
  /** A number of the register of Norwegian organisations. */
  | (Common & { readonly type: 'organisation_number' });

export type FieldType = Field['type'];

export interface Option {
  readonly id: string;
  readonly label: Localised;
}

/** Value of a field: a tick is a boolean, ticks are the ids of those set, all else is text, numbers too. */
export type Value = string | boolean | readonly string[];

/** Content of a form: values of fields by their paths. A field that was never saved is not there. */
export type Content = Readonly<Record<string, Value>>;

/** Stored content of a version. */
export interface VersionContent {
  readonly fields: Content;
}
