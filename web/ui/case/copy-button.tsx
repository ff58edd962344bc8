import type { FC } from 'hono/jsx';
import type { Visitor } from '../../http/context.ts';
import { TokenForm } from '../blocks.tsx';

/** What is copied, beside what is in force: a change that was not sent. */
export const CHANGE = 'change';

/** Begins a new case with what this one holds. */
export const CopyButton: FC<{ visitor: Visitor; number: string; of?: typeof CHANGE }> = ({
  visitor,
  number,
  of,
}) => {
  const { copy, copyChange } = visitor.text.copies;
  return (
    <TokenForm visitor={visitor} action="case.copy" number={number} to={`/saker/${number}/kopiering`}>
      {of && <input type="hidden" name="of" value={of} />}
      <button type="submit" class="ds-button" data-variant="secondary">
        {of ? copyChange : copy}
      </button>
    </TokenForm>
  );
};
