/** Characters that act on a terminal, turn the direction of reading, or hide; line breaks and tabs are none. */
const acting = /(?![\t\n])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** What of a text would act where it is shown, as code points. */
export function steering(text: string): string[] {
  return (text.match(acting) ?? []).map((sign) => `U+${sign.charCodeAt(0).toString(16)}`);
}

/** Control sequences of Slack in what Slack reads as markup: message texts, and objects that say so themselves. */
export function slackMarkup(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  const { text, type } = part as { readonly text?: unknown; readonly type?: unknown };
  const isRead = typeof text === 'string' && (type === 'mrkdwn' || type === undefined);
  const own = isRead ? (text.match(/<[!@#][^>]{0,40}/g) ?? []) : [];
  return [...own, ...Object.values(part).flatMap(slackMarkup)];
}
