/** Slack's words for a token that is good for nothing any more. */
export const tokenRefusals: ReadonlySet<string> = new Set([
  'account_inactive',
  'invalid_auth',
  'not_authed',
  'token_expired',
  'token_revoked',
]);
