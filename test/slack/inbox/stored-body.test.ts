import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isStored, storedBody } from '../../../src/slack/inbox/stored-body.js';

/* Synthetic bodies of Slack; the canaries are made up. */

const canary = 'robin.canary@customer.example';

describe('storedBody', () => {
  it('keeps the ids of a press, and nothing of the message under it', () => {
    const press = {
      type: 'block_actions',
      token: 'verification',
      user: { id: 'U1', team_id: 'T1' },
      container: { type: 'message', channel_id: 'C1', message_ts: '1.1' },
      message: {
        ts: '1.1',
        thread_ts: '1.0',
        text: canary,
        blocks: [{ type: 'header', text: { text: canary } }],
      },
      response_url: 'https://hooks.slack.com/actions/1',
      actions: [
        {
          action_id: 'case.take',
          action_ts: '2.1',
          value: 'abc',
          text: { type: 'plain_text', text: 'Take it' },
        },
      ],
    };
    expect(storedBody(press)).toEqual({
      type: 'block_actions',
      user: { id: 'U1', team_id: 'T1' },
      container: { type: 'message', channel_id: 'C1', message_ts: '1.1' },
      message: { ts: '1.1', thread_ts: '1.0' },
      response_url: 'https://hooks.slack.com/actions/1',
      actions: [
        {
          action_id: 'case.take',
          action_ts: '2.1',
          value: 'abc',
        },
      ],
      stored: true,
    });
  });

  it('passes what people typed into a form through the gate, and keeps what they chose', () => {
    const form = {
      type: 'view_submission',
      view: {
        id: 'V1',
        private_metadata: '{"caseId":"abc"}',
        title: { text: canary },
        state: {
          values: {
            note: { 'note.text': { type: 'plain_text_input', value: `write to ${canary}` } },
            target: {
              pick: {
                type: 'static_select',
                selected_option: { value: 'citrix-support', text: { text: 'Citrix' } },
              },
            },
          },
        },
      },
    };
    const stored = JSON.stringify(storedBody(form));
    expect(stored).not.toContain(canary);
    expect(stored).toContain('write to user-');
    expect(stored).toContain('citrix-support');
    expect(stored).toContain('caseId');
  });

  it('turns files into stubs that lead to themselves', () => {
    const form = {
      view: {
        state: { values: { f: { a: { files: [{ id: 'F1', name: canary, url_private: 'x' }, null] } } } },
      },
    };
    expect(storedBody(form)).toMatchObject({
      view: { state: { values: { f: { a: { files: [{ id: 'F1', file_access: 'check_file_info' }] } } } } },
    });
    expect(JSON.stringify(storedBody(form))).not.toContain(canary);
  });

  it('keeps what the form of a check holds, whatever its blocks are called', () => {
    const values = {
      files: { 'check.files': { type: 'file_input', files: [{ id: 'F1', name: canary }] } },
      text: { 'check.text': { type: 'plain_text_input', value: `HTTP 413 for ${canary}` } },
    };
    const stored = JSON.stringify(storedBody({ view: { state: { values } } }));
    expect(stored).toContain('"id":"F1"');
    expect(stored).toContain('HTTP 413 for user-');
    expect(stored).not.toContain(canary);
  });

  it('leaves no token of a step', () => {
    const step = {
      event: { type: 'function_executed', bot_access_token: 'xwfp-secret', inputs: { text: canary } },
    };
    const stored = JSON.stringify(storedBody(step));
    expect(stored).not.toContain('xwfp-secret');
    expect(stored).not.toContain(canary);
  });

  it('stores any body, and no mail address in a text, however deep', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('message', 'view', 'state', 'note'), fc.jsonValue()),
        (body) => {
          const stored = storedBody({ ...body, message: { text: canary, deep: [{ value: canary }] } });
          expect(isStored(stored)).toBe(true);
          expect(JSON.stringify(stored)).not.toContain(canary);
        },
      ),
    );
  });
});
