/** What the page shows, as it stands in the address: `#/C…` or `#/C…/<ts of the root>`. */
export interface Place {
  readonly channel: string | null;
  readonly thread: string | null;
}

export function placeOf(fragment: string): Place {
  const [, channel = '', thread = ''] = fragment.split('/');
  return {
    channel: /^[A-Z0-9]{1,20}$/.test(channel) ? channel : null,
    thread: /^\d{1,12}\.\d{6}$/.test(thread) ? thread : null,
  };
}

export function fragmentOf(channel: string, thread: string | null = null): string {
  return thread === null ? `#/${channel}` : `#/${channel}/${thread}`;
}
