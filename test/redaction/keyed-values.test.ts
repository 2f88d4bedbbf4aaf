import { describe, expect, it } from 'vitest';
import { enclosedValue, keyedPlaces } from '../../src/redaction/keyed-values.js';

function read(text: string) {
  return [...keyedPlaces(text)].map((place) => ({
    names: place.names,
    value: enclosedValue(text, place),
    bound: place.bound,
  }));
}

describe('keys and their values', () => {
  it.each([
    ['"userName" : "jane"', 'username', 'jane'],
    ['""userName"":""jane""', 'username', 'jane'],
    ["user='jane'", 'user', 'jane'],
    ['<UserName>jane</UserName>', 'username', 'jane'],
    ['<t:UserName type="x">jane</t:UserName>', 'username', 'jane'],
    ['<key>user name</key>\n  <string>jane</string>', 'username', 'jane'],
    ['user [jane]', 'user', 'jane'],
    ['"a":"",', 'a', ''],
    ['a="never closed\nb', 'a', 'never closed'],
  ])('are found in %s', (text, name, value) => {
    const found = read(text).find(({ names }) => names.includes(name));
    expect(found).toMatchObject({ value, bound: true });
  });

  it('names a key by its last words', () => {
    expect(read('MyAppUserName=x')[0]?.names).toEqual(['name', 'username', 'appusername']);
    expect(read('device_name: x')[0]?.names).toEqual(['name', 'devicename', 'devicename']);
    expect(read('device name: x')[0]?.names).toContain('devicename');
  });

  it('tells a bound value from what may be a sentence', () => {
    expect(read('user=x')[0]).toMatchObject({ value: null, bound: true });
    expect(read('user: x')[0]).toMatchObject({ value: null, bound: false });
  });
});
