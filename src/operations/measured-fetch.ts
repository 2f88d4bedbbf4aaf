import type { WebClientOptions } from '@slack/web-api';
import type { Metrics } from './metrics.js';

type Fetch = NonNullable<WebClientOptions['fetch']>;

/**
 * A `fetch` for Slack's clients that counts every request to the Web API, attempts that are repeated included.
 * `apiUrl` ends in `/`; requests to anywhere else pass uncounted.
 */
export function measuredFetch(apiUrl: string, metrics: Metrics): Fetch {
  return async (input, init) => {
    const address = String(input);
    if (!address.startsWith(apiUrl)) return fetch(input, init);
    const method = address.slice(apiUrl.length);
    const begun = performance.now();
    const told = (error: string | null) =>
      metrics.slackCalled({ method, error, seconds: (performance.now() - begun) / 1000 });
    try {
      const { response, error } = await answerOf(await fetch(input, init));
      told(error);
      if (response.status === 429) metrics.slackThrottled(method);
      return response;
    } catch (error) {
      told('no_answer');
      throw error;
    }
  };
}

/** The answer, read once and handed on whole, with Slack's error code in it. */
async function answerOf(response: Response): Promise<{ response: Response; error: string | null }> {
  const text = await response.text();
  const { status, statusText, headers } = response;
  return {
    response: new Response(text === '' ? null : text, { status, statusText, headers }),
    error: errorOf(status, text),
  };
}

function errorOf(status: number, text: string): string | null {
  if (status === 429) return 'ratelimited';
  if (status !== 200) return status >= 500 ? 'http_5xx' : 'http_4xx';
  if (text.startsWith('{"ok":true')) return null;
  try {
    const answer: unknown = JSON.parse(text);
    return isRefusal(answer) ? answer.error : null;
  } catch {
    return 'no_answer';
  }
}

function isRefusal(answer: unknown): answer is { error: string } {
  return (
    typeof answer === 'object' && answer !== null && 'error' in answer && typeof answer.error === 'string'
  );
}
