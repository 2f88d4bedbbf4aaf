import type { EvidenceKind } from '../evidence/evidence.js';

const ways: Readonly<Record<EvidenceKind, string>> = {
  'app-policies':
    'In Secure Mail or Secure Hub: Settings > Support > Send logs (or "Report issue"). The bundle holds Ctxlog_AppPolicies.xml in the folder of Secure Mail.',
  'apns-events': 'Send the log bundle of Secure Mail 10.5.5 or later: it holds CtxLog_APNS_Events.csv.',
  'background-fetch': 'Send the log bundle of Secure Mail: it holds CTXLog_backgroundFetchSchedule.csv.',
  'app-log':
    'Send the log bundle of Secure Mail right after the problem occurs: it holds the diagnostics logs (CSV with a Module column).',
  'app-info': 'Send the whole log bundle of Secure Mail: it holds AppInfo.txt.',
  'ews-event-log':
    'On the client access server of the mailbox, export the Application log with source "MSExchange Web Services", events 5, 6, 7 and 22, and upload it.',
  'server-output': 'Let the Exchange administrator run the commands named in the steps and paste the answer.',
};

/** How to get one of several kinds of evidence; they come in one bundle, so that the first way is enough. */
export function howToObtain(kinds: readonly [EvidenceKind, ...EvidenceKind[]]): string {
  return ways[kinds[0]];
}
