import { describe, expect, it } from 'vitest';
import { traitsOf } from '../../src/diagnosis/traits.js';
import { readEvidence } from '../../src/evidence/read-evidence.js';
import { samples } from '../../src/workspace/samples.js';
import {
  apnsEvents,
  appLog,
  at,
  eventLog,
  evidence,
  ewsEvent,
  failed,
  located,
  network,
  policies,
} from '../support/evidence.js';

const host = 'PushNotificationsListenerServiceHostName';
const tenant = 'PushNotificationsTenantId';

function endpoints(byKind: Parameters<typeof evidence>[0]): readonly string[] {
  return traitsOf(evidence(byKind)).endpoints;
}

function tenants(...values: string[]): readonly string[] {
  const tenantIds = values.map((value) => ({ value, at: located('CtxLog_APNS_Events.csv', '09:00') }));
  return traitsOf(evidence({ 'apns-events': { ...apnsEvents([]), tenantIds } })).tenants;
}

function logged(text: string): readonly string[] {
  const record = failed('listener-registration', network('timeout'), '09:00');
  return endpoints({ 'app-log': appLog([{ ...record, at: { ...record.at, text } }]) });
}

describe('endpoints', () => {
  it.each([
    ['eu-west-1.pushreg.xm.citrix.com', ['eu-west-1']],
    ['https://US-EAST-1.mailboxlistener.xm.citrix.com:443/', ['us-east-1']],
    ['staging.pushreg.xm.citrix.com', []],
    ['eu-west-1.pushreg.xm.citrix.com.example', []],
    ['EMEA region', []],
    ['', []],
  ])('of the policy %j are %j', (value, regions) => {
    expect(endpoints({ 'app-policies': [policies({ [host]: value })] })).toEqual(regions);
  });

  it('are those of Exchange’s events as well, each once and sorted', () => {
    const events = [
      ewsEvent({ endpointHost: 'us-east-1.mailboxlistener.xm.citrix.com' }),
      ewsEvent({ endpointHost: 'us-east-1.mailboxlistener.xm.citrix.com', at: located('a.xml', '11:00') }),
      ewsEvent({ endpointHost: 'ap-southeast-1.mailboxlistener.xm.citrix.com' }),
      ewsEvent({ endpointHost: 'listener.example.com' }),
      ewsEvent({ endpointHost: null }),
    ];
    const files = [policies({ [host]: 'eu-west-1.pushreg.xm.citrix.com' })] as const;
    expect(endpoints({ 'app-policies': files, 'ews-event-log': eventLog(events) })).toEqual([
      'ap-southeast-1',
      'eu-west-1',
      'us-east-1',
    ]);
  });

  it.each([
    ['timed out: https://eu-west-1.pushreg.xm.citrix.com/v1/devices', ['eu-west-1']],
    ['timed out at EU-WEST-1.pushreg.xm.citrix.com.', ['eu-west-1']],
    ['timed out at *******', []],
    ['timed out at eu-west-1', []],
    ['timed out at x.eu-west-1.pushreg.xm.citrix.com', []],
    ['timed out at eu-west-1.pushreg.xm.citrix.com.evil.example', []],
    ['timed out at not-eu-west-1.pushreg.xm.citrix.com', []],
  ])('of a log with %j are %j', (text, regions) => {
    expect(logged(text)).toEqual(regions);
  });

  it('are found in errors that no pattern explains', () => {
    const text = 'eu-west-1.mailboxlistener.xm.citrix.com is gone';
    const sample = { file: 'Diagnostics_1.csv', line: 4, time: at('09:00'), text };
    const unexplained = { count: 1, samples: [sample] };
    expect(endpoints({ 'app-log': appLog([], { unexplained }) })).toEqual(['eu-west-1']);
  });
});

describe('tenants', () => {
  it('are those of the events file and of the policy, trimmed, in lower case, each once', () => {
    const tenantIds = [{ value: ' ACME-4711 ', at: located('CtxLog_APNS_Events.csv', '09:00') }];
    const files = [
      policies({ [tenant]: '{6F9619FF-8B86-D011-B42D-00C04FC964FF}' }),
      policies({ [tenant]: 'acme-4711' }),
      policies({}),
    ] as const;
    const given = evidence({ 'apns-events': { ...apnsEvents([]), tenantIds }, 'app-policies': files });
    expect(traitsOf(given).tenants).toEqual(['6f9619ff-8b86-d011-b42d-00c04fc964ff', 'acme-4711']);
  });

  it.each([
    '',
    '  ',
    '-',
    '0',
    '00000000-0000-0000-0000-000000000000',
    '{00000000-0000-0000-0000-000000000000}',
    '00000000000000000000000000000000',
    'xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx',
    'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF',
    'unknown',
    'Unknown ',
    '(null)',
    'null',
    'nil',
    'n/a',
    'N-A',
    'undefined',
    'not set',
    'not-set',
    'not_configured',
    'tenantId',
    'TENANT_ID',
    'your-tenant-id',
    'customer-id-here',
    '<tenant id>',
    '<TENANT-4711>',
    '$(TENANT_ID)',
    '{{tenant}}',
    '%TENANT%',
    '$tenant.id',
    '[tenant]',
    '********',
    'changeme',
    'someone@example.com',
    'https://tenant.example/x',
    'two words',
    'a'.repeat(500),
  ])('are none where %j stands in the place of one', (value) => {
    expect(tenants(value)).toEqual([]);
    expect(traitsOf(evidence({ 'app-policies': [policies({ [tenant]: value })] })).tenants).toEqual([]);
  });
});

it('nothing is a trait without evidence', () => {
  expect(traitsOf(evidence({}))).toEqual({ endpoints: [], tenants: [] });
});

it('a real bundle gives both', async () => {
  const sample = samples.find(({ id }) => id === 'gateway-blocks-listener');
  if (sample === undefined) throw new Error('the sample is gone');
  const bytes = await sample.build();
  const traits = traitsOf(await readEvidence([{ kind: 'file', name: sample.fileName, bytes }]));
  expect(traits.endpoints).toEqual(['eu-west-1']);
  expect(traits.tenants).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)]);
});
