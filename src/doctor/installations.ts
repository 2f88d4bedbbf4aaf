import type { OAuthConfig } from '../config-oauth.js';
import { openToken } from '../installations/seal.js';
import { installPath } from '../slack/install/install-pages.js';
import { appManifest } from '../workspace/app-manifest.js';
import { type Examination, examine, fault, ok } from './examination.js';
import { lookingClient, refused } from './slack-look.js';
import type { StoredToken } from './stored-tokens.js';

const again = 'install the app there again';
const advice = {
  account_inactive: again,
  invalid_auth: again,
  token_expired: again,
  token_revoked: again,
};

/** Whether every stored token opens with the keys, is taken by Slack and has the scopes of the manifest. */
export function examineInstallations(
  config: OAuthConfig,
  stored: () => Promise<readonly StoredToken[]>,
): Promise<Examination> {
  return examine('installations', async () => {
    const tokens = await stored();
    if (tokens.length === 0) {
      return ok(`none yet: install the app from ${new URL(installPath.slice(1), config.publicUrl).href}`);
    }
    const found = await Promise.all(tokens.map((token) => troubleOf(token, config)));
    const troubles = found.filter((trouble) => trouble !== null);
    if (troubles.length > 0) return fault(`${troubles.length} of ${tokens.length}: ${troubles.join('; ')}`);
    return ok(`${tokens.length}, accepted by Slack: ${tokens.map(({ owner }) => owner).join(', ')}`);
  });
}

/** What is wrong with a token; null: nothing. */
async function troubleOf({ owner, sealed }: StoredToken, config: OAuthConfig): Promise<string | null> {
  const token = openedOrNull({ owner, sealed }, config);
  if (token === null)
    return `${owner}: no key of SLACK_TOKEN_KEYS opens its token: add the missing one, or ${again}`;
  try {
    const { response_metadata } = await lookingClient(token, config.apiUrl).auth.test();
    const scopes = response_metadata?.scopes ?? appManifest.scopes;
    const missing = appManifest.scopes.filter((scope) => !scopes.includes(scope));
    return missing.length === 0 ? null : `${owner}: lacks ${missing.join(', ')}: ${again}`;
  } catch (error) {
    return `${owner}: ${refused(error, advice).text}`;
  }
}

function openedOrNull({ owner, sealed }: StoredToken, { tokenKeys }: OAuthConfig): string | null {
  try {
    return openToken(sealed, owner, tokenKeys);
  } catch {
    return null;
  }
}
