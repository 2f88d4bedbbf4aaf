import type { App } from './reading.js';

/** Secure Mail under its names: WorxMail before 2016, its bundle ids, re-signed builds (`com.example.securemail`). */
const secureMail = /securemail|worxmail|citrixmail/;

/** The other apps of Citrix that write logs and policies beside it, under old and new names. */
const others =
  /secureweb|worxweb|securehub|worxhome|sharefile|citrixfiles|securenotes|worxnotes|securetasks|worxtasks|quickedit|worxedit|securechat|scandirect|citrixworkspace|citrixreceiver|citrixsso/;

/**
 * Whose something is by its name alone: a folder, a file, an app name or a bundle id. A name that holds both
 * Secure Mail's and another app's says nothing.
 */
export function appOfName(name: string): App {
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (isOtherCitrixApp(name)) return 'other';
  const mail = secureMail.test(plain);
  if (mail === others.test(plain)) return 'unknown';
  return mail ? 'secure-mail' : 'other';
}

/** `com.citrix.browser`: Citrix names its apps by what they are, and Secure Mail is the one with mail in its name. */
function isOtherCitrixApp(name: string): boolean {
  return /^com\.(?:citrix|zenprise)\.[a-z]/i.test(name) && isForeignBundleId(name);
}

const topLevels = 'com|net|org|de|fr|uk|ch|at|nl|io|eu|us|edu|gov|mobi|app';
const bundleId = new RegExp(`^(?:${topLevels})\\.[a-z0-9-]{2,60}(?:\\.[a-z0-9-]{1,60}){1,5}$`, 'i');
const fileExtension = /\.(?:zip|csv|xml|txt|log|plist|json|gz)$/i;

/** The bundle id of an app that is no mail app; a mail app may have been renamed, and its id then tells nothing. */
export function isForeignBundleId(name: string): boolean {
  return isBundleId(name) && !/mail/i.test(name);
}

/** `com.example.crm`, as iOS names an app; whose it is, is another question. */
export function isBundleId(name: string): boolean {
  return bundleId.test(name) && !fileExtension.test(name);
}
