import { SecureMailError } from '../errors.js';
import { withinTime } from '../operations/within-time.js';

/** `fault`: the bot does not work, or not wholly; `warning`: it works, and something should be seen to. */
export type State = 'ok' | 'warning' | 'fault' | 'not checked';

/** What was looked at, and what is to be done about it. */
export interface Examination {
  readonly subject: string;
  readonly state: State;
  /** One line; no secret. */
  readonly text: string;
}

/** How long one look may take, in milliseconds. */
const timeout = 30_000;

/** Looks at one thing; whatever it throws is a fault of that thing. */
export async function examine(
  subject: string,
  look: () => Promise<Omit<Examination, 'subject'>>,
): Promise<Examination> {
  try {
    return { subject, ...(await withinTime(look, timeout)) };
  } catch (error) {
    return { subject, ...fault(wordsOf(error)) };
  }
}

export const ok = (text: string) => ({ state: 'ok', text }) as const;
export const warning = (text: string) => ({ state: 'warning', text }) as const;
export const fault = (text: string) => ({ state: 'fault', text }) as const;
export const notChecked = (text: string) => ({ state: 'not checked', text }) as const;

/** Our own errors in their words; of others only what names them, because addresses with passwords may be in them. */
function wordsOf(error: unknown): string {
  if (error instanceof SecureMailError) return `${error.code}: ${error.message}`;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return `it could not be looked at (${error instanceof Error ? error.name : typeof error} ${code})`;
}

/** Subjects and states one below the other; one line each. */
export function toLine({ subject, state, text }: Examination): string {
  return `${state.padEnd(11)}  ${subject.padEnd(18)}  ${text.replace(/\s+/g, ' ')}\n`;
}
