/** The job is no longer ours: another process has it, or it was cancelled. Nothing more is to be done here. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
}

/** The process stops; the job is to be handed back. */
export class Stopping extends Error {
  override readonly name = 'Stopping';
}
