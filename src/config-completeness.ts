import type { Environment } from './environment.js';

/** Faults of variables that make sense together only; one line each. */
export function halfSetFaults(set: Environment): string[] {
  const has = (name: string) => set[name] !== undefined;
  if (has('SLACK_BOT_TOKEN')) return has('SLACK_APP_TOKEN') || has('SLACK_SIGNING_SECRET') ? [] : [noWayIn];
  return Object.entries(needsBotToken)
    .filter(([name]) => has(name))
    .map(([name, why]) => `${name} is set without SLACK_BOT_TOKEN: ${why}`);
}

const noWayIn =
  'SLACK_BOT_TOKEN is set without SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP): set one of the two';

const needsBotToken: Readonly<Record<string, string>> = {
  SLACK_APP_TOKEN: 'set both, or neither for the local workspace',
  SLACK_SIGNING_SECRET: 'set both, or neither for the local workspace',
  SLACK_API_URL: 'the local workspace has a Web API of its own',
};
