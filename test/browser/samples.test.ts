import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { causes } from '../../src/diagnosis/causes/index.js';
import { stageTitles } from '../../src/diagnosis/stages.js';
import { samples } from '../../src/workspace/samples.js';
import type { StandIn } from '../../src/workspace/stand-in.js';
import { startWorkspace } from '../../src/workspace/workspace.js';
import { launchBrowser } from './browser.js';
import { type OpenPage, openPage } from './open-page.js';
import { type RealBot, startRealBot } from './real-bot.js';

let browser: Browser;
let workspace: StandIn;
let bot: RealBot;
let opened: OpenPage;

beforeAll(async () => {
  browser = await launchBrowser();
  workspace = await startWorkspace({ pageFolder: inject('pageFolder') });
  bot = await startRealBot(workspace);
  opened = await openPage(browser, workspace);
});
afterAll(async () => {
  await browser.close();
  await bot.stop();
  await bot.forget();
  await workspace.stop();
});

/** What the chain in the answer says: the stage of the cause is failing, or push works. */
function expectedOf(id: string): string {
  const cause = causes.find((known) => known.id === id);
  return cause === undefined ? 'Push works' : `${stageTitles[cause.stage]} FAILING`;
}

describe('every sample', () => {
  it.each(samples)(
    '$id: the answer names the stage, its buttons unfold, Slack takes all of it',
    async ({ id }) => {
      const { page, complaints } = opened;
      await postSample(page, id);
      await page.locator('#thread .by-bot', { hasText: expectedOf(id) }).waitFor();
      await unfoldAll(page);
      expect(refusals()).toEqual([]);
      expect(complaints).toEqual([]);
    },
  );
});

async function postSample(page: Page, id: string): Promise<void> {
  const before = await page.evaluate(() => location.hash);
  await page.locator(`#sidebar [data-sample="${id}"]`).click();
  await page.waitForFunction(
    (hash) => location.hash !== hash && location.hash.split('/').length === 3,
    before,
  );
}

/** The buttons that fold and unfold; none that changes the case. */
const folding = '#thread .by-bot button[data-action$=".toggle"]';

async function unfoldAll(page: Page): Promise<void> {
  const folded = page.locator(folding).filter({ hasNotText: /^Hide/ });
  expect(await folded.count()).toBeGreaterThan(0);
  for (let left = await folded.count(); left > 0; left = await folded.count()) {
    const action = await folded.first().getAttribute('data-action');
    const hidden = page.locator(`${folding}[data-action="${action}"]`).filter({ hasText: /^Hide/ });
    const before = await hidden.count();
    await folded.first().click();
    await hidden.nth(before).waitFor();
  }
}

/** Calls that the stand-in refused as Slack would. */
function refusals(): unknown[] {
  return workspace.control.calls().filter(({ answer }) => answer.ok !== true);
}
