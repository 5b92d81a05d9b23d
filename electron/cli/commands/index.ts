import type { CliCommand } from '../command';
import { check } from './check';
import { diff } from './diff';
import { exportCommand } from './export';
import { fill } from './fill';
import { importCommand } from './import';
import { inputs } from './inputs';
import { create } from './new';
import { into } from './into';
import { packCheck } from './pack-check';
import { packs } from './packs';
import { publish } from './publish';
import { review } from './review';
import { reportCommand } from './report';
import { roll } from './roll';
import { sample } from './sample';
import { score } from './score';
import { wording } from './wording';

/** Every command, in the order help lists them. */
export const cliCommands: readonly CliCommand[] = [
  packs,
  packCheck,
  sample,
  create,
  inputs,
  fill,
  score,
  check,
  exportCommand,
  wording,
  roll,
  importCommand,
  diff,
  into,
  publish,
  review,
  reportCommand,
];
