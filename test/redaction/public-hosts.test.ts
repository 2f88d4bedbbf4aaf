import { describe, expect, it } from 'vitest';
import { isPublicHost, tenantSuffix } from '../../src/redaction/public-hosts.js';

describe('public hosts', () => {
  it.each([
    'us-east-1.pushreg.xm.citrix.com',
    'CITRIX.com',
    'citrix.cloud.com',
    '3-courier.push.apple.com',
    'outlook.office365.com',
    '*.xm.citrix.com',
    'gmail.com',
  ])('stay readable: %s', (host) => expect(isPublicHost(host)).toBe(true));

  it.each([
    'mail.corp.example',
    'evilcitrix.com',
    'citrix.com.corp.example',
    'fabrikam.onmicrosoft.com',
    'fabrikam.xm.cloud.com',
  ])('are others: %s', (host) => expect(isPublicHost(host)).toBe(false));

  it('end in a shared suffix where the customer’s name stands before it', () => {
    expect(tenantSuffix('fabrikam.mail.onmicrosoft.com')).toBe('.mail.onmicrosoft.com');
    expect(tenantSuffix('onmicrosoft.com')).toBeNull();
    expect(tenantSuffix('mail.corp.example')).toBeNull();
  });
});
