import type { FC } from 'hono/jsx';
import type { Visitor } from '../../http/context.ts';

const POST = 'post@deksa.no';

/** Help to send a power of attorney, where nobody in the organisation can let others in. */
export const AttorneyHelp: FC<{ visitor: Visitor }> = ({ visitor }) => {
  const { attorney } = visitor.text.access;
  return (
    <section class="stack" aria-labelledby="fullmakt">
      <h2 class="ds-heading" data-size="md" id="fullmakt">
        {attorney.title}
      </h2>
      <p>{attorney.lead}</p>
      <ul class="ds-list">
        {attorney.needs.map((need) => (
          <li>{need}</li>
        ))}
      </ul>
      <p>
        {attorney.to}{' '}
        <a class="ds-link" href={`mailto:${POST}`}>
          {POST}
        </a>
      </p>
    </section>
  );
};
