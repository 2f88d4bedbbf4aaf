import type { Diagnosis } from '../diagnosis/diagnosis.js';
import { judgeHost, type Region } from '../diagnosis/facts/listener-hosts.js';
import type { Redacted } from '../redaction/redacted.js';

/** The host that Exchange sends to tells more than the one that devices register with. */
const services = ['mailboxlistener', 'pushreg'] as const;

const host = /[a-z0-9-]{1,40}\.(?:pushreg|mailboxlistener)\.xm\.citrix\.com/g;

/** The region of the push service that the findings of a case name; null where they name none. */
export function regionOf({ findings }: Diagnosis<Redacted>): Region | null {
  const texts = findings.flatMap(({ summary, evidence }) => [summary, ...evidence.map(({ text }) => text)]);
  const hosts = texts.flatMap((text) => text.toLowerCase().match(host) ?? []).map(judgeHost);
  const endpoints = hosts.flatMap((judged) => (judged.kind === 'endpoint' ? [judged] : []));
  const ranked = services.flatMap((service) => endpoints.filter((one) => one.service === service));
  return ranked[0]?.region ?? null;
}
