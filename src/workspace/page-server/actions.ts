import type { Control } from '../control/control.js';
import type { WireReceipt, WireSubmission } from '../page/wire.js';
import type { Receipt } from '../records.js';
import type { Sample } from '../samples.js';
import type { Requests } from './requests.js';

/** What a member can do on the page, by request. Each answers with JSON. */
export type Actions = {
  readonly [Name in keyof Requests]: (request: Requests[Name], user: string) => Promise<object>;
};

export function actionsOf(control: Control, samples: readonly Sample[]): Actions {
  return {
    post: async (what, user) => ({ ts: control.post({ ...what, user }).ts }),
    sample: (what, user) => postSample(control, samples, what, user),
    click: async (what, user) => receiptOf(await control.click({ ...what, user })),
    command: async (what, user) => receiptOf(await control.command({ ...what, user })),
    shortcut: async (what, user) => receiptOf(await control.shortcut({ ...what, user })),
    act: async ({ action, ...what }, user) => receiptOf(await control.modals.act(action, { ...what, user })),
    submit: ({ entries }, user): Promise<WireSubmission> => control.modals.submit(entries, user),
    close: async (_, user) => {
      await control.modals.close(user);
      return {};
    },
    openHome: async (_, user) => {
      control.openHome({ user });
      return {};
    },
    homeAct: async (what, home) => receiptOf(await control.click({ ...what, home })),
    step: async (what, user) => ({ id: control.runStep({ ...what, user }).id }),
  };
}

async function postSample(
  control: Control,
  samples: readonly Sample[],
  { channel, id }: Requests['sample'],
  user: string,
): Promise<object> {
  const sample = samples.find((known) => known.id === id);
  if (sample === undefined) return {};
  const file = { name: sample.fileName, bytes: await sample.build() };
  const { ts } = control.post({ channel, user, text: sample.description, files: [file] });
  return { ts };
}

function receiptOf({ acknowledged }: Receipt): WireReceipt {
  return { acknowledged };
}
