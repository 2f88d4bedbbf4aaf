import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './axe.js';
import { desktop, dropFile, overflowing, phone } from './open-page.js';
import { usePages, write } from './pages.js';
import { rareBlocks } from './scripted-app.js';

const { app, visit, workspace } = usePages();

const thread = (page: Page) => page.locator('#thread');
const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const verdictTitle = 'Push is broken at the EWS subscription (confirmed)';

describe('a conversation', () => {
  it('shows what is written, and the thread with the answer beside it', async () => {
    const page = await visit();
    await write(page, 'my *log*');
    await thread(page).getByRole('heading', { name: verdictTitle }).waitFor();
    expect(await page.locator('#channel .message strong', { hasText: 'log' }).count()).toBe(1);
    await page.locator('#channel .thread-link', { hasText: '2 replies' }).waitFor();
    expect(await thread(page).getByText('Read 3 files').count()).toBe(1);
  });

  it('never takes text for markup', async () => {
    const page = await visit();
    await write(page, '<img src=x onerror=alert(1)> javascript:alert(1) <script>1</script>');
    await page.locator('#channel .message').waitFor();
    expect(await page.locator('#channel .message img, #channel .message script').count()).toBe(0);
    expect(await page.locator('#channel .text').innerText()).toBe(
      '<img src=x onerror=alert(1)> javascript:alert(1) <script>1</script>',
    );
  });

  it('takes several files by dropping, by choosing and by pasting', async () => {
    const page = await visit();
    await dropFile(page, '#channel', 'dropped.csv', Buffer.from('a,b'));
    await page
      .locator('#channel input[type=file]')
      .setInputFiles({ name: 'chosen.xml', mimeType: 'text/xml', buffer: Buffer.from('<a/>') });
    await page.evaluate((text) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      document
        .querySelector('#composer-channel')
        ?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        );
    }, 'x'.repeat(12_001));
    await page.locator('#composer-channel').press('Enter');
    await page.locator('#channel .file').nth(2).waitFor();
    const names = await page.locator('#channel .file-name').allInnerTexts();
    expect(names).toEqual(['dropped.csv', 'chosen.xml', 'pasted-text.txt']);
  });

  it('takes a chosen file away again', async () => {
    const page = await visit();
    await dropFile(page, '#channel', 'dropped.csv', Buffer.from('a,b'));
    await page.getByRole('button', { name: 'Remove dropped.csv' }).click();
    expect(await page.locator('.composer .chip').count()).toBe(0);
  });

  it('sends what is dropped onto the thread into the thread', async () => {
    const page = await visit();
    await write(page, 'root');
    await thread(page).getByRole('heading', { name: verdictTitle }).waitFor();
    await dropFile(page, '#thread', 'more.csv', Buffer.from('a,b'));
    await page.locator('#composer-thread').press('Enter');
    await thread(page).locator('.file', { hasText: 'more.csv' }).waitFor();
    expect(await page.locator('#channel .file').count()).toBe(0);
  });

  it('is still there after a reload, with the thread that was open', async () => {
    const page = await visit();
    await write(page, 'root');
    await thread(page).getByRole('heading', { name: verdictTitle }).waitFor();
    await page.reload();
    await thread(page).getByRole('heading', { name: verdictTitle }).waitFor();
  });

  it('follows a link to a message', async () => {
    const { channel, ts } = workspace().control.post({ text: 'linked' });
    const page = await visit(desktop, `/archives/${channel}/p${ts.replace('.', '')}`);
    await thread(page).getByText('linked').waitFor();
  });

  it('says when the bot is gone, and when it is back', async () => {
    const page = await visit();
    workspace().control.dropSockets();
    await page.getByText('bot not connected').waitFor();
    await page.getByText('bot connected', { exact: true }).waitFor();
  });
});

describe('what the bot sends', () => {
  it('is drawn; what cannot be drawn is named', async () => {
    const page = await visit();
    await write(page, 'log');
    const reply = thread(page).locator('.message.by-bot').nth(1);
    await reply.getByRole('heading', { name: verdictTitle }).waitFor();
    expect(await reply.locator('code').first().innerText()).toBe('uploadReadAheadSize');
    expect(await reply.locator('blockquote').innerText()).toBe('quoted <b> & done');
    expect(await reply.locator('.fields .text').count()).toBe(2);
    expect(await reply.locator('.emoji.ok').count()).toBe(2);
    expect(await reply.locator('th').allInnerTexts()).toEqual(['Stage', 'State']);
    expect(await reply.getByText('unsupported block: video').count()).toBe(1);
  });

  it('is drawn whatever block it is, without fetching anything from elsewhere', async () => {
    const page = await visit();
    const picture = workspace().control.upload({ name: 'a.png', bytes: Buffer.from(pixel, 'base64') });
    await app().client.chat.postMessage({
      channel: workspace().ids.channels.support,
      text: 'x',
      blocks: rareBlocks(picture),
    });
    const message = page.locator('#channel .by-bot');
    await message.getByText('More').click();
    await message.getByText('inside').waitFor();
    expect(await message.locator('h4').innerText()).toBe('Title');
    expect(
      await message
        .locator('img')
        .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth)),
    ).toEqual([1]);
    expect(await message.getByText('lies outside this machine: far away').count()).toBe(1);
    await message.getByRole('combobox').selectOption('two');
    await page.locator('.ephemeral', { hasText: 'you chose more' }).waitFor();
  });

  it('shows that something came in another conversation', async () => {
    const page = await visit();
    await app().client.chat.postMessage({ channel: workspace().ids.channels.escalations, text: 'help' });
    const link = page.getByRole('link', { name: 'securemail-escalations new messages' });
    await link.click();
    await page.locator('.unread').waitFor({ state: 'detached' });
  });

  it('unfolds and folds, and the focus stays on the button', async () => {
    const page = await visit();
    await write(page, 'log');
    await thread(page).getByRole('button', { name: 'Steps' }).press('Enter');
    await thread(page).getByText('Recycle the pool').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Hide steps');
    await page.keyboard.press('Enter');
    await thread(page).getByText('Recycle the pool').waitFor({ state: 'detached' });
  });

  it('asks back where a button says so', async () => {
    const page = await visit();
    await write(page, 'log');
    await thread(page).getByRole('button', { name: 'Evidence (4)' }).click();
    await page.getByRole('button', { name: 'No', exact: true }).click();
    expect(workspace().control.ephemerals()).toEqual([]);
    await thread(page).getByRole('button', { name: 'Evidence (4)' }).click();
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await thread(page).getByText('you chose evidence').waitFor();
  });

  it('is chosen from a menu with the keyboard', async () => {
    const page = await visit();
    await write(page, 'log');
    await thread(page).getByRole('button', { name: 'More choices' }).press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await thread(page).getByText('you chose more').waitFor();
    expect(await thread(page).locator('.ephemeral').innerText()).toContain('Only visible to you');
  });
});

