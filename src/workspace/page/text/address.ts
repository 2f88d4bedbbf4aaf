/** Addresses that a link may lead to. */
export function isSafeAddress(address: string): boolean {
  return /^(?:https?:\/\/|mailto:)/i.test(address);
}

const messageLink = /^\/archives\/([A-Z0-9]{1,20})\/p(\d{10,12})(\d{6})$/;
const threadTs = /^\d{10,12}\.\d{6}$/;
/** The workspace is reached by each of these names. */
const loopback: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** The place in the workspace that an address means, as the fragment that shows it; null for others. */
export function ownPlace(address: string, origin: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (!isSame(url, new URL(origin))) return null;
  const match = messageLink.exec(url.pathname);
  if (match === null) return null;
  const [, channel, seconds, micros] = match;
  const message = `${seconds}.${micros}`;
  const root = url.searchParams.get('thread_ts') ?? message;
  return `#/${channel}/${threadTs.test(root) ? root : message}/${message}`;
}

function isSame(url: URL, own: URL): boolean {
  if (url.origin === own.origin) return true;
  const isLocal = [url, own].every(({ hostname }) => loopback.includes(hostname));
  return isLocal && url.port === own.port && url.protocol === own.protocol;
}
