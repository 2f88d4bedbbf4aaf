/**
 * Kinds of work in the inbox. `again`: a case is diagnosed once more, with what people answered by now; `files`: the
 * files of an escalation are posted; `forget`: a case is forgotten; `sweep`: what it left is looked for once more;
 * `known`: cases are shown with what is known, or known no longer.
 */
export const inboxKinds = {
  message: 'message',
  interaction: 'interaction',
  again: 'again',
  files: 'files',
  forget: 'forget',
  sweep: 'sweep',
  known: 'known',
} as const;
