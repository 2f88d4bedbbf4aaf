import { type Exchange, headerOf } from './exchange.js';

/**
 * Whether a request comes from a program of this machine, or from a page that the local workspace itself served:
 * another site must neither drive the workspace nor read it. The host has to be a loopback name, as any other could be
 * led here. Browsers say where a request comes from; following a link is fine.
 */
export function isFromOwnMachine(exchange: Exchange): boolean {
  const hosts = ownHosts(exchange.request.socket.localPort ?? 0);
  if (!hosts.includes(headerOf(exchange, 'host').toLowerCase())) return false;
  const origin = headerOf(exchange, 'origin').toLowerCase();
  if (origin !== '' && !hosts.some((host) => origin === `http://${host}`)) return false;
  const site = headerOf(exchange, 'sec-fetch-site');
  return ['', 'none', 'same-origin'].includes(site) || isNavigation(exchange);
}

/** Under which names the workspace on a port may be called. */
export function ownHosts(port: number): readonly string[] {
  const names = ['localhost', '127.0.0.1', '[::1]'];
  return names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));
}

function isNavigation(exchange: Exchange): boolean {
  return exchange.request.method === 'GET' && headerOf(exchange, 'sec-fetch-mode') === 'navigate';
}
