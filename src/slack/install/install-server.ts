import type { AddressInfo } from 'node:net';
import { HTTPReceiver, type Logger as SlackLogger } from '@slack/bolt';
import type { OAuthConfig } from '../../config-oauth.js';
import { SecureMailError } from '../../errors.js';
import type { InstallationStore } from '../../installations/installation-store.js';
import { installerOptions } from './installer-options.js';

/** Serves the installation alone, as Socket Mode needs it. */
export interface InstallServer {
  /** The port it listens on; throws CONFIG_INVALID where it cannot. */
  start(): Promise<number>;
  stop(): Promise<void>;
}

/** Not Bolt's own server of Socket Mode, which listens on every address of the machine. */
export function createInstallServer(
  config: OAuthConfig,
  installations: InstallationStore,
  logger: SlackLogger,
): InstallServer {
  const { host, port } = config;
  const receiver = new HTTPReceiver({
    signingSecret: '',
    signatureVerification: false,
    endpoints: [],
    logger,
    ...installerOptions(config, installations, logger),
  });
  return {
    start: async () => {
      const server = await receiver.start({ host, port }).catch((error: unknown) => {
        throw new SecureMailError('CONFIG_INVALID', `PORT: cannot listen on ${host}:${port}`, {
          cause: error,
        });
      });
      return (server.address() as AddressInfo).port;
    },
    stop: () => receiver.stop(),
  };
}
