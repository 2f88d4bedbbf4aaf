import { describe, expect, test } from 'vitest';
import {
  headerStrength,
  namedColumns,
  plainName,
  type Role,
  type TableKind,
} from '../../../src/evidence/table/header.js';

test.each([
  ['TenantID', 'tenant id'],
  ['listener_service-token', 'listener service token'],
  [' Duration (s) ', 'duration'],
  ['Date/Time [UTC]', 'date time'],
])('%j is plainly %j', (cell, name) => {
  expect(plainName(cell)).toBe(name);
});

describe('columns of a header', () => {
  const cases: [TableKind, string, Role[]][] = [
    ['app-log', 'Time,Level,Module,Message', ['time', 'level', 'module', 'message']],
    ['app-log', 'timestamp,SEVERITY,source,description', ['time', 'level', 'module', 'message']],
    ['app-log', 'text,Component,category,Date and Time', ['message', 'module', 'level', 'time']],
    ['app-log', 'date_time,log_level,Logger,log', ['time', 'level', 'module', 'message']],
    ['app-log', 'Datetime,Type,Module Name,Details', ['time', 'level', 'module', 'message']],
    [
      'apns-events',
      'Time,Operation,Status,Tenant ID,Token,Combined',
      ['time', 'operation', 'status', 'tenant', 'token', 'combined'],
    ],
    [
      'apns-events',
      'timestamp,event,result,tenantId,listenerToken,tenantId + listenerToken',
      ['time', 'operation', 'status', 'tenant', 'token', 'combined'],
    ],
    [
      'apns-events',
      'Outcome,Action,Date,Listener Service Token,Error',
      ['status', 'operation', 'time', 'token', 'details'],
    ],
    [
      'apns-events',
      'date and time,operation,completion_status,tenant,listener service token,Tenant ID/Token combination',
      ['time', 'operation', 'status', 'tenant', 'token', 'combined'],
    ],
    ['background-fetch', 'Type,Start,End,Seconds,Result', ['wake-up', 'start', 'end', 'seconds', 'result']],
    [
      'background-fetch',
      'Time of wake-up,Completion time,Duration (s),Wake-up type,Fetch Result',
      ['start', 'end', 'seconds', 'wake-up', 'result'],
    ],
    [
      'background-fetch',
      'kind,timestamp,finished,elapsed,outcome',
      ['wake-up', 'start', 'end', 'seconds', 'result'],
    ],
  ];

  test.each(cases)('%s: %s', (kind, header, roles) => {
    expect(namedColumns(header.split(','), kind)).toEqual(
      Object.fromEntries(roles.map((role, column) => [role, column])),
    );
  });

  test('a level and a log type stand side by side', () => {
    expect(namedColumns(['Log Type', 'Level', 'Module'], 'app-log')).toEqual({ level: 1, module: 2 });
  });

  test('date and time in two columns are a pair', () => {
    expect(namedColumns(['Time', 'Date', 'Module'], 'app-log')).toEqual({
      time: 0,
      date: 1,
      clock: 0,
      module: 2,
    });
  });
});

test('a header is the stronger the more it names', () => {
  expect(headerStrength(['Time', 'Level', 'Module', 'Message'])).toBe(4);
  expect(headerStrength(['foo', 'bar'])).toBe(0);
});
