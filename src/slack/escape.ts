import { visible } from '../redaction/visible.js';

/** Text for a place where Slack reads markup: its control sequences (`<!channel>`, `<@U1>`, links) become plain text. */
export function escapeMarkup(text: string): string {
  return visible(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
