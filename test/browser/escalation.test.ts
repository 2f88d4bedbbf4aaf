import { readFile } from 'node:fs/promises';
import JSZip from 'jszip';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { bundle } from '../../src/workspace/samples/bundle.js';
import { violations } from './axe.js';
import { dropFile, overflowing, phone } from './open-page.js';
import { useRealPages } from './real-pages.js';

const { visit, workspace } = useRealPages();

/** Synthetic: the push service refuses the tenant ID, that day. */
function refused(day: string): Promise<Uint8Array> {
  const message = 'Registration request to the push service failed with HTTP status code: 500';
  return bundle({ day, log: [{ at: '09:12:33.310', level: 'ERROR', message }] });
}

const thread = (page: Page) => page.locator('#thread');
const button = (page: Page, name: string) => thread(page).getByRole('button', { name, exact: true }).last();

/** Robin hands the case to Citrix support, with a note. */
async function escalate(page: Page): Promise<void> {
  await button(page, 'Escalate …').click();
  const form = page.getByRole('dialog', { name: 'Escalate the case' });
  await form.getByLabel('High').check();
  await form.getByLabel(/^Note/).fill('All users, ask anna@example.com');
  expect(await violations(page)).toEqual([]);
  await form.getByRole('button', { name: 'Escalate', exact: true }).click();
  await form.waitFor({ state: 'detached' });
}

/** The entries of the package that lies in the thread. */
async function packageIn(page: Page): Promise<JSZip> {
  const download = page.waitForEvent('download');
  await thread(page)
    .getByRole('link', { name: /^Package of case/ })
    .click();
  return JSZip.loadAsync(await readFile(await (await download).path()));
}

it('is walked by two persons, one at a desk and one with a phone, in two threads', {
  timeout: 90_000,
}, async () => {
  const robin = await visit();
  const kim = await visit({ ...phone, colorScheme: 'dark' }, `/#/${workspace().ids.channels.escalations}`);
  await kim.getByRole('button', { name: 'Conversations and samples' }).tap();
  await kim.getByRole('group', { name: 'Acting as' }).getByText('Kim').tap();
  await kim.keyboard.press('Escape');

  await dropFile(robin, '#channel', 'customer.zip', await refused('2026-11-20'));
  await robin.locator('#composer-channel').press('Enter');
  await button(robin, 'Escalate …').waitFor();
  await escalate(robin);
  await thread(robin).getByRole('link', { name: 'open the escalation' }).waitFor();
  expect(await button(robin, 'Escalate …').count()).toBe(0);

  await kim.locator('.thread-link').tap();
  await thread(kim).getByText('Urgency').first().waitFor();
  const summary = await thread(kim).innerText();
  expect(summary).toContain('@robin');
  expect(summary).toContain('All users, ask');
  expect(summary).not.toContain('anna@example.com');
  const packed = await packageIn(kim);
  expect(Object.keys(packed.files)).toEqual(
    expect.arrayContaining(['README.txt', 'summary.txt', 'findings.json', 'note.txt']),
  );

  await button(kim, 'Take it').tap();
  await thread(robin).getByText('@kim').first().waitFor();
  await dropFile(kim, '#thread', 'next-day.zip', await refused('2026-11-21'));
  await kim.locator('#composer-thread').press('Enter');
  for (const page of [robin, kim]) await thread(page).getByText('Compared with the last upload').waitFor();
  for (const page of [robin, kim]) {
    expect(await violations(page)).toEqual([]);
    expect(await overflowing(page)).toEqual([]);
  }
});
