/** The privacy statement and the accessibility statement. */
import type { Routes } from '../http/router.ts';
import { Layout } from '../ui/layout.tsx';
import { URLS } from '../urls.ts';

export function mountStatements(routes: Routes): void {
  for (const statement of ['privacy', 'accessibility'] as const)
    routes.page('GET', URLS[statement], 'page.public', (c, visitor) => {
      const { title, parts } = visitor.text.statements[statement];
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
