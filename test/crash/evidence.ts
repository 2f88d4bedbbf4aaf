import type { NewFile } from '../../src/workspace/acts/files.js';
import { samples } from '../../src/workspace/samples.js';

/** A synthetic bundle of the local workspace. */
export async function bundleFile(luck: number): Promise<NewFile> {
  const sample = samples[luck % samples.length];
  if (sample === undefined) throw new Error('there are no samples');
  return { name: sample.fileName, bytes: await sample.build() };
}

/* Synthetic, all of it. */
const logLine = (time: string, level: string, where: string, text: string) =>
  `"20-Nov-2026 ${time} (+0100)","${level}","Secure Mail.APNS","${where}","7","${text}"`;

/** Lines of the app log, as somebody pastes them: EWS refuses the subscription. */
export const pastedLines = ['09:12:33:310', '09:27:01:005']
  .map((time) =>
    logLine(
      time,
      'ERROR',
      'EWS.m","subscribe',
      'EWS push subscription failed. HTTP status code: 413 Request Entity Too Large',
    ),
  )
  .join('\n');

const unreached = ['09:12:33:310', '09:27:01:005']
  .map((time) =>
    logLine(
      time,
      'ERROR',
      'Registration.m","register',
      'Device registration with the listener service failed: Error Domain=NSURLErrorDomain Code=-1001 The request timed out.',
    ),
  )
  .join('\n');
const policies =
  '<MobileAppPolicies><Policies><PushNotificationsEnabled>true</PushNotificationsEnabled><PushNotificationsListenerServiceHostName>us-east-1.pushreg.xm.citrix.com</PushNotificationsListenerServiceHostName></Policies></MobileAppPolicies>';

/** Evidence whose answer asks a question: the registration times out, and nothing says what the traffic takes. */
export const askingFiles: readonly NewFile[] = [
  { name: 'Diagnostics_1.csv', bytes: unreached },
  { name: 'Ctxlog_AppPolicies.xml', bytes: policies },
];

/** Somebody else's file. */
export const foreignFile: NewFile = {
  name: 'server.log',
  bytes: '2026-11-20 INFO started\n2026-11-20 INFO done\n',
};
