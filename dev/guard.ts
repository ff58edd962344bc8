/**
 * The guard of a launcher: ends the processes that it leaves behind when it is killed. The pipe on standard input
 * closes when the launcher is gone, for whatever reason.
 */
import { endLeftOvers } from './records.ts';

const [data = '', launcher] = process.argv.slice(2);
process.stdin.resume().on('end', () => endLeftOvers(data, Number(launcher)));
