import { homeTeam, teams } from '../directory.js';
import type { World } from '../world.js';
import { type Exchange, sendText } from './exchange.js';
import type { Route } from './router.js';

/** Where an installation asks for consent, which is always given; `team` names the workspace. */
export function authorizeRoute(world: World): Route {
  return { prefix: '/oauth/v2/authorize', handle: (exchange) => authorize(world, exchange) };
}

function authorize(world: World, exchange: Exchange): void {
  const location = locationFor(world, exchange.url.searchParams);
  if (location === null) sendText(exchange, 400, 'invalid client_id, team or redirect_uri');
  else exchange.response.writeHead(302, { location: location.href }).end();
}

/** Back to the app with a code. */
function locationFor({ installs, settings }: World, asked: URLSearchParams): URL | null {
  const wanted = asked.get('team') ?? homeTeam.id;
  const team = teams.find(({ id }) => id === wanted);
  const redirectUri = asked.get('redirect_uri') ?? '';
  const location = URL.parse(redirectUri);
  if (asked.get('client_id') !== settings.clientId || team === undefined || location === null) return null;
  const scope = asked.get('scope') ?? '';
  location.searchParams.set('code', installs.newCode({ team, scope, redirectUri }));
  location.searchParams.set('state', asked.get('state') ?? '');
  return location;
}
