import { defineSearchAttributeKey, type SearchAttributeUpdatePair } from '@temporalio/common';
import { SEARCH_ATTRIBUTES, type SearchAttributes } from '../domain/shared/search-attributes.ts';

/** Search attributes as the SDK takes them. */
export const searchAttributePairs = (attributes: Partial<SearchAttributes>): SearchAttributeUpdatePair[] =>
  (Object.keys(attributes) as (keyof SearchAttributes)[]).map(
    (name) =>
      ({
        key: defineSearchAttributeKey(name, SEARCH_ATTRIBUTES[name]),
        value: attributes[name],
      }) as SearchAttributeUpdatePair,
  );
