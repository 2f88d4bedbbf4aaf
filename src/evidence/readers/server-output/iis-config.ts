import { LineIndex } from '../../line-index.js';
import type { ProxyStatement, UploadReadAheadStatement } from '../../server-output.js';
import { attributeOf, type XmlElement } from '../../xml/element.js';
import { scanXml } from '../../xml/scan-xml.js';
import { serviceOf } from './service-of.js';
import type { OutputLine, Session } from './sessions.js';

type Setting = Omit<UploadReadAheadStatement, 'at'> | Omit<ProxyStatement, 'at'>;
export type FoundSetting = { readonly setting: Setting; readonly lines: readonly OutputLine[] };

/**
 * The settings of IIS and .NET that a session shows as XML: `appcmd list config`, or a web.config as a whole or in
 * part. Comments and document types are passed over. `path` is the file's own, which tells whose web.config it is.
 */
export function readIisConfig(session: Session, path: string): FoundSetting[] {
  const text = session.lines.map((line) => line.text).join('\n');
  if (!/<(?:serverRuntime|defaultProxy)\b/i.test(text)) return [];
  const lines = new LineIndex(text);
  const linesOf = ({ start, end }: XmlElement): OutputLine[] =>
    session.lines.slice(
      lines.lineAt(start) - 1,
      Math.min(lines.lineAt(Math.max(start, end - 1)), lines.lineAt(start) + 20),
    );
  return [...withLocation(scanXml(text), null)].flatMap(({ element, location }) => {
    const setting = settingOf(element, location ?? configPath(session.command, path));
    return setting === null ? [] : [{ setting, lines: linesOf(element) }];
  });
}

interface Located {
  readonly element: XmlElement;
  /** Path of the `<location>` around it. */
  readonly location: string | null;
}

function* withLocation(elements: readonly XmlElement[], location: string | null): Generator<Located> {
  for (const element of elements) {
    const own = element.name.toLowerCase() === 'location' ? attributeOf(element, new Set(['path'])) : null;
    yield { element, location };
    yield* withLocation(element.children, own || location);
  }
}

function settingOf(element: XmlElement, path: string | null): Setting | null {
  const service = serviceOf(path ?? '');
  const name = element.name.toLowerCase();
  if (name === 'serverruntime') {
    return {
      kind: 'upload-read-ahead',
      bytes: bytesOf(attributeOf(element, new Set(['uploadreadaheadsize']))),
      path,
      service,
    };
  }
  return name === 'defaultproxy' ? { ...proxyOf(element), path, service } : null;
}

/** The largest value that IIS takes. */
const mostBytes = 2_147_483_647;

export function bytesOf(text: string | null): number | null {
  const bytes = /^\s{0,10}\d{1,10}\s{0,10}$/.test(text ?? '') ? Number(text) : Number.NaN;
  return bytes <= mostBytes ? bytes : null;
}

function proxyOf(element: XmlElement): Omit<ProxyStatement, 'at' | 'path' | 'service'> {
  const child = (name: string): XmlElement | undefined =>
    element.children.find((one) => one.name.toLowerCase() === name);
  const value = (name: string): string | null => {
    const proxy = child('proxy');
    return proxy === undefined ? null : attributeOf(proxy, new Set([name]));
  };
  return {
    kind: 'proxy',
    enabled: flag(attributeOf(element, new Set(['enabled']))) ?? true,
    address: value('proxyaddress') || null,
    usesSystemDefault: flag(value('usesystemdefault')),
    bypassOnLocal: flag(value('bypassonlocal')),
    bypassed: (child('bypasslist')?.children ?? []).flatMap(
      (add) => attributeOf(add, new Set(['address'])) ?? [],
    ),
  };
}

function flag(text: string | null): boolean | null {
  const word = (text ?? '').trim().toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : null;
}

/** The application that a command names, or the file it prints; else the file that was sent. */
export function configPath(command: string | null, path: string): string | null {
  const quoted = /["']([^"']{1,300})["']/.exec(command ?? '')?.[1];
  const file = /\S{0,300}\.config\b/i.exec(command ?? '')?.[0];
  return quoted ?? file ?? (/\.config$|web[._-]?config/i.test(path) ? path : null);
}
