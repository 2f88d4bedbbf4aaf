import type { EvidenceKind } from '../evidence/evidence.js';

/** Exports the events of EWS, with times in UTC whatever the zone of the server. */
export const exportEvents =
  'Get-WinEvent -FilterHashtable @{LogName="Application";ProviderName="MSExchange Web Services";Id=5,6,7,22} | Select-Object @{n="TimeCreated";e={$_.TimeCreated.ToUniversalTime().ToString("o")}},Id,LevelDisplayName,ProviderName,MachineName,Message | Export-Csv ews-events.csv -NoTypeInformation -Encoding UTF8';

/** What to run on Exchange servers; the answers can be pasted as they are. */
const serverCommands = [
  'Test-NetConnection <region>.mailboxlistener.xm.citrix.com -Port 443',
  'Get-WebServicesVirtualDirectory | fl Identity,Server,*Authentication*,InternalUrl,ExternalUrl',
  'Get-ActiveSyncVirtualDirectory | fl Identity,Server,*Auth*',
  '%windir%\\system32\\inetsrv\\appcmd list config "Default Web Site/EWS" -section:system.webServer/serverRuntime',
];

const ways: Readonly<Record<EvidenceKind, string>> = {
  'app-policies':
    'In Secure Mail or Secure Hub: Settings > Support > Send logs (or "Report issue"). The bundle holds Ctxlog_AppPolicies.xml in the folder of Secure Mail.',
  'apns-events': 'Send the log bundle of Secure Mail 10.5.5 or later: it holds CtxLog_APNS_Events.csv.',
  'background-fetch': 'Send the log bundle of Secure Mail: it holds CTXLog_backgroundFetchSchedule.csv.',
  'app-log':
    'Send the log bundle of Secure Mail right after the problem occurs: it holds the diagnostics logs (CSV with a Module column).',
  'app-info': 'Send the whole log bundle of Secure Mail: it holds AppInfo.txt.',
  'ews-event-log': `Let the Exchange administrator run this on every Exchange server that may hold the mailbox, and upload the file, or copy the events here:\n${exportEvents}`,
  'server-output': `Let the Exchange administrator run these on an Exchange server (appcmd in a command prompt, the others in the Exchange Management Shell), and paste the answers here:\n${serverCommands.join('\n')}`,
};

/** How to get one of several kinds of evidence; they come in one bundle, so that the first way is enough. Commands stand on lines of their own. */
export function howToObtain(kinds: readonly [EvidenceKind, ...EvidenceKind[]]): string {
  return ways[kinds[0]];
}
