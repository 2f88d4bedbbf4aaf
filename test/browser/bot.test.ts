import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { bundle } from '../../src/workspace/samples/bundle.js';
import type { StandIn } from '../../src/workspace/stand-in.js';
import { startWorkspace } from '../../src/workspace/workspace.js';
import { launchBrowser } from './browser.js';
import { desktop, dropFile, type OpenPage, openPage, overflowing, phone } from './open-page.js';
import { type RealBot, startRealBot } from './real-bot.js';

let browser: Browser;
let workspace: StandIn;
let bot: RealBot;
let open: OpenPage[];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  open = [];
  workspace = await startWorkspace({ pageFolder: inject('pageFolder') });
  bot = await startRealBot(workspace);
});
afterEach(async () => {
  for (const { page } of open) await page.close();
  await bot.stop();
  await bot.forget();
  await workspace.stop();
  const refused = workspace.control.calls().filter(({ answer }) => answer.ok !== true);
  expect(refused.map(({ answer, method }) => [method, answer])).toEqual([]);
  expect(open.flatMap(({ complaints }) => complaints)).toEqual([]);
});

async function visit(options = desktop): Promise<Page> {
  const opened = await openPage(browser, workspace, options);
  open.push(opened);
  return opened.page;
}

async function write(page: Page, text: string): Promise<void> {
  await page.locator('#composer-channel').fill(text);
  await page.locator('#composer-channel').press('Enter');
}

const thread = (page: Page) => page.locator('#thread');
/** The title of the bot's answer, once it has one. */
const verdict = (page: Page) => thread(page).locator('.by-bot h3', { hasText: /EWS|tenant|registration/ });

const tooLarge = {
  at: '09:12:33.310',
  level: 'ERROR' as const,
  message: 'EWS subscription failed, HTTP status code: 413 Request Entity Too Large',
};

/** A line as it stands in the log. */
const pasted = `20-Nov-2026 09:12:33:310 (+0000),ERROR,Secure Mail.APNS,"${tooLarge.message}"`;

/** The registration times out, and the policies do not say whether the traffic is tunnelled. */
const unreached =
  '20-Nov-2026 09:12:33:310 (+0000),ERROR,Secure Mail.APNS,"Device registration with the listener service failed: Error Domain=NSURLErrorDomain Code=-1001"';
const silentPolicies =
  '<MobileAppPolicies><Policies><PushNotificationsEnabled>true</PushNotificationsEnabled><PushNotificationsListenerServiceHostName>us-east-1.pushreg.xm.citrix.com</PushNotificationsListenerServiceHostName></Policies></MobileAppPolicies>';

describe('a question of the bot', () => {
  it.each([
    ['a desktop', desktop],
    ['a phone', phone],
  ])('is answered by a button, and otherwise by a menu, on %s', async (_, options) => {
    const page = await visit(options);
    const { ts } = workspace.control.post({ text: `${unreached}\n${silentPolicies}` });
    await workspace.control.waitFor(() => workspace.control.thread(ts).find(({ byBot }) => byBot));
    await page
      .getByText(/1 reply/)
      .first()
      .click();
    const reply = thread(page).locator('.by-bot');
    await reply.getByRole('button', { name: 'Through the tunnel' }).click();
    await reply.getByText('Reported by a person: Network access: Through the tunnel').waitFor();
    expect(await overflowing(page)).toEqual([]);
    await reply.getByRole('combobox', { name: 'Change an answer' }).selectOption({ label: 'Directly' });
    await reply.getByText('Reported by a person: Network access: Directly').waitFor();
  });
});

