import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SecureMailError } from '../errors.js';
import { type Clock, systemClock } from './clock.js';
import { type Control, createControl } from './control/control.js';
import { app, channels, otherTeam, people, team } from './directory.js';
import { apiRoute } from './http/api-route.js';
import { authorizeRoute } from './http/authorize-route.js';
import { fileRoutes } from './http/file-routes.js';
import { responseRoute } from './http/response-route.js';
import { addressOf, createRouter, type Route } from './http/router.js';
import { defaultSettings, type Settings } from './settings.js';
import { createWorld, type World } from './world.js';

export interface StandInOptions extends Partial<Settings> {
  /** A loopback address; anything else is refused. Default 127.0.0.1. */
  readonly host?: string;
  /** 0, the default: any free port. */
  readonly port?: number;
  readonly clock?: Clock;
  /** Further routes, asked before the stand-in's own. */
  readonly routes?: (world: World, control: Control) => readonly Route[];
  /** Hears of mistakes of the stand-in itself. */
  readonly onError?: (error: unknown) => void;
}

/** A stand-in for Slack on loopback, to which the unchanged Bolt talks. */
export interface StandIn {
  /** Without a slash at the end. */
  readonly url: string;
  /** Base of the Web API, for `slackApiUrl`. */
  readonly apiUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly ids: {
    readonly app: typeof app;
    readonly team: typeof team;
    readonly otherTeam: typeof otherTeam;
    readonly people: typeof people;
    readonly channels: typeof channels;
  };
  readonly control: Control;
  stop(): Promise<void>;
}

const loopback = new Set(['127.0.0.1', 'localhost', '::1']);

/** Starts a stand-in. Throws CONFIG_INVALID where it may not or cannot listen. */
export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const {
    clock = systemClock,
    host = '127.0.0.1',
    onError = () => {},
    port = 0,
    routes,
    ...chosen
  } = options;
  if (!loopback.has(host))
    throw new SecureMailError(
      'CONFIG_INVALID',
      `HOST: the local workspace listens on loopback only, not on ${host}`,
    );
  let url = '';
  const world = createWorld(clock, { ...defaultSettings, ...chosen }, () => url);
  const control = createControl(world);
  const own = [apiRoute(world), ...fileRoutes(world), responseRoute(world), authorizeRoute(world)];
  const server = createRouter([...own, ...(routes?.(world, control) ?? [])], onError);
  acceptSockets(server, world);
  url = `http://${hostOf(host)}:${await listen(server, host, port)}`;
  return {
    ...addresses(url, world),
    ids: { app, team, otherTeam, people, channels },
    control,
    stop: () => stop(server, world),
  };
}

function addresses(url: string, { settings }: World) {
  const { appToken, botToken, clientId, clientSecret, signingSecret } = settings;
  return { url, apiUrl: `${url}/api/`, botToken, appToken, clientId, clientSecret, signingSecret };
}

function hostOf(host: string): string {
  return host === '::1' ? '[::1]' : host;
}

function acceptSockets(server: Server, world: World): void {
  server.on('upgrade', (request, socket, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const { pathname, searchParams } = addressOf(request);
    if (pathname === '/link') world.sockets.upgrade(request, socket, head, searchParams.get('ticket') ?? '');
    else socket.destroy();
  });
}

async function listen(server: Server, host: string, port: number): Promise<number> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new SecureMailError('CONFIG_INVALID', `PORT: cannot listen on ${host}:${port}`, { cause: error });
  }
  return (server.address() as AddressInfo).port;
}

async function stop(server: Server, world: World): Promise<void> {
  world.courier.stop();
  await world.sockets.stop();
  for (const go of [...world.heldDownloads]) go();
  server.closeAllConnections();
  server.close();
  if (server.listening) await once(server, 'close');
}
