import { describe, expect, it } from 'vitest';
import { areOfOtherDevices, devicesIn, numberDevices, uploadBehind } from '../../src/diagnosis/devices.js';
import type { Device } from '../../src/evidence/evidence.js';
import { diagnosisOf, nothing } from './synthetic-uploads.js';

const device = (name: string | null, model: string | null): Device => ({ name, model });
const info = (deviceName: string, deviceModel: string) => ({
  ...nothing,
  info: { deviceName, deviceModel, hardwareModel: deviceModel },
});

describe('devices', () => {
  it.each([
    ['one name and model', device('A', 'iPhone12,1'), device('A', 'iPhone12,1'), 1],
    ['another name', device('A', 'iPhone12,1'), device('B', 'iPhone12,1'), 2],
    ['another model', device(null, 'iPhone12,1'), device(null, 'iPad13,1'), 2],
    ['nothing that tells', device(null, null), device('A', 'iPhone12,1'), 1],
    ['what one leaves open', device('A', null), device(null, 'iPhone12,1'), 1],
  ])('are told apart by what surely differs: %s', (_, a, b, count) => {
    const numbers = numberDevices([
      { device: b, uploaded: 2 },
      { device: a, uploaded: 1 },
    ]);
    expect(numbers.get(a)).toBe(1);
    expect(numbers.get(b)).toBe(count);
  });

  it('are counted over the uploads of a case, a generic name being none', async () => {
    const same = [{ plan: info('Robin iPhone', 'iPhone12,1') }, { plan: info('iPhone', 'iPhone12,1') }];
    expect(devicesIn(await diagnosisOf(same))).toBe(1);
    const other = await diagnosisOf([...same, { plan: info('iPad', 'iPad13,1') }]);
    expect(devicesIn(other)).toBe(2);
    expect(areOfOtherDevices(1, 3, other)).toBe(true);
    expect(areOfOtherDevices(1, 2, other)).toBe(false);
    expect(areOfOtherDevices(1, null, other)).toBe(false);
    expect(areOfOtherDevices(null, 3, other)).toBe(false);
  });

  it('have no part in what a server wrote', async () => {
    const first = { plan: info('Robin iPhone', 'iPhone12,1') };
    const { sources } = await diagnosisOf([first, { plan: info('Kim iPad', 'iPad13,1') }]);
    const own = sources.find(({ uploaded }) => uploaded === 1);
    expect(uploadBehind({ file: own?.file ?? '' }, { sources })).toBe(1);
    const server = sources.map((source) => ({ ...source, kind: 'ews-event-log' as const }));
    expect(uploadBehind({ file: own?.file ?? '' }, { sources: server })).toBeNull();
    expect(uploadBehind({ file: 'elsewhere' }, { sources })).toBeNull();
  });
});
