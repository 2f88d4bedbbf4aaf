import type { CommandVerb } from '../../command-words.js';
import { audit } from './audit.js';
import { showCaseAlone } from './case.js';
import { listCases } from './cases.js';
import { openCheckForm } from './check.js';
import { collect } from './collect.js';
import { forget } from './forget.js';
import { help } from './help.js';
import { probe } from './probe.js';
import { steps } from './steps.js';
import type { Verb } from './verb.js';

/** What each verb does. */
export const verbs: Readonly<Record<CommandVerb, Verb>> = {
  check: openCheckForm,
  steps,
  collect,
  probe,
  cases: listCases,
  case: showCaseAlone,
  forget,
  audit,
  help,
};
