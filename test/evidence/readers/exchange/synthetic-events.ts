/* Events of an Exchange server in the formats they are exported in. All of them are synthetic. */

export interface SyntheticEvent {
  readonly source: string;
  readonly id: number;
  /** Milliseconds since the epoch; the machine that exports is on UTC. */
  readonly utc: number;
  readonly computer: string;
  readonly subscription: string;
  readonly endpoint: string;
  readonly attempts: number;
  readonly details: string;
}

export const listenerUrl = 'https://us-east-1.mailboxlistener.xm.citrix.com/notify/0123456789abcdef';

/** A subscription id as Exchange makes them (reference 4.4), for a server and a mailbox. */
export function subscriptionId(host: string, mailbox = 7): string {
  const name = Buffer.from(host, 'latin1');
  const head = Buffer.alloc(2);
  head.writeUInt16LE(name.length);
  const guid = Buffer.concat([Buffer.from([16, 0, 0, 0]), Buffer.alloc(16, mailbox)]);
  return Buffer.concat([head, name, guid, Buffer.alloc(8, 1), guid]).toString('base64');
}

export const connectFailure = [
  'WebException: Unable to connect to the remote server',
  'Status: ConnectFailure',
  '   at System.Net.HttpWebRequest.EndGetRequestStream(IAsyncResult asyncResult, TransportContext& context)',
  '   at Microsoft.Exchange.Services.Core.NotificationServiceClient.Send(IAsyncResult requestAsyncResult)',
].join('\n');

export function synthetic(event: Partial<SyntheticEvent> = {}): SyntheticEvent {
  return {
    source: 'MSExchange Web Services',
    id: 6,
    utc: Date.UTC(2026, 10, 20, 9, 12, 33),
    computer: 'EX01.corp.example',
    subscription: subscriptionId('ex01.corp.example'),
    endpoint: listenerUrl,
    attempts: 2,
    details: connectFailure,
    ...event,
  };
}

type Render = (event: SyntheticEvent) => string;

export const english: Render = ({ source, id, subscription, endpoint, attempts, details }) => {
  if (source !== 'MSExchange Web Services') return 'Nothing of interest [here].';
  const what = `subscription [${subscription}] against endpoint [${endpoint}]`;
  if (id === 5) return `A notification for ${what} couldn't be sent. Details: ${details}`;
  if (id === 6)
    return `A notification for ${what} couldn't be sent. (Send attempts: ${attempts}) Details: ${details}`;
  if (id === 7) return `After ${attempts} unsuccessful attempts, ${what} was removed. Details: ${details}`;
  return `Events for ${what} could not be read. Details: ${details}`;
};

export const german: Render = ({ source, id, subscription, endpoint, attempts, details }) => {
  if (source !== 'MSExchange Web Services') return 'Nichts von Belang [hier].';
  const what = `das Abonnement [${subscription}] für den Endpunkt [${endpoint}]`;
  if (id === 5) return `Eine Benachrichtigung für ${what} konnte nicht gesendet werden. Details: ${details}`;
  if (id === 6)
    return `Benachrichtigung für ${what} nicht gesendet (Sendeversuche: ${attempts}). Details: ${details}`;
  if (id === 7) return `Nach ${attempts} Versuchen wurde ${what} entfernt. Details: ${details}`;
  return `Ereignisse für ${what} nicht lesbar. Details: ${details}`;
};

/** What Event Viewer shows on a computer that has no messages of this source. */
export const unrendered: Render = ({ source, id, ...event }) =>
  [
    `The description for Event ID ${id} from source ${source} cannot be found.`,
    '',
    'The following information was included with the event: ',
    '',
    ...strings({ source, id, ...event }),
  ].join('\n');

export function strings({ id, subscription, endpoint, attempts, details }: SyntheticEvent): string[] {
  return id === 6 || id === 7
    ? [subscription, endpoint, String(attempts), details]
    : [subscription, endpoint, details];
}

const two = (number: number): string => String(number).padStart(2, '0');

function parts(utc: number): { y: number; m: number; d: number; h: number; time: string; clock12: string } {
  const at = new Date(utc);
  const [h, min, s] = [at.getUTCHours(), two(at.getUTCMinutes()), two(at.getUTCSeconds())];
  return {
    y: at.getUTCFullYear(),
    m: at.getUTCMonth() + 1,
    d: at.getUTCDate(),
    h,
    time: `${two(h)}:${min}:${s}`,
    clock12: `${h % 12 === 0 ? 12 : h % 12}:${min}:${s} ${h < 12 ? 'AM' : 'PM'}`,
  };
}

export const american = (utc: number): string => {
  const { y, m, d, clock12 } = parts(utc);
  return `${m}/${d}/${y} ${clock12}`;
};

export const british = (utc: number): string => {
  const { y, m, d, time } = parts(utc);
  return `${two(d)}/${two(m)}/${y} ${time}`;
};

export const germanDate = (utc: number): string => {
  const { y, m, d, time } = parts(utc);
  return `${two(d)}.${two(m)}.${y} ${time}`;
};

