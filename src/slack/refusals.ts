import type { Logger } from 'pino';
import { SecureMailError } from '../errors.js';
import { tokenRefusals } from './token-refusals.js';
import type { Refusal } from './watched-fetch.js';

export interface RefusalOptions {
  readonly logger: Logger;
  /** Told once that Slack takes the token of the bot no longer. */
  readonly onTokenRefused?: () => void;
}

/** What Slack refuses the bot for good, told in the log once each: the token itself, or a scope that is missing. */
export class Refusals {
  readonly #logger: Logger;
  readonly #onTokenRefused: () => void;
  readonly #scopes = new Set<string>();
  #tokenRefused = false;

  constructor({ logger, onTokenRefused = () => {} }: RefusalOptions) {
    this.#logger = logger;
    this.#onTokenRefused = onTokenRefused;
  }

  /** Whether nothing the bot does will work until somebody gives it another token. */
  get tokenRefused(): boolean {
    return this.#tokenRefused;
  }

  readonly note = ({ method, error, needed }: Refusal): void => {
    if (tokenRefusals.has(error)) this.#noteToken(error);
    if (error === 'missing_scope') this.#noteScope(method, needed);
  };

  #noteToken(error: string): void {
    if (this.#tokenRefused) return;
    this.#tokenRefused = true;
    const { code, message } = new SecureMailError('TOKEN_REVOKED');
    this.#logger.error({ code, slack: error }, message);
    this.#onTokenRefused();
  }

  /** Slack names the scope, or several that would do. */
  #noteScope(method: string, needed: string | null): void {
    const scope = needed !== null && /^[a-z_.:,]{1,100}$/.test(needed) ? needed : 'unknown';
    if (this.#scopes.has(`${method} ${scope}`)) return;
    this.#scopes.add(`${method} ${scope}`);
    const { code, message } = new SecureMailError('SCOPE_MISSING', scope);
    this.#logger.error({ code, method, needed: scope }, message);
  }
}
