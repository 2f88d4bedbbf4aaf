/*
 * Addresses, each replaced by one made-up word that keeps what matters: whose the host is, and which step a
 * request to that path belongs to (reference 3.1 and the article's order of steps).
 */

const owners = ['listenerhost', 'exchangehost', 'applehost', 'gatewayhost', 'somehost'] as const;
type Owner = (typeof owners)[number];
const errands = ['tenant', 'device', 'update', 'check'] as const;
type Errand = (typeof errands)[number];

/** The words that stand for addresses. */
export const hostWords: readonly string[] = [
  ...owners,
  ...errands.flatMap((errand) => [`${errand}listenerhost`, `${errand}somehost`]),
];

/** Any of these words, as one piece of a larger pattern. */
export const anyHost = `(?:${hostWords.join('|')})`;

/** The words for addresses that serve one errand, as one piece of a larger pattern. */
export function hostFor(errand: Errand): string {
  return `${errand}(?:listener|some)host`;
}

/** Whose a host is, by what its name or path holds; the first that fits. */
const ownerSigns: readonly (readonly [RegExp, Owner])[] = [
  [/pushreg|listener/, 'listenerhost'],
  [/\.asmx|\/ews\b|outlook\.office|office365/, 'exchangehost'],
  [/apple\.com$|apple\.com[:/]/, 'applehost'],
  [/netscaler|gateway|\bvpn|\bproxy/, 'gatewayhost'],
  [/\.xm\.citrix\.com/, 'listenerhost'],
];

const errandSigns: readonly (readonly [RegExp, Errand])[] = [
  [/tenant|customer/, 'tenant'],
  [
    /subscri.{0,120}(?:status|valid|state|check|health|alive)|(?:status|valid|check|health).{0,120}subscri/,
    'check',
  ],
  [/^\/(?:[^/]{1,40}\/){0,4}valid(?:ity|ate|ation)/, 'check'],
  [/subscri/, 'update'],
  [/device|regist|enrol|token/, 'device'],
];

/** The word for an address; `before` is the text that leads up to it. */
export function hostWord(address: string, before: string): string {
  const name = address.toLowerCase();
  const owner = ownerSigns.find(([sign]) => sign.test(name))?.[1] ?? 'somehost';
  if (owner !== 'listenerhost' && owner !== 'somehost') return owner;
  return `${errandOf(name, before) ?? ''}${owner}`;
}

function errandOf(address: string, before: string): Errand | null {
  const path = address.replace(/^(?:\w{2,5}:\/\/)?[^/?]{0,255}/, '').replace(/\?.{0,400}/, '');
  const errand = errandSigns.find(([sign]) => sign.test(path))?.[1] ?? null;
  return errand === 'update' && /(?:get|head)[ :'"]{1,3}$/i.test(before) ? 'check' : errand;
}
