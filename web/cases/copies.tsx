/** *Kopier sak*: a new case of the same kind that begins with what another one holds. */
import type { FC } from 'hono/jsx';
import { z } from 'zod';
import { copy } from '../../acts/cases/copy.ts';
import { type CopyableFile, type CopySource, readCopyable } from '../../db/cases/copies.ts';
import { LINE_PATH } from '../../domain/forms/content.ts';
import { fileSize } from '../../text/format.ts';
import { commandForm } from '../http/command-form.tsx';
import type { Services, Visitor } from '../http/context.ts';
import type { RoutedCase } from '../http/objects.ts';
import type { Routes } from '../http/router.ts';
import { ButtonLink } from '../ui/buttons.tsx';
import { caseTitle } from '../ui/case/case-page.tsx';
import { TokenForm } from '../ui/forms.tsx';
import { Layout } from '../ui/layout.tsx';
import { PlainPage } from '../ui/plain-page.tsx';
import { caseUrl, INFORMATION, tabUrl, to, URLS } from '../urls.ts';

const action = 'case.copy';
const input = z.object({
  of: z.string().default(''),
  /** Says that the form asked which files go along. */
  asked: z.string().default(''),
  /** Paths of the files that go along. */
  file: z.array(z.string().regex(LINE_PATH)).catch([]),
});

const sourceOf = (of: string | undefined): CopySource => (of === 'change' ? 'change' : 'sent');

export function mountCopies(routes: Routes, { settings }: Services): void {
  const { show, take } = commandForm({
    action,
    input,
    lists: ['file'],
    boundTo: ({ row }: RoutedCase) => row.number,
    initial: (c) => ({ of: c.req.query('av') ?? '' }),
    page: async (visitor, case_, { values, notice }) => {
      if (notice) return <NotCopiedPage visitor={visitor} case_={case_} notice={notice} />;
      const { files } = await readCopyable(visitor.reads, case_.row, sourceOf(values.of));
      return <FilesPage visitor={visitor} case_={case_} of={values.of ?? ''} files={files} />;
    },
    act: ({ acts, id, actor, visitor, input: { of, asked, file } }, { row }) =>
      copy(
        { ...acts, settings },
        {
          ...{ id, actor, row, level: visitor.level, source: sourceOf(of) },
          files: asked ? file : null,
        },
      ),
    refusals: ({ text }) => ({ switched_off: text.copies.switchedOff }),
    refusalStatus: 422,
    leadsTo: (_visitor, { row }, { number }, { of }) =>
      number === null
        ? `${to(URLS.caseCopy, { number: row.number })}?av=${encodeURIComponent(of)}`
        : tabUrl(number, INFORMATION),
  });
  routes.on('case', 'GET', URLS.caseCopy, action, show);
  routes.on('case', 'POST', URLS.caseCopy, action, take, { budget: 'drafts' });
}

interface Copied {
  visitor: Visitor;
  case_: RoutedCase;
}

/** Asks file by file which of them go along. */
const FilesPage: FC<Copied & { of: string; files: readonly CopyableFile[] }> = (props) => {
  const { visitor, case_, of, files } = props;
  const { text, language } = visitor;
  const { number } = case_.row;
  const href = caseUrl(visitor, number);
  return (
    <Layout visitor={visitor} title={text.copies.copy} crumbs={[{ name: caseTitle(visitor, case_), href }]}>
      <TokenForm visitor={visitor} action={action} number={number} to={to(URLS.caseCopy, { number })}>
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

const NotCopiedPage: FC<Copied & { notice: string }> = ({ visitor, case_, notice }) => (
  <PlainPage
    visitor={visitor}
    title={caseTitle(visitor, case_)}
    says={[notice]}
    links={[{ href: caseUrl(visitor, case_.row.number), label: visitor.text.errors.toCase }]}
  />
);
