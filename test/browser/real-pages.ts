import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest';
import type { StandIn } from '../../src/workspace/stand-in.js';
import { startWorkspace } from '../../src/workspace/workspace.js';
import { launchBrowser } from './browser.js';
import { desktop, type OpenPage, openPage } from './open-page.js';
import { type RealBot, startRealBot } from './real-bot.js';

interface Running {
  readonly workspace: StandIn;
  readonly bot: RealBot;
  readonly open: OpenPage[];
}

/** A workspace with the real bot for each test; Slack would refuse nothing, and no page complains. */
export function useRealPages() {
  let browser: Browser;
  let running: Running;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    const workspace = await startWorkspace({ pageFolder: inject('pageFolder') });
    const { escalations } = workspace.ids.channels;
    running = { workspace, bot: await startRealBot(workspace, { escalationChannel: escalations }), open: [] };
  });
  afterEach(async () => {
    const { bot, open, workspace } = running;
    for (const { page } of open) await page.close();
    await bot.stop();
    await bot.forget();
    await workspace.stop();
    const refused = workspace.control.calls().filter(({ answer }) => answer.ok !== true);
    expect(refused.map(({ answer, method }) => [method, answer])).toEqual([]);
    expect(open.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
  return {
    workspace: (): StandIn => running.workspace,
    async visit(options: BrowserContextOptions = desktop, path = '/'): Promise<Page> {
      const opened = await openPage(browser, running.workspace, options, path);
      running.open.push(opened);
      return opened.page;
    },
  };
}
