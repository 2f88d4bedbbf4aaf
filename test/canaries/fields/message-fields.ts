import type { Field } from '../fields.js';
import { columns, logOf, refused } from './log-text.js';

/** Messages of every step of the chain, and some that nothing explains. */
const messages = {
  'a refused subscription': (text: string) => `${refused} ${text}`,
  'what stands before the failure': (text: string) => `${text} ${refused}`,
  'an unreachable server': (text: string) =>
    `EWS subscription failed, error.domain=NSURLErrorDomain, error.code=-1001, error.userInfo={ ${text} }`,
  'a refused sign-in': (text: string) =>
    `EWS subscription failed (${text}): HTTP status code: 401 Unauthorized`,
  'a failed registration': (text: string) =>
    `Failed to register with the listener service: ${text} timed out`,
  'a tenant ID not retrieved': (text: string) =>
    `Failed to retrieve the tenant ID: HTTP status code: 500 ${text}`,
  'an entitlement error': (text: string) =>
    `Failed to register for remote notifications with error ${text}\nno valid 'aps-environment' entitlement string found for application`,
  'an update of the listener': (text: string) =>
    `Failed to update the listener service with the EWS subscription details: ${text}`,
  'a subscription gone': (text: string) =>
    `Subscription is no longer valid, resubscribing user to push notifications ${text}`,
  'a token received': (text: string) => `Received the APNs device token ${text}`,
  'a failed synchronisation': (text: string) => `Sync after remote notification failed: ${text}`,
  'Background App Refresh': (text: string) => `Background App Refresh is disabled for ${text}`,
  'an error nobody explains': (text: string) => `Something went wrong: ${text}`,
  'a further line': (text: string) => `${refused}\nerror.userInfo={\n  detail = ${text}\n}`,
  'a JSON body': (text: string) => `${refused} body: ${JSON.stringify({ detail: text, code: 413 })}`,
  'an element': (text: string) => `${refused} <Detail>${text}</Detail>`,
};

const inMessage = Object.entries(messages).map(([what, say]): [string, Field] => [
  `app log: ${what}`,
  (text) => ({ name: 'Secure Mail/Diagnostics_1.csv', content: logOf({ Message: say(text) }) }),
]);

const inColumn = columns
  .filter((column) => column !== 'Message')
  .map((column): [string, Field] => [
    `app log: column ${column}`,
    (text) => ({
      name: 'Secure Mail/Diagnostics_1.csv',
      content: logOf({ [column]: column === 'Module' ? `Secure Mail.APNS ${text}` : text }),
    }),
  ]);

const line = '2026-11-20T09:12:33.310+0100 ERROR Secure Mail.APNS';

/** Fields of the app's log, as a table, as lines and as pasted text. */
export const messageFields: Readonly<Record<string, Field>> = {
  ...Object.fromEntries([...inMessage, ...inColumn]),
  'app log: a column nobody knows': (text) => ({
    name: 'Secure Mail/Diagnostics_1.csv',
    content: logOf({}, [['Session', text]]),
  }),
  'app log: the head of a column': (text) => ({
    name: 'Secure Mail/Diagnostics_1.csv',
    content: logOf({}, [[text, 'x']]),
  }),
  'app log: lines without a table': (text) => ({
    name: 'Secure Mail/CtxLog_1.log',
    content: `${line} ${refused} ${text}\n${line} ${refused}\n`,
  }),
  'pasted log': (text) => ({ name: 'message.txt', content: `${line} ${refused} ${text}`, isPasted: true }),
  'pasted words around a log': (text) => ({
    name: 'message.txt',
    content: `Hello, ${text} cannot read mail:\n${line} ${refused}\nthanks, ${text}`,
    isPasted: true,
  }),
};
