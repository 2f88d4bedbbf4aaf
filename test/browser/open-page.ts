import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { StandIn } from '../../src/workspace/stand-in.js';

export const phone: BrowserContextOptions = {
  viewport: { width: 375, height: 720 },
  hasTouch: true,
  isMobile: true,
};
export const desktop: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };

/** A page of the workspace, and everything that its console complained about. */
export interface OpenPage {
  readonly page: Page;
  readonly complaints: string[];
}

/** Opens the workspace and waits until the bot is connected. */
export async function openPage(
  browser: Browser,
  { url }: StandIn,
  options: BrowserContextOptions = desktop,
  path = '/',
): Promise<OpenPage> {
  const page = await browser.newPage(options);
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await page.goto(url.replace('127.0.0.1', 'localhost') + path);
  await page.getByText('bot connected', { exact: true }).waitFor();
  return { page, complaints };
}

/** Lets a file fall onto an element, as from the desktop. */
export async function dropFile(page: Page, selector: string, name: string, bytes: Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, content]) => {
      const data = new DataTransfer();
      const decoded = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
      data.items.add(new File([decoded], fileName));
      return data;
    },
    [name, Buffer.from(bytes).toString('base64')] as const,
  );
  const box = await page.locator(selector).boundingBox();
  const at = { clientX: (box?.x ?? 0) + 20, clientY: (box?.y ?? 0) + 20 };
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent(selector, type, { dataTransfer: transfer, bubbles: true, ...at });
  }
}

/** Where the page is wider than the screen, by selector; empty is good. */
export function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > innerWidth + 1,
    );
    return wide
      .filter((element) => element.closest('pre, .table') === null)
      .map((element) => element.className || element.tagName);
  });
}
