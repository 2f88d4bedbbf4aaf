import { describe, expect, it } from 'vitest';
import { legend } from '../../../src/report/drafts/legend.js';

describe('the legend of a draft', () => {
  it('is not there where nothing needs explaining', () => {
    expect(legend('Open the firewall, host by host.')).toEqual([]);
  });

  it('says once what a pseudonym stands for', () => {
    const [note] = legend('nslookup host-fff28f\ncurl host-fff28f');
    expect(note).toMatch(/^host-fff28f \(a server\) stands for a real value, which is left out/);
  });

  it('names several together', () => {
    const [note] = legend('tenant-14137e on host-fff28f');
    expect(note).toMatch(/^tenant-14137e \(a tenant ID\) and host-fff28f \(a server\) stand for real values/);
  });

  it('says what belongs in the place of a placeholder', () => {
    expect(legend('Test-NetConnection <region>.example')).toEqual([
      'Please fill in <region>: the push region of the app policies: us-east-1, eu-west-1, ap-southeast-1.',
    ]);
  });
});
