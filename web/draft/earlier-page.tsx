/** A page with parties or lines of earlier cases, to choose from. */

import type { Child, FC } from 'hono/jsx';
import type { EarlierEntry } from '../../db/draft/earlier.ts';
import type { Entry } from '../../domain/forms/entries.ts';
import type { Content } from '../../domain/forms/types.ts';
import { kindOf } from '../../kinds.ts';
import { wholeNumber } from '../../text/format.ts';
import type { Visitor } from '../http/context.ts';
import { Alert } from '../ui/alerts.tsx';
import { inWords } from '../ui/form/values.tsx';
import { TokenForm } from '../ui/forms.tsx';
import { tabUrl, to, URLS } from '../urls.ts';
import { FormPage } from './form-page.tsx';
import type { FormShown } from './form-shown.ts';

interface Choosing extends FormShown {
  entry: Entry;
  search: string;
  found: readonly EarlierEntry[];
}

interface EarlierPageProps extends Choosing {
  /** Number of all that fit, of which those that were found are the newest. */
  count: number;
  /** Values that stand in the form now, and would be replaced. */
  now: Content;
  notice?: Child;
}

export const EarlierPage: FC<EarlierPageProps> = ({ count, now, notice, ...choosing }) => {
  const { visitor, form, entry, search, found } = choosing;
  const { text, language } = visitor;
  const says = text.earlier;
  return (
    <FormPage visitor={visitor} form={form} here={entry.section.id} notice={notice}>
      <section class="stack">
        <h2 class="ds-heading" data-size="sm">
          {says.title(entry.label[language])}
        </h2>
        <p>{says.lead}</p>
        {Object.keys(now).length > 0 && (
          <Alert tone="warning">
            <p>{says.replaces(entry.label[language])}</p>
            <p class="written">{wordsOf(visitor, entry, now).join('\n')}</p>
          </Alert>
        )}
        <Search visitor={visitor} form={form} entry={entry} search={search} />
        {found.length === 0 ? (
          <p>{search ? says.noneFound : says.none}</p>
        ) : (
          <>
            {count > found.length && <p>{says.newest(`${found.length}`, wholeNumber(language, count))}</p>}
            <Choices {...choosing} />
          </>
        )}
        <p>
          <a class="ds-link" href={`${tabUrl(form.draft.number, entry.section.id)}#${entry.path}`}>
            {text.imports.back}
          </a>
        </p>
      </section>
    </FormPage>
  );
};

const pageUrl = (number: string, { path }: Entry): string => to(URLS.earlier, { number, entry: path });

const Search: FC<Omit<Choosing, 'found'>> = ({ visitor: { text }, form, entry, search }) => (
  <search>
    <form class="stack" action={pageUrl(form.draft.number, entry)}>
      <div class="ds-field">
        <label class="ds-label" for="sok" data-weight="medium">
          {text.earlier.search}
        </label>
        <div class="buttons">
          <input class="ds-input" type="search" id="sok" name="sok" value={search} autocomplete="off" />
          <button type="submit" class="ds-button" data-variant="secondary">
            {text.earlier.doSearch}
          </button>
        </div>
      </div>
    </form>
  </search>
);

/** The entries that were found: of lines any number can be taken at once, of a group of fields one. */
const Choices: FC<Choosing> = ({ visitor, form: { draft }, entry, search, found }) => (
  <TokenForm
    visitor={visitor}
    action="draft.write"
    number={draft.number}
    to={`${pageUrl(draft.number, entry)}${search && `?sok=${encodeURIComponent(search)}`}`}
  >
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

interface Choice {
  visitor: Visitor;
  entry: Entry;
  one: EarlierEntry;
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

/** The values of an entry in words, in the order of its fields. */
const wordsOf = (visitor: Visitor, { fields }: Entry, values: Content): string[] =>
  [...fields].flatMap(([name, field]) => inWords(visitor, field, values[name] ?? '') || []);
