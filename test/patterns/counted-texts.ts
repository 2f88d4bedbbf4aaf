import type { HostileText } from './hostile-texts.js';

/** Pieces that are never the same twice: what is kept of each must not be gone through for each. */
const pieces: Readonly<Record<string, (count: number) => string>> = {
  addresses: (count) => `user${count}@corp.example `,
  hosts: (count) => `https://host${count}.corp.example/ews `,
  'short hosts': (count) => `server SRVMAIL${count} `,
  'IP addresses': (count) => `10.${(count >> 16) & 255}.${(count >> 8) & 255}.${count & 255} `,
  users: (count) => `user=jane${count} `,
  'domain users': (count) => `CORP\\jane${count} `,
  devices: (count) => `device name: Jane${count}'s iPhone\n`,
  GUIDs: (count) => `tenant 01234567-89ab-cdef-0123-${count.toString(16).padStart(12, '0')} `,
  tokens: (count) => `token=${count.toString(36).padStart(40, 'a9')} `,
  subscriptions: (count) =>
    `subscription [${Buffer.from(`ex01 ${count} mailbox subscription`).toString('base64')}] `,
  secrets: (count) => `password=hunter${count} `,
  errors: (count) => `Error Domain=NSURLErrorDomain Code=-${count} `,
  'timed lines': (count) =>
    `20-Nov-2026 09:12:33:310 (+0100),ERROR,Secure Mail.APNS,Subscription failed ${count}\n`,
  settings: (count) => `Key${count}: value${count}\n`,
  policies: (count) => `PushNotificationsEnabled${count}=true\n`,
  elements: (count) => `<a${count}>text</a${count}>\n`,
  'open elements': (count) => `<a${count}>`,
  'event labels': (count) => `Event ID: ${count}\nSource: MSExchange Web Services\n`,
  'quoted cells': (count) => `"a${count}","b`,
  refusals: (count) => `Get-Thing${count} : Access denied\n    + CategoryInfo : NotSpecified\n`,
  'lines apart': (count) =>
    `20-Nov-2026 09:12:33:310 (+0100),ERROR,Secure Mail.APNS,Subscription failed ${count}\n\n\n`,
  'other lines': (count) => `some talk of push ${count}\n`,
  headings: (count) => `PS C:\\> Get-Thing${count}\n`,
};

/** Texts of many values, each another one. */
export const countedTexts: readonly HostileText[] = Object.entries(pieces).map(([name, piece]) => ({
  name: `many ${name}`,
  make: (length) => {
    const parts: string[] = [];
    for (let size = 0, count = 1; size < length; count += 1) {
      const part = piece(count);
      parts.push(part);
      size += part.length;
    }
    return parts.join('');
  },
}));
