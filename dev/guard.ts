/**
 * Stands beside a launcher and ends the processes it leaves behind when it is killed.
 * The pipe on standard input closes when the launcher is gone, however that came about.
 */
import { endLeftOvers } from './records.ts';

const [data = '', launcher] = process.argv.slice(2);
process.stdin.resume().on('end', () => endLeftOvers(data, Number(launcher)));
