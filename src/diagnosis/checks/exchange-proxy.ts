import type { ProxyStatement } from '../../evidence/server-output.js';
import { defineCheck, type FindingDraft } from '../check.js';
import { statementsOf } from '../facts/server-statements.js';

type Variant = 'configured' | 'none' | 'listener-bypassed';

/** Reference, 4.1: EWS takes the proxy for its notifications from system.net/defaultProxy. */
export const exchangeProxy = defineCheck({
  id: 'exchange-proxy',
  title: 'The proxy that EWS uses for its notifications',
  description:
    'Where Exchange servers reach the internet only through a proxy, EWS takes it from system.net/defaultProxy in its web.config; Set-ExchangeServer -InternetWebProxy was seen not to be used for it.',
  stage: null,
  article: null,
  needs: ['server-output'],
  variants: {
    configured: 'A proxy is configured for EWS.',
    none: 'EWS uses no proxy: fine where servers get out directly, a fault where they do not.',
    'listener-bypassed': 'A proxy is configured, but calls to the listener go past it.',
  },
  cannotTell: 'Whether the servers need a proxy, and whether the proxy lets them through.',
  run: (given): FindingDraft<Variant>[] =>
    statementsOf(given['server-output'], 'proxy')
      .filter(({ service }) => service !== 'activesync')
      .map(judge),
});

function judge(said: ProxyStatement): FindingDraft<Variant> {
  const evidence = [said.at] as const;
  const isNone = !said.enabled || (said.address === null && said.usesSystemDefault === false);
  if (isNone) {
    const summary = 'EWS uses no proxy for its notifications: every Exchange server has to get out directly';
    return { variant: 'none', status: 'info', summary, evidence };
  }
  const proxy = said.address === null ? 'the proxy of the system' : `the proxy ${said.address}`;
  if (said.bypassed.some(bypassesListener)) {
    const summary = `EWS uses ${proxy}, but its list of exceptions sends calls to the listener past it`;
    return { variant: 'listener-bypassed', status: 'warn', summary, evidence };
  }
  return {
    variant: 'configured',
    status: 'info',
    summary: `EWS uses ${proxy} for its notifications`,
    evidence,
  };
}

/** Exceptions are regular expressions; whatever names the domain, or everything, is taken for one. */
function bypassesListener(exception: string): boolean {
  const plain = exception.replaceAll('\\', '').toLowerCase();
  return /citrix\.com/.test(plain) || /^(?:https?:\/\/)?(?:\.\*|\*|\.\+)$/.test(plain);
}
