import type { Failure } from '../push-record.js';
import { cfNetworkFailure, osStatusFailure, posixFailure, urlFailure } from './error-codes.js';
import { expression, type Family, hitsOf, matches, phrase } from './pattern.js';

/** A failure that a code states, and where it stands. */
export interface CodedFailure {
  readonly failure: Failure;
  readonly index: number;
}

type Domain = 'url' | 'cf-network' | 'posix' | 'os-status' | 'other';

/** Between the name of a domain and its code: `Code=`, `, error.code=`, ` error `, `:`. */
const code = '[ ,;:=().#/]{0,4}(?:ns ?)?(?:error|err)?[. ]?(?:code)?[ =:#(]{0,3}(-?\\d{1,6})(?!\\d)';

/** The domains of NSError with their code, in any of the ways in which they are printed. */
export const errorDomains: Family<Domain> = [
  {
    means: 'url',
    words: expression('(?<![a-z0-9])ns ?url ?error ?domain', code),
    samples: [
      'Error Domain=NSURLErrorDomain Code=-1001',
      'error.domain=NSURLErrorDomain, error.code=-1001',
      'NSURLErrorDomain error -1001',
      '(NSURLErrorDomain:-1001)',
      'NSURLERRORDOMAIN -1001',
    ],
  },
  {
    means: 'cf-network',
    words: expression('(?<![a-z0-9])k ?cf ?error ?domain ?cf ?network', code),
    samples: ['Error Domain=kCFErrorDomainCFNetwork Code=310'],
  },
  {
    means: 'posix',
    words: expression('(?<![a-z0-9])(?:ns ?posix ?error ?domain|k ?cf ?error ?domain ?posix)', code),
    samples: ['Error Domain=NSPOSIXErrorDomain Code=61 "Connection refused"'],
  },
  {
    means: 'os-status',
    words: expression(
      '(?<![a-z0-9])(?:ns ?os ?status ?error ?domain|k ?cf ?error ?domain ?os ?status)',
      code,
    ),
    samples: ['Error Domain=NSOSStatusErrorDomain Code=-9807'],
  },
  {
    means: 'other',
    words: expression(
      '(?<![a-z0-9])(?!ns ?(?:url|posix|os ?status) ?error)(?!url ?error|posix ?error|k ?cf|cf ?error|status ?error|os ?status)',
      '[a-z]{1,24} ?error ?domain',
      code,
    ),
    samples: ['Error Domain=NSCocoaErrorDomain Code=3010', 'CTXPushErrorDomain error 5'],
  },
];

const toFailure: Readonly<Record<Domain, (code: number) => Failure | null>> = {
  url: urlFailure,
  'cf-network': (number) => urlFailure(number) ?? cfNetworkFailure(number),
  posix: posixFailure,
  'os-status': osStatusFailure,
  other: (number) => urlFailure(number) ?? osStatusFailure(number),
};

const domainOrder: readonly Domain[] = ['url', 'cf-network', 'posix', 'os-status', 'other'];

/** A number of NSURLErrorDomain or Secure Transport, wherever it stands. */
const bareCode = /(?<![\w.-])-(?:99[79]|1[012]\d\d|98\d\d)(?!\w|\.\w)/g;

const speaksOfErrors = phrase('error%', 'err', 'code', 'fail%', 'nsurl%', 'cfnetwork', 'status', 'result');

/** The failure that the codes of the text state; one without a known reason is `unspecified`. */
export function codedFailure(text: string): CodedFailure | null {
  const named = namedFailures(text);
  return named.find(({ failure }) => failure.kind !== 'unspecified') ?? bareFailure(text) ?? named[0] ?? null;
}

function namedFailures(text: string): CodedFailure[] {
  if (!text.includes('domain')) return [];
  const hits = hitsOf(errorDomains, text).map(({ means, value, index }) => ({
    domain: means,
    failure: toFailure[means](Number(value)) ?? ({ kind: 'unspecified' } as const),
    index,
  }));
  return domainOrder.flatMap((domain) => hits.filter((hit) => hit.domain === domain));
}

function bareFailure(text: string): CodedFailure | null {
  if (!matches(speaksOfErrors, text)) return null;
  for (const { 0: number, index } of text.matchAll(bareCode)) {
    const failure = urlFailure(Number(number)) ?? osStatusFailure(Number(number));
    if (failure !== null) return { failure, index };
  }
  return null;
}
