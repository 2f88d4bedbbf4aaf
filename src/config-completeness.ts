import type { Environment } from './environment.js';

/** Faults of variables that make sense together only; one line each. */
export function halfSetFaults(set: Environment): string[] {
  const has = (name: string) => set[name] !== undefined;
  const named = clientVariables.filter(has);
  const hasWayIn = has('SLACK_APP_TOKEN') || has('SLACK_SIGNING_SECRET');
  if (has('SLACK_BOT_TOKEN')) {
    const mixed = named.map((name) => `${name} is set with SLACK_BOT_TOKEN: ${oneOrSeveral}`);
    return [...(hasWayIn ? [] : [noWayIn]), ...mixed];
  }
  if (named.length > 0) return halfSetClientFaults(has, named.join(', '), hasWayIn);
  return Object.entries(needsBotToken)
    .filter(([name]) => has(name))
    .map(([name, why]) => `${name} is set without SLACK_BOT_TOKEN: ${why}`);
}

function halfSetClientFaults(has: (name: string) => boolean, named: string, hasWayIn: boolean): string[] {
  const missing = [...clientVariables, 'PUBLIC_URL'].filter((name) => !has(name));
  return [
    ...missing.map((name) => `${name} is missing: several workspaces need it beside ${named}`),
    ...(hasWayIn ? [] : [wayInMissing]),
    ...(has('ESCALATION_CHANNEL') ? [escalationOfOne] : []),
  ];
}

/** What means several workspaces; PUBLIC_URL alone, a common name, may stand there for something else. */
const clientVariables = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_TOKEN_KEYS'];

const noWayIn =
  'SLACK_BOT_TOKEN is set without SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP): set one of the two';
const wayInMissing =
  'SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) is missing: several workspaces need one of the two';
const oneOrSeveral = 'the token means one workspace, the client several; remove one of them';
const escalationOfOne =
  'ESCALATION_CHANNEL is set for several workspaces: a channel belongs to one; leave it out, and whoever escalates chooses';

const needsBotToken: Readonly<Record<string, string>> = {
  SLACK_APP_TOKEN: 'set both, or neither for the local workspace',
  SLACK_SIGNING_SECRET: 'set both, or neither for the local workspace',
  SLACK_API_URL: 'the local workspace has a Web API of its own',
};
