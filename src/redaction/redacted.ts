declare const redacted: unique symbol;

/** Text that passed the gate (`gate.ts`); nothing else can produce it, and reports accept nothing else. */
export type Redacted = string & { readonly [redacted]: true };
