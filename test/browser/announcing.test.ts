import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { phone } from './open-page.js';
import { focused, usePages, write } from './pages.js';

const { app, show, visit, workspace } = usePages();

const spoken = (page: Page) => page.locator('#spoken');
const section = (text: string) => [{ type: 'section' as const, text: { type: 'mrkdwn' as const, text } }];

async function edit(ts: string, text: string, blocks: ReturnType<typeof section>): Promise<void> {
  const channel = workspace().ids.channels.support;
  await app().client.chat.update({ channel, ts, text, blocks });
}

describe('what a screen reader says', () => {
  it('is one sentence for each answer, and again only where it says something else', async () => {
    const page = await visit();
    const ts = await show(section('Checking'));
    await page.locator('#spoken', { hasText: ': blocks' }).waitFor({ state: 'attached' });
    await edit(ts, 'Push works &gt; at last.\nA line below', section('the answer'));
    await page.locator('#spoken', { hasText: 'Push works > at last.' }).waitFor({ state: 'attached' });
    expect(await spoken(page).textContent()).toMatch(/^[^:]+: Push works > at last\.$/);
    await spoken(page).evaluate((box) => {
      box.textContent = 'heard';
    });
    await edit(ts, 'Push works &gt; at last.\nUnfolded', section('more of the answer'));
    await page.getByText('more of the answer').waitFor();
    expect(await spoken(page).textContent()).toBe('heard');
    expect(await page.getByRole('log').first().getAttribute('aria-live')).toBe('off');
  });

  it('is nothing for what one writes oneself', async () => {
    const page = await visit();
    await write(page, 'my own words');
    await page.locator('#channel').getByText('my own words').waitFor();
    expect(await spoken(page).textContent()).not.toContain('my own words');
  });
});

describe('a reply that was not sent', () => {
  it('is there again when one comes back to its thread', async () => {
    const page = await visit();
    const first = await show(section('one'));
    const second = await show(section('two'));
    const channel = workspace().ids.channels.support;
    const open = (ts: string) =>
      page.evaluate((fragment) => {
        location.hash = fragment;
      }, `#/${channel}/${ts}`);
    await open(first);
    await page.locator('#composer-thread').fill('half a sentence');
    await page.locator('#composer-thread').press('Escape');
    await page.locator('#thread').waitFor({ state: 'hidden' });
    await open(second);
    expect(await page.locator('#composer-thread').inputValue()).toBe('');
    await open(first);
    expect(await page.locator('#composer-thread').inputValue()).toBe('half a sentence');
  });
});

describe('the link past the side', () => {
  it('leads to where one writes, in a thread on a phone as well', async () => {
    const ts = await show(section('one'));
    const page = await visit(phone);
    await page.locator('#skip').press('Enter');
    expect(await focused(page)).toContain('Message');
    await page.evaluate((fragment) => {
      location.hash = fragment;
    }, `#/${workspace().ids.channels.support}/${ts}`);
    await page.locator('#thread').waitFor();
    await page.locator('#skip').press('Enter');
    expect(await focused(page)).toBe('Reply');
  });
});
