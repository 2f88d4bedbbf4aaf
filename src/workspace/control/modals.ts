import { makeView, remakeView } from '../acts/views.js';
import { pictureProblems } from '../blocks/pictures.js';
import { asMessages, validateView } from '../blocks/validate.js';
import { people } from '../directory.js';
import { isObject, type JsonObject, objectOf } from '../json.js';
import { viewClosed, viewSubmission } from '../payloads/interaction.js';
import type { Receipt } from '../records.js';
import type { View } from '../store/views.js';
import type { World } from '../world.js';
import type { Entries } from './entries.js';
import { personAt, topView } from './lookup.js';
import { clientErrors, stateOf } from './modal-values.js';
import type { Press } from './press.js';
import { pressInView } from './press-in-view.js';

/** What came of pressing a modal's submit button. `errors` by block id. */
export type Submission =
  | { readonly outcome: 'closed' | 'cleared' | 'updated' | 'pushed' }
  | {
      readonly outcome: 'refused';
      readonly errors: Readonly<Record<string, string>>;
      readonly by: 'client' | 'app';
    }
  | { readonly outcome: 'failed'; readonly reason: string };

/** What members do with modals; all of it concerns the one that shows. */
export function modalControl(world: World) {
  return {
    submit: (entries: Entries, user: string = people.robin): Promise<Submission> =>
      submit(world, entries, user),

    /** Presses a button, or chooses, inside the modal. */
    async act(
      action: string,
      { user = people.robin, ...options }: Omit<Press, 'action'> & { readonly user?: string } = {},
    ): Promise<Receipt> {
      return pressInView(world, topView(world, user), { action, ...options });
    },

    async close(user: string = people.robin): Promise<void> {
      const view = topView(world, user);
      if (view.definition.clear_on_close === true) world.views.clear(user);
      else world.views.pop(user);
      changed(world, user);
      if (view.definition.notify_on_close === true) {
        await world.courier.ask('interactive', viewClosed(personAt(world, user), view));
      }
    },
  };
}

async function submit(world: World, entries: Entries, user: string): Promise<Submission> {
  const view = topView(world, user);
  const errors = clientErrors(world, view, entries);
  if (Object.keys(errors).length > 0) return { outcome: 'refused', errors, by: 'client' };
  const payload = viewSubmission(
    personAt(world, user),
    view,
    stateOf(world, view.blocks, entries),
    world.grants.newTrigger(user),
  );
  const receipt = await world.courier.ask('interactive', payload);
  if (!receipt.acknowledged) return { outcome: 'failed', reason: receipt.reason };
  const outcome = obey(world, view, objectOf(receipt.payload));
  changed(world, user);
  return outcome;
}

/** Does what the app answered to a submission. */
function obey(world: World, view: View, answer: JsonObject): Submission {
  switch (answer.response_action) {
    case undefined:
      world.views.pop(view.user);
      return { outcome: 'closed' };
    case 'clear':
      world.views.clear(view.user);
      return { outcome: 'cleared' };
    case 'errors':
      return showErrors(view, objectOf(answer.errors));
    case 'update':
    case 'push':
      return showNext(world, view, answer);
    default:
      return { outcome: 'failed', reason: `unknown response_action ${answer.response_action}` };
  }
}

function showErrors(view: View, errors: JsonObject): Submission {
  const inputs = new Set(view.blocks.filter(({ type }) => type === 'input').map(({ block_id }) => block_id));
  const known = Object.keys(errors).every((blockId) => inputs.has(blockId));
  if (!known || Object.keys(errors).length === 0)
    return { outcome: 'failed', reason: 'errors name no input block of the view' };
  const texts = Object.entries(errors).map(([blockId, text]) => [blockId, String(text)]);
  return { outcome: 'refused', errors: Object.fromEntries(texts), by: 'app' };
}

function showNext(world: World, view: View, answer: JsonObject): Submission {
  const { view: next } = answer;
  const problems = [...validateView(next), ...pictureProblems(world.files, answer.view, '/view')];
  if (!isObject(next) || problems.length > 0)
    return { outcome: 'failed', reason: asMessages(problems).join('\n') };
  if (answer.response_action === 'push') {
    world.views.push(makeView(world, view.user, next, view));
    return { outcome: 'pushed' };
  }
  world.views.replace(remakeView(world, view, next));
  return { outcome: 'updated' };
}

function changed(world: World, user: string): void {
  world.feed.publish({ kind: 'views', user });
}
