/** Ends a listener at its acknowledgement: what it does is in the inbox now, and is done from there. No failure. */
export class TakenIn extends Error {
  override readonly name = 'TakenIn';
}
