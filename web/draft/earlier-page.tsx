/** Parties and lines of earlier cases, to choose from. */

import type { Child, FC } from 'hono/jsx';
import { type Entry, entryAt } from '../../domain/forms/entries.ts';
import type { Content, Kind, Said } from '../../domain/forms/types.ts';
import { kindOf } from '../../kinds.ts';
import type { Visitor } from '../http/context.ts';
import { Notice, TokenForm } from '../ui/blocks.tsx';
import { inWords } from '../ui/form/summary.tsx';
import { type Form, FormPage, tabUrl } from './form.tsx';

/** One that stands in an earlier case. */
export interface Earlier {
  /** The same for the same values. */
  id: string;
  number: string;
  kind: string;
  /** What it was there. */
  label: Said;
  /** By the names of its fields. */
  values: Content;
}

const earlierUrl = (number: string, at: string): string => `/saker/${number}/tidligere/${at}`;

/** What the button sends that leads to the page. */
export const goEarlier = (at: string): string => `earlier ${at}`;

/** Where a pressed button leads that asks for earlier ones; null where it asks for something else. */
export function askedEarlier(kind: Kind, number: string, go: string): string | null {
  const [verb, at = ''] = go.split(' ');
  return verb === 'earlier' && entryAt(kind, at) ? earlierUrl(number, at) : null;
}

interface Choosing {
  form: Form;
  entry: Entry;
  search: string;
  found: readonly Earlier[];
}

export const EarlierPage: FC<
  Choosing & {
    /** How many there are, of which those that were found are the newest. */
    count: number;
    /** What stands in the form now, and would be replaced. */
    now: Content;
    notice?: Child;
  }
> = ({ count, now, notice, ...choosing }) => {
  const { form, entry, search, found } = choosing;
  const { visitor, draft } = form;
  const { text, language } = visitor;
  const says = text.earlier;
  const back = `${tabUrl(draft.number, entry.section.id)}#${entry.at}`;
  return (
    <FormPage form={form} here={entry.section.id} {...(notice ? { notice } : {})}>
      <section class="stack">
        <h2 class="ds-heading" data-size="sm">
          {says.title(entry.label[language])}
        </h2>
        <p>{says.lead}</p>
        {Object.keys(now).length > 0 && (
          <Notice tone="warning">
            <p>{says.replaces(entry.label[language])}</p>
            <p class="written">{wordsOf(visitor, entry, now).join('\n')}</p>
          </Notice>
        )}
        <Search form={form} entry={entry} search={search} />
        {found.length === 0 ? (
          <p>{search ? says.noneFound : says.none}</p>
        ) : (
          <>
            {count > found.length && <p>{says.newest(`${found.length}`, count.toLocaleString(language))}</p>}
            <Choices {...choosing} />
          </>
        )}
        <p>
          <a class="ds-link" href={back}>
            {text.imports.back}
          </a>
        </p>
      </section>
    </FormPage>
  );
};

const Search: FC<Omit<Choosing, 'found'>> = ({ form: { visitor, draft }, entry, search }) => (
  <search>
    <form class="stack" action={earlierUrl(draft.number, entry.at)}>
      <div class="ds-field">
        <label class="ds-label" for="sok" data-weight="medium">
          {visitor.text.earlier.search}
        </label>
        <div class="buttons">
          <input class="ds-input" type="search" id="sok" name="sok" value={search} autocomplete="off" />
          <button type="submit" class="ds-button" data-variant="secondary">
            {visitor.text.earlier.doSearch}
          </button>
        </div>
      </div>
    </form>
  </search>
);

/** Of lines any number can be taken at once; of a group of fields one. */
const Choices: FC<Choosing> = ({ form, entry, search, found }) => {
  const { visitor, draft } = form;
  const to = `${earlierUrl(draft.number, entry.at)}${search && `?sok=${encodeURIComponent(search)}`}`;
  return (
    <TokenForm visitor={visitor} action="draft.write" number={draft.number} to={to}>
      <input type="hidden" name="generation" value={draft.generation} autocomplete="off" />
      <input type="hidden" name="revision" value={draft.revision} autocomplete="off" />
      <ul class="items">
        {found.map((one) => (
          <li>
            {entry.lines ? (
              <Tick entry={entry} visitor={visitor} one={one} />
            ) : (
              <Use entry={entry} visitor={visitor} one={one} />
            )}
          </li>
        ))}
      </ul>
      {entry.lines && (
        <p>
          <button type="submit" class="ds-button">
            {visitor.text.earlier.addChosen}
          </button>
        </p>
      )}
    </TokenForm>
  );
};

interface Choice {
  visitor: Visitor;
  entry: Entry;
  one: Earlier;
}

const Tick: FC<Choice> = ({ visitor, entry, one }) => {
  const [name, ...rest] = wordsOf(visitor, entry, one.values);
  return (
    <div class="ds-field">
      <input
        class="ds-input"
        type="checkbox"
        id={one.id}
        name="from"
        value={one.id}
        aria-describedby={`${one.id}-om`}
      />
      <label class="ds-label" for={one.id} data-weight="medium">
        {name}
      </label>
      <p data-field="description" id={`${one.id}-om`}>
        {rest.join(', ')} <Source visitor={visitor} one={one} />
      </p>
    </div>
  );
};

const Use: FC<Choice> = ({ visitor, entry, one }) => {
  const [name, ...rest] = wordsOf(visitor, entry, one.values);
  return (
    <>
      <p id={`${one.id}-om`}>
        <strong>{name}</strong> <span>{rest.join(', ')}</span> <Source visitor={visitor} one={one} />
      </p>
      <p>
        <button
          type="submit"
          class="ds-button"
          data-variant="secondary"
          name="from"
          value={one.id}
          aria-describedby={`${one.id}-om`}
        >
          {visitor.text.earlier.use}
        </button>
      </p>
    </>
  );
};

const Source: FC<Omit<Choice, 'entry'>> = ({ visitor: { text, language }, one }) => (
  <span class="quiet">
    {text.earlier.from(one.number, kindOf(one.kind).short[language], one.label[language])}
  </span>
);

/** What it holds, as it is read, in the order of its fields. */
const wordsOf = (visitor: Visitor, { fields }: Entry, values: Content): string[] =>
  [...fields].flatMap(([name, field]) => inWords(visitor, field, values[name] ?? '') || []);
