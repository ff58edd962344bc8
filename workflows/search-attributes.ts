/** What operators search workflows by. */
import { defineSearchAttributeKey } from '@temporalio/common';
import { SEARCH_ATTRIBUTES } from '../domain/shared/search-attributes.ts';

export const keys = {
  number: defineSearchAttributeKey('CaseNumber', SEARCH_ATTRIBUTES.CaseNumber),
  state: defineSearchAttributeKey('State', SEARCH_ATTRIBUTES.State),
  due: defineSearchAttributeKey('Due', SEARCH_ATTRIBUTES.Due),
  seq: defineSearchAttributeKey('Seq', SEARCH_ATTRIBUTES.Seq),
};
