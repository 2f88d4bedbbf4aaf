import type { PushSeries, PushStep } from '../../evidence/push-record.js';
import type { Stage } from '../stages.js';
import {
  listenerAddressBad,
  listenerOffline,
  listenerUnreached,
  pushServiceError,
  pushServiceOutage,
} from './failure-kinds.js';

const stageOfStep: Readonly<Record<PushStep, Stage>> = {
  'apns-registration': 'apns-token',
  'tenant-id': 'tenant-id',
  'listener-registration': 'listener-registration',
  'ews-subscription': 'ews-subscription',
  'listener-update': 'listener-update',
  'validity-check': 'exchange-to-listener',
  'push-received': 'push-delivery',
  synchronisation: 'wake-up',
};

const listenerFailures = [listenerUnreached, listenerOffline, listenerAddressBad, pushServiceOutage];

/** The link of the chain that records of a step speak of: that of the check which judges them. */
export function stageOfSeries(series: PushSeries): Stage {
  const { failure, step } = series;
  if (failure === null) return stageOfStep[step];
  if (failure.kind === 'entitlement') return 'app-build';
  if (pushServiceError(failure, series)) return 'tenant-id';
  if (listenerFailures.some((test) => test(failure, series))) return 'listener-registration';
  return stageOfStep[step];
}
