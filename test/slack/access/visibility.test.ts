import { describe, expect, it } from 'vitest';
import { nameableIn } from '../../../src/slack/access/nameable.js';
import { isVisible, type Reader, type Seen } from '../../../src/slack/access/visibility.js';

/* Synthetic: CPUBLIC may be read by all, CSHARED also by people of other organisations, U1 is in CPRIVATE. */
const known = {
  isPublic: async (channel: string) => channel === 'CPUBLIC' || channel === 'CSHARED',
  isShared: async (channel: string) => channel === 'CSHARED',
  hasMember: async (channel: string, user: string) => channel === 'CPRIVATE' && user === 'U1',
};
const seen = (channels: string[], changes: Partial<Seen> = {}): Seen => ({
  channels,
  holder: null,
  openedBy: null,
  ...changes,
});
const reader = (changes: Partial<Reader> = {}): Reader => ({
  userId: 'U2',
  kind: 'member',
  channel: null,
  direct: 'D2',
  ...changes,
});
const sees = (channels: string[], as: Partial<Reader>, changes: Partial<Seen> = {}) =>
  isVisible(seen(channels, changes), reader(as), known);

describe('who sees a case', () => {
  it('of a public channel: every full member, no guest, nobody of another organisation', async () => {
    expect(await sees(['CPUBLIC'], {})).toBe(true);
    for (const kind of ['guest', 'stranger', 'bot', 'unknown'] as const)
      expect(await sees(['CPUBLIC'], { kind })).toBe(false);
  });

  it('of a private channel: who is in it, holds it, or opened it', async () => {
    expect(await sees(['CPRIVATE'], {})).toBe(false);
    expect(await sees(['CPRIVATE'], { userId: 'U1' })).toBe(true);
    expect(await sees(['CPRIVATE'], { userId: 'U1', kind: 'guest' })).toBe(true);
    expect(await sees(['CPRIVATE'], {}, { holder: 'U2' })).toBe(true);
    expect(await sees(['CPRIVATE'], {}, { openedBy: 'U2' })).toBe(true);
  });

  it('of another organisation: only where they ask in its channel, whatever they hold', async () => {
    const kind = 'stranger';
    expect(await sees(['CSHARED'], { kind, channel: 'CSHARED' })).toBe(true);
    expect(await sees(['CPUBLIC'], { kind, channel: 'CSHARED' }, { holder: 'U2', openedBy: 'U2' })).toBe(
      false,
    );
    expect(await sees(['CPRIVATE'], { kind, channel: 'CSHARED', userId: 'U1' })).toBe(false);
    expect(await sees(['CPUBLIC', 'CSHARED'], { kind, channel: 'CSHARED' })).toBe(true);
  });

  it('of a direct conversation: the person alone', async () => {
    expect(await sees(['D2'], {})).toBe(true);
    expect(await sees(['D1'], {})).toBe(false);
    expect(await sees(['D1'], { direct: null })).toBe(false);
  });

  it('in no thread: who asked for it', async () => {
    expect(await sees([], {})).toBe(false);
    expect(await sees([], {}, { openedBy: 'U2' })).toBe(true);
  });
});

describe('the cases that a channel may name', () => {
  const thread = (channel: string, role: 'home' | 'escalation' = 'home') => ({
    channel,
    threadTs: '1.1',
    role,
  });
  const cases = [
    { id: 'public', threads: [thread('CPUBLIC')] },
    { id: 'private', threads: [thread('CPRIVATE')] },
    { id: 'direct', threads: [thread('D1')] },
    { id: 'handed-on', threads: [thread('CPRIVATE'), thread('CESC', 'escalation')] },
    { id: 'nowhere', threads: [] },
  ];
  const access = { channels: known };
  const named = async (channel: string) =>
    (await nameableIn(channel, cases, { access })).map(({ id, threads }) => [id, threads[0]?.channel]);

  it('are its own, and those of public channels', async () => {
    expect(await named('CESC')).toEqual([
      ['public', 'CPUBLIC'],
      ['handed-on', 'CESC'],
    ]);
  });

  it('are its own alone where people of other organisations read', async () => {
    expect(await named('CSHARED')).toEqual([]);
  });
});
