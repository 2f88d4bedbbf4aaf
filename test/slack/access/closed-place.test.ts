import { describe, expect, it } from 'vitest';
import { closedPlaceIn } from '../../../src/slack/access/closed-place.js';
import { installationTeam } from '../../../src/slack/access/installation-team.js';

const open = { isOpen: (channel: string) => channel === 'COPEN' };
const metadata = (channel: string) => ({ private_metadata: JSON.stringify({ channel, caseId: 'abc' }) });
const bodiesIn = (channel: string): [string, object][] => [
  ['command', { command: '/securemail', channel_id: channel, team_id: 'T1' }],
  ['press', { type: 'block_actions', channel: { id: channel }, response_url: 'https://hooks.slack.com/x' }],
  ['press', { type: 'block_actions', container: { channel_id: channel }, channel: null }],
  ['press', { type: 'block_actions', container: { type: 'view' }, view: metadata(channel) }],
  ['press', { type: 'message_action', channel: { id: channel }, response_url: 'https://hooks.slack.com/x' }],
  ['form', { type: 'view_submission', view: metadata(channel) }],
  [
    'step',
    {
      type: 'event_callback',
      event: {
        type: 'function_executed',
        function_execution_id: 'Fx1',
        inputs: { channel_id: ` ${channel} ` },
      },
    },
  ],
];

describe('closedPlaceIn', () => {
  it.each(bodiesIn('CCLOSED'))('knows the channel of a %s: %j', (kind, body) => {
    expect(closedPlaceIn(body, open)).toMatchObject({ kind });
  });

  it.each(bodiesIn('COPEN'))('lets a %s of an open channel pass: %j', (_, body) => {
    expect(closedPlaceIn(body, open)).toBeNull();
  });

  it.each([
    { type: 'event_callback', event: { type: 'message', channel: 'CCLOSED' } },
    { type: 'event_callback', event: { type: 'app_home_opened', channel: 'DHOME', user: 'U1' } },
    { type: 'block_actions', container: { type: 'view' }, view: { private_metadata: '' } },
    { type: 'view_submission', view: { private_metadata: 'no JSON' } },
    null,
    {},
  ])('passes on what names no channel, and messages: %j', (body) => {
    expect(closedPlaceIn(body, open)).toBeNull();
  });
});

describe('installationTeam', () => {
  const stranger = { team: { id: 'T9', domain: 'other' }, user: { id: 'U9', team_id: 'T9' } };

  it('is the workspace of the token, whoever presses', () => {
    expect(installationTeam(stranger, { teamId: 'T1', isOrgInstall: false })).toBe('T1');
    expect(installationTeam({ team_id: 'T9' }, { teamId: 'T1', isOrgInstall: false })).toBe('T1');
  });

  it('is what the body says where the token serves a whole organisation', () => {
    const identity = { teamId: 'T1', isOrgInstall: true };
    expect(installationTeam({ team_id: 'T2' }, identity)).toBe('T2');
    expect(installationTeam({}, identity)).toBe('T1');
  });
});
