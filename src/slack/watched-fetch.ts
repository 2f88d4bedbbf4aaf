import type { WebClientOptions } from '@slack/web-api';
import { z } from 'zod';

type Fetch = NonNullable<WebClientOptions['fetch']>;

/** A call that Slack refused. */
export interface Refusal {
  /** `chat.postMessage` */
  readonly method: string;
  /** Slack's word: `missing_scope`. */
  readonly error: string;
  /** The scope that was missed; null unless Slack names it. */
  readonly needed: string | null;
}

export type OnRefused = (refusal: Refusal) => void;

const refused = z.object({
  ok: z.literal(false),
  error: z.string(),
  needed: z.string().nullish(),
});

/** A `fetch` that tells of every call to the Web API that Slack refuses. `apiUrl` ends in `/`. */
export function watchedFetch(inner: Fetch, apiUrl: string, onRefused: OnRefused): Fetch {
  return async (input, init) => {
    const response = await inner(input, init);
    const address = String(input);
    if (response.status !== 200 || !address.startsWith(apiUrl)) return response;
    const text = await response.text();
    const { data } = refused.safeParse(jsonOf(text));
    if (data !== undefined) {
      onRefused({ method: address.slice(apiUrl.length), error: data.error, needed: data.needed ?? null });
    }
    return new Response(text, { status: 200, headers: [...response.headers.entries()] });
  };
}

/** Only answers that say `"ok":false` early are worth reading. */
function jsonOf(text: string): unknown {
  if (!/^\s{0,9}\{\s{0,9}"ok"\s{0,9}:\s{0,9}false/.test(text)) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
