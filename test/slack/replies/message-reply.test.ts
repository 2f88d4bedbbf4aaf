import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { progressMessage, sentenceMessage } from '../../../src/slack/blocks/progress.js';
import { MessageReply } from '../../../src/slack/replies/message-reply.js';
import { channels } from '../../../src/workspace/directory.js';
import { type StandIn, startStandIn } from '../../../src/workspace/stand-in.js';
import { postingOn } from './posting-on.js';

let standIn: StandIn;
let root = '';
let clock = 0;
let lost: string[] = [];
beforeAll(async () => {
  standIn = await startStandIn();
});
afterAll(() => standIn.stop());
beforeEach(() => {
  root = standIn.control.post({ text: 'root' }).ts;
  [clock, lost] = [0, []];
});

function replyIn(channel: string, threadTs: string | null, work = 'message:T1:C1:1.000001'): MessageReply {
  const posting = postingOn(standIn, { onLost: (what) => lost.push(what) });
  return new MessageReply({ channel, threadTs }, { ...posting, work, now: () => clock });
}

const thread = () => standIn.control.thread(root).slice(1);
const texts = () => thread().map(({ text }) => text);

describe('MessageReply', () => {
  it('shows progress and the answer in one message', async () => {
    const reply = replyIn(channels.support, root);
    await reply.progress(progressMessage('bundle.zip'));
    expect(texts()).toEqual(['Reading bundle.zip …']);
    const posted = await reply.finish(sentenceMessage('Done.'));
    expect(texts()).toEqual(['Done.']);
    expect(posted).toEqual({ channel: channels.support, ts: thread()[0]?.ts });
  });

  it('edits its message once a second at most', async () => {
    const reply = replyIn(channels.support, root);
    const before = standIn.control.calls('chat.update').length;
    for (clock = 0; clock <= 5000; clock += 100) await reply.progress(progressMessage('a', clock * 2 ** 20));
    expect(standIn.control.calls('chat.update').length - before).toBe(5);
    expect(texts()).toEqual(['Reading a … 5000 MB so far']);
  });

  it('never lets a late edit overtake the answer', async () => {
    const reply = replyIn(channels.support, root);
    const [first, answer] = [reply.progress(progressMessage('a')), reply.finish(sentenceMessage('Done.'))];
    await Promise.all([first, answer]);
    expect(texts()).toEqual(['Done.']);
  });

  it('goes on where an edit is lost, and says which', async () => {
    const reply = replyIn(channels.support, root);
    await reply.progress(progressMessage('a'));
    clock = 2000;
    standIn.control.inject('chat.update', { kind: 'error', error: 'fatal_error' });
    await reply.progress(progressMessage('a', 2 ** 30));
    await reply.finish(sentenceMessage('Done.'));
    expect(texts()).toEqual(['Done.']);
    expect(lost).toEqual(['chat.update']);
  });

  it('posts the answer anew where somebody deleted the message', async () => {
    const reply = replyIn(channels.support, root);
    await reply.progress(progressMessage('a'));
    const [shown] = thread();
    if (shown !== undefined) standIn.control.remove(shown);
    await reply.finish(sentenceMessage('Done.'));
    expect(texts()).toEqual(['Done.']);
  });

  it('gives the answer as plain text where its blocks are refused', async () => {
    standIn.control.inject('chat.postMessage', { kind: 'error', error: 'invalid_blocks' });
    await replyIn(channels.support, root).finish(sentenceMessage('a < b'));
    expect(texts()).toEqual(['a &lt; b']);
    expect(thread()[0]?.blocks).toEqual([]);
  });

  it.each(['invalid_blocks', 'msg_too_long'])(
    'turns its progress into plain text after %s',
    async (error) => {
      const reply = replyIn(channels.support, root);
      await reply.progress(progressMessage('a'));
      standIn.control.inject('chat.update', { kind: 'error', error });
      await reply.finish(sentenceMessage('a < b'));
      expect(texts()).toEqual(['a &lt; b']);
      expect(thread()[0]?.blocks).toEqual([]);
    },
  );

  it('takes back what it showed', async () => {
    const reply = replyIn(channels.support, root);
    await reply.withdraw();
    await reply.progress(progressMessage('a'));
    await reply.withdraw();
    expect(thread()).toEqual([]);
  });

  it('names a channel it is not in', async () => {
    const reply = replyIn(channels.lobby, null);
    await expect(reply.finish(sentenceMessage('Done.'))).rejects.toMatchObject({ code: 'NOT_IN_CHANNEL' });
  });

  it.each(['is_archived', 'restricted_action'])(
    'names a channel that it may not post in: %s',
    async (error) => {
      standIn.control.inject('chat.postMessage', { kind: 'error', error });
      const refused = replyIn(channels.support, root).finish(sentenceMessage('Done.'));
      await expect(refused).rejects.toMatchObject({ code: 'NOT_IN_CHANNEL', detail: error });
    },
  );

  it('names a channel that it was taken out of after it showed progress', async () => {
    const reply = replyIn(channels.support, root);
    await reply.progress(progressMessage('a'));
    standIn.control.inject('chat.update', { kind: 'error', error: 'is_archived' });
    await expect(reply.finish(sentenceMessage('Done.'))).rejects.toMatchObject({ code: 'NOT_IN_CHANNEL' });
  });

  it('breaks off at the first progress where the thread is gone, and drops the answer', async () => {
    const [shown] = thread();
    expect(shown).toBeUndefined();
    standIn.control.remove({ channel: channels.support, ts: root });
    const reply = replyIn(channels.support, root);
    await expect(reply.progress(progressMessage('a'))).rejects.toMatchObject({ code: 'THREAD_GONE' });
    expect(await reply.finish(sentenceMessage('Done.'))).toBeNull();
    expect(lost).toContain('an answer whose thread is gone');
  });

  it('finds nothing to go on with where nothing was posted', async () => {
    const reply = replyIn(channels.support, root);
    await reply.resume();
    await reply.finish(sentenceMessage('Done.'));
    expect(texts()).toEqual(['Done.']);
  });

  it('goes on with the message of an earlier attempt, and shows no progress in what may be an answer', async () => {
    await replyIn(channels.support, root).finish(sentenceMessage('Done.'));
    const again = replyIn(channels.support, root);
    await again.resume();
    await again.progress(progressMessage('a'));
    expect(texts()).toEqual(['Done.']);
    await again.finish(sentenceMessage('Done again.'));
    expect(texts()).toEqual(['Done again.']);
  });

  it('takes back what an earlier attempt showed', async () => {
    await replyIn(channels.support, root).progress(progressMessage('a'));
    const again = replyIn(channels.support, root);
    await again.resume();
    await again.withdraw();
    expect(thread()).toEqual([]);
  });

  it('leaves the messages of other work alone', async () => {
    await replyIn(channels.support, root, 'one').finish(sentenceMessage('One.'));
    const other = replyIn(channels.support, root, 'other');
    await other.resume();
    await other.finish(sentenceMessage('Other.'));
    expect(texts()).toEqual(['One.', 'Other.']);
  });
});
