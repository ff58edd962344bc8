/** Fields as a page of a form shows them. */
import type { FieldOutcome } from '../../acts/draft/save.ts';
import type { Draft, DraftField } from '../../db/draft/drafts.ts';
import type { Field, Value } from '../../domain/forms/types.ts';
import type { ValueProblem } from '../../domain/forms/values.ts';
import { type PostedField, stampOf, untouchedValue } from './posted-fields.ts';

/** A field with the value that it holds or that was typed, and all that there is to say about it. */
export interface FieldState {
  field: Field;
  value: Value;
  /** Stamp of the field as the page shows it. */
  stamp: string;
  problem?: ValueProblem;
  /** A value that somebody else saved meanwhile, and its stamp. */
  theirs?: DraftField & { stamp: string };
}

/** A field in which nobody has just typed, as it stands in the draft. */
export function asItStands(draft: Draft, field: Field): FieldState {
  const { value, revision } = draft.fields.get(field.path) ?? { value: untouchedValue(field), revision: 0 };
  return { field, value, stamp: stampOf(value, revision) };
}

/** A field after a save that did not go through for all of them. @param outcome left out where it was not tried */
export function stateAfter({ field, value, stamp }: PostedField, outcome?: FieldOutcome): FieldState {
  const typed = { field, value, stamp };
  if (outcome?.kind === 'problem') return { ...typed, problem: outcome.problem };
  if (outcome?.kind === 'saved') return { ...typed, stamp: stampOf(value, outcome.revision) };
  if (outcome?.kind !== 'conflict') return typed;
  const { theirs } = outcome;
  return { ...typed, theirs: { ...theirs, stamp: stampOf(theirs.value, theirs.revision) } };
}
