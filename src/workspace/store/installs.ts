import type { Clock } from '../clock.js';
import { homeTeam, type Team } from '../directory.js';
import type { Ids } from '../ids.js';

/** Slack: a code of an installation serves once, within ten minutes. */
export const codeLifeMs = 10 * 60_000;

/** What somebody allowed the app. */
export interface Consent {
  readonly team: Team;
  /** Scopes, set apart by commas. */
  readonly scope: string;
  readonly redirectUri: string;
}

/** The workspaces that have the app, and those about to install it. */
export class Installs {
  readonly teams = new Set<Team>([homeTeam]);
  readonly #codes = new Map<string, Consent & { readonly expires: number }>();
  readonly #clock: Clock;
  readonly #ids: Ids;

  constructor(clock: Clock, ids: Ids) {
    this.#clock = clock;
    this.#ids = ids;
  }

  newCode(consent: Consent): string {
    const code = this.#ids.secret();
    this.#codes.set(code, { ...consent, expires: this.#clock.now() + codeLifeMs });
    return code;
  }

  /** What was allowed, or Slack's error. */
  spendCode(code: string, redirectUri: string): Consent | { readonly error: string } {
    const consent = this.#codes.get(code);
    this.#codes.delete(code);
    if (consent === undefined) return { error: 'invalid_code' };
    if (this.#clock.now() > consent.expires) return { error: 'code_expired' };
    return consent.redirectUri === redirectUri ? consent : { error: 'bad_redirect_uri' };
  }
}
