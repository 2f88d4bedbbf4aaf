import type { VirtualDirectoryStatement } from '../../evidence/server-output.js';
import { defineCheck, type FindingDraft } from '../check.js';
import { isSameServer } from '../facts/server-names.js';
import { statementsOf } from '../facts/server-statements.js';

type Variant = 'differs' | 'fits' | 'one-side-only';

/** Article: "Authentication failures are seen when subscribing to EWS". */
export const ewsAuthenticationSettings = defineCheck({
  id: 'ews-authentication-settings',
  title: 'EWS takes the authentication that ActiveSync takes',
  description:
    'Secure Mail brings EWS the credentials that it uses for ActiveSync. Where ActiveSync takes client certificates EWS has to take them too; where ActiveSync takes HTTP Basic EWS has to take NTLM. The settings of both virtual directories are compared, server by server.',
  stage: null,
  article: 'ews-authentication',
  needs: ['server-output'],
  variants: {
    differs: 'EWS does not take what the article asks for beside these settings of ActiveSync.',
    fits: 'EWS takes what the article asks for beside these settings of ActiveSync.',
    'one-side-only': 'The settings of only one of the two were shown, or not in full.',
  },
  cannotTell:
    'What IIS or a device before Exchange asks for beyond these settings, and which of the allowed forms Secure Mail uses. A setting alone refuses nobody.',
  run(given): FindingDraft<Variant>[] {
    const directories = statementsOf(given['server-output'], 'virtual-directory');
    const ews = directories.filter(({ service }) => service === 'ews');
    const activeSync = directories.filter(({ service }) => service === 'activesync');
    const pairs = ews.flatMap((one) =>
      activeSync.filter((other) => mayBelong(one, other)).map((other) => compare(one, other)),
    );
    const told = pairs.filter((pair) => pair !== null);
    return told.length > 0 ? told : oneSided(directories);
  },
});

function mayBelong(a: VirtualDirectoryStatement, b: VirtualDirectoryStatement): boolean {
  return a.server === null || b.server === null || isSameServer(a.server, b.server);
}

/** What ActiveSync lets Secure Mail use, and whether EWS has its counterpart; null where a setting is not shown. */
function compare(
  ews: VirtualDirectoryStatement,
  activeSync: VirtualDirectoryStatement,
): FindingDraft<Variant> | null {
  const where = ews.server === null ? '' : ` on ${ews.server}`;
  const evidence = [ews.at, activeSync.at] as const;
  const [form, counterpart, taken] =
    activeSync.certificate === true
      ? (['client certificates', 'client certificates', ews.certificate] as const)
      : activeSync.basic === true || activeSync.windows === true
        ? ([activeSync.basic === true ? 'HTTP Basic' : 'NTLM', 'NTLM', ews.windows] as const)
        : (['', '', null] as const);
  if (taken === null) return null;
  return taken
    ? {
        variant: 'fits',
        status: 'pass',
        summary: `ActiveSync takes ${form} and EWS takes ${counterpart}${where}, as the article asks`,
        evidence,
      }
    : {
        variant: 'differs',
        status: 'warn',
        summary: `ActiveSync takes ${form}, but EWS does not take ${counterpart}${where}`,
        evidence,
      };
}

function oneSided(directories: readonly VirtualDirectoryStatement[]): FindingDraft<Variant>[] {
  const [first, ...rest] = directories.map(({ at }) => at);
  if (first === undefined) return [];
  const summary =
    'Settings of EWS and ActiveSync were shown, but not enough of both to compare how they authenticate';
  return [{ variant: 'one-side-only', status: 'info', summary, evidence: [first, ...rest] }];
}
