/** What a kind of case is made of: sections, fields, rules, texts and policy, as data. */

/** The same words in bokmål, nynorsk and English. */
export interface Said {
  nb: string;
  nn: string;
  en: string;
}

export interface Kind {
  id: string;
  /** Counted up whenever the form changes, so that drafts begun on an older one can be told what changed. */
  edition: number;
  name: Said;
  /** For lists: `2600016: Eksportsøknad`. */
  short: Said;
  /** What one can use it for, in a sentence or two. */
  about: Said;
  group: 'applications' | 'enquiries';
  /** The normal time until an answer, in weeks. */
  weeks: number;
  /** Whether a decision needs a second pair of eyes. */
  fourEyes: boolean;
  /** Paragraphs of the information tab. */
  information: readonly Said[];
  sections: readonly Section[];
}

export interface Section {
  id: string;
  name: Said;
  fields: readonly Field[];
}

interface Common {
  id: string;
  label: Said;
  help?: Said;
  required?: boolean;
}

export type Field =
  | (Common & { type: 'text'; max: number })
  | (Common & { type: 'long_text'; max: number })
  | (Common & { type: 'choice'; options: readonly Option[] })
  | (Common & { type: 'ticks'; options: readonly Option[] })
  /** One tick that has to be set, such as a declaration. */
  | (Common & { type: 'confirmation' })
  | (Common & { type: 'date' })
  /** The number of another case that the applicant may see. */
  | (Common & { type: 'own_case' });

export interface Option {
  id: string;
  label: Said;
}
