import type { ServerResponse } from 'node:http';
import type { HTTPReceiverOptions, Logger as SlackLogger } from '@slack/bolt';
import type { OAuthConfig } from '../../config-oauth.js';
import type { InstallationStore } from '../../installations/installation-store.js';
import { deriveSecret } from '../../installations/token-keys.js';
import { appManifest } from '../../workspace/app-manifest.js';
import { clientOptions } from '../web-clients.js';
import {
  beginPage,
  failedPage,
  type InstallFailure,
  installedPage,
  installPath,
  pageHeaders,
  redirectPath,
} from './install-pages.js';
import { oauthStore } from './oauth-store.js';

type InstallerOptions = NonNullable<HTTPReceiverOptions['installerOptions']>;
type CallbackOptions = NonNullable<InstallerOptions['callbackOptions']>;

/** Options with which a receiver serves the installation, too. */
export type Installer = Required<
  Pick<
    HTTPReceiverOptions,
    | 'clientId'
    | 'clientSecret'
    | 'stateSecret'
    | 'redirectUri'
    | 'scopes'
    | 'installationStore'
    | 'installerOptions'
  >
>;

/** Bolt's installer for this configuration: who comes back from Slack must have begun in the same browser. */
export function installerOptions(
  config: OAuthConfig,
  installations: InstallationStore,
  logger: SlackLogger,
): Installer {
  return {
    clientId: config.clientId,
    clientSecret: config.clientSecret,
    stateSecret: deriveSecret(config.tokenKeys, 'state of an installation'),
    redirectUri: new URL(redirectPath.slice(1), config.publicUrl).href,
    scopes: [...appManifest.scopes],
    installationStore: oauthStore(installations),
    installerOptions: {
      installPath,
      redirectUriPath: redirectPath,
      renderHtmlForInstallPath: beginPage,
      installPathOptions: { beforeRedirection: prepare },
      callbackOptions: { success: tellSuccess, failure: tellFailure },
      authorizationUrl: new URL('../oauth/v2/authorize', config.apiUrl).href,
      clientOptions: clientOptions(config.apiUrl, logger),
    },
  };
}

type BeforeRedirection = NonNullable<
  NonNullable<InstallerOptions['installPathOptions']>['beforeRedirection']
>;

const prepare: BeforeRedirection = async (_request, response) => {
  for (const [name, value] of Object.entries(pageHeaders)) response?.setHeader(name, value);
  return true;
};

const tellSuccess: NonNullable<CallbackOptions['success']> = (
  { team, enterprise },
  _options,
  _request,
  response,
) => send(response, 200, installedPage(team?.name ?? enterprise?.name ?? null));

const tellFailure: NonNullable<CallbackOptions['failure']> = ({ code }, _options, _request, response) => {
  const failure = failureOf(code);
  send(response, failure === 'failed' ? 500 : 400, failedPage(failure));
};

/** Codes of @slack/oauth. */
function failureOf(code: string): InstallFailure {
  if (code === 'slack_oauth_installer_authorization_error') return 'declined';
  return /^slack_oauth_(missing|invalid)_/.test(code) ? 'expired' : 'failed';
}

function send(response: ServerResponse, status: number, page: string): void {
  response.writeHead(status, pageHeaders).end(page);
}
