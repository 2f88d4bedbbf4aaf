import { bundleFiles } from '../../src/workspace/samples/bundle.js';
import type { ZipEntry } from '../support/zip.js';

/** A synthetic bundle that shows a cause: what lies beside the hostile files and should be read all the same. */
const files = bundleFiles({
  log: ['09:12', '09:30', '09:44'].map((at) => ({
    at,
    level: 'ERROR',
    message: 'EWS subscription request was rejected: HTTP status code: 413 Request Entity Too Large',
  })),
  ordinary: 200,
});

export const goodEntries: readonly ZipEntry[] = [...files].map(([name, content]) => ({ name, content }));

/** The log alone, to which something is added. */
export const goodLog: Buffer = files.get('Secure Mail/Diagnostics_1.csv') ?? Buffer.alloc(0);

/** The policies alone. */
export const goodPolicies: string = String(files.get('Secure Mail/Ctxlog_AppPolicies.xml') ?? '');
