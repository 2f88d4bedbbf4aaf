import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds, as `rule: selector`. Run in an isolated world, as the page's policy allows no foreign script. */
export async function violations(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
  });
  const run = `${axe.source}; axe.run(document).then(({ violations }) => JSON.stringify(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target))))`;
  const { result } = await session.send('Runtime.evaluate', {
    expression: run,
    contextId: executionContextId,
    awaitPromise: true,
  });
  return JSON.parse(String(result.value)) as string[];
}
