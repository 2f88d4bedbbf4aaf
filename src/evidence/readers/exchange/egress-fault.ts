import type { EgressFault } from '../../evidence.js';

/** Names of `System.Net.WebExceptionStatus` and what they most likely mean between Exchange and the listener (reference 4.2). */
const webExceptions: Readonly<Record<string, EgressFault>> = {
  nameresolutionfailure: 'dns',
  connectfailure: 'firewall',
  timeout: 'timeout',
  requestcanceled: 'timeout',
  sendfailure: 'reset',
  receivefailure: 'reset',
  connectionclosed: 'reset',
  keepalivefailure: 'reset',
  pipelinefailure: 'reset',
  trustfailure: 'trust',
  securechannelfailure: 'tls',
  proxynameresolutionfailure: 'proxy',
  requestprohibitedbyproxy: 'proxy',
  serverprotocolviolation: 'proxy',
  protocolerror: 'unknown',
  unknownerror: 'unknown',
  messagelengthlimitexceeded: 'unknown',
  requestprohibitedbycachepolicy: 'unknown',
  cacheentrynotfound: 'unknown',
  pending: 'unknown',
  success: 'unknown',
};

/** Names of `System.Net.HttpStatusCode` that tell something; all others are known by their number alone. */
const httpNames: Readonly<Record<string, number>> = {
  forbidden: 403,
  notfound: 404,
  methodnotallowed: 405,
  proxyauthenticationrequired: 407,
  requesttimeout: 408,
  gone: 410,
  toomanyrequests: 429,
  internalservererror: 500,
  notimplemented: 501,
  badgateway: 502,
  serviceunavailable: 503,
  gatewaytimeout: 504,
};

const httpFaults: Readonly<Record<number, EgressFault>> = {
  403: 'proxy',
  404: 'wrong-url',
  405: 'wrong-url',
  407: 'proxy',
  408: 'timeout',
  410: 'wrong-url',
  429: 'service',
  511: 'proxy',
};

/** Whether a word is a name of `WebExceptionStatus`, in any case. */
export function isWebExceptionStatus(word: string): boolean {
  return Object.hasOwn(webExceptions, word.toLowerCase());
}

/**
 * What a `WebExceptionStatus`, or an HTTP status by number or name, means. `ProtocolError` alone says only that
 * something answered; its HTTP status tells the rest.
 */
export function faultOfStatus(status: string): EgressFault {
  const word = status.trim().toLowerCase();
  const http = /^\d{3}/.exec(word)?.[0] ?? httpNames[word];
  return http === undefined ? (webExceptions[word] ?? 'unknown') : faultOfHttpStatus(Number(http));
}

export function faultOfHttpStatus(status: number): EgressFault {
  return httpFaults[status] ?? (status >= 500 && status <= 599 ? 'service' : 'unknown');
}
