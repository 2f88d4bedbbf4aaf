import type { SlackConfig } from '../config.js';
import { appManifest } from '../workspace/app-manifest.js';
import { type Examination, examine, fault, notChecked, ok, warning } from './examination.js';
import { lookingClient, refused } from './slack-look.js';

/** Times in milliseconds. Slack's signatures are good for five minutes. */
const skewLimits = { warning: 30_000, fault: 240_000 };

const reinstall = 'copy the Bot User OAuth Token of "OAuth & Permissions" into SLACK_BOT_TOKEN';
const advice = {
  invalid_auth: reinstall,
  not_authed: reinstall,
  token_revoked: `install the app again, and ${reinstall}`,
  account_inactive: `install the app again, and ${reinstall}`,
  token_expired: 'switch token rotation off in the app, install it again',
};

/** The bot token, its scopes against the manifest's, and the clock against Slack's. */
export async function examineBotToken(config: SlackConfig, now: () => number): Promise<Examination[]> {
  const seen: { scopes: readonly string[] | null; date: string | null } = { scopes: null, date: null };
  const client = lookingClient(config.botToken, config.apiUrl, (date) => {
    seen.date = date;
  });
  const token = await examine('bot token', async () => {
    try {
      const { team, url, response_metadata } = await client.auth.test();
      seen.scopes = response_metadata?.scopes ?? null;
      return ok(`accepted by ${team ?? 'Slack'} (${url ?? config.apiUrl})`);
    } catch (error) {
      return refused(error, advice);
    }
  });
  return [
    token,
    { subject: 'scopes', ...scopesState(seen.scopes) },
    { subject: 'clock', ...clockState(seen.date, now()) },
  ];
}

function scopesState(scopes: readonly string[] | null) {
  if (scopes === null) return notChecked('Slack named none');
  const wanted: readonly string[] = appManifest.scopes;
  const missing = wanted.filter((scope) => !scopes.includes(scope));
  const further = scopes.filter((scope) => scope !== '' && !wanted.includes(scope));
  if (missing.length > 0)
    return fault(
      `missing: ${missing.join(', ')}. Add them under "OAuth & Permissions" and install the app again`,
    );
  if (further.length > 0) return warning(`more than manifest.yml asks for: ${further.join(', ')}`);
  return ok(`the ${wanted.length} of manifest.yml`);
}

function clockState(date: string | null, now: number) {
  const theirs = date === null ? Number.NaN : Date.parse(date);
  if (Number.isNaN(theirs)) return notChecked('Slack told no time');
  const skew = Math.abs(now - theirs);
  const words = `${Math.round(skew / 1000)} s apart from Slack's`;
  if (skew > skewLimits.fault) return fault(`${words}: signatures fail. Switch time synchronisation on`);
  if (skew > skewLimits.warning) return warning(`${words}: switch time synchronisation on`);
  return ok("agrees with Slack's");
}
