import type { UploadReadAheadStatement } from '../../server-output.js';
import type { FoundSetting } from './iis-config.js';
import { bytesOf, configPath } from './iis-config.js';
import { ObjectValues } from './object-values.js';
import type { PropertyBlock } from './property-blocks.js';
import { serviceOf } from './service-of.js';
import type { OutputLine, Session } from './sessions.js';

/** `uploadReadAheadSize` as text: `appcmd … /text:*`, or the bare number that a command for it prints. */
export function readUploadText({ command, lines }: Session, path: string): FoundSetting[] {
  const asked = /uploadReadAheadSize/i.test(command ?? '');
  return lines.flatMap((line) => {
    const named = /^\s{0,60}uploadReadAheadSize\s{0,60}[:=]\s{0,4}"?(\d{1,10})"?\s{0,4}$/i.exec(
      line.text,
    )?.[1];
    const bare = asked ? /^\s{0,10}(\d{1,10})\s{0,10}$/.exec(line.text)?.[1] : undefined;
    const bytes = bytesOf(named ?? bare ?? null);
    return bytes === null ? [] : [found(bytes, configPath(command, path), line)];
  });
}

function found(bytes: number, path: string | null, line: OutputLine): FoundSetting {
  return {
    setting: { kind: 'upload-read-ahead', bytes, path, service: serviceOf(path ?? '') },
    lines: [line],
  };
}

/** The object that `Get-WebConfigurationProperty` prints; null for any other. */
export function readUploadObject(
  block: PropertyBlock,
  { command }: Session,
): Omit<UploadReadAheadStatement, 'at'> | null {
  const values = new ObjectValues(block);
  if (values.text('name').toLowerCase() !== 'uploadreadaheadsize') return null;
  const bytes = bytesOf(values.text('value'));
  const path = values.text('pspath', 'location') || configPath(command, '');
  return bytes === null ? null : { kind: 'upload-read-ahead', bytes, path, service: serviceOf(path ?? '') };
}
