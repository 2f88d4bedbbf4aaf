/**
 * What the page shows, as it stands in the address: `#/C…`, `#/C…/<ts of the root>`,
 * `#/C…/<ts of the root>/<ts of a message to point out>` or `#/home`.
 */
export interface Place {
  readonly home: boolean;
  readonly channel: string | null;
  readonly thread: string | null;
  readonly message: string | null;
}

const isChannel = /^[A-Z0-9]{1,20}$/;
const isTs = /^\d{1,12}\.\d{6}$/;

export const homeFragment = '#/home';

export function placeOf(fragment: string): Place {
  const [, channel = '', thread = '', message = ''] = fragment.split('/');
  return {
    home: fragment === homeFragment,
    channel: isChannel.test(channel) ? channel : null,
    thread: isTs.test(thread) ? thread : null,
    message: isTs.test(message) ? message : null,
  };
}

export function fragmentOf(channel: string, thread: string | null = null): string {
  return thread === null ? `#/${channel}` : `#/${channel}/${thread}`;
}
