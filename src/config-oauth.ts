import { z } from 'zod';
import { parseTokenKeys, type TokenKeys } from './installations/token-keys.js';

/** How the bot reaches Slack for several workspaces, which install the app by OAuth. */
export type OAuthConfig = (
  | { readonly mode: 'socket-oauth'; readonly appToken: string }
  | { readonly mode: 'http-oauth'; readonly signingSecret: string }
) & {
  readonly clientId: string;
  readonly clientSecret: string;
  /** What stored tokens are sealed with. */
  readonly tokenKeys: TokenKeys;
  /** Where browsers reach the bot, ending in `/`. */
  readonly publicUrl: string;
  /** Base of the Web API, ending in `/`. */
  readonly apiUrl: string;
  /** Where installations are served, in HTTP mode events as well. */
  readonly host: string;
  readonly port: number;
};

const keyAdvice =
  'must be id:key, keys set apart by commas, each 32 bytes in base64; one is made by: openssl rand -base64 32';

/** The variables that mean several workspaces. */
export const oauthVariables = {
  SLACK_CLIENT_ID: z
    .string()
    .regex(/^\d+\.\d+$/, 'must be a client id such as 1234567890.1234567890')
    .optional(),
  SLACK_CLIENT_SECRET: z.string().regex(/^\S+$/, 'must not contain white space').optional(),
  SLACK_TOKEN_KEYS: z
    .string()
    .transform((text, context) => {
      const keys = parseTokenKeys(text);
      if (keys === null) context.addIssue(keyAdvice);
      return keys ?? z.NEVER;
    })
    .optional(),
  PUBLIC_URL: z
    .string()
    .refine(isPublicUrl, 'must be the https:// address of the bot, without credentials, ? and #')
    .transform((url) => (url.endsWith('/') ? url : `${url}/`))
    .optional(),
};

const variables = z.object({
  ...oauthVariables,
  SLACK_APP_TOKEN: z.string().optional(),
  SLACK_SIGNING_SECRET: z.string().optional(),
  SLACK_API_URL: z.string(),
  HOST: z.string(),
  PORT: z.number(),
});

/** The configuration for several workspaces; null where that is not what the environment means. */
export function toOAuth(set: z.output<typeof variables>): OAuthConfig | null {
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret } = set;
  const { SLACK_TOKEN_KEYS: tokenKeys, PUBLIC_URL: publicUrl } = set;
  const { SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = set;
  if (clientId === undefined || clientSecret === undefined) return null;
  if (tokenKeys === undefined || publicUrl === undefined) return null;
  const { SLACK_API_URL: apiUrl, HOST: host, PORT: port } = set;
  const common = { clientId, clientSecret, tokenKeys, publicUrl, apiUrl, host, port };
  if (appToken !== undefined) return { mode: 'socket-oauth', appToken, ...common };
  return signingSecret === undefined ? null : { mode: 'http-oauth', signingSecret, ...common };
}

/** Slack leads browsers back to https only; on this machine itself http does for a trial. */
function isPublicUrl(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || /[\s?#@\\]/.test(text)) return false;
  const isLocal = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLocal);
}
