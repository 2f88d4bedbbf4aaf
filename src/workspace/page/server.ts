import { actingPerson } from './acting-person.js';
import type { WireChange, WireChoice, WireEntries, WireReceipt, WireState, WireSubmission } from './wire.js';

const own = { 'x-local-workspace': '1' };

/** What the page asks for, by name. */
interface Questions {
  readonly post: [
    { channel: string; text: string; threadTs?: string; fileIds: readonly string[] },
    { ts: string },
  ];
  readonly sample: [{ channel: string; id: string }, { ts: string }];
  readonly click: [
    { channel: string; ts: string; action: string; block: string; choice?: WireChoice; entries: WireEntries },
    WireReceipt,
  ];
  readonly command: [{ channel: string; command: string; text: string }, WireReceipt];
  readonly shortcut: [{ channel: string; ts: string; callbackId: string }, WireReceipt];
  readonly act: [{ action: string; block: string; choice?: WireChoice; entries: WireEntries }, WireReceipt];
  readonly homeAct: Questions['act'];
  readonly openHome: [Record<string, never>, Record<string, never>];
  readonly step: [{ callbackId: string; inputs: Readonly<Record<string, string>> }, { id: string }];
  readonly submit: [{ entries: WireEntries }, WireSubmission];
  readonly close: [Record<string, never>, Record<string, never>];
}

export async function ask<Name extends keyof Questions>(
  name: Name,
  body: Questions[Name][0],
): Promise<Questions[Name][1]> {
  const headers = { ...own, 'content-type': 'application/json' };
  return answerOf(
    await fetch(addressOf(`/workspace/do/${name}`), { method: 'POST', headers, body: JSON.stringify(body) }),
  );
}

/** Answers with the file's id. */
export async function upload(file: File): Promise<string> {
  const address = addressOf('/workspace/upload', { name: file.name });
  const { id } = await answerOf<{ id: string }>(
    await fetch(address, { method: 'POST', headers: own, body: file }),
  );
  return id;
}

export async function loadState(): Promise<WireState> {
  return answerOf(await fetch(addressOf('/workspace/state'), { headers: own }));
}

/**
 * Hears of every change until the answer is called. `onOpen` comes with each connection, the first one
 * included.
 */
export function listen(
  onChange: (change: WireChange) => void,
  onOpen: () => void,
  onLost: () => void,
): () => void {
  const source = new EventSource(addressOf('/workspace/changes'));
  source.addEventListener('open', onOpen);
  source.addEventListener('error', onLost);
  source.addEventListener('message', ({ data }) => onChange(JSON.parse(String(data)) as WireChange));
  return () => source.close();
}

/** Everything is asked as the member that the page acts as. */
function addressOf(path: string, query: Readonly<Record<string, string>> = {}): string {
  const person = actingPerson();
  const parameters = new URLSearchParams(person === null ? query : { ...query, as: person });
  return parameters.size === 0 ? path : `${path}?${parameters}`;
}

async function answerOf<T>(response: Response): Promise<T> {
  if (!response.ok) throw new Error(`the workspace answered ${response.status}`);
  return (await response.json()) as T;
}
