import { buildZip } from '../support/zip.js';

/* Synthetic bundles for the CLI. */

const log = (...rows: readonly string[]) =>
  ['Time,Level,Module,File,Function,Line,Message', ...rows].join('\n');
const row = (clock: string, level: string, message: string) =>
  `20-Nov-2026 ${clock}:310 (+0100),${level},Secure Mail.APNS,a.m,f,1,"${message}"`;

/** EWS refuses the subscription twice: HTTP 413. */
export const refusedLog = log(
  row(
    '10:12:33',
    'ERROR',
    'EWS subscription for jane.doe@fabrikam.example failed. HTTP status code: 413 Request Entity Too Large',
  ),
  row(
    '10:27:01',
    'ERROR',
    'EWS subscription on zeus.fabrikam.local failed, password=hunter2. HTTP status code: 413 Request Entity Too Large',
  ),
);

export const policies = `<?xml version="1.0" encoding="UTF-8"?>
<MobileAppPolicies><Policies>
<PushNotificationsEnabled>true</PushNotificationsEnabled>
<PushNotificationsListenerServiceHostName>us-east-1.pushreg.xm.citrix.com</PushNotificationsListenerServiceHostName>
</Policies></MobileAppPolicies>
`;

/** Pushes arrive, and each is processed; all before the refusals. */
export const schedule = ['07:47:41', '07:51:31', '07:55:41', '08:00:51', '08:06:16']
  .map((clock) => {
    const time = `20-Nov-2026 ${clock}:100 (+0000)`;
    return `Remote Notification,${time},${time.replace(':100 ', ':900 ')},0,UIBackgroundFetchResultNewData`;
  })
  .join('\n');

export function refusedBundle(): Buffer {
  return buildZip([
    { name: 'Secure Mail/Diagnostics_1.csv', content: refusedLog },
    { name: 'Secure Mail/CtxLog_AppPolicies.xml', content: policies },
  ]);
}
