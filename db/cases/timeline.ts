import type { CaseCommandName, CaseEventName } from '../../domain/cases/commands.ts';
import type { State } from '../../domain/cases/states.ts';
import type { Id } from '../../domain/shared/ids.ts';
import type { Queries } from '../sql.ts';

/** An event of a case. */
export interface TimelineEvent {
  event: CaseEventName;
  at: Date;
  /** The state that it led to. */
  after: State;
  /** Name of the actor; null for an event of time's. */
  who: string | null;
  side: 'applicant' | 'deksa' | null;
}

/** The events of a case, oldest first, from the log of its projections; refusals are left out. */
export function timelineOf(sql: Queries, workflowId: Id): Promise<TimelineEvent[]> {
  return sql<TimelineEvent[]>`
    select l.name as event, l.at, l.state as after, coalesce(p.name, s.name) as who,
      case when p.id is not null then 'applicant' when s.id is not null then 'deksa' end as side
    from log l
    left join persons p on p.id = l.actor
    left join staff s on s.id = l.actor
    where l.workflow_id = ${workflowId} and l.outcome = 'done'
    order by l.epoch, l.seq`;
}

/** Acts on a case that are received and not yet carried out, oldest first. */
export function receivedActs(sql: Queries, workflowId: Id): Promise<{ name: CaseCommandName; at: Date }[]> {
  return sql<{ name: CaseCommandName; at: Date }[]>`
    select name, at from commands where workflow_id = ${workflowId} and outcome is null order by n`;
}
