/** Action id of the button under a known finding. */
export const takeBackAction = 'known.take-back';

/** The acknowledgement that a button takes back, and the case in which it stands. */
export interface KnownAddress {
  readonly caseId: string;
  readonly knownId: string;
}

export function toKnownValue({ caseId, knownId }: KnownAddress): string {
  return `${caseId}:${knownId}`;
}

/** What a button names; null for what no button of ours carries. */
export function fromKnownValue(value: string): KnownAddress | null {
  const [, caseId, knownId] = /^([a-z0-9]{1,32}):([a-z0-9]{1,32})$/.exec(value) ?? [];
  return caseId === undefined || knownId === undefined ? null : { caseId, knownId };
}
