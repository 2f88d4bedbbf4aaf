/** Addresses that a link may lead to. */
export function isSafeAddress(address: string): boolean {
  return /^(?:https?:\/\/|mailto:)/i.test(address);
}

const messageLink = /^\/archives\/([A-Z0-9]{1,20})\/p(\d{10,12})(\d{6})$/;

/** The place in the workspace that an address means, as the fragment that shows it; null for others. */
export function ownPlace(address: string, origin: string): string | null {
  if (!address.startsWith(`${origin}/`)) return null;
  const url = new URL(address);
  const match = messageLink.exec(url.pathname);
  if (match === null) return null;
  const [, channel, seconds, micros] = match;
  return `#/${channel}/${url.searchParams.get('thread_ts') ?? `${seconds}.${micros}`}`;
}
