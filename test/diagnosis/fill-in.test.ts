import { describe, expect, it } from 'vitest';
import { causes } from '../../src/diagnosis/causes/index.js';
import { diagnose } from '../../src/diagnosis/diagnose.js';
import { fillIn, fillText } from '../../src/diagnosis/fill-in.js';
import type { EgressFault } from '../../src/evidence/evidence.js';
import { redactDiagnosis } from '../../src/redaction/gate.js';
import { appLog, eventLog, evidence, ewsEvent, failed, network, policies } from '../support/evidence.js';

const on = {
  PushNotificationsEnabled: 'true',
  PushNotificationsListenerServiceHostName: 'eu-west-1.pushreg.xm.citrix.com',
};
const steps = causes.find(({ id }) => id === 'exchange-cannot-reach-listener')?.steps ?? [];
const ids = (...faults: EgressFault[]) => fillIn(steps, { values: {}, faults }).map(({ id }) => id);

describe('the steps of a case', () => {
  it.each([
    ['dns', 'name-resolution'],
    ['firewall', 'firewall-rules'],
    ['timeout', 'firewall-rules'],
    ['proxy', 'proxy'],
    ['trust', 'certificate-chain'],
    ['tls', 'tls-version'],
    ['reset', 'tls-version'],
    ['wrong-url', 'other-answer'],
    ['service', 'other-answer'],
  ] as const)('begin, for %s, with %s', (fault, first) => {
    expect(ids(fault)[0]).toBe(first);
  });

  it('leave out what concerns other faults, and keep what concerns all', () => {
    expect(ids('dns')).toEqual(['name-resolution', 'all-servers', 'event-log']);
  });

  it('are all there, in their order, where the fault is not known', () => {
    expect(ids()).toEqual(steps.map(({ id }) => id));
    expect(ids('unknown')).toEqual(steps.map(({ id }) => id));
  });

  it('keep placeholders of which nothing is known', () => {
    expect(fillText('<region> <ews-host> <server>', { region: 'us-east-1' })).toBe(
      'us-east-1 <ews-host> <server>',
    );
  });

  it('take the region from the events, then from the policy', () => {
    const policy = policies(on);
    const log = eventLog([ewsEvent({})]);
    const texts = (byKind: Parameters<typeof evidence>[0]) =>
      redactDiagnosis(diagnose(evidence(byKind)), [], { salt: 's' });
    const both = texts({ 'app-policies': [policy], 'ews-event-log': log }).causes[0];
    expect(both?.action).toBe('Let every Exchange server reach us-east-1.mailboxlistener.xm.citrix.com:443');
    expect(both?.steps.map(({ text }) => text).join()).toContain(
      'Test-NetConnection us-east-1.mailboxlistener.xm.citrix.com -Port 443',
    );
    const open = texts({ 'app-policies': [policy] }).notChecked;
    expect(open.find(({ check }) => check === 'exchange-reachability')?.howToObtain).toContain(
      'Test-NetConnection eu-west-1.mailboxlistener.xm.citrix.com -Port 443',
    );
  });

  it('show the case’s own host through the gate alone', () => {
    const plain = diagnose(
      evidence({
        'app-policies': [policies({ ...on, PushNotificationsEWSHostName: 'mail.corp.example' })],
        'app-log': appLog([failed('ews-subscription', network('dns'), '09:00')]),
      }),
    );
    const host = [{ kind: 'host', value: 'mail.corp.example' }] as const;
    const textOf = (reveal: boolean) =>
      redactDiagnosis(plain, host, { salt: 's', reveal })
        .causes[0]?.steps.map(({ text }) => text)
        .join('\n');
    expect(textOf(true)).toContain('curl -v https://mail.corp.example/EWS/Exchange.asmx');
    expect(textOf(false)).toMatch(/curl -v https:\/\/host-\w+\/EWS\/Exchange\.asmx/);
    expect(textOf(false)).not.toContain('corp.example');
  });
});
