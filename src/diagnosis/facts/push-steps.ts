import type { ApnsEvents, AppLog, WakeUps } from '../../evidence/evidence.js';
import { compareLocated, isAfter, type Located } from '../../evidence/located.js';
import type { Failure, PushSeries, PushStep } from '../../evidence/push-record.js';

/** The evidence in which the app itself tells how its steps went. */
export interface AppRecords {
  readonly 'apns-events'?: ApnsEvents;
  readonly 'app-log'?: AppLog;
  readonly 'background-fetch'?: WakeUps;
}

/** Everything the events file and the app log say about steps. */
export function allSeries(given: AppRecords): readonly PushSeries[] {
  return [...(given['apns-events']?.series ?? []), ...(given['app-log']?.series ?? [])];
}

export function failuresOf(
  given: AppRecords,
  matches: (failure: Failure, series: PushSeries) => boolean,
): PushSeries[] {
  return allSeries(given).filter(
    (series) => series.outcome === 'failed' && series.failure !== null && matches(series.failure, series),
  );
}

export function successesOf(given: AppRecords, steps: readonly PushStep[]): PushSeries[] {
  return allSeries(given).filter((series) => series.outcome === 'succeeded' && steps.includes(series.step));
}

/** The latest record, by time, of several series. */
export function latest(series: readonly PushSeries[]): Located | null {
  return series
    .map((one) => one.last)
    .reduce<Located | null>((a, b) => (a === null || isLater(b, a) ? b : a), null);
}

/** The latest proof that a push reached the app: a wake-up row, or a record of the app log. */
export function latestPush(given: AppRecords): Located | null {
  const rows = given['background-fetch']?.rows ?? [];
  const row = rows.findLast(({ kind }) => kind === 'remote-notification')?.at ?? null;
  const logged = latest(successesOf(given, ['push-received']));
  if (row === null || logged === null) return row ?? logged;
  return isLater(row, logged) ? row : logged;
}

/**
 * Steps whose success proves that the given step works too. The registration and the validity check speak with
 * the listener, the subscription with Exchange (article, "several high level events"), so that a subscription
 * accepted by Exchange says nothing about the listener.
 */
const provenBy: Readonly<Record<PushStep, readonly PushStep[]>> = {
  'apns-registration': ['apns-registration', 'push-received'],
  'tenant-id': ['tenant-id', 'listener-registration', 'listener-update', 'validity-check', 'push-received'],
  'listener-registration': ['listener-registration', 'listener-update', 'validity-check', 'push-received'],
  'ews-subscription': ['ews-subscription', 'listener-update', 'validity-check', 'push-received'],
  'listener-update': ['listener-update', 'validity-check', 'push-received'],
  'validity-check': ['validity-check', 'push-received'],
  'push-received': ['push-received'],
  synchronisation: ['synchronisation'],
};

/** The latest record that proves the steps to work, or null. */
export function latestProof(given: AppRecords, steps: readonly PushStep[]): Located | null {
  const proving = steps.flatMap((step) => provenBy[step]);
  const recorded = latest([...successesOf(given, proving), ...answersFor(given, steps)]);
  const push = proving.includes('push-received') ? latestPush(given) : null;
  if (recorded === null || push === null) return recorded ?? push;
  return isLater(push, recorded) ? push : recorded;
}

/** A listener that calls the subscription invalid was reached, and knew the tenant and the device. */
function answersFor(given: AppRecords, steps: readonly PushStep[]): PushSeries[] {
  const concerned = steps.includes('tenant-id') || steps.includes('listener-registration');
  return concerned ? failuresOf(given, ({ kind }) => kind === 'subscription-invalid') : [];
}

/** Whether the failures were followed by proof that their steps work. */
export function isRecovered(given: AppRecords, failures: readonly PushSeries[]): Located | null {
  const last = latest(failures);
  const proof = latestProof(given, [...new Set(failures.map(({ step }) => step))]);
  return last !== null && proof !== null && isAfter(proof, last) ? proof : null;
}

export function countOf(series: readonly PushSeries[]): number {
  return series.reduce((sum, { count }) => sum + count, 0);
}

/** All kept records of several series in time order; never empty for at least one series. */
export function samplesOf(series: readonly PushSeries[]): readonly Located[] {
  return series.flatMap(({ samples }) => samples).sort(compareLocated);
}

function isLater(a: Located, b: Located): boolean {
  return compareLocated(a, b) > 0;
}
