/** *Kopier sak*: a new case of the same kind that begins with what another one holds. */

import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import { z } from 'zod';
import { startDraft } from '../../db/cases/start.ts';
import { readVersion } from '../../db/cases/versions.ts';
import { readOpenChange } from '../../db/draft/changes.ts';
import { readDraft } from '../../db/draft/drafts.ts';
import { filesOfCase, type StoredFile } from '../../db/files/files.ts';
import type { Queries } from '../../db/sql.ts';
import { allFiles, filesOf, LINE_PATH } from '../../domain/forms/content.ts';
import { answersNow } from '../../domain/forms/editions.ts';
import { fieldsOf } from '../../domain/forms/kind.ts';
import type { Content, Files, Kind } from '../../domain/forms/types.ts';
import { kindOf, kindsFor } from '../../kinds.ts';
import { INFORMATION, tabUrl } from '../draft/form.tsx';
import { startStory } from '../draft/start.tsx';
import type { Services } from '../http/context.ts';
import { actingOf, actorOf, type Env, type Visitor } from '../http/context.ts';
import type { RoutedCase } from '../http/objects.ts';
import { seeOther } from '../http/redirects.ts';
import type { Routes } from '../http/router.ts';
import { purposeOf, readToken } from '../http/tokens.ts';
import { ButtonLink, TokenForm } from '../ui/blocks.tsx';
import { caseTitle } from '../ui/case/case-page.tsx';
import { CHANGE } from '../ui/case/copy-button.tsx';
import { fileSize } from '../ui/format.ts';
import { Layout } from '../ui/layout.tsx';
import { Plainly } from '../ui/plain-page.tsx';
import { caseUrl } from '../urls.ts';

export function mountCopies(routes: Routes, services: Services): void {
  routes.onCase('POST', '/saker/:number/kopiering', 'case.copy', (c, visitor, at) =>
    copy(c, visitor, at, services),
  );
  routes.onCase('GET', '/saker/:number/kopiering', 'case.copy', async (c, visitor, at) => {
    const of = c.req.query('av') ?? '';
    const files = await filesToCopy(
      services.sql,
      at,
      await contentToCopy(services.sql, kindOf(at.row.kind), at, of),
    );
    return c.html(<ChooseFiles visitor={visitor} at={at} of={of} files={files} />);
  });
}

const paths = z.array(z.string().regex(LINE_PATH));
const input = z.object({
  token: z.string().catch(''),
  of: z.string().catch(''),
  /** Whether it was asked which files go along; where they lie that do. */
  asked: z.string().catch(''),
  file: z.union([paths, z.string().transform((path) => [path])]).catch([]),
});

async function copy(
  c: Context<Env>,
  visitor: Visitor,
  at: RoutedCase,
  services: Services,
): Promise<Response> {
  const { text, session, party } = visitor;
  const given = input.parse(await c.req.parseBody({ all: true }));
  const token = session && readToken(session, purposeOf('case.copy', at.row.number), given.token);
  if (!token) return c.html(<NotCopied visitor={visitor} at={at} why={text.frame.oldPage} />, 422);
  const kind = kindsFor(services.settings, party.kind).find(({ id }) => id === at.row.kind);
  if (!kind) return c.html(<NotCopied visitor={visitor} at={at} why={text.copies.switchedOff} />, 422);
  const content = await contentToCopy(services.sql, kind, at, given.of);
  const files = await filesToCopy(services.sql, at, content);
  if (files.length > 0 && !given.asked)
    return seeOther(c, `${c.req.path}?av=${encodeURIComponent(given.of)}`);
  const chosen = files.filter(({ path }) => given.file.includes(path)).map(({ path }) => path);
  const { number, start } = await startDraft(services.sql, {
    token,
    kind,
    content: withFiles(kind, unconfirmed(kind, content), chosen),
    ...actingOf(visitor),
    role: actorOf(visitor),
  });
  startStory(services, start);
  return seeOther(c, tabUrl(number, INFORMATION));
}

