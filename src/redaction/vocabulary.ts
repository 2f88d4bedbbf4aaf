/*
 * Words that log lines are made of. They name nobody: never taken for a user, host or device, because a report
 * that hides them hides the diagnosis.
 */

function wordSet(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.join(' ').split(' '));
}

/** Values that say whether something is set, never what it is set to. */
const stateWords = wordSet(
  'true false yes no on off null nil none empty unset missing required optional enabled disabled n/a na absent present',
  'falsch ungültig abgelaufen leer',
  'unknown undefined default redacted sanitized removed hidden masked set',
);

const functionWords = wordSet(
  'a an and any are as at be been but by can could did do does for from had has have how if in into is it its may more',
  'today yesterday tomorrow week month day hour most must new no not of off on one only or other our out over same she should so some such than that the their then',
  'there these they this those through to too two under until up upon use used via was we were what when where which',
  'while who why will with within without would you your again after all also always because before between both each',
  'never now once since still already yet every here he him his her them very however during against about',
  'cannot couldn didn doesn don isn aren hasn haven hadn wasn weren won wouldn shouldn shall ought lets let gets got goes went sees',
  'saw says said taps tapped sends opens opened switched turns turned tries ran gives gave takes took does keeps kept',
);

const logWords = wordSet(
  'abort aborted accept accepted access action active activity add added address administrator agent alert allow allowed api app',
  'application applications apps attempt attempts auth authenticate authenticated authentication authorization authorized',
  'auto available background bad badge bar base basic battery bearer become begin block blocked body boolean browser build bundle',
  'bytes cache cached calendar call called cancel canceled cancelled category cellular cert certificate certificates change changed',
  'channel check checked checking class cleared client close closed cloud code com command complete completed completion',
  'component condition config configuration configured connect connected connecting connection connections connectivity contact',
  'contacts content context cookie core could count create created credential credentials critical current data database date',
  'debug default defaults delegate delete deleted delivered delivery denied deny description destination detail details device devices',
  'diagnostic diagnostics did digest directory disconnected dns domain done down download downloaded duplicate email enable end',
  'endpoint enrolled enrollment enterprise entitlement entity entry environment error errors event events exception exceeded exchange',
  'exists exit expire expired expires expiry export external fail failed failing fails failure failures false fatal fetch fetched',
  'fetching field file files filter find finish finished first folder forbidden foreground format forwarded found frequency full function',
  'gateway general get global good granted group handle handled handler handshake header health healthy high host hostname hosts http',
  'https hub id idle ignored image inactive inbox incorrect info information initial initialized input inside install installed instance',
  'interaction interface internal internet interval invalid invalidated ip issue item items job json kerberos key keychain',
  'language large last late launch launched layer level library license line link list listener listening load loaded local localhost',
  'lock locked log logged logger logging login logon logout logs long lookup lost low mail mailbox mailboxes main major manager match maximum',
  'mdm mdx medium meeting memory message messages method minimum minor mobile mode model module modules moved name native negotiate',
  'network next node notice notification notifications notified ntlm null number oauth object obtained offline old online open',
  'opened operation option order organization outlook owner package page parameter parse parsed partial passcode password path',
  'pending performance permission permissions phone pin platform policies policy poll port portal post power previous print process',
  'processed processing product profile properties property protocol provider proxy public push pushed query queue queued quota raised',
  'reachability reachable read ready reason receive received receiving recipient reconnect record records recovered redirect refresh',
  'refused region register registered registering registration reject rejected related release reload remote remove renew renewed',
  'repeat replied reply report request requested requests require requires reset resolution resolve resolved resource response',
  'responses restart restarted restricted result results resubscribe resume resumed retrieval retrieve retrieved retry retrying return',
  'returned revoked role root route running scheduled schedule scope search second seconds secret secure security select send sender',
  'sending sent sequence server servers service services session set setting settings setup shared shutdown sign signed signing silent',
  'simulator site size skip skipped sleep slow socket source ssl sso stage stale start started starting state status stop stopped storage',
  'store stored string subscribe subscribed subscribing subscription subscriptions succeeded success successful successfully support',
  'suspended switch sync synced synchronisation synchronised synchronization system table tag target task temporarily tenant terminated',
  'test thread throttled ticket time timed timeout timer tls token tokens too tools top total trace tracking transfer transport true trust',
  'trusted try trying tunnel tunneled type unable unauthorized unavailable unchanged unexpected unexplained unknown unlocked unread',
  'unreachable unregister unresolved unspecified unsubscribe unsupported update updated updates updating upload url user username users',
  'valid validate validated validation validity value values verification verified verify version view virtual vpn wake wait waiting wake-up',
  'warning web webmail website wifi window windows worker write wrong xml zip zone',
);

const productWords = wordSet(
  'activesync airwatch amazons3 android apache apns apple autodiscover aws awselb browse caddy citrix cloudflare ctxlog eas ecp edge',
  'endpoint-management ews exchangeserver facetime gmail icloud iis imap intune ios ipad ipados iphone iphones ipod kestrel ldap mac macos',
  'macbook mam mapi mdx microsoft microsoft-iis mobileiron msexchange netscaler nginx nsurlsession oab office office365 openresty',
  'outlook owa pop powershell pushreg rpc safari secure-mail securemail sharefile simulator slack smtp splunk squid sta swift tomcat',
  'uikit varnish vmware watch webkit worxhome worxmail worxweb xenmobile zscaler mailboxlistener xm org net www autodiscover cn example',
  'akamaighost envoy haproxy istio istio-envoy',
);

/** Names of people and machines that are also plain words: hidden beside a key, never looked for on their own. */
const ambiguousNames = wordSet(
  'admin test guest root system user demo public april art august bill chance chase chip dale dawn drew faith frank grace grant',
  'guy hope iris jack june mark max may page pat penny rich rob rose sky sue summer will wade ward rusty dean earl don lee',
  'sandy ray rod nick norm miles cliff skip dash corp corporate intern intranet lan dmz prod production staging dev hq office',
  'noreply no-reply postmaster helpdesk servicedesk support info sales contact mailer daemon operator manager reception room',
);

/** Whether a value only says that something is or is not set. */
export function isStateWord(value: string): boolean {
  const bare = bareWord(value);
  return bare === '' || stateWords.has(bare);
}

/** Whether a word belongs to the language of logs and can name nobody. */
export function isOrdinaryWord(value: string): boolean {
  const bare = bareWord(value);
  return (
    isStateWord(value) ||
    functionWords.has(bare) ||
    logWords.has(bare) ||
    productWords.has(bare) ||
    /^[\d.,:%+-]+$/.test(bare)
  );
}

/** Whether a word is too common to be looked for where nothing says what it names. */
export function isCommonWord(value: string): boolean {
  const bare = bareWord(value);
  return isOrdinaryWord(bare) || ambiguousNames.has(bare);
}

/** No word of the lists is longer; keeps the patterns below from hostile lengths. */
const longestWord = 64;

/** Lower case, without what encloses it: quotes, brackets, asterisks, a full stop. */
function bareWord(value: string): string {
  return value
    .slice(0, longestWord)
    .trim()
    .toLowerCase()
    .replace(/^[\s*"'()[\]{}<>]+/, '')
    .replace(/(?<![\s*"'()[\]{}<>.,;:!?…])[\s*"'()[\]{}<>.,;:!?…]+$/, '');
}
