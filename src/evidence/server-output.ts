import type { EgressFault, Identity, Source } from './evidence.js';
import type { Located } from './located.js';

/** The service that a setting of Exchange or IIS belongs to. */
export type ExchangeService = 'ews' | 'activesync';

/**
 * How one virtual directory authenticates. A method is null where the output does not show it. `methods` are the
 * authentication methods as listed, internal and external together, lower-case; `methodsComplete` is false where
 * PowerShell cut the list.
 */
export interface VirtualDirectoryStatement {
  readonly kind: 'virtual-directory';
  readonly service: ExchangeService;
  readonly server: string | null;
  readonly basic: boolean | null;
  /** NTLM or Negotiate. */
  readonly windows: boolean | null;
  /** Client certificates: asked for or required; an unset `CertificateAuthentication` is false. */
  readonly certificate: boolean | null;
  readonly oauth: boolean | null;
  readonly digest: boolean | null;
  readonly methods: readonly string[];
  readonly methodsComplete: boolean;
  /** Hosts of the internal and external URL. */
  readonly hosts: readonly string[];
  readonly at: Located;
}

/** How much of a request IIS reads before it asks for a client certificate. */
export interface UploadReadAheadStatement {
  readonly kind: 'upload-read-ahead';
  /** Bytes; null where the section is there without the attribute, so that an inherited value or the default of 49152 holds. */
  readonly bytes: number | null;
  /** Site, application or file, as named; null where the output does not name it. */
  readonly path: string | null;
  readonly service: ExchangeService | null;
  readonly at: Located;
}

/** `system.net/defaultProxy` of a web.config: the way out that the requests of this application take. */
export interface ProxyStatement {
  readonly kind: 'proxy';
  readonly enabled: boolean;
  /** As written; null where the system's own is used, or none is named. */
  readonly address: string | null;
  readonly usesSystemDefault: boolean | null;
  readonly bypassOnLocal: boolean | null;
  readonly bypassed: readonly string[];
  readonly path: string | null;
  readonly service: ExchangeService | null;
  readonly at: Located;
}

export type ReachabilityTool =
  | 'test-netconnection'
  | 'curl'
  | 'invoke-webrequest'
  | 'nslookup'
  | 'resolve-dnsname';

/** How far one attempt to reach a host came. */
export interface ReachabilityStatement {
  readonly kind: 'reachability';
  readonly tool: ReachabilityTool;
  /** Lower-case. */
  readonly host: string;
  readonly port: number | null;
  /** The last step that was tried: `ok` tells how that one ended. */
  readonly step: 'name' | 'connection' | 'request';
  readonly ok: boolean;
  /** Null exactly when `ok`. */
  readonly reason: EgressFault | null;
  readonly httpStatus: number | null;
  readonly addresses: readonly string[];
  /** Name or address of the machine that tried, where the output shows it. */
  readonly from: string | null;
  readonly at: Located;
}

/** What one piece of output says. */
export type ServerStatement =
  | VirtualDirectoryStatement
  | UploadReadAheadStatement
  | ProxyStatement
  | ReachabilityStatement;

export type ServerOutputKind = ServerStatement['kind'];

/** What an administrator's output says, in the order in which it stands there. */
export interface ServerOutputPart {
  readonly statements: readonly ServerStatement[];
  readonly at: Located;
}

/** One file or paste of output, read. It belongs to no app. */
export interface ServerOutputReading {
  readonly kind: 'server-output';
  readonly source: Source;
  readonly app: 'unknown';
  readonly part: ServerOutputPart;
  readonly identities: readonly Identity[];
}
