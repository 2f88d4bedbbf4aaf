import {
  type RedactionCount,
  type RedactionKind,
  type RedactionReport,
  redactionKinds,
} from '../redaction/redaction-report.js';
import { plural } from './words.js';

const nouns: Readonly<Record<RedactionKind, readonly [one: string, many: string]>> = {
  user: ['user', 'users'],
  host: ['host', 'hosts'],
  device: ['device', 'devices'],
  address: ['network address', 'network addresses'],
  'tenant-id': ['tenant ID', 'tenant IDs'],
  'listener-token': ['token', 'tokens'],
  'subscription-id': ['subscription id', 'subscription ids'],
  id: ['other id', 'other ids'],
  secret: ['secret removed', 'secrets removed'],
};

/** What the gate hid, in one line: `Redacted: 3 users in 14 places, 1 secret removed`. */
export function redactionLine(report: RedactionReport): string {
  const parts = redactionKinds.flatMap((kind) => {
    const count = report[kind];
    return count === undefined ? [] : [countWords(kind, count)];
  });
  return `Redacted: ${parts.length === 0 ? 'nothing' : parts.join(', ')}`;
}

/** A secret that stood in one place is not counted twice in words. */
function countWords(kind: RedactionKind, { values, places }: RedactionCount): string {
  const what = plural(values, ...nouns[kind]);
  return kind === 'secret' && places === 1 ? what : `${what} in ${plural(places, 'place', 'places')}`;
}
