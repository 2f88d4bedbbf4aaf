import type { App } from '../reading.js';

/** Letters alone, so that spelling no longer matters. */
function squeeze(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replace(/[^a-z0-9.]/g, '');
}

const secureMail =
  /^(?:citrix)?(?:secure|worx)mail|^com\.citrix\.(?:[a-z0-9]{1,20}\.)?(?:secure|worx)?mail(?![a-z])/;

/** Citrix's other mobile apps, by their names of 2013 and later. */
const otherApps = [
  '(?:secure|worx)(?:web|hub|home|notes|tasks|edit|forms|chat)',
  'sharefile|quickedit|files|workspace|receiver|podio|gotomeeting|gotoassist|sso|vpn|scandirect|concierge',
].join('|');
const otherApp = new RegExp(`^(?:citrix)?(?:${otherApps})(?![a-z])|^com\\.citrix\\.`);

/** `Outlook.APNS`: an app of another name that logs its own pushes. A mail app may be Secure Mail renamed. */
const foreignPush =
  /^(?!.{0,60}mail)(?!(?:app|core|ios|mdx|ctx\w{0,20}|citrix\w{0,20}|client|main|log\w{0,10}|network\w{0,10}|notif\w{0,20}|apns?|push)\.)[a-z0-9]{2,40}\.(?:apns?|push(?:notifications?)?)$/;

/** Which app a module (`Secure Mail.APNS`), an app name or a bundle id belongs to. */
export function appOfModule(module: string): App {
  const name = squeeze(module.slice(0, 200));
  if (secureMail.test(name)) return 'secure-mail';
  return otherApp.test(name) || foreignPush.test(name) ? 'other' : 'unknown';
}

/** Whether this is the module that logs push: reference, column `Module`, value `Secure Mail.APNS`. */
export function isPushModule(module: string): boolean {
  const name = squeeze(module.slice(0, 200));
  return (
    appOfModule(module) !== 'other' && /(?:^|\.|mail)(?:apns?|push(?:notifications?)?)(?:\.|$)/.test(name)
  );
}