describe('a newcomer', () => {
  it('clicks a sample and reads the verdict beside it', async () => {
    const page = await visit();
    await page.locator('#sidebar [data-sample="ews-request-too-large"]').click();
    await verdict(page).waitFor();
    expect(await verdict(page).innerText()).toContain('EWS subscription');
    expect(await thread(page).innerText()).toMatch(/Diagnostics_\d\.csv:\d+/);
  });

  it('drops a bundle anywhere and unfolds and folds the steps', async () => {
    const page = await visit();
    await dropFile(page, '#sidebar', 'logs.zip', await bundle({ log: [tooLarge] }));
    await page.locator('#composer-channel').press('Enter');
    await verdict(page).waitFor();
    const before = await thread(page).innerText();
    await thread(page).getByRole('button', { name: 'Steps', exact: true }).click();
    const fold = thread(page).getByRole('button', { name: 'Hide steps' });
    await fold.waitFor();
    expect(await thread(page).innerText()).toContain('uploadReadAheadSize');
    await fold.click();
    await fold.waitFor({ state: 'detached' });
    expect(await thread(page).innerText()).toBe(before);
  });

  it('pastes a log line', async () => {
    const page = await visit();
    await write(page, pasted);
    await verdict(page).waitFor();
  });

  it('is left alone in ordinary talk', async () => {
    const page = await visit();
    await write(page, 'good morning, who is on call today?');
    await workspace.control.delivered();
    await write(page, pasted);
    await verdict(page).waitFor();
    expect(await page.locator('#channel .thread-link').count()).toBe(1);
  });

  it('sends the wrong file and is told what to do', async () => {
    const page = await visit();
    await dropFile(page, '#channel', 'broken.zip', Buffer.from('PK\u0003\u0004 this is no archive'));
    await page.locator('#composer-channel').press('Enter');
    await thread(page)
      .getByText(/ZIP_BROKEN|damaged/)
      .first()
      .waitFor();
  });
});

describe('commands and shortcuts', () => {
  it('checks a file that is handed over in the form', async () => {
    const page = await visit();
    await write(page, '/securemail check');
    const modal = page.getByRole('dialog');
    await modal.locator('input[type=file]').setInputFiles({
      name: 'b.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from(await bundle({ log: [tooLarge] })),
    });
    await modal.locator('button[type=submit]').click();
    await page
      .getByText(/Push is broken/)
      .first()
      .waitFor();
  });

  it('answers help to the one who asks', async () => {
    const page = await visit();
    await write(page, '/securemail help');
    await page.locator('.ephemeral', { hasText: 'check' }).waitFor();
  });

  it('checks a message on demand, and says so where there is nothing to check', async () => {
    const page = await visit();
    const { channel, ts } = workspace.control.post({ text: 'look at this', user: workspace.ids.people.kim });
    const message = page.locator(`#channel [data-ts="${ts}"]`);
    await message.getByRole('button', { name: 'Message actions' }).click();
    await message.getByRole('menuitem', { name: 'Check this message' }).click();
    await workspace.control.waitFor(
      () =>
        workspace.control.ephemerals(workspace.ids.people.robin, channel)[0] ??
        workspace.control.thread(ts, channel)[1],
    );
  });
});

describe('a case', () => {
  it('keeps its buttons after the bot was restarted', async () => {
    const page = await visit();
    await page.locator('#sidebar [data-sample="ews-request-too-large"]').click();
    await verdict(page).waitFor();
    await bot.stop();
    bot = await startRealBot(workspace, { kept: bot.folder });
    await page.getByText('bot connected', { exact: true }).waitFor();
    await thread(page).getByRole('button', { name: 'Steps', exact: true }).click();
    await thread(page).getByRole('button', { name: 'Hide steps' }).waitFor();
  });

  it('is read and used on a phone, nothing too wide', async () => {
    const page = await visit(phone);
    await page.getByText('Try a synthetic one').tap();
    await page.locator('.welcome [data-sample="tenant-id-wrong"]').tap();
    await page.locator('.thread-link').tap();
    await verdict(page).waitFor();
    for (const name of [/^Steps/, /^Evidence/, /^Not checked/])
      await thread(page).getByRole('button', { name }).first().tap();
    await thread(page).getByRole('button', { name: /^Hide/ }).nth(2).waitFor();
    expect(await overflowing(page)).toEqual([]);
  });

  it('is opened and read with the keyboard alone', async () => {
    const page = await visit();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('#composer-channel').focus();
    await page.keyboard.type(pasted);
    await page.keyboard.press('Enter');
    await verdict(page).waitFor();
    await thread(page).getByRole('button', { name: 'Steps', exact: true }).focus();
    await page.keyboard.press('Enter');
    await thread(page).getByRole('button', { name: 'Hide steps' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Hide steps');
    await page.keyboard.press('Escape');
    await thread(page).waitFor({ state: 'hidden' });
  });
});
