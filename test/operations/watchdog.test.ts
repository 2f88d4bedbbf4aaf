import { describe, expect, it } from 'vitest';
import { Watchdog } from '../../src/operations/watchdog.js';

const limits = { silence: 60_000, opening: 900_000, revivals: 3 };

function setUp(revive: () => Promise<void> = async () => {}) {
  let now = 0;
  const log: string[] = [];
  const watchdog = new Watchdog({
    now: () => now,
    revive,
    onRevival: () => log.push('revived'),
    onFailure: () => log.push('failed'),
    limits,
  });
  return {
    watchdog,
    log,
    pass: (milliseconds: number) => {
      now += milliseconds;
      return watchdog.look();
    },
  };
}

describe('Watchdog', () => {
  it('leaves a socket alone that is heard of', async () => {
    const { watchdog, log, pass } = setUp();
    watchdog.is('connected');
    for (let minute = 0; minute < 10; minute += 1) {
      await pass(59_000);
      watchdog.seen();
    }
    expect(log).toEqual([]);
    expect(watchdog.isConnected()).toBe(true);
  });

  it('revives a socket that calls itself connected and is silent', async () => {
    const { watchdog, log, pass } = setUp();
    watchdog.is('connected');
    await pass(60_000);
    expect(log).toEqual([]);
    await pass(1);
    expect(log).toEqual(['revived']);
    expect(watchdog.isConnected()).toBe(false);
  });

  it.each(['connecting', 'disconnected'] as const)('revives a socket that stays %s', async (state) => {
    const { watchdog, log, pass } = setUp();
    watchdog.is(state);
    watchdog.seen();
    await pass(60_001);
    expect(log).toEqual(['revived']);
  });

  it('starts no second socket while Slack is asked for an address, and gives up after a while', async () => {
    const { watchdog, log, pass } = setUp();
    watchdog.is('opening');
    await pass(900_000);
    expect(watchdog.isContent()).toBe(true);
    await pass(1);
    expect(watchdog.isContent()).toBe(false);
    expect(log).toEqual([]);
  });

  it('gives each revival its time, and is no longer content after three in succession', async () => {
    const { watchdog, log, pass } = setUp(() => Promise.reject(new Error('no')));
    watchdog.is('disconnected');
    await pass(60_001);
    await pass(60_000);
    expect(log).toEqual(['revived', 'failed']);
    await pass(1);
    expect(watchdog.isContent()).toBe(true);
    await pass(60_001);
    expect(log).toHaveLength(6);
    expect(watchdog.isContent()).toBe(false);
  });

  it('revives again where a revival never comes to an end', async () => {
    const { watchdog, log, pass } = setUp(() => new Promise(() => {}));
    watchdog.is('connecting');
    void pass(60_001);
    void pass(60_001);
    expect(log).toEqual(['revived', 'revived']);
  });

  it('forgets old revivals only once the socket has been heard of for longer than silence may last', async () => {
    const { watchdog, pass } = setUp();
    for (let times = 0; times < 3; times += 1) {
      watchdog.is('disconnected');
      await pass(60_001);
      watchdog.is('connected');
      watchdog.seen();
    }
    await pass(1000);
    expect(watchdog.isContent()).toBe(false);
    await pass(40_000);
    watchdog.seen();
    await pass(30_000);
    expect(watchdog.isContent()).toBe(true);
  });
});
