import { findCauses } from '../../../diagnosis/find-causes.js';
import { findSymptom } from '../../../diagnosis/find-symptom.js';
import {
  causeListMessage,
  causeStepsMessage,
  noSuchCauseMessage,
  symptomMessage,
} from '../../blocks/cause-steps.js';
import type { SlackMessage } from '../../message.js';
import type { Services } from '../../services.js';
import type { CommandCall } from './verb.js';

/** `steps`: what to do about the cause that fits best; of a symptom where it points, without a query every cause. */
export async function steps({ rest }: CommandCall, { docs }: Services): Promise<SlackMessage> {
  const [best, ...others] = findCauses(rest);
  if (best === undefined) return noSuchCauseMessage(rest);
  if (rest === '') return causeListMessage([best, ...others]);
  const symptom = findSymptom(rest);
  if (symptom !== null) return symptomMessage(symptom, [best, ...others]);
  return causeStepsMessage(best, rest.toLowerCase() === best.id ? [] : others, docs);
}
