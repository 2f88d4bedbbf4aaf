/** Every error a person can meet: the code they may quote, and what they can do about it. */
const catalogue = {
  INPUT_NOT_FOUND: 'There is no such file or folder. Check the path.',
  INPUT_UNREADABLE: 'The file or folder cannot be read. Check its permissions.',
  INPUT_EMPTY: 'The input holds nothing to read. Send the log bundle, a log file or the log lines.',
  ZIP_BROKEN: 'The archive is damaged or cut short. Create the bundle again and send it once more.',
  ZIP_ENCRYPTED: 'The archive is encrypted. Send it without a password.',
  ZIP_METHOD: 'The archive uses a compression that cannot be read. Pack it as an ordinary zip.',
  ZIP_OVERLAP: 'Entries of the archive lie over one another. Create the bundle again.',
  ZIP_CRC: 'An entry of the archive does not match its checksum. Create the bundle again.',
  LIMIT_SIZE: 'The input is larger than the limit. Send only the Secure Mail folder of the bundle.',
  LIMIT_ENTRIES: 'The archive holds too many files. Send only the Secure Mail folder of the bundle.',
  LIMIT_NESTING: 'Archives are nested too deeply. Unpack the outer ones first.',
  LIMIT_MEMORY: 'Reading took too much memory. Send only the Secure Mail folder of the bundle.',
  READING_FAILED:
    'Reading this broke down; the bot itself goes on. Send only the Secure Mail folder of the bundle, and report the code if it stays.',
  LIMIT_TIME: 'Reading took too long. Send only the Secure Mail folder of the bundle.',
  RECORD_CUT:
    'A record is longer than any that the app writes, as behind a quote that never closes. It was cut, and what follows was read: create the bundle again if it matters.',
  XML_DOCTYPE: 'The XML has a DOCTYPE, which a policy file never needs. Remove it.',
  PLIST_BROKEN: 'The property list is damaged. Export the file again.',
  XML_BROKEN: 'The XML is not well-formed. Export the policy file again.',
  XML_LIMIT:
    'The XML is larger or more deeply nested than any policy file. Send the file as it was exported.',
  FILE_NOT_TEXT:
    'The file holds no readable text. If the policy EncryptLogs is on, turn it off and create the bundle again.',
  EVTX_BINARY:
    'A binary event log cannot be read. Open it in Event Viewer, choose "Save All Events As..." and save it as XML or CSV, or run: Get-WinEvent -Path <file> | Export-Csv <name>.csv',
  DOWNLOAD_FAILED: 'Slack did not hand over the file. Upload it again.',
  DOWNLOAD_SCOPE: 'Slack answered with its sign-in page: add the scope files:read and reinstall the app.',
  DOWNLOAD_HOST: 'The file does not lie on Slack. Upload it to Slack itself.',
  UPLOAD_FAILED: 'Slack did not take a file of the bot. Try again; if it stays, check the scope files:write.',
  FILE_GONE: 'The file was deleted or is not visible to the bot. Upload it again.',
  NOT_IN_CHANNEL: 'The bot is not in this channel. Invite it, and try again.',
  CHANNEL_CLOSED:
    'The bot is not set up for this channel. Use a channel of ALLOWED_CHANNELS, or have this one added to it.',
  THREAD_GONE: 'The message was deleted, so there is no thread left to answer in. Send it again.',
  SCOPE_MISSING: 'The app lacks a scope. Add it on the page OAuth & Permissions, and reinstall the app.',
  TOKEN_REVOKED:
    'Slack takes the token of the bot no longer. Reinstall the app, set the new token and start the bot again.',
  QUEUE_FULL: 'Too many bundles are waiting. Send it again in a few minutes.',
  WORK_CRASHED:
    'The bot broke down each time it worked on this, so it was given up. Send only the Secure Mail folder of the bundle.',
  STOPPED: 'The bot was stopped before it was done. Send it again.',
  CASE_RACE: 'Two uploads opened this case at the same moment. Send this one again.',
  CASE_UNKNOWN:
    'No such case is stored, or no longer. /securemail cases lists those that are; for a new one upload the bundle again.',
  CONFIG_INVALID: 'The configuration is wrong. Correct the variables that are named.',
  INSTALLATION_UNKNOWN: 'This workspace has not installed the app. Install it from /slack/install.',
  TOKEN_SEALED:
    'A stored token does not open with the keys of SLACK_TOKEN_KEYS. Add the key that sealed it, or install the app there again.',
  SLACK_UNREACHABLE: 'Slack cannot be reached. Check the network and SLACK_API_URL.',
  DATABASE_UNAVAILABLE: 'The database cannot be opened. Check DATABASE_URL or DATA_DIR.',
  DATABASE_IN_USE:
    'Another bot process uses this data folder. Stop it, choose another DATA_DIR, or set DATABASE_URL to let several share the work.',
  USAGE: 'The call was not understood. See: securemail --help',
  INTERNAL: 'The bot made a mistake. Nothing is lost: try again, and report the code if it stays.',
} as const;

export type ErrorCode = keyof typeof catalogue;

/** What to do about an error, without the detail that an error may carry. */
export function adviceOf(code: ErrorCode): string {
  return catalogue[code];
}

/** An error from the catalogue; `message` says what to do, `detail` what exactly was met. */
export class SecureMailError extends Error {
  readonly code: ErrorCode;
  readonly detail: string | null;

  constructor(code: ErrorCode, detail: string | null = null, options?: ErrorOptions) {
    super(detail === null ? catalogue[code] : `${catalogue[code]} (${detail})`, options);
    this.name = 'SecureMailError';
    this.code = code;
    this.detail = detail;
  }
}

/** Anything thrown, as an error of the catalogue; what is none becomes INTERNAL with its cause kept. */
export function asSecureMailError(thrown: unknown): SecureMailError {
  return thrown instanceof SecureMailError
    ? thrown
    : new SecureMailError('INTERNAL', null, { cause: thrown });
}
