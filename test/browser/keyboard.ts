import type { Page } from 'playwright-core';

const most = 150;

/** Goes with Tab alone to what bears this name, and stays there. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press('Tab');
    if (name.test(await focusedName(page))) return;
  }
  throw new Error(`Tab reaches nothing that bears the name ${name}`);
}

/** Goes there and presses Enter. */
export async function pressOn(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    const label = focused instanceof HTMLInputElement ? focused.labels?.[0]?.textContent : null;
    return focused?.getAttribute('aria-label') ?? label ?? focused?.textContent ?? '';
  });
}
