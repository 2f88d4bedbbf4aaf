import { describe, expect, it } from 'vitest';
import { violations } from './axe.js';
import { desktop, overflowing, phone } from './open-page.js';
import { usePages } from './pages.js';

const { visit, workspace } = usePages();

describe('the Home of the app', () => {
  it('is published when it is opened, and used like a message', async () => {
    const page = await visit();
    await page.locator('#sidebar').getByRole('link', { name: 'Home' }).click();
    await page.getByRole('heading', { name: 'Your cases' }).waitFor();
    expect(await page.locator('#sidebar [aria-current]').innerText()).toBe('Home');
    await page.getByLabel('Search').fill('tenant');
    await page.getByRole('combobox', { name: 'Choose' }).selectOption('one');
    await page.getByText('"value":"one"').waitFor();
    expect(await page.getByLabel('Search').inputValue()).toBe('tenant');
    await page.getByRole('link', { name: 'Messages' }).click();
    await page.locator('#composer-channel').waitFor();
  });

  it('is still open after a reload, and leads on where a sample is posted', async () => {
    const page = await visit(desktop, '/#/home');
    await page.getByRole('heading', { name: 'Your cases' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Your cases' }).waitFor();
    await page.locator('#sidebar [data-sample]').first().click();
    await page.locator('#channel .message').first().waitFor();
  });

  it('is reached past the side with the keyboard', async () => {
    const page = await visit(desktop, '/#/home');
    await page.getByRole('heading', { name: 'Your cases' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-action'))).toBe('pick.menu');
  });

  it.each([
    ['light', desktop],
    ['dark', phone],
  ] as const)('has nothing to complain about in %s', async (colorScheme, options) => {
    const page = await visit({ ...options, colorScheme }, '/#/home');
    await page.getByRole('heading', { name: 'Your cases' }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await overflowing(page)).toEqual([]);
  });
});

describe('the member that the page acts as', () => {
  it('is changed with the keyboard, and stays after a reload', async () => {
    const page = await visit(desktop, '/#/home');
    await page.getByText('@robin').waitFor();
    const people = page.getByRole('group', { name: 'Acting as' });
    await people.getByLabel('Robin').focus();
    await page.keyboard.press('ArrowDown');
    await page.getByText('@kim').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.reload();
    await page.getByText('@kim').waitFor();
    expect(await people.getByLabel('Kim').isChecked()).toBe(true);
  });

  it('writes, and alone sees what is private', async () => {
    const { channels, people } = workspace().ids;
    const [robin, kim] = [await visit(), await visit()];
    await kim.getByRole('group', { name: 'Acting as' }).getByText('Kim').click();
    await kim.locator('#composer-channel').fill('/securemail help');
    await kim.locator('#composer-channel').press('Enter');
    await kim.locator('.ephemeral', { hasText: 'help: help' }).waitFor();
    await kim.locator('#composer-channel').fill('/securemail form');
    await kim.locator('#composer-channel').press('Enter');
    await kim.getByRole('dialog', { name: 'Escalate' }).waitFor();
    await kim.keyboard.press('Escape');
    await kim.getByRole('dialog').waitFor({ state: 'detached' });
    await kim.locator('#composer-channel').fill('from Kim');
    await kim.locator('#composer-channel').press('Enter');
    await robin.locator('#channel .message', { hasText: 'from Kim' }).waitFor();
    expect(workspace().control.timeline(channels.support).at(-1)?.user).toBe(people.kim);
    expect(await robin.locator('.ephemeral, dialog[open]').count()).toBe(0);
  });

  it('has direct messages of their own', async () => {
    const page = await visit(desktop, `/#/${workspace().ids.channels.direct}`);
    await page.locator('#composer-channel').fill('private to Robin');
    await page.locator('#composer-channel').press('Enter');
    await page.locator('#channel .message', { hasText: 'private to Robin' }).waitFor();
    await page.getByRole('group', { name: 'Acting as' }).getByText('Kim').click();
    await page.locator('#channel .message').first().waitFor({ state: 'detached' });
    expect(await page.locator('#channel .pane-head h2').innerText()).toBe('Secure Mail bot');
    await page.locator('#composer-channel').fill('private to Kim');
    await page.locator('#composer-channel').press('Enter');
    await page.locator('#channel .message', { hasText: 'private to Kim' }).waitFor();
  });
});
