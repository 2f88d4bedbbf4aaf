/*
 * Words that are written with a number behind them and name no machine: `TLS12`, `SHA256`, `LINE12`, `NOV2026`.
 */

import { isOrdinaryWord } from './vocabulary.js';

function wordSet(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.join(' ').split(' '));
}

/** Standards, formats, systems and products: the number is a version or a size and has no zero before it. */
const versionedWords = wordSet(
  'http https tls tlsv ssl sslv dtls ip ipv tcp udp quic imap ntlm ntlmv oauth saml krb socks wpa lte url uri xml soap',
  'utf ucs ascii latin koi base crc sha hmac aes des gcm cbc ccm rsa dsa ecdsa ecdhe dhe dh ecdh ed curve secp poly chacha md',
  'pkcs asn jpeg mpeg int uint float arm armv amd rtl os osx ios ipados iphone ipad ipod macos watchos tvos android sdk gcc',
  'llvm swift objc nsurl nserror cferror cfnetwork uikit hresult winerror ews eas mapi rpc apns apn fcm gcm xm office',
  'sp cu ru ver rev rc beta alpha ntstatus errno sqlite tlsext spdy grpc uuid guid eth utun wlan pdp sigusr sigkill ht webdav mime smime msal adal with cipher',
);

/** What logs and people count or number, with or without a zero before it: lines, steps, tickets, dates. */
const countedWords = wordSet(
  'debug info warn warning error err fatal trace verbose notice level lvl code status state stage phase step pass attempt retry',
  'line row col column page part chunk block item entry index idx no nr num id event evt thread tid pid task job op req res',
  'resp rsp case bug issue inc chg sr rfc iso iec ieee cp kb ctx cve frame slot pos seq count size len max min tag bit byte kb gb tb',
  'field key arg param var opt flag fig section note ref ctxlog log diagnostics diag day week hour sec cxm xmhelp',
  'utc gmt cet cest wet west eet eest est edt cst cdt mst mdt pst pdt bst ist jst aest am pm',
  'jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october',
  'november december mon tue wed thu fri sat sun',
);

/** Ordinary words of logs that administrators also give to machines: `MAIL01`, `GATEWAY2`. */
const machineWords = wordSet(
  'api app apps application auth authentication background bar base cache citrix client cloud connect core contact contacts',
  'data database dns directory domain edge email enterprise exchange exchangeserver msexchange external file files gateway',
  'host hostname hosts hub internal internet ldap library list listener local login logon mail mailbox mailboxes main manager mdm mam mdx',
  'mobile netscaler network next node outlook owa phone platform policy pop portal post power primary proxy public push',
  'region remote root route security server servers service services shared site smtp sso storage store switch sync system',
  'tenant test tunnel user users virtual vpn wake web webmail website worker zone activesync autodiscover airwatch apache',
  'caddy cloudflare haproxy iis intune kestrel mobileiron nginx squid splunk tomcat varnish vmware xenmobile zscaler sharefile',
);

/** Whole words that have the form of a server's name and are known to be something else. */
const codes =
  /^(?:(?:us|eu|ap|sa|ca|me|af|il)-(?:gov-)?(?:north|south|east|west|central){1,2}-\d|p\d*(?:[ymwd]\d*){0,4}t(?:\d+[hms]){1,3}|[c-e]0[\da-f]{6}|f{4}[\da-f]{4}|secp\d{3}[rk]1|x\d{3,5}|es20\d\d|win(?:32|64|7|8|10|11)|(?:exchange|outlook|sql|server)[-_]?20\d\d)$/i;

/** Whether a word is a code as a whole. */
export function isCode(word: string): boolean {
  return codes.test(word) || signature.test(word);
}

/** Names of signature methods: `RS256`. */
const signature = /^[ehrp]s(?:256|384|512)$/i;

/** What names of failures end in: `NSURLERROR1009`. */
const failure = /(?:error|status|exception)$/;

/** Whether letters with a number behind them belong to the language of logs; `digits` may be empty. */
export function isTechnical(letters: string, digits: string): boolean {
  const word = letters.toLowerCase();
  if (countedWords.has(word) || failure.test(word) || signature.test(word + digits)) return true;
  if (/^0\d/.test(digits)) return false;
  return versionedWords.has(word) || (word.length > 2 && isOrdinaryWord(word) && !machineWords.has(word));
}
