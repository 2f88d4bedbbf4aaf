import { type Exchange, headerOf, sendText } from '../http/exchange.js';
import type { Route } from '../http/router.js';
import type { World } from '../world.js';

/** The header that only the page's own script sets; another site cannot send it unasked. */
const pageHeader = 'x-local-workspace';

/** Lets nobody but the page itself through, and protects what is answered. */
export function guarded(world: World, handle: Route['handle']): Route['handle'] {
  return (exchange, rest) => {
    protect(exchange);
    const isOwn = isAllowed(exchange, Number(new URL(world.url()).port));
    return isOwn ? handle(exchange, rest) : refuse(exchange);
  };
}

/**
 * Whether a request comes from the page itself. The host must be a loopback name (no other name may be led
 * here), and whoever changes something must show the page's own origin and header.
 */
function isAllowed(exchange: Exchange, ownPort: number): boolean {
  const hosts = ['localhost', '127.0.0.1', '[::1]'].map((host) => `${host}:${ownPort}`);
  if (!hosts.includes(headerOf(exchange, 'host').toLowerCase())) return false;
  const site = headerOf(exchange, 'sec-fetch-site');
  if (exchange.request.method === 'GET') return site !== 'cross-site' || isNavigation(exchange);
  const origin = headerOf(exchange, 'origin').toLowerCase();
  return hosts.some((host) => origin === `http://${host}`) && headerOf(exchange, pageHeader) === '1';
}

/** Following a link from elsewhere to the page is fine; reading data is not. */
function isNavigation(exchange: Exchange): boolean {
  return (
    headerOf(exchange, 'sec-fetch-mode') === 'navigate' && !exchange.url.pathname.startsWith('/workspace/')
  );
}

function refuse(exchange: Exchange): void {
  sendText(exchange, 403, 'only the page itself may do this');
}

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Nothing of the page comes from elsewhere, and nothing goes elsewhere. */
function protect({ response }: Exchange): void {
  response.setHeader('content-security-policy', policy);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('cross-origin-resource-policy', 'same-origin');
  response.setHeader('cache-control', 'no-store');
}
