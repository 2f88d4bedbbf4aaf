import { describe, expect, test } from 'vitest';
import { createGate } from '../../src/redaction/gate.js';
import { lineStands } from './evidence-stands.js';

const gate = createGate([], { salt: 'synthetic' });
const texts = new Map([
  ['log.csv', 'Time,Message\r\n09:12,"said ""no"" to kim@corp.example\r\nand hung up"\r\n09:13,fine\r\n'],
  [
    'p.xml',
    Buffer.from('<Policies><PushNotificationsEnabled>false</PushNotificationsEnabled></Policies>').toString(
      'base64',
    ),
  ],
]);
const line = (file: string, number: number, text: string) => ({
  file: gate(file),
  line: number,
  text: gate(text),
  time: null,
});

describe('lineStands', () => {
  test('finds a record of several lines that begins there', () => {
    expect(lineStands(line('log.csv', 2, '09:12,said "no" to kim@corp.example\nand hung up'), texts)).toBe(
      true,
    );
  });

  test.each([1, 3, 4, 5, 9])('misses it on line %i', (number) => {
    expect(lineStands(line('log.csv', number, '09:12,said "no" to kim@corp.example'), texts)).toBe(false);
  });

  test('misses words that are not there', () => {
    expect(lineStands(line('log.csv', 4, '09:13,failed'), texts)).toBe(false);
  });

  test('misses a file that was not sent', () => {
    expect(lineStands(line('other.csv', 2, '09:12'), texts)).toBe(false);
  });

  test('looks into base64', () => {
    const told = '<PushNotificationsEnabled>false</PushNotificationsEnabled>';
    expect(lineStands(line('p.xml', 1, told), texts)).toBe(true);
    expect(lineStands(line('p.xml', 1, told.replace('false', 'true')), texts)).toBe(false);
  });
});
