import { describe, expect, it } from 'vitest';
import { toLine } from '../../src/doctor/examination.js';
import { isSound, runDoctor } from '../../src/doctor/run-doctor.js';
import { examinationRoom } from './examination-room.js';

const room = examinationRoom();

describe('the doctor', () => {
  it('finds nothing wrong where nothing is', async () => {
    const examinations = await runDoctor({ DATA_DIR: room.folder, ...room.tokens() });
    expect(isSound(examinations)).toBe(true);
    expect(examinations.map(({ subject, state }) => [subject, state])).toEqual([
      ['configuration', 'ok'],
      ['data folder', 'ok'],
      ['database', 'ok'],
      ['bot token', 'ok'],
      ['scopes', 'ok'],
      ['clock', 'ok'],
      ['Socket Mode', 'ok'],
      ['escalation channel', 'ok'],
      ['events', 'not checked'],
      ['documentation', 'ok'],
    ]);
  });

  it('says without tokens that the local workspace starts, and looks at what that needs', async () => {
    const looked = await room.seen({});
    expect(Object.keys(looked)).toEqual([
      'configuration',
      'data folder',
      'database',
      'Slack',
      'page port',
      'documentation',
    ]);
    expect(looked.Slack).toContain('not checked: no tokens are set: the bot starts the local workspace');
  });

  it('names every fault of the configuration', async () => {
    const examinations = await runDoctor({ PORT: 'x', SLACK_APP_TOKEN: 'xapp-1' });
    expect(examinations.map(({ state }) => state)).toEqual(['fault', 'fault', 'not checked']);
    expect(isSound(examinations)).toBe(false);
  });

  it('shows no secret', async () => {
    const examinations = await runDoctor({
      DATA_DIR: room.folder,
      ...room.tokens(),
      SLACK_BOT_TOKEN: 'xoxb-refused',
    });
    const lines = examinations.map(toLine).join('');
    expect(lines).not.toMatch(/xoxb-|xapp-/);
    expect(lines).toMatch(/^fault +bot token +Slack refuses \(invalid_auth\): copy/m);
  });
});
