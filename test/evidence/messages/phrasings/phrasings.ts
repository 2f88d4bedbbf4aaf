import { abroad } from './abroad.js';
import { actors } from './actors.js';
import { apnsRegistration } from './apns-registration.js';
import { bareEvents } from './bare-events.js';
import { chattyDevelopers } from './chatty-developers.js';
import { codePlaces } from './code-places.js';
import { codesAndCallbacks } from './codes-and-callbacks.js';
import { contextFields } from './context-fields.js';
import { contrasts } from './contrasts.js';
import { cutRecords } from './cut-records.js';
import { deviceSettings } from './device-settings.js';
import { everyday } from './everyday.js';
import { ewsSubscription } from './ews-subscription.js';
import { expectations } from './expectations.js';
import { faultNames } from './fault-names.js';
import { furtherDevelopers } from './further-developers.js';
import { healthyNoise } from './healthy-noise.js';
import { levelsAndTimes } from './levels-and-times.js';
import { listenerRegistration, listenerUpdate } from './listener.js';
import { operationCodes } from './operation-codes.js';
import { otherDevelopers } from './other-developers.js';
import type { Phrasing } from './phrasing.js';
import { plain } from './plain.js';
import { promisesAndMachines } from './promises-and-machines.js';
import { conditions, pushAndSync, unrelated } from './push-and-sync.js';
import { questions } from './questions.js';
import { requestLines } from './request-lines.js';
import { structured } from './structured.js';
import { subscriptionStates } from './subscription-states.js';
import { tenantId } from './tenant-id.js';
import { tiredDevelopers } from './tired-developers.js';
import { validity } from './validity.js';
import { wireFormats } from './wire-formats.js';
import { yielded } from './yielded.js';

/** All synthetic messages, by what they are about. */
export const phrasings: Readonly<Record<string, readonly Phrasing[]>> = {
  'APNs registration': apnsRegistration,
  'tenant ID': tenantId,
  'listener registration': listenerRegistration,
  'listener update': listenerUpdate,
  'EWS subscription': ewsSubscription,
  'validity check': validity,
  'pushes and synchronisation': pushAndSync,
  'device conditions': conditions,
  'words of other developers': otherDevelopers,
  'words of tired developers': tiredDevelopers,
  'structured messages': structured,
  'everyday sentences': everyday,
  'plain sentences': plain,
  contrasts,
  'cut records': cutRecords,
  'promises and machines': promisesAndMachines,
  'fault names': faultNames,
  expectations: expectations,
  'operation codes': operationCodes,
  questions: questions,
  'context fields': contextFields,
  'errors in other languages': abroad,
  actors: actors,
  'bare events': bareEvents,
  'words of chatty developers': chattyDevelopers,
  'places in code': codePlaces,
  'codes and callbacks': codesAndCallbacks,
  'device settings': deviceSettings,
  'healthy noise': healthyNoise,
  'words of further developers': furtherDevelopers,
  'levels and times': levelsAndTimes,
  'request lines': requestLines,
  'subscription states': subscriptionStates,
  'wire formats': wireFormats,
  'what steps yield': yielded,
  'what is none of these': unrelated,
};
