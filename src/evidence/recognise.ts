import { nameOf } from './folders.js';
import { packedRun } from './packed-run.js';
import { isForeignConsole } from './pasted/foreign-log.js';
import { appInfoKey } from './readers/app-info-keys.js';
import { decodeBase64 } from './readers/base64.js';
import { isBinaryPlist } from './readers/binary-plist.js';
import { recogniseEventLog } from './readers/exchange/recognise-event-log.js';
import { isEscapedMarkup, layerOf, unescapeLayer } from './readers/layer.js';
import { isKnownPolicy, isPushPolicy, knownPolicies } from './readers/policy-names.js';
import { recogniseServerOutput } from './readers/server-output/recognise-server-output.js';
import type { ReadableKind } from './reading.js';
import { recogniseTable } from './table/recognise-table.js';
import type { SampleOf } from './table/sample.js';

const policyFileName = /app[-_ ]?polic(?:y|ies)/i;
const infoFileName = /(?:^|[^a-z])(?:ctx[-_ ]?log[-_ ]?)?app[-_ ]?info/i;

/** What kind of file begins with `head`: by its content, by its name where the content leaves it open. */
export function recognise(head: Buffer, path: string, sampleOf?: SampleOf): ReadableKind | null {
  const whole = head.toString('utf8');
  if (recogniseEventLog(whole, path)) return 'ews-event-log';
  return (
    recogniseOfApp(readableText(head, whole), path, sampleOf) ??
    (recogniseServerOutput(whole, path) === null ? null : 'server-output')
  );
}

function recogniseOfApp(text: string, path: string, sampleOf?: SampleOf): ReadableKind | null {
  if (isBinaryPlist(Buffer.from(text.slice(0, 16), 'latin1')))
    return recogniseBinary(text) ?? recogniseName(path);
  if (/^\s{0,1000}<[?!A-Za-z_]/.test(text)) return recogniseListing(text, path);
  const table = isForeignConsole(text) ? null : recogniseTable(text, path, sampleOf);
  return table ?? recogniseListing(text, path);
}

function recogniseListing(text: string, path: string): ReadableKind | null {
  if (holdsPolicies(text)) return 'app-policies';
  return holdsAppInfo(text) ? 'app-info' : recogniseName(path);
}

function recogniseName(path: string): ReadableKind | null {
  if (policyFileName.test(nameOf(path))) return 'app-policies';
  return infoFileName.test(nameOf(path)) ? 'app-info' : null;
}

/** Names stand in a binary property list as they are. */
function recogniseBinary(text: string): ReadableKind | null {
  if (knownPolicies.filter((name) => text.includes(name)).length >= enoughPolicies) return 'app-policies';
  if (/PushNotifications[A-Z]/.test(text)) return 'app-policies';
  return text.includes('appName') && /appVersion|appBuild|osVersion/.test(text) ? 'app-info' : null;
}

/** The beginning of a file, `text` as it stands there, without what is wrapped around it. */
function readableText(head: Buffer, text: string): string {
  if (isBinaryPlist(head)) return head.toString('latin1');
  const inner = unpacked(text);
  if (inner !== null) return inner.toString(isBinaryPlist(inner) ? 'latin1' : 'utf8');
  return isEscapedMarkup(text) ? unescapeLayer(layerOf(text)).text : text;
}

function unpacked(text: string): Buffer | null {
  const packed = packedRun(text);
  return packed === null
    ? null
    : decodeBase64(packed.replace(/\s+/g, '').replace(/^((?:.{4})*).{0,3}$/s, '$1'));
}

/** So many policies that other products have as well make a policy file. */
const enoughPolicies = 3;

/** An element, a key, an attribute or the name before a value. */
const stated = /[<">'\s:|]([A-Za-z]{6,60})(?:\s{0,10}\/?>|["']|\s{0,10}[:=|<])/g;

function holdsPolicies(text: string): boolean {
  if (/<(?:[\w-]{1,40}:)?MobileAppPolicies[\s>]/i.test(text)) return true;
  const names = [...` ${text}`.matchAll(stated)].map(([, name = '']) => name).filter(isKnownPolicy);
  return names.some(isPushPolicy) || new Set(names.map((name) => name.toLowerCase())).size >= enoughPolicies;
}

/** So many keys of the logger's app info make one, whatever the file is called. */
const enoughKeys = 3;

function holdsAppInfo(text: string): boolean {
  const lines = text
    .slice(0, 16_384)
    .matchAll(/(?:^|[<>"\n])[ \t"]{0,20}([A-Za-z][A-Za-z _-]{3,40})["']?\s{0,10}[:=<>]/g);
  const keys = [...lines].map(([, name = '']) => appInfoKey(name)).filter((key) => key !== null);
  return new Set(keys).size >= enoughKeys && keys.includes('appName');
}
