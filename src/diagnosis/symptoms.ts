/** What users report, in the words and the order of the article (CTX222834, "Issues that users may report"). */
export const symptoms = [
  'badge-local-only',
  'badge-still',
  'badge-slow',
  'badge-foreground-only',
  'lock-screen-late',
] as const;
export type Symptom = (typeof symptoms)[number];

/** The symptoms for people. */
export const symptomTitles: Readonly<Record<Symptom, string>> = {
  'badge-local-only': 'The badge shows local unread messages only, not those on the server',
  'badge-still': 'The badge does not update',
  'badge-slow': 'The badge is slow to update',
  'badge-foreground-only': 'The badge updates only when Secure Mail comes to the foreground',
  'lock-screen-late':
    'Lock screen notifications do not appear in time, though the device is not in low power mode',
};

/** Where a symptom points; inferred from how push works, as the article ties no symptom to a cause. */
export const symptomHints: Readonly<Record<Symptom, string>> = {
  'badge-local-only':
    'The unread count of the server comes with a push. Without pushes the app counts only what it has synchronised itself, so look first at the links that make the subscription. The badge counts the Inbox alone: unread mail that a rule moved to another folder is no fault.',
  'badge-still':
    'Neither a push nor the app itself changes the badge: push never came about, the app has no network at all, or iOS may not show its badges.',
  'badge-slow':
    'Without pushes iOS refreshes the app when it sees fit, at times hours later. Slow but not dead fits push that never works as well as push that comes and goes.',
  'badge-foreground-only':
    'The app learns of mail only while it is open: no push arrives, or iOS does not wake the app.',
  'lock-screen-late':
    'A new message is announced once the app was woken and has synchronised. That fits every fault of push, a synchronisation that fails, and settings that hide notifications. In low power mode it is no fault.',
};
