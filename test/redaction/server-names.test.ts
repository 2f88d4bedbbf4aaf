import { describe, expect, it } from 'vitest';
import { isServerName } from '../../src/redaction/server-names.js';

describe('a short name', () => {
  it.each([
    'EXCH01',
    'exch1',
    'EXCH2016',
    'MBX-02',
    'LON-EX-01',
    'hdcexmbx00v',
    'EX02',
    'CAS-1',
    'LONEX01',
    'srv7',
    'dc01',
    'NYC-DAG01',
  ])('is that of a server: %s', (name) => {
    expect(isServerName(name)).toBe(true);
  });

  it.each([
    'INDEX01',
    'Exchange2016',
    'HTTP404',
    'iOS17',
    'TLS12',
    'SHA256',
    'UTF-8',
    'IPv6',
    'KB3033272',
    'CTX222834',
    'E16',
    'mail',
    'index1',
    'Diagnostics1',
    'DEBUG10',
    'EWS',
  ])('is none: %s', (name) => {
    expect(isServerName(name)).toBe(false);
  });
});
