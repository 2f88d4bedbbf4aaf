import type { Field } from '../fields.js';
import { quoted } from './log-text.js';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const endpoint = 'https://us-east-1.mailboxlistener.xm.citrix.com/v1/ews/3f8a';

interface Event {
  readonly subscription: string;
  readonly endpoint: string;
  readonly details: string;
  readonly computer: string;
  readonly user: string;
  readonly provider: string;
}

const usual: Event = {
  subscription: 'HQBtYWlsLmNvcnAuZXhhbXBsZQ==',
  endpoint,
  details: 'WebException: Unable to connect to the remote server Status: ConnectFailure',
  computer: 'mail.corp.example',
  user: '',
  provider: 'MSExchange Web Services',
};

const sentence = ({ subscription, endpoint: url, details }: Event) =>
  `A notification for subscription [${subscription}] against endpoint [${url}] couldn't be sent. (Send attempts: 3) Details: ${details}`;

function xml(event: Event): string {
  const data = [event.subscription, event.endpoint, '3', event.details].map(
    (text) => `<Data>${escaped(text)}</Data>`,
  );
  return [
    "<Events><Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>",
    `<Provider Name='${usual.provider}'/><EventID Qualifiers='32768'>6</EventID><Level>3</Level>`,
    "<TimeCreated SystemTime='2026-11-20T09:12:33.000000000Z'/><EventRecordID>88120</EventRecordID>",
    `<Channel>Application</Channel><Computer>${escaped(event.computer)}</Computer>`,
    `<Security UserID='${escaped(event.user).replaceAll("'", '&apos;').replaceAll('\n', ' ')}'/></System>`,
    `<EventData>${data.join('')}</EventData></Event></Events>`,
  ].join('\n');
}

function csv(event: Event): string {
  const cells = ['Warning', '11/20/2026 9:12:33 AM', event.provider, '6', event.computer, sentence(event)];
  return `Level,Date and Time,Source,Event ID,Computer,Message\n${cells.map(quoted).join(',')}\n`;
}

function copied(event: Event): string {
  return [
    'Log Name:      Application',
    `Source:        ${event.provider}`,
    'Date:          11/20/2026 9:12:33 AM',
    'Event ID:      6',
    'Level:         Warning',
    `User:          ${event.user}`,
    `Computer:      ${event.computer}`,
    'Description:',
    sentence(event),
  ].join('\n');
}

const forms = { xml, csv, txt: copied };
const places = {
  'the subscription': (text: string): Event => ({ ...usual, subscription: text }),
  'the endpoint': (text: string): Event => ({ ...usual, endpoint: `${endpoint}?x=${text}` }),
  'the exception': (text: string): Event => ({
    ...usual,
    details: `${usual.details} ${text} at System.Net.Http`,
  }),
  'the computer': (text: string): Event => ({ ...usual, computer: text }),
  'the user': (text: string): Event => ({ ...usual, user: text }),
};

/** Fields of the events of Exchange, in three forms of an export. */
export const exchangeFields: Readonly<Record<string, Field>> = Object.fromEntries(
  Object.entries(forms).flatMap(([form, write]) =>
    Object.entries(places).map(([place, plant]): [string, Field] => [
      `event log as ${form}: ${place}`,
      (text) => ({ name: `events.${form}`, content: write(plant(text)) }),
    ]),
  ),
);
