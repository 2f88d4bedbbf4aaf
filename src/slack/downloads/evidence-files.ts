import { isStub, nameOf, type SlackFile } from './slack-file.js';

/** Endings of files that may hold evidence, whatever else Slack says about them. */
const evidenceEnding = /\.(zip|csv|tsv|log|txt|xml|plist|json|evtx)(\.\d{1,3})?$/i;

/** Endings of files that cannot hold evidence, archives of other programs among them. */
const foreignEnding =
  /\.(pdf|docx?|xlsx?|xlsm|pptx?|odt|ods|odp|rtf|pages|numbers|key|png|jpe?g|gif|bmp|tiff?|webp|heic|svg|ico|psd|mp[34]|m4[av]|mov|avi|mkv|webm|wav|ogg|flac|html?|css|m?js|ts|py|sh|ps1|java|go|rs|c|h|cpp|exe|dll|msi|dmg|pkg|ipa|apk|jar|iso|7z|rar|tar|t?gz|bz2|xz|eml|msg|ics|vcf|pem|p12|pfx|ttf|otf|woff2?)$/i;

const foreignMimetype =
  /^(image|video|audio|font)\/|^application\/(pdf|msword|vnd\.(ms-|openxml|oasis|apple|google))/i;

/** Modes of what Slack calls a file but is a document of its own. */
const foreignModes = new Set(['space', 'canvas', 'quip', 'list', 'post', 'email', 'huddle_transcript']);

/** Names that only files of Secure Mail have. */
const tellingName = /ctxlog|citrixlogs?|securemail|worxmail|apns|backgroundfetch|apppolicies|diagnosticslog/;

/** Whether the file may hold evidence: what cannot is left alone without a word. */
export function mayBeEvidence(file: SlackFile): boolean {
  if (isStub(file)) return true;
  const name = nameOf(file);
  if (evidenceEnding.test(name)) return true;
  if (foreignModes.has(file.mode ?? '') || foreignEnding.test(name)) return false;
  return !foreignMimetype.test(file.mimetype ?? '');
}

/** Whether a file name, or a path inside a bundle, says that it comes from Secure Mail. */
export function namesSecureMail(name: string): boolean {
  return tellingName.test(name.toLowerCase().replace(/[\s_.-]/g, ''));
}
