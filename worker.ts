/** The worker: carries out workflows and activities, and runs the dispatcher. */

import { hostname } from 'node:os';
import { setTimeout as after } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker, type WorkerOptions } from '@temporalio/worker';
import { dispatch } from './activities/background/dispatcher.ts';
import { makeHousekeepingActivities } from './activities/background/housekeeping.ts';
import { makeReconciliationActivities } from './activities/background/reconcile/hourly.ts';
import { makeSealingActivities } from './activities/background/sealing.ts';
import { makeFileActivities } from './activities/files.ts';
import { reduceErrors } from './activities/interceptor.ts';
import { makeMailActivities } from './activities/mail.ts';
import { makeLocalActivities } from './activities/projection.ts';
import { openRegister } from './activities/register/client.ts';
import { makeRegisterActivities } from './activities/register.ts';
import { OPENED_AT_ONCE, tellMissingWalls } from './cage/cage.ts';
import { prepare, UnfitDatabase } from './db/migrate.ts';
import { connect } from './db/sql.ts';
import { TASK_QUEUES } from './domain/shared/messages.ts';
import { openStore } from './files/store.ts';
import { watch } from './health/look.ts';
import { watchLoop } from './health/loop.ts';
import { serveHealth } from './health/server.ts';
import { codeOf, openLog } from './log.ts';
import { openPersonRegisters } from './registers/person-registers.ts';
import { settingsOrEnd } from './settings.ts';
import { openEngine } from './temporal/engine.ts';
import { prepareNamespace } from './temporal/namespace.ts';
import { firstToGiveUp, pollersAmong, type Workers } from './temporal/polling.ts';
import { ensureSchedule, keepSchedules, schedulesOf } from './temporal/schedules.ts';
import { workflowBundle } from './temporal/workflow-bundle.ts';

const settings = settingsOrEnd();
const log = openLog('worker', settings.LOG_LEVEL);
const sql = connect(settings.DATABASE_URL, { name: 'min-side worker', max: 12 });

/** Keeps the code and place of an entry in the engine's own log, never a message that could quote data. */
Runtime.install({
  logger: new DefaultLogger('WARN', ({ level, meta }) =>
    log[level === 'ERROR' ? 'error' : 'warn'](
      { workflowId: meta?.workflowId, activity: meta?.activityType, code: codeOf(meta?.error) },
      'engine',
    ),
  ),
});

/** The workers of this process, once they are made. */
let workers: Workers = {};

/** The engine for the report alone, which is given also while the worker waits for the engine. */
const engine = openEngine(settings);
const health = serveHealth(
  watch({
    sql,
    hasNamespace: engine.hasNamespace,
    pollers: () => pollersAmong(workers),
    scanner: settings.CLAMD_ADDRESS,
    loop: watchLoop(),
    needed: ['database', 'engine', 'namespace', 'pollers'],
  }),
  settings.WORKER_PORT,
  settings.WORKER_HOST,
);

/** Waits for something that the worker needs, since it may be started before the rest, or together with it. */
async function untilThere<T>(what: string, ready: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ready();
    } catch (error) {
      if (error instanceof UnfitDatabase) {
        log.fatal({ code: codeOf(error) }, error.message);
        process.exit(1);
      }
      log.warn({ code: codeOf(error) }, `waiting for ${what}`);
      await after(500);
    }
  }
}

await untilThere('the database', () => prepare(sql));
const connection = await untilThere('Temporal', () =>
  Connection.connect({ address: settings.TEMPORAL_ADDRESS }),
);
await untilThere('the namespace', () =>
  prepareNamespace(connection, settings.TEMPORAL_NAMESPACE, settings.TEMPORAL_RETENTION_DAYS),
);
const native = await untilThere('Temporal', () =>
  NativeConnection.connect({ address: settings.TEMPORAL_ADDRESS }),
);

const shared = {
  connection: native,
  namespace: settings.TEMPORAL_NAMESPACE,
  identity: `${process.pid}@${hostname()}`,
  shutdownGraceTime: '5s',
  interceptors: { activity: [reduceErrors(log)] },
} satisfies Partial<WorkerOptions>;

void tellMissingWalls(log);
const store = await openStore(settings);
const client = new Client({ connection, namespace: settings.TEMPORAL_NAMESPACE });
const registers = openPersonRegisters(settings);
const stopping = new AbortController();

const makeInteractive = async () =>
  Worker.create({
    ...shared,
    taskQueue: TASK_QUEUES.interactive,
    workflowBundle: await workflowBundle(),
    activities: makeLocalActivities(sql),
    maxCachedWorkflows: settings.WORKER_CACHE,
    // a killed worker would cost its cases the default ten seconds
    stickyQueueScheduleToStartTimeout: '2s',
  });
const makeBackground = () =>
  Worker.create({
    ...shared,
    taskQueue: TASK_QUEUES.background,
    activities: {
      ...makeRegisterActivities(sql, openRegister(settings.ENHETSREGISTERET_URL)),
      ...makeHousekeepingActivities({ sql, client, store, folder: settings.FILES_DIR, registers, log }),
      ...makeReconciliationActivities(sql, client, log),
      ...makeSealingActivities(sql, settings.AUDIT_ANCHORS, log),
    },
    maxConcurrentActivityTaskExecutions: 20,
  });
const makeMail = () =>
  Worker.create({
    ...shared,
    taskQueue: TASK_QUEUES.mail,
    activities: makeMailActivities(
      {
        ...{ sql, log },
        smtpUrl: settings.SMTP_URL,
        from: settings.MAIL_FROM,
        portalUrl: settings.PORTAL_URL,
      },
      stopping.signal,
    ),
    maxConcurrentActivityTaskExecutions: 1,
  });
const makeScan = () =>
  Worker.create({
    ...shared,
    taskQueue: TASK_QUEUES.scan,
    activities: makeFileActivities({
      sql,
      store,
      clamd: { address: settings.CLAMD_ADDRESS, patienceMs: settings.CLAMD_PATIENCE_S * 1000 },
      log,
    }),
    maxConcurrentActivityTaskExecutions: OPENED_AT_ONCE,
  });

workers = {
  interactive: await untilThere('the namespace', makeInteractive),
  background: await makeBackground(),
  mail: await makeMail(),
  scan: await makeScan(),
};
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    stopping.abort();
    for (const worker of Object.values(workers)) worker.shutdown();
  });

const schedules = schedulesOf({ refreshMinutes: settings.REGISTER_REFRESH_MINUTES });
for (const schedule of schedules) await untilThere('the schedules', () => ensureSchedule(client, schedule));
const running = Promise.all([
  ...Object.values(workers).map((worker) => worker.run()),
  dispatch(sql, client, log, stopping.signal),
  keepSchedules(client, schedules, log, stopping.signal),
]);
firstToGiveUp(workers, stopping.signal).then((queue) => {
  if (queue === null) return;
  log.error({ queue }, 'nobody polls any more; the worker ends, to be started again');
  process.exit(1);
});
console.log('READY');
await running;
health.close();
health.closeAllConnections();
await engine.close();
await connection.close();
await native.close();
await sql.end({ timeout: 5 });
