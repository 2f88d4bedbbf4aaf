import type { ContainerBlock, KnownBlock, SectionBlock } from '@slack/types';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { overflowing, phone } from './open-page.js';
import { focused, usePages } from './pages.js';
import { fieldBlocks } from './scripted-views.js';

const { app, show, visit, workspace } = usePages();

const section = (text: string): SectionBlock => ({ type: 'section', text: { type: 'mrkdwn', text } });
const folded: ContainerBlock = {
  type: 'container',
  title: { type: 'plain_text', text: 'More' },
  is_collapsible: true,
  default_collapsed: true,
  child_blocks: [section('inside')],
};

async function edit(ts: string, blocks: KnownBlock[]): Promise<void> {
  const channel = workspace().ids.channels.support;
  await app().client.chat.update({ channel, ts, text: 'x', blocks });
}

/** Where a message stands on the screen, pixels from the top. */
function topOf(page: Page, ts: string): Promise<number> {
  return page
    .locator(`#channel [data-ts="${ts}"]`)
    .evaluate((message) => message.getBoundingClientRect().top);
}

describe('an edit of a message', () => {
  it('above what one reads does not move it', async () => {
    const first = await show([section('short')]);
    const posted: string[] = [];
    for (let index = 0; index < 40; index += 1) posted.push(await show([section(`message ${index}`)]));
    const page = await visit();
    const read = String(posted[20]);
    await page.locator(`[data-ts="${read}"]`).scrollIntoViewIfNeeded();
    const before = await topOf(page, read);
    await edit(first, [section(`${'long\n'.repeat(20)}the end`)]);
    await page.getByText('the end').waitFor({ state: 'attached' });
    expect(await topOf(page, read)).toBeCloseTo(before, 0);
  });

  it('keeps the focus on the same choice, and what was unfolded', async () => {
    const page = await visit();
    const ts = await show([...fieldBlocks, folded]);
    await page.getByText('More', { exact: true }).click();
    const box = page.getByRole('group', { name: 'Which of them' }).getByLabel('two');
    await box.focus();
    await edit(ts, [section('one more above'), ...fieldBlocks, folded]);
    await page.getByText('one more above').waitFor();
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.getByText('inside').isVisible()).toBe(true);
  });

  it('leaves a menu open, at the same entry', async () => {
    const page = await visit();
    const ts = await show(fieldBlocks);
    await page.getByRole('button', { name: 'More choices' }).press('Enter');
    await edit(ts, [section('one more above'), ...fieldBlocks]);
    await page.getByText('one more above').waitFor();
    expect(await focused(page)).toContain('Draft for the customer');
    await page.getByRole('menuitem').press('Enter');
    await page.locator('.ephemeral', { hasText: 'Draft' }).waitFor();
  });
});

describe('rows of buttons', () => {
  it('stay within a narrow screen, and so do their menus', async () => {
    const page = await visit({ ...phone, viewport: { width: 360, height: 740 } });
    await show(fieldBlocks);
    await page.getByRole('button', { name: 'More choices' }).click();
    expect(await overflowing(page)).toEqual([]);
    const lefts = await page
      .locator('.menu:visible')
      .evaluateAll((menus) => menus.map((menu) => menu.getBoundingClientRect().left));
    expect(lefts.filter((left) => left < 0)).toEqual([]);
  });
});
