import { describe, expect, it } from 'vitest';
import { stepInputs } from '../../../src/slack/workflow/step-inputs.js';

const channel_id = 'C1';
const at = (ts: string) => ({ message: { channel: 'C1', ts }, fileId: null, text: null });

describe('stepInputs', () => {
  it.each([
    ['1700000000.000100', '1700000000.000100'],
    [' 1700000000.000100 ', '1700000000.000100'],
    ['https://x.slack.com/archives/C1/p1700000000000100', '1700000000.000100'],
    ['https://x.slack.com/archives/C1/p1700000000000100?thread_ts=1.1&cid=C1', '1700000000.000100'],
  ])('finds the message of %j', (message_ts, ts) => {
    expect(stepInputs({ channel_id, message_ts })).toEqual(at(ts));
  });

  it('takes text without a message, word for word', () => {
    const text = '  line\n';
    expect(stepInputs({ channel_id, message_ts: '', file_id: '', text })).toEqual({
      message: null,
      fileId: null,
      text,
    });
  });

  it.each([
    {},
    { channel_id, message_ts: 'now' },
    { message_ts: '1.000001', text: ' ' },
    { channel_id, text: null },
  ])('refuses %j, which names nothing', (inputs) => {
    expect(() => stepInputs(inputs)).toThrow(expect.objectContaining({ code: 'INPUT_EMPTY' }));
  });
});
