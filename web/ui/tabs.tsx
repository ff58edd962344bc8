import type { FC } from 'hono/jsx';

/** Views of one list as links, since tabs that need JavaScript would not do. */
export const Tabs: FC<{ label: string; tabs: readonly { href: string; name: string; here: boolean }[] }> = ({
  label,
  tabs,
}) => (
  <nav class="tabs" aria-label={label}>
    <ul>
      {tabs.map(({ href, name, here }) => (
        <li>
          <a href={href} aria-current={here ? 'page' : undefined}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
