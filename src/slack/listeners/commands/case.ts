import { caseAloneMessage } from '../../blocks/case-alone.js';
import { caseView } from '../../cases/case-view.js';
import type { SlackMessage } from '../../message.js';
import type { Services } from '../../services.js';
import { findTypedCase, whichCase } from './find-case.js';
import type { CommandCall } from './verb.js';

/** `case`: how one case stands, with a link to its thread. */
export async function showCaseAlone(call: CommandCall, services: Services): Promise<SlackMessage> {
  if (call.rest === '') return whichCase('case');
  const view = await caseView(await findTypedCase(call, services), services);
  const { now, identity } = services;
  return caseAloneMessage(view, { now: now(), workspaceUrl: identity.workspaceUrl });
}
