/** Worker of the bare workflow, as a process of its own. Its environment says where PostgreSQL and Temporal are. */
import { fileURLToPath } from 'node:url';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { connect } from '../db/sql.ts';

export interface BareActivities {
  write(name: string): Promise<void>;
}

const { DATABASE_URL = '', TEMPORAL_ADDRESS = '', TEMPORAL_NAMESPACE = 'default' } = process.env;

Runtime.install({ logger: new DefaultLogger('ERROR') });
const sql = connect(DATABASE_URL, { name: 'bare worker', max: 12 });
await sql`create table if not exists bare_acts (name text not null, at timestamptz not null default now())`;
const connection = await NativeConnection.connect({ address: TEMPORAL_ADDRESS });
const worker = await Worker.create({
  connection,
  namespace: TEMPORAL_NAMESPACE,
  taskQueue: 'bare',
  workflowsPath: fileURLToPath(new URL('bare-workflow.ts', import.meta.url)),
  activities: {
    write: async (name) => void (await sql`insert into bare_acts (name) values (${name})`),
  } satisfies BareActivities,
});
const running = worker.run();
console.log('READY');
await running;
await sql.end();
