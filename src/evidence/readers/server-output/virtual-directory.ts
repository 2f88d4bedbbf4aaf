import { hostsIn } from '../../identities.js';
import { policyHost } from '../../policy-value.js';
import type { ExchangeService, VirtualDirectoryStatement } from '../../server-output.js';
import { ObjectValues } from './object-values.js';
import type { PropertyBlock } from './property-blocks.js';
import { serviceOf } from './service-of.js';

/** Properties (lower-case) of `Get-WebServicesVirtualDirectory` and of `Get-ActiveSyncVirtualDirectory`. */
const names = {
  basic: ['basicauthentication', 'basicauthenabled'],
  windows: ['windowsauthentication', 'windowsauthenabled'],
  certificate: ['certificateauthentication', 'clientcertauth'],
  oauth: ['oauthauthentication'],
  digest: ['digestauthentication'],
  methods: ['internalauthenticationmethods', 'externalauthenticationmethods'],
  identity: [
    'name',
    'virtualdirectoryname',
    'identity',
    'metabasepath',
    'internalurl',
    'externalurl',
    'activesyncserver',
  ],
};
const telling = [...names.basic, ...names.windows, ...names.certificate, ...names.methods];

/** The virtual directory that an object describes; null for any other object, OWA's and its kin included. */
export function readVirtualDirectory(
  block: PropertyBlock,
  command: string | null,
): Omit<VirtualDirectoryStatement, 'at'> | null {
  const values = new ObjectValues(block);
  const service = values.has(...telling) ? directoryOf(values, command) : null;
  if (service === null) return null;
  const listed = names.methods.map((name) => values.text(name)).join(' ');
  const methods = [...new Set(listed.toLowerCase().match(/[a-z]{4,40}/g) ?? [])];
  const methodsComplete = values.has(...names.methods) && !/\.{3}|…/.test(listed);
  const listedOr = (own: boolean | null, ...words: string[]): boolean | null =>
    own ??
    (methods.some((method) => words.includes(method))
      ? true
      : methodsComplete && methods.length > 0
        ? false
        : null);
  return {
    kind: 'virtual-directory',
    service,
    server: serverOf(values),
    basic: listedOr(values.flag(...names.basic), 'basic'),
    windows: listedOr(values.flag(...names.windows), 'ntlm', 'windowsintegrated', 'negotiate'),
    certificate: certificateOf(values, methods),
    oauth: listedOr(values.flag(...names.oauth), 'oauth'),
    digest: listedOr(values.flag(...names.digest), 'digest'),
    methods,
    methodsComplete,
    hosts: hostsIn(`${values.text('internalurl')} ${values.text('externalurl')}`),
  };
}

/** What an object calls itself comes first, then the command, then the properties that only one of the two has. */
function directoryOf(values: ObjectValues, command: string | null): ExchangeService | null {
  const identity = names.identity.map((name) => values.text(name)).join(' ');
  if (identity.trim() !== '') return serviceOf(identity);
  const ordered = serviceOf(command ?? '');
  if (ordered !== null) return ordered;
  return values.has('basicauthenabled', 'windowsauthenabled', 'clientcertauth') ? 'activesync' : null;
}

function serverOf(values: ObjectValues): string | null {
  const metabase = /^IIS:\/\/([^/]{1,253})\//i.exec(values.text('metabasepath'))?.[1];
  const identity = /^([^\\]{1,253})\\/.exec(values.text('identity'))?.[1];
  return values.host('server') ?? policyHost(metabase ?? identity ?? '');
}

/** ActiveSync ignores, accepts or requires certificates; EWS leaves the property empty until it is set. */
function certificateOf(values: ObjectValues, methods: readonly string[]): boolean | null {
  if (methods.includes('certificate')) return true;
  if (!values.has(...names.certificate)) return null;
  return (
    values.flag(...names.certificate) ?? /^(?:accept|requir|allow)/i.test(values.text(...names.certificate))
  );
}
