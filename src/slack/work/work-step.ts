/** The steps of a message's work, in their order. */
export type WorkStep =
  | 'stored'
  | 'acknowledged'
  | 'started'
  | 'announced'
  | 'read'
  | 'remembered'
  | 'answered'
  | 'noted'
  | 'followed'
  | 'finished';
