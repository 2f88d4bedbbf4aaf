import { describe, expect, it } from 'vitest';
import { personKind } from '../../../src/slack/access/person-kind.js';

const ours = { teamId: 'T1', enterpriseId: null };
const inOrganisation = { teamId: 'T1', enterpriseId: 'E1' };
const of = (enterprise_id: string) => ({ team_id: 'T2', enterprise_user: { enterprise_id } });

describe('personKind', () => {
  it.each([
    ['member', { team_id: 'T1', is_restricted: false, is_ultra_restricted: false }],
    ['guest', { team_id: 'T1', is_restricted: true }],
    ['guest', { team_id: 'T1', is_restricted: true, is_ultra_restricted: true }],
    ['guest', { team_id: 'T1', is_ultra_restricted: true }],
    ['bot', { team_id: 'T1', is_bot: true }],
    ['stranger', { team_id: 'T2', is_stranger: false }],
    ['stranger', { team_id: 'T1', is_stranger: true }],
    ['stranger', of('E1')],
    ['stranger', {}],
    ['unknown', { team_id: 'T1', deleted: true }],
  ])('is %s for %j', (kind, user) => {
    expect(personKind({ ok: true, user }, ours)).toBe(kind);
  });

  it('is a member of another workspace of the same organisation', () => {
    expect(personKind({ user: of('E1') }, inOrganisation)).toBe('member');
    expect(personKind({ user: of('E2') }, inOrganisation)).toBe('stranger');
    expect(personKind({ user: { team_id: 'T2' } }, inOrganisation)).toBe('stranger');
  });

  it.each([null, {}, { user: null }, { user: { team_id: 1 } }])('is unknown for %j', (answer) => {
    expect(personKind(answer, ours)).toBe('unknown');
  });
});
