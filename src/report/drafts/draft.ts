import type { Owner } from '../../diagnosis/diagnosis.js';
import { ownerTitle } from '../words.js';

/** The owner of a cause, or the customer who asked. */
export type Recipient = Owner | 'customer';

/** A message that can be sent on as it is: plain text without markup. */
export interface Draft {
  readonly recipient: Recipient;
  /** Who it is for, as a heading: `Exchange administrator`, `Customer`. */
  readonly title: string;
  readonly subject: string;
  readonly text: string;
}

/** Characters of a draft at most: a text input of Slack holds 3000. */
export const draftLimit = 2900;

export function recipientTitle(recipient: Recipient): string {
  return recipient === 'customer' ? 'Customer' : ownerTitle(recipient);
}
