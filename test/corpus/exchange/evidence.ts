/** Something from the Exchange side, beside or instead of the device's bundle. */
export type ExchangeEvidence =
  | {
      readonly kind: 'event-log';
      readonly events: readonly ExchangeEvent[];
      /** Left out: any of the forms, by chance. */
      readonly form?: EventLogForm;
    }
  /** What an administrator pastes back or sends as a file; `{listener}` and `{exchange}` are filled in. */
  | { readonly kind: 'output'; readonly name: string; readonly text: string };

/** One event of source `MSExchange Web Services`. */
export interface ExchangeEvent {
  /** `HH:MM:SS`, UTC. */
  readonly at: string;
  readonly id: 5 | 6 | 7 | 22;
  /** Server that logs it and owns the subscription, without its domain. */
  readonly server: string;
  /** Host of the endpoint; null: Exchange leaves it empty. */
  readonly endpoint: string | null;
  /** The exception, as Exchange words it. */
  readonly details: string;
}

export const eventLogForms = [
  'viewer-csv',
  'viewer-txt',
  'viewer-copy',
  'xml',
  'xml-utf16',
  'xml-bare',
  'get-winevent',
  'format-list',
] as const;
/** The ways in which an administrator gets events out of Windows. */
export type EventLogForm = (typeof eventLogForms)[number];

/** Placeholder for the Citrix listener host of the drawn region. */
export const listenerHost = '{mailboxlistener}';

const stack =
  ' at System.Net.HttpWebRequest.EndGetRequestStream(IAsyncResult asyncResult, TransportContext& context) at Microsoft.Exchange.Services.Core.NotificationServiceClient.SendNotification()';

/** A web exception without answer: `Status: ConnectFailure`. */
export function webException(status: string, says: string): string {
  return `WebException: ${says} Status: ${status}${stack}`;
}

/** A web exception with an answer. */
export function webAnswer(code: number, phrase: string): string {
  return `WebException: The remote server returned an error: (${code}) ${phrase}. Status: ProtocolError StatusCode: ${code} ${phrase}${stack}`;
}
