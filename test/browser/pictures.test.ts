import { Resvg } from '@resvg/resvg-js';
import type { KnownBlock } from '@slack/types';
import { describe, expect, it } from 'vitest';
import { violations } from './axe.js';
import { desktop, overflowing, phone } from './open-page.js';
import { focused, usePages } from './pages.js';

const { app, show, visit, workspace } = usePages();

const png = Buffer.from(
  new Resvg(
    '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="600"><path d="M50 500L600 100" stroke="teal" stroke-width="9"/></svg>',
  )
    .render()
    .asPng(),
);

function timeline(file: string, words = 'Drawn from 3 files'): KnownBlock[] {
  return [
    {
      type: 'image',
      alt_text: 'Wake-ups stop at 09:12',
      title: { type: 'plain_text', text: 'Timeline' },
      slack_file: { id: file },
    },
    { type: 'context', elements: [{ type: 'mrkdwn', text: words }] },
  ];
}

const upload = () => workspace().control.upload({ name: 'timeline.png', bytes: png });
const support = () => workspace().ids.channels.support;

describe('a picture of the app', () => {
  it.each([
    ['light', desktop],
    ['dark', phone],
  ] as const)('is shown with its words and opens in full, in %s', async (colorScheme, options) => {
    const page = await visit({ ...options, colorScheme });
    await show(timeline(upload()));
    const image = page.getByRole('img', { name: 'Wake-ups stop at 09:12' });
    await image.waitFor();
    expect(await image.evaluate((shown) => shown.clientWidth)).toBeGreaterThan(280);
    await page.getByRole('button', { name: 'Open the picture: Timeline' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Timeline' });
    expect(await dialog.getByRole('img').getAttribute('alt')).toBe('Wake-ups stop at 09:12');
    expect(await violations(page)).toEqual([]);
    expect(await overflowing(page)).toEqual([]);
    const size = dialog.getByRole('button', { name: 'Actual size' });
    await size.click();
    expect(await size.getAttribute('aria-pressed')).toBe('true');
    expect(await dialog.getByRole('img').evaluate((shown) => shown.clientWidth)).toBe(1200);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('Open the picture: Timeline');
  });

  it('is not loaded again when its message changes; the focus finds back to it', async () => {
    const page = await visit();
    const file = upload();
    const ts = await show(timeline(file));
    const image = page.getByRole('img', { name: 'Wake-ups stop at 09:12' });
    const node = await image.elementHandle();
    await page.getByRole('button', { name: 'Open the picture: Timeline' }).press('Enter');
    await app().client.chat.update({
      channel: support(),
      ts,
      text: 'x',
      blocks: timeline(file, 'Drawn anew'),
    });
    await page.getByText('Drawn anew').waitFor();
    expect(await node?.evaluate((shown) => shown.isConnected)).toBe(true);
    await page.keyboard.press('Escape');
    await page.locator('.picture-dialog').waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('Open the picture: Timeline');
  });
});

describe('a picture among the files of a message', () => {
  it('is shown in the message, with words', async () => {
    const page = await visit();
    workspace().control.post({ text: 'see', files: [{ name: 'screen.png', bytes: png }] });
    await page.locator('#channel').getByRole('img', { name: 'screen.png' }).waitFor();
    expect(await page.locator('#channel .file').count()).toBe(0);
    await page.getByRole('button', { name: 'Open the picture: screen.png' }).first().click();
    await page.getByRole('dialog', { name: 'screen.png' }).waitFor();
  });
});
