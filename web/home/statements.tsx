import type { Language } from '../../domain/shared/language.ts';
import { ACCESSIBILITY, PRIVACY, type Statement } from '../../text/statements.ts';
import type { Services } from '../http/context.ts';
import type { Routes } from '../http/router.ts';
import { Layout } from '../ui/layout.tsx';

const STATEMENTS: readonly [string, Readonly<Record<Language, Statement>>][] = [
  ['/personvern', PRIVACY],
  ['/tilgjengelighet', ACCESSIBILITY],
];

export function mountStatements(routes: Routes, _house: Services): void {
  for (const [path, statements] of STATEMENTS)
    routes.page('GET', path, 'page.public', (c, visitor) => {
      const { title, parts } = statements[visitor.language];
      return c.html(
        <Layout visitor={visitor} title={title} crumbs={[]}>
          {parts.map((part) => (
            <section class="stack">
              <h2 class="ds-heading" data-size="sm">
                {part.title}
              </h2>
              {part.paragraphs.map((paragraph) => (
                <p>{paragraph}</p>
              ))}
            </section>
          ))}
        </Layout>,
      );
    });
}
