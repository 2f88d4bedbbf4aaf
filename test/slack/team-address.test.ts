import { describe, expect, it } from 'vitest';
import { storedBody } from '../../src/slack/inbox/stored-body.js';
import { teamAddressIn } from '../../src/slack/team-address.js';

const authorizations = [{ team_id: 'T1', enterprise_id: 'E1', is_enterprise_install: true }];
const press = { type: 'block_actions', team: { id: 'T1', domain: 'one' }, user: { id: 'U1', team_id: 'T9' } };

describe('teamAddressIn', () => {
  it.each([
    ['an event of a workspace', { team_id: 'T1', event: {} }, 'T1', null],
    ['an event in an organisation', { team_id: 'T1', authorizations, event: {} }, 'T1', 'E1'],
    ['an event in a channel shared by another organisation', { team_id: 'T9', authorizations }, 'T1', 'E1'],
    [
      'an event that somebody of an organisation wrote in a shared channel',
      { team_id: 'T9', enterprise_id: 'E9', authorizations: [{ team_id: 'T1', enterprise_id: null }] },
      'T1',
      null,
    ],
    [
      'an event whose installation names no workspace',
      { team_id: 'T1', authorizations: [{ team_id: null, enterprise_id: 'E1' }] },
      'T1',
      'E1',
    ],
    [
      'an event without installations',
      { team_id: 'T1', enterprise_id: 'E1', authorizations: [] },
      'T1',
      'E1',
    ],
    ['a command', { team_id: 'T1', enterprise_id: 'E1', command: '/securemail' }, 'T1', 'E1'],
    ['a press', { ...press, enterprise: null }, 'T1', null],
    [
      'a press where an organisation has the app',
      { ...press, team: null, user: { id: 'U1', team_id: 'T1' }, enterprise: { id: 'E1', name: 'x' } },
      'T1',
      'E1',
    ],
    ['a form in a shared channel', { ...press, view: { app_installed_team_id: 'T2' } }, 'T2', null],
    ['a form', { ...press, view: { app_installed_team_id: null } }, 'T1', null],
    ['the input of a job', { team: 'T1', enterprise: 'E1', channel: 'C1' }, 'T1', 'E1'],
    ['the input of an older job', { team: 'T1', channel: 'C1' }, 'T1', null],
    ['nothing', null, '', null],
  ])('reads %s', (_, body, teamId, enterpriseId) => {
    expect(teamAddressIn(body)).toEqual({ teamId, enterpriseId });
    if (body !== null) expect(teamAddressIn(storedBody(body))).toEqual({ teamId, enterpriseId });
  });
});
