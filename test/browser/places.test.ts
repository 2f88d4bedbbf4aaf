import { describe, expect, it } from 'vitest';
import { violations } from './axe.js';
import { desktop } from './open-page.js';
import { usePages, write } from './pages.js';

const { app, show, visit, workspace } = usePages();

interface Linked {
  readonly root: string;
  readonly reply: string;
  readonly address: string;
}

/** A thread in the escalation channel, and the address of its reply. */
async function linked(): Promise<Linked> {
  const channel = workspace().ids.channels.escalations;
  const { client } = app();
  const { ts: root } = await client.chat.postMessage({ channel, text: 'the root' });
  for (let index = 0; index < 30; index += 1)
    await client.chat.postMessage({ channel, thread_ts: String(root), text: `reply ${index}` });
  const reply = String(workspace().control.thread(String(root), channel)[5]?.ts);
  const { permalink } = await client.chat.getPermalink({ channel, message_ts: reply });
  return { root: String(root), reply, address: String(permalink) };
}

const pointedOut = '#thread .message.pointed-out';

describe('a link to a message', () => {
  it('in a text leads into its thread and points it out, each time', async () => {
    const { address } = await linked();
    const page = await visit();
    await show([
      {
        type: 'rich_text',
        elements: [
          { type: 'rich_text_section', elements: [{ type: 'link', url: address, text: 'the other thread' }] },
        ],
      },
    ]);
    await page.getByRole('link', { name: 'the other thread' }).click();
    await page.locator(pointedOut, { hasText: 'reply 4' }).waitFor();
    expect(await page.locator('#channel .pane-head h2').innerText()).toBe('#securemail-escalations');
    expect(await page.locator(pointedOut).evaluate((message) => message === document.activeElement)).toBe(
      true,
    );
    expect(await page.locator(pointedOut).getAttribute('aria-current')).toBe('true');
    await page.goBack();
    await page.getByRole('link', { name: 'the other thread' }).waitFor();
    expect(page.context().pages()).toHaveLength(1);
  });

  it('of a button leads there as well, and so does one that was typed', async () => {
    const { address } = await linked();
    const page = await visit();
    await show([
      {
        type: 'actions',
        elements: [
          {
            type: 'button',
            action_id: 'pick.link',
            url: address,
            text: { type: 'plain_text', text: 'Go to it' },
          },
        ],
      },
    ]);
    await page.getByRole('button', { name: 'Go to it' }).click();
    await page.locator(pointedOut, { hasText: 'reply 4' }).waitFor();
    await page.getByRole('link', { name: 'securemail-support' }).click();
    await write(page, `see ${address}`);
    await page.getByRole('link', { name: address }).first().click();
    await page.locator(pointedOut, { hasText: 'reply 4' }).waitFor();
    expect(page.context().pages()).toHaveLength(1);
  });

  it('stands in plain text too, up to its end', async () => {
    const { address } = await linked();
    const page = await visit();
    await show([
      { type: 'section', text: { type: 'mrkdwn', text: `see ${address.replaceAll('&', '&amp;')}.` } },
    ]);
    await page.getByRole('link', { name: address }).click();
    await page.locator(pointedOut, { hasText: 'reply 4' }).waitFor();
  });

  it('can be followed again where one has scrolled away', async () => {
    const { address, reply } = await linked();
    const page = await visit();
    await write(page, `see ${address}`);
    const link = page.getByRole('link', { name: address }).first();
    await link.waitFor();
    const channel = workspace().ids.channels.escalations;
    workspace().control.post({ channel, text: `again ${address}` });
    await link.click();
    await page.locator(pointedOut).waitFor();
    await page.locator('#thread .messages').evaluate((list) => list.scrollTo(0, list.scrollHeight));
    await page.locator('#channel').getByRole('link', { name: address }).click();
    await page.waitForFunction((ts) => document.activeElement?.getAttribute('data-ts') === ts, reply);
    expect(await violations(page)).toEqual([]);
  });

  it('leads there when it is opened by itself', async () => {
    const { address } = await linked();
    const { pathname, search } = new URL(address);
    const page = await visit(desktop, pathname + search);
    await page.locator(pointedOut, { hasText: 'reply 4' }).waitFor();
  });

  it('says so where the message is gone', async () => {
    const page = await visit(desktop, `/archives/${workspace().ids.channels.support}/p1700000000000123`);
    await page.getByText('This message is not here, or no longer.').waitFor();
    expect(await page.locator('#thread').isVisible()).toBe(false);
  });
});
