import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { bundle } from '../../src/workspace/samples/bundle.js';
import { deliveryCases } from '../../src/workspace/samples/cases/delivery.js';
import { violations } from './axe.js';
import { pressOn, tabTo } from './keyboard.js';
import { useRealPages } from './real-pages.js';

const { visit } = useRealPages();

/** Synthetic: what the log of a device says whose subscription Exchange refuses. */
const refused = {
  log: [
    {
      at: '09:12:33.310',
      level: 'ERROR' as const,
      message: 'EWS subscription failed, HTTP status code: 413 Request Entity Too Large',
    },
  ],
};

/** Synthetic: the logs of a device that gets its pushes, two days later. */
const healthy = { ...deliveryCases.find(({ id }) => id === 'healthy')?.plan, day: '2026-11-22' };

/** Attaches a file with the keyboard; the system's own dialog is answered for the person. */
async function attach(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await pressOn(page, /^Attach files$/);
  await (await chooser).setFiles({ name, mimeType: 'application/zip', buffer: Buffer.from(bytes) });
  await page.keyboard.press('Enter');
}

it('is walked from the first upload to solved with the keyboard alone', { timeout: 60_000 }, async () => {
  const page = await visit();
  const thread = page.locator('#thread');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await attach(page, 'customer.zip', await bundle(refused));
  await thread.getByText('nobody holds it').waitFor();

  await pressOn(page, /^Take it$/);
  await thread.getByText('@robin').first().waitFor();
  await pressOn(page, /^Steps$/);
  await pressOn(page, /^Did not help: /);
  await thread.getByText('(did not help, ').waitFor();
  await pressOn(page, /^Draft …$/);
  const draft = page.getByRole('dialog', { name: 'Draft' });
  await draft.waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await draft.waitFor({ state: 'detached' });
  await pressOn(page, /^Waiting for customer$/);
  await thread.getByRole('button', { name: 'No longer waiting' }).waitFor();

  await tabTo(page, /^Reply$/);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await attach(page, 'next-day.zip', await bundle(healthy));
  await thread.getByText('Compared with the last upload').waitFor();
  expect(await thread.innerText()).toMatch(/Fixed\s+[^\n]*413[^\n]*it worked again later/);
  await thread.getByText('Earlier answer: ').waitFor();
  expect(await violations(page)).toEqual([]);

  await pressOn(page, /^Solved …$/);
  const solved = page.getByRole('dialog', { name: 'Case solved' });
  await solved.waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await pressOn(page, /^Solved$/);
  await solved.waitFor({ state: 'detached' });
  await thread.getByText(/Solved by/).waitFor();
  await thread.getByRole('button', { name: 'Reopen' }).waitFor();
});
