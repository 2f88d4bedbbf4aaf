import { hostWord } from './endpoints.js';

/*
 * What stands in a message without being words: addresses, ids, times. Each is replaced by one made-up word,
 * so that its digits and letters are not read as statuses or outcomes. A host keeps whose it is.
 */

const url = /\b(?:https?|wss?):\/\/[^\s'<>,;(){}[\]]{1,500}/gi;
const wideDomains = 'com|net|org|local|lan|corp|internal|cloud';
const countryDomains =
  'at|au|be|br|ca|ch|cn|cz|de|dk|es|eu|fi|fr|ie|in|io|it|jp|mx|nl|nz|pl|pt|se|sg|uk|us|za';
const bareHost = new RegExp(
  [
    `\\b(?:(?:[a-z0-9-]{1,63}\\.){1,8}(?:${wideDomains})|(?:[a-z0-9-]{1,63}\\.){2,8}(?:${countryDomains}))\\b`,
    "(?::\\d{1,5}\\b)?(?:\\/[^\\s'<>,;(){}[\\]]{0,300})?",
  ].join(''),
  'gi',
);
const address = /\b[\w.+-]{1,64}@[\w-][\w.-]{0,254}/g;
const ipAddress = /\b\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?\b/g;
const guid = /\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi;
const pointer = /\b0x(?!0{1,16}\b)[0-9a-f]{2,16}\b/gi;
const moment =
  /\b\d{1,4}[-/.][\da-z]{1,9}[-/.]\d{1,4}[ T]\d{1,2}:\d\d(?::\d\d(?:[:.,]\d{1,6})?)?(?: ?\(?(?:[+-]\d\d:?\d\d|Z\b|UTC\b)\)?)?/gi;
const timeOfDay = /\b\d{1,2}:\d\d:\d\d(?:[.:,]\d{1,6})?\b/g;
const longToken = /[a-z0-9+/]{16,300}={0,2}/gi;

/** A path where a request line has its target: after a method, or after the status that leads the line. */
const requestPath =
  /(?<=\b(?:get|post|put|patch|delete|head)[ :]{1,2}|(?<!\d)[1-5]\d\d )\.{0,3}\/[^\s'<>,;(){}[\]]{1,300}/gi;

/** What Apple's log puts in place of a private value. */
const masked = /<mask\.hash:? ?[^<>]{0,80}>/gi;

/** A sign without which there is none of them is looked for first: most messages have few of them. */
export function replaceOpaqueParts(text: string): string {
  const named = replaceAddresses(text.replace(masked, ' private '));
  return (hasClock.test(named) ? replaceTimes(named) : named)
    .replace(guid, ' someid ')
    .replace(pointer, ' someid ')
    .replace(ipAddress, ' somehost ')
    .replace(longToken, (match) => (isOpaque(match) ? ' someid ' : match));
}

function replaceAddresses(text: string): string {
  const people = text.includes('@') ? text.replace(address, ' someone ') : text;
  const urls = people.includes('://') ? people.replace(url, asHost) : people;
  const hosts = urls.includes('.') ? urls.replace(bareHost, asHost) : urls;
  return hosts.includes('/') ? hosts.replace(requestPath, asHost) : hosts;
}

const hasClock = /\d:\d\d/;

function replaceTimes(text: string): string {
  return text.replace(moment, ' sometime ').replace(timeOfDay, ' sometime ');
}

function asHost(match: string, at: number, text: string): string {
  return ` ${hostWord(match, text.slice(Math.max(0, at - 10), at))} `;
}

/** Letters and digits alternating, as in Base64 or hexadecimal. */
function isOpaque(token: string): boolean {
  return /\d[a-z+/]{1,40}\d/i.test(token) || /^\d{16}/.test(token);
}
