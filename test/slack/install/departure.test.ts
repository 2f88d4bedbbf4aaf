import { describe, expect, it } from 'vitest';
import { departureOf } from '../../../src/slack/install/departure.js';

const uninstalled = { team_id: 'T1', event_time: 1_795_000_000, event: { type: 'app_uninstalled' } };
const revoked = (tokens: object) => ({ ...uninstalled, event: { type: 'tokens_revoked', tokens } });
const departure = { owner: 'T1', time: 1_795_000_000_999 };

describe('departureOf', () => {
  it('names the workspace, up to the end of the second in which it left', () => {
    expect(departureOf(uninstalled)).toEqual(departure);
    expect(departureOf(revoked({ bot: ['UBOT'] }))).toEqual(departure);
    expect(departureOf({ ...uninstalled, enterprise_id: 'E1', authorizations: [] })).toEqual(departure);
  });

  it.each([{ is_enterprise_install: true }, { authorizations: [{ is_enterprise_install: true }] }])(
    'names the organisation that had installed the app as a whole: %j',
    (how) => {
      expect(departureOf({ ...uninstalled, enterprise_id: 'E1', ...how })).toEqual({
        ...departure,
        owner: 'E1',
      });
    },
  );

  it.each([
    revoked({ oauth: ['U1'] }),
    revoked({ oauth: ['U1'], bot: [] }),
    { ...uninstalled, team_id: null },
    { ...uninstalled, event: { type: 'message' } },
    { ...uninstalled, event_time: undefined },
    null,
  ])('sees nothing that ends in %j', (body) => {
    expect(departureOf(body)).toBeNull();
  });
});
