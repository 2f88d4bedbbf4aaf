import type { Control } from '../control/control.js';
import type { WireReceipt, WireSubmission } from '../page/wire.js';
import type { Receipt } from '../records.js';
import type { Sample } from '../samples.js';
import type { Requests } from './requests.js';
import { pageMember } from './state.js';

/** What the page can do, by request. Each answers with JSON. */
export type Actions = { readonly [Name in keyof Requests]: (request: Requests[Name]) => Promise<object> };

export function actionsOf(control: Control, samples: readonly Sample[]): Actions {
  return {
    post: async (what) => ({ ts: control.post({ ...what, user: pageMember }).ts }),
    sample: (what) => postSample(control, samples, what),
    click: async (what) => receiptOf(await control.click({ ...what, user: pageMember })),
    command: async (what) => receiptOf(await control.command({ ...what, user: pageMember })),
    shortcut: async (what) => receiptOf(await control.shortcut({ ...what, user: pageMember })),
    act: async ({ action, ...what }) =>
      receiptOf(await control.modals.act(action, { ...what, user: pageMember })),
    submit: ({ entries }): Promise<WireSubmission> => control.modals.submit(entries, pageMember),
    close: async () => {
      await control.modals.close(pageMember);
      return {};
    },
  };
}

async function postSample(
  control: Control,
  samples: readonly Sample[],
  { channel, id }: Requests['sample'],
): Promise<object> {
  const sample = samples.find((known) => known.id === id);
  if (sample === undefined) return {};
  const file = { name: sample.fileName, bytes: await sample.build() };
  const { ts } = control.post({ channel, user: pageMember, text: sample.description, files: [file] });
  return { ts };
}

function receiptOf({ acknowledged }: Receipt): WireReceipt {
  return { acknowledged };
}
