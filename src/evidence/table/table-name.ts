import { nameOf } from '../folders.js';
import type { TableKind } from './header.js';

/** What a file is by its name: `CtxLog_APNS_Events.csv`, `CTXLog_backgroundFetchSchedule.csv`, in any spelling. */
export function kindByName(path: string): TableKind | null {
  const name = nameOf(path).toLowerCase();
  if (!/\.(?:csv|tsv|txt|log)$|^[^.]*$/.test(name)) return null;
  const letters = name.replace(/\.[a-z]*$/, '').replace(/[^a-z]/g, '');
  if (/apnsevents?|push(?:notifications?)?events/.test(letters)) return 'apns-events';
  return /backgroundfetch|fetchschedule|backgroundapprefresh/.test(letters) ? 'background-fetch' : null;
}
