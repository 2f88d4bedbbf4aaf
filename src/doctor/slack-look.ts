import { WebClient } from '@slack/web-api';
import { pino } from 'pino';
import { boltLogger } from '../slack/bolt-logger.js';
import { platformError } from '../slack/platform-error.js';
import { clientOptions } from '../slack/web-clients.js';
import { fault } from './examination.js';

const retryConfig = { retries: 1, minTimeout: 500 };

/** A client that gives up soon and logs nothing. `onDate` hears Slack's clock with every answer. */
export function lookingClient(
  token: string,
  apiUrl: string,
  onDate: (date: string | null) => void = () => {},
): WebClient {
  return new WebClient(token, {
    ...clientOptions(apiUrl, boltLogger(pino({ enabled: false }))),
    retryConfig,
    fetch: async (input, init) => {
      const response = await fetch(input, init);
      onDate(response.headers.get('date'));
      return response;
    },
  });
}

/** A call that failed, as a fault; `advice` says what to do about Slack's word for it. */
export function refused(error: unknown, advice: Readonly<Record<string, string>>) {
  const word = platformError(error);
  if (word === null) return fault('Slack does not answer: check the network, a proxy and SLACK_API_URL');
  const own = Object.hasOwn(advice, word) ? advice[word] : undefined;
  return fault(
    `Slack refuses (${/^\w{1,60}$/.test(word) ? word : 'no JSON'}): ${own ?? "see Slack's documentation"}`,
  );
}
