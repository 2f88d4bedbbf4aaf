import { SecureMailError } from '../errors.js';

/** Everything that is wrong with the environment. */
export class ConfigFaults extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(faults.join('; '));
    this.name = 'ConfigFaults';
    this.faults = faults;
  }
}

/** Whether whoever starts the bot can put this right. */
export function isFault(error: unknown): boolean {
  return error instanceof ConfigFaults || error instanceof SecureMailError;
}

/** What kept the bot from starting: `CODE: what to do`, one line each. */
export function faultLines(error: unknown): string[] {
  if (error instanceof ConfigFaults) return error.faults.map((fault) => `CONFIG_INVALID: ${fault}`);
  if (!(error instanceof SecureMailError)) return [`INTERNAL: ${oneLine(String(error))}`];
  const isConfig = error.code === 'CONFIG_INVALID' && error.detail !== null;
  return [`${error.code}: ${oneLine(isConfig ? error.detail : error.message)}`];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
