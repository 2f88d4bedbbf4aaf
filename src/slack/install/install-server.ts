import { HTTPReceiver, type Logger as SlackLogger } from '@slack/bolt';
import type { OAuthConfig } from '../../config-oauth.js';
import type { InstallationStore } from '../../installations/installation-store.js';
import { createHttpServer, type HttpServer } from '../http/http-server.js';
import { installRoutes } from '../http/install-routes.js';
import { installerOptions } from './installer-options.js';

/** Serves the installation alone, as Socket Mode needs it: not Bolt's own server, which listens on every address. */
export function createInstallServer(
  config: OAuthConfig,
  installations: InstallationStore,
  logger: SlackLogger,
): HttpServer {
  const { requestListener } = new HTTPReceiver({
    signingSecret: '',
    signatureVerification: false,
    endpoints: [],
    logger,
    ...installerOptions(config, installations, logger),
  });
  const { host, port } = config;
  const onError = (error: unknown) => logger.error('a request for the installation failed', error);
  return createHttpServer({ host, port, routes: installRoutes(requestListener), onError });
}
