import { exportFiles } from '../../shared/jobs';
import { sampleOf } from '../support/packs';
import { unwatched } from '../support/unwatched';
import { projectsTimes } from './many';

/** Exports so many projects to Word and Excel in a process of its own; says the seconds of processor time it took and the most memory ever held, in MB. */
const [count = ''] = process.argv.slice(2);
const { pack, workbook } = projectsTimes(await sampleOf('anju-2024-hotline'), Number.parseInt(count, 10));
const begin = process.cpuUsage();
const made = await exportFiles({ pack, workbook, formats: ['docx', 'xlsx'] }, unwatched);
if (!made.ok) throw new Error(JSON.stringify(made.problems));
const { user, system } = process.cpuUsage(begin);
process.stdout.write(JSON.stringify({ seconds: (user + system) / 1e6, peakMegabytes: process.resourceUsage().maxRSS / 1024 }));
