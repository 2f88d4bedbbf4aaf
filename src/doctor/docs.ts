import { type Examination, examine, ok, warning } from './examination.js';

const timeout = 10_000;

/** Whether the pages that answers link to are there. */
export function examineDocs(base: string | null): Promise<Examination> {
  return examine('documentation', async () => {
    if (base === null) return ok('DOCS_BASE_URL is not set: answers carry no links');
    const page = `${base}index.md`;
    try {
      const { status } = await fetch(page, { method: 'HEAD', signal: AbortSignal.timeout(timeout) });
      return status === 200 ? ok(page) : warning(`${page} answers with ${status}: check DOCS_BASE_URL`);
    } catch {
      return warning(`${page} does not answer from here: check DOCS_BASE_URL`);
    }
  });
}
