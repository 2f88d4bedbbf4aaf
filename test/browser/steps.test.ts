import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './axe.js';
import { desktop, phone } from './open-page.js';
import { focused, usePages } from './pages.js';

const { visit, workspace } = usePages();

/** Runs the step on a message, with the keyboard. */
async function run(page: Page, ts: string): Promise<void> {
  const message = page.locator(`#channel [data-ts="${ts}"]`);
  await message.getByRole('button', { name: 'Message actions' }).press('Enter');
  await message.getByRole('menuitem', { name: 'Run workflow step: Diagnose a bundle' }).press('Enter');
}

describe('a step of a workflow', () => {
  it.each([
    ['light', desktop],
    ['dark', phone],
  ] as const)('is run on a message and shows what it gives, in %s', async (colorScheme, options) => {
    const page = await visit({ ...options, colorScheme });
    const { ts } = workspace().control.post({ text: 'a log', user: workspace().ids.people.kim });
    await run(page, ts);
    const dialog = page.getByRole('dialog', { name: 'Diagnose a bundle' });
    await dialog.getByRole('row', { name: `Verdict Looked at ${ts}` }).waitFor();
    expect(await dialog.getByRole('status').innerText()).toContain('The step is complete.');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('Message actions');
  });

  it('shows why it failed', async () => {
    const { channels, people } = workspace().ids;
    const page = await visit(desktop, `/#/${channels.escalations}`);
    const { ts } = workspace().control.post({
      channel: channels.escalations,
      text: 'a log',
      user: people.kim,
    });
    await run(page, ts);
    await page.getByRole('dialog').getByText('This is no place for it.').waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
