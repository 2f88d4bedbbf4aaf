import { describe, expect, it } from 'vitest';
import { forgottenMessage } from '../../../src/slack/blocks/forget-told.js';

describe('what is told of a case that was forgotten', () => {
  it('counts what is gone, and what is left by its reason', () => {
    const left = [
      { what: 'message', code: 'cant_delete_message' },
      { what: 'file', code: 'cant_delete_file' },
      { what: 'message', code: 'cant_delete_message' },
    ] as const;
    expect(forgottenMessage('abc', { messages: 1, files: 2, left }).text.split('\n')).toEqual([
      'Case abc is forgotten. Removed: 1 message and 2 files of the bot.',
      'Not removed, and to be deleted by hand: 2 messages (cant_delete_message), 1 file (cant_delete_file).',
      'What people uploaded stays: whoever posted it can delete it.',
    ]);
  });

  it('says so where there is no such case any more', () => {
    expect(forgottenMessage('abc', null).text).toBe('Case abc is not stored: there is nothing to forget.');
  });
});