/** The version in force; the draft where nothing was sent, or where a change that cannot be sent is copied. */
async function contentToCopy(sql: Queries, kind: Kind, { row }: RoutedCase, of: string): Promise<Content> {
  const unsent = of === CHANGE && (await readOpenChange(sql, row.number));
  const version = unsent ? null : await readVersion(sql, row.number, row.snapshot.version);
  const { edition, content } = version
    ? { edition: version.edition, content: version.content.fields }
    : await readDraft(sql, row.number);
  return answersNow(kind, edition, content);
}

/** Nobody has confirmed what stands in a new case. */
function unconfirmed(kind: Kind, content: Content): Content {
  const confirmations = fieldsOf(kind).flatMap(({ type, path }) => (type === 'confirmation' ? [path] : []));
  return Object.fromEntries(Object.entries(content).filter(([path]) => !confirmations.includes(path)));
}

/** Where a clean file lies, and which it is. */
interface Copyable {
  path: string;
  place: Files;
  file: StoredFile;
}

/** The files that can go along. */
async function filesToCopy(sql: Queries, { row }: RoutedCase, content: Content): Promise<Copyable[]> {
  const known = await filesOfCase(sql, row.number);
  return allFiles(kindOf(row.kind)).flatMap((place) =>
    filesOf(content, place).flatMap(({ path, file: id }) => {
      const file = known.get(id);
      return file?.state === 'clean' ? [{ path, place, file }] : [];
    }),
  );
}

/** Only the files that were chosen. */
function withFiles(kind: Kind, content: Content, chosen: readonly string[]): Content {
  const places = allFiles(kind).map(({ path }) => path);
  return Object.fromEntries(
    Object.entries(content).filter(([key]) => {
      const [place = '', id] = key.split('.');
      return id === undefined || !places.includes(place) || chosen.includes(`${place}.${id}`);
    }),
  );
}

/** Which files go along, asked one by one. */
const ChooseFiles: FC<{ visitor: Visitor; at: RoutedCase; of: string; files: readonly Copyable[] }> = ({
  visitor,
  at,
  of,
  files,
}) => {
  const { text, language } = visitor;
  const { number } = at.row;
  const href = caseUrl(visitor, number);
  return (
    <Layout visitor={visitor} title={text.copies.copy} crumbs={[{ name: caseTitle(visitor, at), href }]}>
      <TokenForm visitor={visitor} action="case.copy" number={number} to={`${href}/kopiering`}>
        <input type="hidden" name="of" value={of} />
        <input type="hidden" name="asked" value="yes" />
        <fieldset class="ds-fieldset stack">
          <legend class="ds-heading" data-size="xs">
            {text.attachments.copying.title}
          </legend>
          <p>{text.attachments.copying.help}</p>
          {files.map(({ path, place, file }) => (
            <div class="ds-field">
              <input class="ds-input" type="checkbox" id={path} name="file" value={path} checked />
              <label class="ds-label" for={path} data-weight="regular">
                {file.name}{' '}
                <span class="quiet">
                  {place.label[language]}, {fileSize(language, file.size)}
                </span>
              </label>
            </div>
          ))}
        </fieldset>
        <div class="buttons">
          <button type="submit" class="ds-button">
            {text.copies.copy}
          </button>
          <ButtonLink href={href} variant="secondary">
            {text.frame.cancel}
          </ButtonLink>
        </div>
      </TokenForm>
    </Layout>
  );
};

const NotCopied: FC<{ visitor: Visitor; at: RoutedCase; why: string }> = ({ visitor, at: { row }, why }) => (
  <Plainly
    visitor={visitor}
    title={`${row.number}: ${kindOf(row.kind).short[visitor.language]}`}
    says={[why]}
    links={[{ href: caseUrl(visitor, row.number), label: visitor.text.errors.toCase }]}
  />
);
