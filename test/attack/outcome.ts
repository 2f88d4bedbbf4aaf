/** How one run of the CLI ended. */
export interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

const noted = /^securemail: ([A-Z_]+): /gm;

/**
 * `CODE` where the input was refused, `verdict` where it was answered, with ` + CODE` for every kind of problem
 * that the answer names. Anything else, a crash above all, in words.
 */
export function outcomeOf({ status, signal, stdout, stderr }: Ended): string {
  const codes = [...new Set([...stderr.matchAll(noted)].map(([, code = '']) => code))].sort();
  const isClean = stderr.replace(/^securemail: [A-Z_]+: .*\n/gm, '') === '';
  if (signal !== null) return `killed by ${signal}`;
  if (!isClean) return `said: ${stderr.slice(0, 200)}`;
  if (status === 2 && codes.length === 1 && stdout === '') return codes[0] ?? '';
  if (status !== 0 && status !== 1) return `ended with ${status}: ${codes.join(' ')}`;
  return [verdictOf(stdout), ...codes].join(' + ');
}

function verdictOf(stdout: string): string {
  const { verdict }: { readonly verdict?: unknown } = JSON.parse(stdout);
  return String(verdict);
}