describe('commands, shortcuts and modals', () => {
  it('completes a command and shows the private answer', async () => {
    const page = await visit();
    const box = page.locator('#composer-channel');
    await box.fill('/sec');
    await box.press('Tab');
    expect(await box.inputValue()).toBe('/securemail ');
    await box.pressSequentially('help');
    await box.press('Enter');
    await page.locator('.ephemeral', { hasText: 'help: help' }).waitFor();
  });

  it('knows no other command, and none in threads', async () => {
    const page = await visit();
    await write(page, '/other');
    await page.locator('.notice', { hasText: 'there is no command /other' }).waitFor();
    expect(await page.locator('#composer-channel').inputValue()).toBe('/other');
    await write(page, 'root');
    await thread(page).getByRole('heading', { name: verdictTitle }).waitFor();
    await page.locator('#composer-thread').fill('/securemail help');
    await page.locator('#composer-thread').press('Enter');
    await page.locator('.notice', { hasText: 'not supported in threads' }).waitFor();
  });

  it('opens a modal, shows complaints at their field, and hands over a file', async () => {
    const page = await visit();
    await write(page, '/securemail check');
    const modal = page.getByRole('dialog', { name: 'Check a bundle' });
    await modal.getByRole('button', { name: 'Check' }).click();
    await modal.getByText('Give a file or some lines.').waitFor();
    await modal
      .locator('input[type=file]')
      .setInputFiles({ name: 'b.zip', mimeType: 'application/zip', buffer: Buffer.from('PK') });
    await modal.getByRole('button', { name: 'Check' }).click();
    await page.locator('.ephemeral', { hasText: 'got 1 files, 0 characters' }).waitFor();
    expect(await page.locator('dialog[open]').count()).toBe(0);
  });

  it('keeps the focus inside the modal, and gives it back on Escape', async () => {
    const page = await visit();
    await write(page, '/securemail check');
    await page.getByRole('dialog').waitFor();
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab');
      const outside = await page.evaluate(
        () => document.activeElement !== document.body && document.activeElement?.closest('dialog') === null,
      );
      expect(outside).toBe(false);
    }
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('composer-channel');
    expect(workspace().control.modal()).toBeUndefined();
  });

  it('calls the shortcut on a message', async () => {
    const page = await visit();
    const { ts } = workspace().control.post({ text: 'check me', user: workspace().ids.people.kim });
    await page.locator(`[data-ts="${ts}"]`).getByRole('button', { name: 'Message actions' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Check this message' }).press('Enter');
    await page.locator('.ephemeral', { hasText: 'shortcut on: check me' }).waitFor();
  });
});

describe('a narrow screen', () => {
  it('shows conversation, drawer and thread one at a time, nothing too wide', async () => {
    const page = await visit(phone);
    expect(await overflowing(page)).toEqual([]);
    await page.getByRole('button', { name: 'Conversations and samples' }).click();
    await page.getByRole('link', { name: 'Secure Mail bot' }).click();
    await page.getByRole('heading', { name: 'Secure Mail bot' }).waitFor();
    await write(
      page,
      'a log https://a.example/a-very-long-address-that-does-not-break-anywhere-at-all-because-it-is-one-word',
    );
    await page.locator('.thread-link').click();
    await thread(page).getByRole('heading', { name: verdictTitle }).waitFor();
    expect(await overflowing(page)).toEqual([]);
    expect(await page.locator('#channel').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Close thread' }).click();
    await page.locator('#channel').waitFor();
    expect(await thread(page).isVisible()).toBe(false);
  });
});

describe('accessibility', () => {
  it.each(['light', 'dark'] as const)('finds nothing to complain about in %s', async (colorScheme) => {
    const page = await visit({ ...desktop, colorScheme });
    expect(await violations(page)).toEqual([]);
    await write(page, 'log');
    await thread(page).getByRole('button', { name: 'Steps' }).click();
    await thread(page).getByText('Recycle the pool').waitFor();
    expect(await violations(page)).toEqual([]);
    await write(page, '/securemail check');
    await page.getByRole('dialog').waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
