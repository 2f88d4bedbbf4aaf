import type { Button } from '@slack/types';
import { plainText } from './plain-text.js';

const labels = {
  check: 'Check a bundle …',
  refresh: 'Refresh',
  collect: 'Text for the customer …',
} as const;

export type HomeButton = keyof typeof labels;

/** `home.check` of a button. */
export function homeAction(button: HomeButton): string {
  return `home.${button}`;
}

/** A button of the home tab. */
export function homeButton(button: HomeButton, style?: 'primary'): Button {
  const look = style === undefined ? {} : { style };
  return { type: 'button', action_id: homeAction(button), text: plainText(labels[button]), ...look };
}
