import { probeFor } from '../../../report/probe.js';
import { probeMessage } from '../../blocks/probe.js';
import type { SlackMessage } from '../../message.js';
import type { Services } from '../../services.js';
import { findTypedCase } from './find-case.js';
import type { CommandCall } from './verb.js';

/** `probe`: commands for the Exchange administrator; with a case, for the region that it names. */
export async function probe(call: CommandCall, services: Services): Promise<SlackMessage> {
  const stored = call.rest === '' ? null : await findTypedCase(call, services);
  return probeMessage(probeFor(stored?.diagnosis ?? null), stored?.id ?? null);
}
