import type { CliCommand } from '../command';
import { exportCommand } from './export';
import { fill } from './fill';
import { inputs } from './inputs';
import { create } from './new';
import { packs } from './packs';
import { sample } from './sample';
import { score } from './score';

/** Every command, in the order help lists them. */
export const cliCommands: readonly CliCommand[] = [packs, sample, create, inputs, fill, score, exportCommand];
