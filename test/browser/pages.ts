import type { App } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest';
import type { StandIn } from '../../src/workspace/stand-in.js';
import { startWorkspace } from '../../src/workspace/workspace.js';
import { launchBrowser } from './browser.js';
import { desktop, type OpenPage, openPage } from './open-page.js';
import { startScriptedApp } from './scripted-app.js';

interface Running {
  readonly workspace: StandIn;
  readonly app: App;
  readonly open: OpenPage[];
}

/** A workspace with the scripted app for each test, and pages of it whose console stays silent. */
export function usePages() {
  let browser: Browser;
  let running: Running;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    const workspace = await startWorkspace({ pageFolder: inject('pageFolder') });
    running = { workspace, app: await startScriptedApp(workspace), open: [] };
  });
  afterEach(async () => {
    const { app, open, workspace } = running;
    for (const { page } of open) await page.close();
    await app.stop();
    await workspace.stop();
    expect(open.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
  return {
    workspace: (): StandIn => running.workspace,
    app: (): App => running.app,
    async visit(options: BrowserContextOptions = desktop, path = '/'): Promise<Page> {
      const opened = await openPage(browser, running.workspace, options, path);
      running.open.push(opened);
      return opened.page;
    },
    /** The app posts blocks; answers with their `ts`. */
    async show(blocks: KnownBlock[], channel = running.workspace.ids.channels.support): Promise<string> {
      const { ts } = await running.app.client.chat.postMessage({ channel, text: 'blocks', blocks });
      return String(ts);
    },
    /** The last thing that was done in the app's blocks, as the app heard of it. */
    lastAction(): Record<string, unknown> | undefined {
      const heard = running.workspace.control
        .deliveries()
        .filter(({ payload }) => payload.type === 'block_actions');
      return (heard.at(-1)?.payload.actions as Record<string, unknown>[] | undefined)?.[0];
    },
  };
}

/** Writes into the conversation and sends. */
export async function write(page: Page, text: string): Promise<void> {
  await page.locator('#composer-channel').fill(text);
  await page.locator('#composer-channel').press('Enter');
}

/** What has the focus, by its words or name. */
export function focused(page: Page): Promise<string | null | undefined> {
  return page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
  );
}
