import { describe, expect, it } from 'vitest';
import {
  withoutContext,
  withoutCredentials,
  withoutIdentities,
} from '../../../src/evidence/messages/context-fields.js';

const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('the fields that tell who and where', () => {
  it.each([
    ["step failed tenantId=acme user=CORP\\anna device='Anna's iPad'", 'step failed'],
    ['step failed host=mail.corp.example ip=10.1.2.3', 'step failed'],
    ["{'op':'x','tenant':'acme','ok':true}", "{'op':'x', ,'ok':true}"],
    ['step ok X-Request-Id: 99ab', 'step ok'],
    ['step status = 413', 'step status = 413'],
    ['Listener: registration failed', 'Listener: registration failed'],
    ['token: received', 'token: received'],
    ['tenantId=(null)', 'tenantId=(null)'],
    ['server: 500', 'server: 500'],
  ])('of %j leave %j', (text, left) => {
    expect(squeezed(withoutContext(text))).toBe(left);
  });

  it('keep the place where only identities are left out', () => {
    expect(squeezed(withoutIdentities('step tenant=acme host=mail.corp.example'))).toBe(
      'step host=mail.corp.example',
    );
  });

  it('keep nothing of the headers by which a client signs in', () => {
    expect(squeezed(withoutCredentials('401 Authorization: Bearer abc.def Cookie: sid=1; done'))).toBe(
      '401 ; done',
    );
  });

  it.each(['tenant', "token='", 'x-', 'host=', "'a", 'authorization: bearer '])(
    'come to an end on %j repeated',
    (piece) => {
      const text = piece.repeat(3000);
      expect(typeof withoutContext(withoutCredentials(text))).toBe('string');
    },
  );
});
