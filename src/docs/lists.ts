import type { Cause } from '../diagnosis/cause.js';
import type { Check } from '../diagnosis/check.js';
import { ownerTitle } from '../report/words.js';
import { bullets, link, prose } from './markdown.js';
import { causePath, checkPath } from './page.js';

/* Lists of the index, which stands in the documentation's own folder. */

/** Causes with who has to act and what to do; a sentence where there are none. */
export function causeList(causes: readonly Cause[]): string {
  if (causes.length === 0) return 'No cause of its own.';
  return bullets(
    causes.map(({ id, title, owner, action }) => {
      return `${link(title, causePath(id))}: ${prose(`${ownerTitle(owner)}, ${lowerCase(action)}`)}`;
    }),
  );
}

/** Links to causes in one line. */
export function causeLinks(causes: readonly Cause[]): string {
  return causes.map(({ id, title }) => link(title, causePath(id))).join('; ');
}

/** Links to checks in one line. */
export function checkLinks(checks: readonly Check[]): string {
  return checks.map(({ id, title }) => link(title, checkPath(id))).join('; ');
}

/** An order as the second half of a sentence; abbreviations keep their capitals. */
function lowerCase(action: string): string {
  return /^[A-Z][a-z]/.test(action) ? action.charAt(0).toLowerCase() + action.slice(1) : action;
}
