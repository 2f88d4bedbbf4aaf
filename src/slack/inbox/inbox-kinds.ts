/**
 * Kinds of work in the inbox. `again`: a case is diagnosed once more, with what people answered by now; `files`: the
 * files of an escalation are posted.
 */
export const inboxKinds = {
  message: 'message',
  interaction: 'interaction',
  again: 'again',
  files: 'files',
} as const;
