import { targetOf } from './command-target.js';
import type { Attempt } from './net-connection.js';
import { ObjectValues } from './object-values.js';
import type { PropertyBlock } from './property-blocks.js';
import type { Session } from './sessions.js';
import { outcomeOfStatus } from './web-answer.js';

/** The answer that `Invoke-WebRequest` got; null for any other object, and where the command does not name the host. */
export function readWebRequest(block: PropertyBlock, { command, from }: Session): Attempt | null {
  const values = new ObjectValues(block);
  const status = /^[1-5]\d\d$/.exec(values.text('statuscode'))?.[0];
  const target = targetOf(command);
  if (status === undefined || target === null || !values.has('statusdescription', 'rawcontent')) return null;
  return { kind: 'reachability', ...target, ...outcomeOfStatus(Number(status)), addresses: [], from };
}

/** The rows of `Resolve-DnsName` as one look-up; null when none of them is one. */
export function readDnsRows(blocks: readonly PropertyBlock[], { command, from }: Session): Attempt | null {
  const rows = blocks
    .map((block) => new ObjectValues(block))
    .filter((row) => row.has('ttl') && row.has('type', 'querytype'));
  const addresses = rows.map((row) =>
    row.text('ipaddress', 'ip4address', 'namehost / ipaddress', 'namehost', 'ip6address'),
  );
  const found = addresses.filter((address) => /^[\d.]+$|:/.test(address));
  const host = targetOf(command)?.host ?? rows[0]?.host('name') ?? null;
  if (host === null || found.length === 0) return null;
  const outcome = { step: 'name', ok: true, reason: null, httpStatus: null } as const;
  return { kind: 'reachability', host, port: null, ...outcome, addresses: [...new Set(found)], from };
}
