import { describe, expect, test } from 'vitest';
import { readApnsEvents } from '../../../src/evidence/readers/apns-events.js';
import { bundleFile } from '../../support/bundle-file.js';

const t1 = '20-Nov-2026 09:12:33:310 (+0100)';
const t2 = '20-Nov-2026 09:12:35:870 (+0100)';
const tenant = 'b7b5c3f0-8a14-4c62-9d0b-5a7f3c1e2d44';
const token = '9f8e7d6c5b4a39281706f5e4d3c2b1a0';
const keys = `${tenant},${token},${tenant}:${token}`;
const header = 'Time,Operation,Status,Tenant ID,Listener Token,Tenant ID + Token';

function read(text: string) {
  return readApnsEvents(bundleFile('CtxLog_APNS_Events.csv', text, 17));
}

const failedSubscription = {
  step: 'ews-subscription',
  outcome: 'failed',
  failure: { kind: 'http', status: 500 },
};

describe('one event, however written', () => {
  test.each([
    ['a header', `${header}\n${t1},Subscribe to EWS push notifications,HTTP 500,${keys}`],
    ['no header', `${t1},Subscribe to EWS push notifications,HTTP 500,${keys}`],
    [
      'other order and names',
      `token;STATUS;event;tenantId;date_time\n${token};HTTP 500;Subscribe to EWS push notifications;${tenant};${t1}`,
    ],
    [
      'quotes and tabs',
      `"${t1}"\t"Subscribe to EWS push notifications"\t"HTTP 500"\t"${tenant}"\t"${token}"`,
    ],
    [
      'an error column of its own',
      `Time,Operation,Status,Error,Tenant ID,Token\n${t1},Subscribe to EWS push notifications,Failed,HTTP 500,${tenant},${token}`,
    ],
    [
      'a status over two lines',
      `${header}\n${t1},Subscribe to EWS push notifications,"Failed\nHTTP 500",${keys}`,
    ],
    [
      'commas in a status without quotes',
      `${header}\n${t1},Subscribe to EWS push notifications,Failed, HTTP 500,${keys}`,
    ],
    [
      'separators lost to spaces',
      `${t1}  Subscribe to EWS push notifications  HTTP 500  ${tenant}  ${token}`,
    ],
  ])('%s', async (_, text) => {
    const { source, part, identities, app } = await read(`${text}\n`);
    expect(part.history.series()).toMatchObject([
      { ...failedSubscription, count: 1, first: { time: { offsetMinutes: 60 } } },
    ]);
    expect([source.records, source.rejected, app]).toEqual([1, 0, 'secure-mail']);
    expect(identities.map(({ value }) => value)).toEqual(expect.arrayContaining([tenant, token]));
  });
});

describe('identities', () => {
  test('tenant, token and their combination, each once, with the first row of the tenant', async () => {
    const { identities, part } = await read(
      `${header}\n${t1},Subscribe,Success,${keys}\n${t2},Subscribe,Success,${keys}\n`,
    );
    expect(identities).toEqual([
      { kind: 'tenant-id', value: tenant },
      { kind: 'listener-token', value: token },
      { kind: 'listener-token', value: `${tenant}:${token}` },
    ]);
    expect(part.tenantIds).toMatchObject([{ value: tenant, at: { line: 2 } }]);
  });

  test('are taken out of the combination alone', async () => {
    const { identities } = await read(
      `Time,Operation,Status,Tenant and token\n${t1},Subscribe,Success,${tenant}_${token}\n`,
    );
    expect(identities.map(({ kind, value }) => `${kind} ${value}`)).toEqual([
      `tenant-id ${tenant}`,
      `listener-token ${token}`,
      `listener-token ${tenant}_${token}`,
    ]);
  });

  test.each(['', '-', 'null', '(null)', 'N/A', '**SANITIZED**', 'None'])('%j is none', async (nothing) => {
    const { identities, part } = await read(
      `${header}\n${t1},Tenant ID retrieval,Failed,${nothing},${nothing},${nothing}\n`,
    );
    expect([identities, part.tenantIds]).toEqual([[], []]);
  });

  test('two tenants are two', async () => {
    const { part } = await read(
      `${header}\n${t1},Subscribe,Success,tenant-A,tok1234,\n${t2},Subscribe,Success,tenant-B,tok1234,\n`,
    );
    expect(part.tenantIds.map(({ value }) => value)).toEqual(['tenant-A', 'tenant-B']);
  });
});

describe('what is not understood', () => {
  test('a known operation with a status that says nothing is shown word for word', async () => {
    const { part, source } = await read(`${header}\n${t1},Subscribe,Flibbertigibbet,${keys}\n`);
    expect(part.unclear).toMatchObject([{ line: 2, text: `${t1},Subscribe,Flibbertigibbet,${keys}` }]);
    expect([part.history.series(), source.rejected]).toEqual([[], 0]);
  });

  test('an operation that is none of push is rejected and shown', async () => {
    const { part, source } = await read(
      `${header}\n${t1},Make coffee,Success,${keys}\n${t2},Subscribe,Success,${keys}\n`,
    );
    expect([source.records, source.rejected, part.unclear]).toEqual([2, 1, []]);
    expect(source.rejectedSamples).toMatchObject([{ line: 2 }]);
  });

  test('short rows, empty rows and rows without a time are read as far as they go', async () => {
    const text = `${header}\n${t1},Subscribe,Success\n,,,,,\n\n,Subscribe,Failed,${keys}\n${t2}\n`;
    const { part, source } = await read(text);
    expect(part.history.series().map(({ outcome, first }) => [outcome, first.line])).toEqual([
      ['failed', 5],
      ['succeeded', 2],
    ]);
    expect([source.records, source.rejected]).toEqual([3, 1]);
  });

  test('many unclear rows are kept in part', async () => {
    const { part } = await read(`${header}\n${`${t1},Subscribe,Flibbertigibbet,${keys}\n`.repeat(200)}`);
    expect(part.unclear).toHaveLength(50);
  });
});

test("rows that name another app alone are not Secure Mail's", async () => {
  const { app } = await read(
    `Time,Module,Operation,Status,Tenant ID,Token\n${t1},Secure Web.APNS,Subscribe,Success,${tenant},${token}\n`,
  );
  expect(app).toBe('other');
});
