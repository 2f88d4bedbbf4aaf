import type { ExchangeService } from '../../server-output.js';

const marks: Readonly<Record<ExchangeService, RegExp>> = {
  ews: /(?:^|[\\/\s"'(:])ews(?=[\\/\s"'):]|$)|exchange\.asmx|exchweb|WebServicesVirtualDirectory/i,
  activesync:
    /Microsoft-Server-ActiveSync|ActiveSyncVirtualDirectory|ClientAccess[\\/]Sync|HttpProxy[\\/](?:sync|eas)/i,
};

/** Which service a name, a path or a command means; null where it means none, or both. */
export function serviceOf(text: string): ExchangeService | null {
  const [ews, activesync] = [marks.ews.test(text), marks.activesync.test(text)];
  return ews === activesync ? null : ews ? 'ews' : 'activesync';
}
