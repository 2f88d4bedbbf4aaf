/** `WeatherNow[4121:88211]`, `Mail[334]:`, `apsd(Connection)[96] <Error>`: the process that iOS and syslog name. */
const foreignProcess =
  /\b(?!Secure ?Mail|WorxMail)[A-Za-z][\w.-]{1,40}(?:\([\w.-]{1,60}\))?\[\d{1,7}(?::[\da-f]{1,10})?\](?::|\s)/;

/**
 * Marks of other loggers: Java classes and threads, stack frames, processes other than Secure Mail's, web servers,
 * Exchange's own events.
 */
const foreign = [
  /\b(?:[a-z]\w{0,40}\.){2,8}[A-Z]\w{1,60}\b/,
  /\[(?:main|https?-|pool-|thread|nio|worker|exec)/i,
  /^\s{0,20}at [\w.$<>]{1,200}\(/,
  foreignProcess,
  /"(?:GET|POST|PUT|HEAD) \S{1,500} HTTP\//,
  /\b(?:MSExchange|Microsoft\.Exchange|w3wp|firebase|FCM|GCM|OneSignal|node_modules|Traceback)\b/i,
  /\bsubscription \[[A-Za-z0-9+/=…. ]{8}/i,
];

/** Whether a line bears the marks of another product's log. */
export function isForeignLog(line: string): boolean {
  return foreign.some((mark) => mark.test(line));
}

const consoleLines = 200;
/** What no line that names a process is without. */
const processNumber = /\[\d{1,7}[:\]]/;

/** Whether a text is the console of other processes: most of its lines name one, and none Secure Mail. */
export function isForeignConsole(text: string): boolean {
  if (!processNumber.test(text)) return false;
  const lines = text.split('\n', consoleLines).filter((line) => line.trim() !== '');
  const foreignLines = lines.filter((line) => foreignProcess.test(line.slice(0, 300)));
  return foreignLines.length * 2 > lines.length && !/Secure ?Mail|WorxMail/i.test(lines.join('\n'));
}

const push =
  /\bAPNs?\b|aps-environment|remote ?notification|listener ?service|pushreg|mailboxlistener|\bEWS\b|background ?app ?refresh|backgroundRefreshStatus|low ?power ?mode|Secure ?Mail|WorxMail/i;

/** Whether a line names something that only this delivery chain has; any product has subscriptions that fail. */
export function namesPush(line: string): boolean {
  return push.test(line);
}
