import type { ServerOutputKind, ServerOutputPart, ServerStatement } from '../../evidence/server-output.js';

/** What output says about one matter, in the order in which it was pasted. */
export function statementsOf<Kind extends ServerOutputKind>(
  output: ServerOutputPart | undefined,
  kind: Kind,
): Extract<ServerStatement, { readonly kind: Kind }>[] {
  const isOf = (one: ServerStatement): one is Extract<ServerStatement, { readonly kind: Kind }> =>
    one.kind === kind;
  return (output?.statements ?? []).filter(isOf);
}

/** The evidence of several statements. */
export function placesOf<Place>(statements: readonly { readonly at: Place }[]): readonly Place[] {
  return statements.map(({ at }) => at);
}
