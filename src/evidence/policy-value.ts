const yes: ReadonlySet<string> = new Set(['true', 'yes', 'on', 'enabled', 'enable', '1', 'y', 't']);
const no: ReadonlySet<string> = new Set(['false', 'no', 'off', 'disabled', 'disable', '0', 'n', 'f']);

/** A boolean in any of the spellings that consoles, files and people use; null for anything else. */
export function policyBoolean(value: string): boolean | null {
  const word = value.trim().toLowerCase();
  if (yes.has(word)) return true;
  return no.has(word) ? false : null;
}

const hostShape =
  /^(?:[a-z][a-z0-9+.-]{0,20}:\/\/)?([^/:?#@\s[\]]{1,253})(?::(\d{1,5}))?(?:[/?#]\S{0,2000})?$/;
const labelShape = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/;

/** The host, lower-case, of `host`, `host:443` or `https://host/path`; null where the value names no host. */
export function policyHost(value: string): string | null {
  const [, named = '', port = '443'] = hostShape.exec(value.trim().toLowerCase()) ?? [];
  const host = named.replace(/\.$/, '');
  const sound = host !== '' && host.split('.').every((label) => labelShape.test(label));
  return sound && Number(port) >= 1 && Number(port) <= 65535 ? host : null;
}
