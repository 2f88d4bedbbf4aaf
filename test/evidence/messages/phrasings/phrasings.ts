import { apnsRegistration } from './apns-registration.js';
import { contrasts } from './contrasts.js';
import { everyday } from './everyday.js';
import { ewsSubscription } from './ews-subscription.js';
import { listenerRegistration, listenerUpdate } from './listener.js';
import { otherDevelopers } from './other-developers.js';
import type { Phrasing } from './phrasing.js';
import { plain } from './plain.js';
import { conditions, pushAndSync, unrelated } from './push-and-sync.js';
import { structured } from './structured.js';
import { tenantId } from './tenant-id.js';
import { tiredDevelopers } from './tired-developers.js';
import { validity } from './validity.js';

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
  'what is none of these': unrelated,
};