export const japanese = (utc: number): string => {
  const { y, m, d, time } = parts(utc);
  return `${y}/${two(m)}/${two(d)} ${time}`;
};

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
/** Quoted only where it must be, as Event Viewer does. */
const csv = (text: string, delimiter: string): string =>
  text.includes(delimiter) || /["\n]/.test(text) ? quoted(text) : text;

const level = (id: number): string => (id === 7 ? 'Error' : 'Warning');

export interface Writing {
  readonly date: (utc: number) => string;
  readonly message: Render;
}

export const usual: Writing = { date: american, message: english };

export function eventViewerCsv(
  events: readonly SyntheticEvent[],
  { date, message }: Writing = usual,
  header = 'Level,Date and Time,Source,Event ID,Task Category',
): string {
  const rows = events.map((event) =>
    [level(event.id), date(event.utc), event.source, String(event.id), 'Core', message(event)]
      .map((field) => csv(field, ','))
      .join(','),
  );
  return [header, ...rows, ''].join('\r\n');
}

/** Tabs between the columns, and messages that go on over lines without quotes. */
export function eventViewerTxt(
  events: readonly SyntheticEvent[],
  { date, message }: Writing = usual,
): string {
  const rows = events.map((event) =>
    [level(event.id), date(event.utc), event.source, String(event.id), 'Core', message(event)].join('\t'),
  );
  return ['Level\tDate and Time\tSource\tEvent ID\tTask Category', ...rows, ''].join('\r\n');
}

export function xmlEvent(event: SyntheticEvent, quote = '"'): string {
  const { source, id, utc, computer } = event;
  const attribute = (name: string, value: string): string => `${name}=${quote}${value}${quote}`;
  const data = strings(event).map((text) => `<Data>${escaped(text)}</Data>`);
  return [
    `<Event ${attribute('xmlns', 'http://schemas.microsoft.com/win/2004/08/events/event')}><System>`,
    `<Provider ${attribute('Name', source)}/><EventID ${attribute('Qualifiers', '32768')}>${id}</EventID>`,
    `<Level>3</Level><Task>1</Task><TimeCreated ${attribute('SystemTime', new Date(utc).toISOString())}/>`,
    `<EventRecordID>1</EventRecordID><Channel>Application</Channel><Computer>${computer}</Computer><Security/></System>`,
    `<EventData>${data.join('')}</EventData></Event>`,
  ].join('');
}

export function xmlFile(events: readonly SyntheticEvent[]): string {
  const body = events.map((event) => xmlEvent(event)).join('');
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\r\n<Events>${body}</Events>`;
}

/** As `wevtutil qe` writes it. */
export function xmlRoots(events: readonly SyntheticEvent[]): string {
  return events.map((event) => xmlEvent(event, "'")).join('\r\n');
}

export const copyLabels = {
  english: 'Log Name,Source,Date,Event ID,Task Category,Level,Keywords,User,Computer,Description',
  german:
    'Protokollname,Quelle,Datum,Ereignis-ID,Aufgabenkategorie,Ebene,Schlüsselwörter,Benutzer,Computer,Beschreibung',
  japanese:
    'ログの名前,ソース,日付,イベント ID,タスクのカテゴリ,レベル,キーワード,ユーザー,コンピューター,説明',
  russian:
    'Имя журнала,Источник,Дата,Код события,Категория задачи,Уровень,Ключевые слова,Пользователь,Компьютер,Описание',
};

export function copiedText(
  events: readonly SyntheticEvent[],
  { date, message }: Writing = usual,
  labels = copyLabels.english,
): string {
  const names = labels.split(',');
  const blocks = events.map((event) => {
    const values = [
      'Application',
      event.source,
      date(event.utc),
      String(event.id),
      'Core',
      level(event.id),
      'Classic',
      'N/A',
      event.computer,
    ];
    const head = values.map((value, index) => `${names[index]}:`.padEnd(15) + value);
    return [...head, `${names[9]}:`, message(event), ''].join('\r\n');
  });
  return blocks.join('\r\n');
}

export function exportCsv(
  events: readonly SyntheticEvent[],
  { date, message }: Writing = usual,
  delimiter = ',',
): string {
  const header = ['Message', 'Id', 'LevelDisplayName', 'ProviderName', 'MachineName', 'TimeCreated'];
  const rows = events.map((event) => [
    message(event),
    String(event.id),
    level(event.id),
    event.source,
    event.computer,
    date(event.utc),
  ]);
  const lines = [header, ...rows].map((row) => row.map(quoted).join(delimiter));
  return ['#TYPE System.Diagnostics.Eventing.Reader.EventLogRecord', ...lines, ''].join('\r\n');
}

/** `Format-List`, its values wrapped at the width of the console. */
export function formatList(
  events: readonly SyntheticEvent[],
  { date, message }: Writing = usual,
  width = 80,
): string {
  const blocks = events.map((event) =>
    [
      ['TimeCreated', date(event.utc)],
      ['ProviderName', event.source],
      ['Id', String(event.id)],
      ['MachineName', event.computer],
      ['Message', message(event)],
    ].flatMap(([name = '', value = '']) => wrap(`${name.padEnd(12)} : `, value, width)),
  );
  return blocks.map((lines) => ['', ...lines, ''].join('\r\n')).join('\r\n');
}

function wrap(label: string, value: string, width: number): string[] {
  const room = width - label.length;
  const words = new RegExp(`.{1,${room}}(?:\\s+|$)|\\S{${room}}`, 'g');
  const lines = value.split('\n').flatMap((line) => line.match(words) ?? ['']);
  return lines.map((line, index) => (index === 0 ? label : ' '.repeat(label.length)) + line);
}

/** Windows 2003: date and time in columns of their own, no header. */
export function windows2003Csv(
  events: readonly SyntheticEvent[],
  { date, message }: Writing = usual,
): string {
  const rows = events.map((event) => {
    const [day = '', ...clock] = date(event.utc).split(' ');
    return [
      day,
      clock.join(' '),
      event.source,
      level(event.id),
      'Core',
      String(event.id),
      'N/A',
      event.computer,
      message(event),
    ]
      .map((field) => csv(field, ','))
      .join(',');
  });
  return [...rows, ''].join('\r\n');
}
