/** Regions of the Citrix push service (reference, 3.2; the APAC and EMEA listener names are inferred by symmetry). */
export const regions = {
  'us-east-1': 'Americas',
  'eu-west-1': 'EMEA',
  'ap-southeast-1': 'APAC',
} as const;
export type Region = keyof typeof regions;

/** What a host is to the push service. */
export type HostJudgement =
  | { readonly kind: 'endpoint'; readonly region: Region; readonly service: 'pushreg' | 'mailboxlistener' }
  | { readonly kind: 'citrix' }
  | { readonly kind: 'foreign' };

const endpoint = /^([a-z0-9-]+)\.(pushreg|mailboxlistener)\.xm\.citrix\.com$/;

/** Judges a lower-case host. `citrix`: a Citrix host that is no endpoint known here, to be checked by hand. */
export function judgeHost(host: string): HostJudgement {
  const [, region, service] = endpoint.exec(host) ?? [];
  if (isRegion(region) && (service === 'pushreg' || service === 'mailboxlistener')) {
    return { kind: 'endpoint', region, service };
  }
  return /(?:^|\.)(?:citrix\.com|citrix\.us|cloud\.com)$/.test(host)
    ? { kind: 'citrix' }
    : { kind: 'foreign' };
}

function isRegion(text: string | undefined): text is Region {
  return text !== undefined && text in regions;
}
