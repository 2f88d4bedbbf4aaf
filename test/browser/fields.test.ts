import { describe, expect, it } from 'vitest';
import { violations } from './axe.js';
import { desktop } from './open-page.js';
import { focused, usePages, write } from './pages.js';
import { fieldBlocks } from './scripted-views.js';

const { lastAction, show, visit, workspace } = usePages();

const answer = (text: string) => ({ hasText: text });

describe('a field of a message', () => {
  it('shows what it starts with, and tells the app what is chosen', async () => {
    const page = await visit();
    await show(fieldBlocks);
    const message = page.locator('#channel .by-bot').first();
    const menu = message.getByRole('combobox', { name: 'Status' });
    expect(await menu.inputValue()).toBe('two');
    await menu.selectOption('one');
    await page.locator('.ephemeral', answer('"value":"one"')).waitFor();
    await message
      .getByRole('combobox', { name: 'Choose a person' })
      .selectOption({ label: 'Kim (Exchange team)' });
    await page.locator('.ephemeral', answer(workspace().ids.people.kim)).waitFor();
    await message
      .getByRole('combobox', { name: 'Choose a place' })
      .selectOption({ label: 'Secure Mail bot' });
    await page.locator('.ephemeral', answer('selected_conversation')).waitFor();
    const channels = message.getByRole('combobox', { name: 'Choose a channel' });
    expect(await channels.locator('option').allInnerTexts()).not.toContain('Secure Mail bot');
    await channels.selectOption({ label: '#securemail-escalations' });
    await page.locator('.ephemeral', answer(workspace().ids.channels.escalations)).waitFor();
  });

  it('takes several choices, each named and described', async () => {
    const page = await visit();
    await show(fieldBlocks);
    const group = page.getByRole('group', { name: 'Which of them' });
    expect(await group.getByLabel('two').evaluate((box) => box.getAttribute('aria-describedby'))).toBe(
      await group.locator('.hint').last().getAttribute('id'),
    );
    await group.getByLabel('one').check();
    await group.getByLabel('two').check();
    await page.locator('.ephemeral', answer('{"value":"one"},{"value":"two"}')).waitFor();
    await group.getByLabel('one').uncheck();
    await page.locator('.ephemeral', answer('[{"value":"two"}]')).waitFor();
  });

  it('is chosen with the keyboard: the arrows among radio buttons', async () => {
    const page = await visit();
    await show(fieldBlocks);
    const radios = page.getByRole('radiogroup', { name: 'Choose' });
    await radios.getByLabel('one').focus();
    await page.keyboard.press('ArrowDown');
    await page.locator('.ephemeral', answer('"value":"two"')).waitFor();
    expect(await radios.getByLabel('two').isChecked()).toBe(true);
  });

  it('tells a typed date once, when it is complete', async () => {
    const page = await visit();
    await show(fieldBlocks);
    await page.locator('#channel input[type=date]').focus();
    await page.keyboard.type('11242026');
    expect(lastAction()).toBeUndefined();
    await page.keyboard.press('Enter');
    await page.locator('.ephemeral', answer('2026-11-24')).waitFor();
    await page.locator('#composer-channel').focus();
    await workspace().control.delivered();
    expect(await page.locator('.ephemeral').count()).toBe(1);
  });

  it('is as it was where one declines when asked back', async () => {
    const page = await visit();
    const [section] = fieldBlocks;
    const words = { type: 'plain_text' as const, text: 'Sure' };
    const confirm = { title: words, text: words, confirm: words, deny: { ...words, text: 'No' } };
    await show([{ ...section, accessory: { ...Object(section).accessory, confirm } } as never]);
    const menu = page.getByRole('combobox', { name: 'Status' });
    await menu.selectOption('one');
    await page.getByRole('button', { name: 'No', exact: true }).click();
    await expect.poll(() => menu.inputValue()).toBe('two');
    await expect.poll(() => focused(page)).toBe('Status');
    expect(lastAction()).toBeUndefined();
  });
});

describe('a form', () => {
  it('says what is missing at each field, and goes to the first', async () => {
    const page = await visit();
    await write(page, '/securemail form');
    const form = page.getByRole('dialog', { name: 'Escalate' });
    await form.getByRole('button', { name: 'Send' }).click();
    await form.getByText('Please complete this required field.').nth(1).waitFor();
    expect(await form.locator('[aria-invalid]').count()).toBe(3);
    expect(await form.getByLabel('Note').evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await violations(page)).toEqual([]);
  });

  it('keeps what was entered, and the focus, when the app changes it', async () => {
    const page = await visit();
    await write(page, '/securemail form');
    const form = page.getByRole('dialog', { name: 'Escalate' });
    await form.getByLabel('Note').fill('please help');
    await form.getByRole('group', { name: 'Your boxes' }).getByLabel('two').check();
    await form.getByLabel('Your menu').focus();
    await form.getByLabel('Your menu').selectOption('one');
    await form.getByText('Two was chosen.').waitFor();
    expect(await form.getByLabel('Note').inputValue()).toBe('please help');
    expect(await form.getByLabel('Your menu').evaluate((field) => field === document.activeElement)).toBe(
      true,
    );
    await form.getByRole('button', { name: 'Send' }).click();
    await page.locator('#channel .by-bot', answer('"value":"please help"')).waitFor();
    const sent = await page.locator('#channel .by-bot').last().innerText();
    expect(sent).toContain('"selected_date":"2026-11-20"');
    expect(sent).toMatch(/"pick.boxes":\{"type":"checkboxes","selected_options":\[[^\]]*"value":"two"/);
  });

  it.each(['light', 'dark'] as const)('has nothing that axe complains about in %s', async (colorScheme) => {
    const page = await visit({ ...desktop, colorScheme });
    await show(fieldBlocks);
    await page.locator('#channel .by-bot').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await write(page, '/securemail form');
    await page.getByRole('dialog').waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
