import type { Cause } from '../cause.js';
import { symptoms } from '../symptoms.js';

export const ewsRequestTooLarge: Cause = {
  id: 'ews-request-too-large',
  title: 'Exchange refuses the subscription request as too large (HTTP 413)',
  description:
    'When EWS asks for a client certificate, IIS has to hold the request meanwhile, at most uploadReadAheadSize bytes (inferred). The subscription is larger and is refused with HTTP 413. Exchange 2016 and 2019 ship the value 0 for EWS, the default of IIS is 49152.',
  stage: 'ews-subscription',
  owner: 'exchange-admin',
  action: 'Raise uploadReadAheadSize on the EWS site of IIS',
  confirmedBy: ['ews-request-size.too-large'],
  indicatedBy: ['ews-subscription.failed'],
  supportedBy: ['ews-read-ahead-size.too-small'],
  refutedBy: [
    'ews-request-size.accepted',
    'push-arrival.arriving',
    'exchange-hosting.reported-online',
    'noticed.reported-worked-before',
    'ews-read-ahead-size.raised',
  ],
  symptoms,
  errorTexts: ['http-413'],
  cannotTell:
    'The value in force on each server, and whether client certificates are used. Without them another limit on the way is as likely (inferred).',
  steps: [
    {
      id: 'read-effective-value',
      title: 'Read the value in force',
      text: 'In a command prompt (cmd) on each Exchange server, and paste the answer here:\n%windir%\\system32\\inetsrv\\appcmd list config "Default Web Site/EWS" -section:system.webServer/serverRuntime\nExchange 2016 and 2019 ship uploadReadAheadSize="0" in the web.config of EWS; the default of IIS is 49152.',
      article: 'http-413',
    },
    {
      id: 'raise-value',
      title: 'Raise uploadReadAheadSize',
      text: 'Set it at least to the largest attachment that ActiveSync allows, in bytes, in a command prompt (cmd):\n%windir%\\system32\\inetsrv\\appcmd set config "Default Web Site/EWS" -section:system.webServer/serverRuntime /uploadReadAheadSize:<bytes> /commit:apphost\nThen read the value in force again: a value in web.config wins over this one, and a cumulative update of Exchange may reset it.',
      article: 'http-413',
    },
    {
      id: 'certificate-case',
      title: 'Check whether client certificates are used',
      text: 'The article describes this for certificate-based authentication: IIS has to hold the request while it asks for the certificate. Without client certificates look for a body limit in IIS request filtering, a proxy, a web application firewall or NetScaler as well.',
      article: 'http-413',
    },
  ],
};
