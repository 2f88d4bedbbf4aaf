import { z } from 'zod';
import { type AccessConfig, accessVariables, toAccess } from './config-access.js';
import { halfSetFaults } from './config-completeness.js';
import { limitVariables, toLimits } from './config-limits.js';
import { type OAuthConfig, oauthVariables, toOAuth } from './config-oauth.js';
import type { Environment } from './environment.js';
import type { Budget } from './evidence/input.js';
import { wholeNumber } from './whole-number.js';

/** How the bot reaches Slack. `apiUrl` is the base of the Web API and ends in `/`. */
export type SlackConfig =
  | { readonly mode: 'socket'; readonly botToken: string; readonly appToken: string; readonly apiUrl: string }
  | {
      readonly mode: 'http';
      readonly botToken: string;
      readonly signingSecret: string;
      readonly apiUrl: string;
      readonly host: string;
      readonly port: number;
    };

/** Where cases are kept. */
export type StoreConfig =
  | { readonly kind: 'postgres'; readonly url: string }
  | { readonly kind: 'sqlite'; readonly dataDir: string };

export interface Config {
  /** Without any Slack token the bot serves its own stand-in for Slack. */
  readonly slack: SlackConfig | { readonly mode: 'workspace' };
  /** Set for several workspaces, and then to be heeded instead of `slack`. */
  readonly oauth: OAuthConfig | null;
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly store: StoreConfig;
  /** Id of the channel that escalations go to. */
  readonly escalationChannel: string | null;
  /** Where the documentation is published, ending in `/`; null: answers carry no links to it. */
  readonly docsBaseUrl: string | null;
  /** Where health and metrics are served; null: nowhere. Port 0 lets the system choose. */
  readonly operations: { readonly host: string; readonly port: number } | null;
  /** What one case may cost. */
  readonly limits: Budget;
  readonly access: AccessConfig;
  /** A case goes so many days after its last change, with all that is stored of it. */
  readonly retentionDays: number;
}

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  /** One line per fault; none repeats a secret. */
  | { readonly ok: false; readonly faults: readonly string[] };

/** Slack's own Web API. */
export const slackApiUrl = 'https://slack.com/api/';

/** A quarter of a year: a device that fails again is still known, and nothing that people sent stays for years. */
const defaultRetentionDays = 90;

const port = wholeNumber(0, 65_535);
const host = z.string().regex(/^[\w.:%-]+$/, 'must be a host name or an IP address');

const variables = z.object({
  SLACK_BOT_TOKEN: z
    .string()
    .regex(/^xoxb-[\w-]+$/, 'must be a bot token, which begins with xoxb-')
    .optional(),
  SLACK_APP_TOKEN: z
    .string()
    .regex(/^xapp-[\w-]+$/, 'must be an app-level token, which begins with xapp-')
    .optional(),
  SLACK_SIGNING_SECRET: z.string().regex(/^\S+$/, 'must not contain white space').optional(),
  ...oauthVariables,
  SLACK_API_URL: z
    .string()
    .refine(isApiUrl, 'must be a http:// or https:// address that ends in /')
    .default(slackApiUrl),
  PORT: port.default(3000),
  HOST: host.default('127.0.0.1'),
  DATABASE_URL: z.string().refine(isPostgresUrl, 'must be a postgres:// or postgresql:// address').optional(),
  DATA_DIR: z.string().default('./data'),
  ESCALATION_CHANNEL: z
    .string()
    .regex(/^[CG][A-Z0-9]+$/, 'must be a channel id such as C0123456789, not a name')
    .optional(),
  DOCS_BASE_URL: z
    .string()
    .max(200, 'must have at most 200 characters')
    .refine(isPageFolder, 'must be a http:// or https:// address without credentials, ? and #')
    .transform((url) => (url.endsWith('/') ? url : `${url}/`))
    .optional(),
  OPERATIONS_PORT: port.optional(),
  OPERATIONS_HOST: host.default('127.0.0.1'),
  RETENTION_DAYS: wholeNumber(1, 3650).optional(),
  ...accessVariables,
  ...limitVariables,
});
type Variables = z.output<typeof variables>;

/** The contract's environment, checked: the configuration, or everything that is wrong with it. */
export function readConfig(environment: Environment): ConfigResult {
  const set = trimmed(environment);
  const parsed = variables.safeParse(set);
  const malformed = parsed.error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];
  const faults = [...malformed, ...halfSetFaults(set)];
  return parsed.success && faults.length === 0
    ? { ok: true, config: toConfig(parsed.data) }
    : { ok: false, faults };
}

/** A variable that is set to nothing counts as unset. */
function trimmed(environment: Environment): Record<string, string> {
  const entries = Object.keys(variables.shape).map((name) => [name, environment[name]?.trim() ?? '']);
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}

function toConfig(set: Variables): Config {
  return {
    slack: toSlack(set),
    oauth: toOAuth(set),
    host: set.HOST,
    port: set.PORT,
    store:
      set.DATABASE_URL === undefined
        ? { kind: 'sqlite', dataDir: set.DATA_DIR }
        : { kind: 'postgres', url: set.DATABASE_URL },
    escalationChannel: set.ESCALATION_CHANNEL ?? null,
    docsBaseUrl: set.DOCS_BASE_URL ?? null,
    operations:
      set.OPERATIONS_PORT === undefined ? null : { host: set.OPERATIONS_HOST, port: set.OPERATIONS_PORT },
    limits: toLimits(set),
    access: toAccess(set),
    retentionDays: set.RETENTION_DAYS ?? defaultRetentionDays,
  };
}

function toSlack(set: Variables): Config['slack'] {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = set;
  const { SLACK_API_URL: apiUrl, HOST: host, PORT: port } = set;
  if (botToken !== undefined && appToken !== undefined) return { mode: 'socket', botToken, appToken, apiUrl };
  if (botToken !== undefined && signingSecret !== undefined) {
    return { mode: 'http', botToken, signingSecret, apiUrl, host, port };
  }
  return { mode: 'workspace' };
}

function isApiUrl(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && text.endsWith('/') && url.search + url.hash === '';
}

function isPageFolder(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && !/[\s?#@\\]/.test(text);
}

function isPostgresUrl(text: string): boolean {
  return /^postgres(ql)?:$/.test(URL.parse(text)?.protocol ?? '');
}
