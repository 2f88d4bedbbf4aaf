import { policyHost } from '../../policy-value.js';

/** What a command was pointed at. */
export interface Target {
  readonly host: string;
  readonly port: number | null;
}

/** The host and port that a command names, by URL, by parameter or as its first plain argument. */
export function targetOf(command: string | null): Target | null {
  const text = (command ?? '').slice(0, 2000).replace(/["']/g, '');
  const url = /https?:\/\/\S{1,1000}/i.exec(text)?.[0];
  const named = /-(?:ComputerName|CN|Name|Uri|h)[: ]\s{0,4}(\S{1,253})/i.exec(text)?.[1];
  const host = policyHost(url ?? named ?? plainArgument(text) ?? '');
  const port = /-(?:Port|RemotePort|p)[: ]\s{0,4}(\d{1,5})\b/i.exec(text)?.[1] ?? portOf(url ?? '');
  return host === null ? null : { host, port: port === null ? null : Number(port) };
}

function portOf(url: string): string | null {
  const named = /^\w{1,10}:\/\/[^/?#:]{1,253}:(\d{1,5})/.exec(url)?.[1];
  return named ?? (/^https:/i.test(url) ? '443' : null);
}

/** The first argument that looks like a host and is no option. */
function plainArgument(text: string): string | undefined {
  const [, ...rest] = text.split(/\s+/);
  return rest.find(
    (word) =>
      /^[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}\.?(?::\d{1,5})?(?:\/\S*)?$/.test(word) && !/\.exe$/i.test(word),
  );
}
