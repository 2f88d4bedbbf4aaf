import type { Party } from '../push-record.js';
import { type Family, phrase } from './pattern.js';

/** Names of the listener service, as one piece of a larger pattern. */
export const listenerNames = [
  '(?:(?:tenant|device|update|check)?listenerhost|listener)|mailbox ?listener|push ?reg',
  '(?:cloud|push|push notification|notification|registration)(?: listener)? (?:service|server|backend)s?|the cloud',
  'citrix(?: cloud)?(?! (?:gateway|secure|adc|sso|files|workspace|vpn|mail))',
  'service d ecoute|servicio de escucha',
].join('|');

/** Names of Exchange, as one piece of a larger pattern. */
export const exchangeNames =
  'ews|exchange(?:host|\\.asmx| server| online)?|asmx|client access server|mailbox server';

/** Names of whatever stands between the device and the servers, as one piece of a larger pattern. */
export const gatewayNames =
  'net ?scaler|gatewayhost|(?:citrix )?(?<!bad )gateway(?! time)|(?:micro |m )?vpn|tunnel%|secure ticket auth%|sta|proxy|proxies|secure browse|citrix adc|f5';

/** Names of Apple's push service, as one piece of a larger pattern. */
export const appleNames = 'apns?|apple|applehost|courier';

/** Who is named. Several may be. */
export const partyNames: Family<Party> = [
  {
    means: 'listener',
    words: phrase(listenerNames),
    samples: [
      'listener',
      'https://us-east-1.pushreg.xm.citrix.com/v1',
      'the cloud service',
      'push service',
      'Citrix',
    ],
  },
  {
    means: 'exchange',
    words: phrase(exchangeNames),
    samples: ['EWS', 'https://mail.example.com/EWS/Exchange.asmx', 'Exchange Server'],
  },
  {
    means: 'gateway',
    words: phrase(gatewayNames),
    samples: ['NetScaler', 'Citrix Gateway', 'the mVPN tunnel', 'proxy', 'STA ticket'],
  },
  {
    means: 'apple',
    words: phrase(appleNames),
    samples: ['APNs', 'Apple', '1-courier.push.apple.com'],
  },
];

const answers =
  '(?:return%|answer%|respond%|repl(?:y|ies|ied)|said|says|reject%|refus%|den(?:y|ied|ies)|declin%|closed|dropped|gave|sends?|did not)';

/** Who is said to have answered: `from the push service`, `NetScaler returned`. */
export const partyAnswers: Family<Party> = [
  {
    means: 'listener',
    words: phrase(`(?:from|by) <2>(?:${listenerNames})`, `(?:${listenerNames}) <1>${answers}`),
    samples: ['HTTP 500 from the push service', 'listener service refused the token'],
  },
  {
    means: 'exchange',
    words: phrase(`(?:from|by) <2>(?:${exchangeNames})`, `(?:${exchangeNames}) <1>${answers}`),
    samples: ['401 from EWS', 'Exchange returned 413'],
  },
  {
    means: 'gateway',
    words: phrase(
      `(?:from|by) <2>(?:${gatewayNames})`,
      `(?:${gatewayNames}) <1>${answers}`,
      `(?:${gatewayNames}) <4>(?:fail%|down|invalid|expired|block%|can not|could not|unavailable|error|closed)`,
    ),
    samples: ['blocked by the proxy', 'NetScaler returned 403'],
  },
  {
    means: 'apple',
    words: phrase(`(?:from|by) <1>(?:${appleNames})`, `(?:${appleNames}) <1>${answers}`),
    samples: ['token received from APNs', 'Apple rejected the token'],
  },
];
