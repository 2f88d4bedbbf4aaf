import type { Case } from '../../../cases/case.js';
import { SecureMailError } from '../../../errors.js';
import { maySee } from '../../access/reader.js';
import { sentenceMessage } from '../../blocks/progress.js';
import type { CommandVerb } from '../../command-words.js';
import type { SlackMessage } from '../../message.js';
import type { Services } from '../../services.js';
import type { CommandCall } from './verb.js';

/**
 * The case that somebody typed, as `abc`, `#ABC`, `` `abc` `` or `case abc`. Throws CASE_UNKNOWN, also for one that they
 * may not see: nobody learns by it which cases there are.
 */
export async function findTypedCase(
  { rest, team, userId, channel }: Pick<CommandCall, 'rest' | 'team' | 'userId' | 'channel'>,
  services: Services,
): Promise<Case> {
  const id = caseIdIn(rest);
  const stored = id === null ? null : await services.cases.find(id);
  if (stored === null || stored.team !== team) throw new SecureMailError('CASE_UNKNOWN');
  if (!(await maySee(stored, { userId, channel }, services))) throw new SecureMailError('CASE_UNKNOWN');
  return stored;
}

/** Asks for the id that a verb needs. */
export function whichCase(verb: CommandVerb): SlackMessage {
  return sentenceMessage(
    `Type /securemail ${verb} with the id of a case, as it stands in the thread of the case. /securemail cases lists them.`,
  );
}

/** The id in what somebody typed; null where none stands there. */
export function caseIdIn(typed: string): string | null {
  const [, id = null] =
    /^(?:case\s+)?[^a-z0-9]{0,3}([a-z0-9]{1,32})[^a-z0-9]{0,3}$/.exec(typed.trim().toLowerCase()) ?? [];
  return id;
}
