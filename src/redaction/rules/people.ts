import type { Rule } from '../match.js';
import { directoryNameRule } from './directory-names.js';
import { keyedUserRule } from './keyed-users.js';
import { qualifiedUserRule } from './qualified-users.js';
import { spokenUserRule } from './spoken-users.js';

/** Users, however a line names them. */
export const personRule: Rule = function* find(plain) {
  for (const rule of [qualifiedUserRule, keyedUserRule, spokenUserRule, directoryNameRule])
    yield* rule(plain);
};
