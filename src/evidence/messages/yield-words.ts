import type { PushStep } from '../push-record.js';
import { type Family, firstMeaning, phrase } from './pattern.js';

/** Whether what a step is to yield is there. */
export type Yield = 'present' | 'absent';

const mark = '(?:[=:] ?|(?: is)? )\\(?';
/** A value that can be no ordinary word: it holds a digit, or was replaced as opaque. */
const value = '(?:someid|[a-z0-9+/.-]{0,40}\\d[a-z0-9+/=.-]{0,60}|optional\\([a-z0-9-]{1,60}\\))';
const nothing = `(?:null|nil|empty|missing|none|no|undefined|0 ?bytes)(?![a-z0-9])\\)?`;
const ofApns = '(?:(?:device|apns?|push|apple) )?token(?: data)?';
const listenerYield = '(?:listener (?:service )?token|(?:registration|device|endpoint) ?(?:id|handle|key))';
const bareToken = '(?<!(?:for|with|device|apns|apn|push|sending|send|using|access|bearer|auth) )token';
const subscribed =
  'subscribe[ds]?\\)?(?: response| result| ok)?[:,.]{0,2} (?:(?:id|new|push|ews|got|received|returned|with)[:,]? ){0,3}';
const subscriptionId =
  '(?:someid|(?:subscription(?: ?id)?|id)[=: ]{1,2}(?:someid|[a-z0-9+/]{2,40}\\d[a-z0-9+/=]{1,60}))';
const tenant = '(?:tenant|customer)(?: ?id)?';
const hex =
  '(?:someid|[0-9a-f]{4,64}(?:\\.{2,3})?|\\d{1,3} [0-9a-f]{8})(?! ?(?:ms|s|of|times?|retries)(?![a-z]))';

const nothingYet =
  'null|nil|none|empty|missing|unknown|undefined|pending|requested|error|failed|no|false|not';

type Yields = Readonly<Partial<Record<PushStep, Family<Yield>>>>;

/** What a step that went well leaves behind, and the same said to be absent. */
export const yields: Yields = {
  'apns-registration': [
    {
      means: 'absent',
      words: phrase(
        `${ofApns}[=:] ?\\(?${nothing}`,
        `(?:no|without|missing|lacking) <1>${ofApns}`,
        `${ofApns} (?:length|size)[=: ]{1,2}0`,
        `${ofApns} \\(?0 bytes`,
      ),
      samples: ['token: null', 'device token length=0'],
    },
    {
      means: 'present',
      words: phrase(
        `${ofApns}${mark}(?:hex[=:] ?)?${hex}`,
        `${ofApns}[,:]? \\(?(?:(?:of )?(?:length|size|len)[=: ]{1,2})?[1-9]\\d{0,2}(?: ?bytes)?\\)?(?! ?(?:ms|s|of|times?|retries|requests?)(?![a-z]))`,
        `${ofApns} <1>(?:present|available|known|on file)`,
      ),
      samples: ['device token: 5b5f9a31', 'token length=32', 'device token (32 bytes)'],
    },
  ],
  'tenant-id': [
    {
      means: 'absent',
      words: phrase(`(?:${tenant}|retrieval|lookup|response|result|returned|got)[=: ]{1,2}\\(?${nothing}`),
      samples: ['tenant id retrieval: (null)', 'returned nil'],
    },
    {
      means: 'present',
      words: phrase(
        `${tenant}${mark}${value}`,
        `${tenant}=(?!(?:${nothingYet})(?![a-z]))[a-z]{2,40}`,
        `(?:retrieval|lookup|response|result|returned)[=: ]{1,2}${value}`,
      ),
      samples: ['tenant 4711', 'tenantId=acme-prod-17'],
    },
  ],
  'listener-registration': [
    {
      means: 'absent',
      words: phrase(
        `(?:${listenerYield}|${bareToken})[=:] ?\\(?${nothing}`,
        `no (?:${listenerYield}|token)(?= ?(?:$|returned|received|in |[,.;)]))`,
      ),
      samples: ['registration id: nil', 'no token returned'],
    },
    {
      means: 'present',
      words: phrase(`${listenerYield}${mark}${value}`, `${bareToken}[=:] ?${value}`),
      samples: ['registrationId 8f3e2d1c', 'token=a81f0c22d5e9'],
    },
  ],
  'ews-subscription': [
    {
      means: 'absent',
      words: phrase(`subscription ?id[=: ]{1,2}\\(?${nothing}`, 'no subscription ?id'),
      samples: ['SubscriptionId=(null)'],
    },
    {
      means: 'present',
      words: phrase(`${subscribed}${subscriptionId}`, 'watermark[=: ]{1,2}[a-z0-9+/=]{4,60}'),
      samples: ['subscribe: subscription GQB3YXdtYngw', 'watermark=AQAAAF0'],
    },
  ],
};

/** What the text says of the yield of `step`; null where it says nothing. */
export function yieldOf(text: string, step: PushStep): Yield | null {
  const family = yields[step];
  return family === undefined ? null : firstMeaning(family, text);
}
