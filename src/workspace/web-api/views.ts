import { makeView, remakeView } from '../acts/views.js';
import { pictureProblems } from '../blocks/pictures.js';
import { asMessages, validateView } from '../blocks/validate.js';
import type { JsonObject } from '../json.js';
import { viewObject } from '../payloads/view-object.js';
import { isHome, stackLimit, type View } from '../store/views.js';
import { ApiError, type Call, type Methods } from './call.js';
import { refusal } from './content-arguments.js';

export const views: Methods = {
  'views.open': { token: 'bot', scope: null, run: open },
  'views.push': { token: 'bot', scope: null, run: push },
  'views.update': { token: 'bot', scope: null, run: update },
  'views.publish': { token: 'bot', scope: null, run: publish },
};

/** Slack: a view's JSON may have 250 KB. */
const viewBytes = 250_000;

/** The `view` argument, refused where Slack would refuse it. */
function definitionOf(call: Call, type: 'modal' | 'home'): JsonObject {
  const view = call.object('view', 'invalid_arguments');
  if (view === undefined) throw new ApiError('invalid_arguments');
  if (JSON.stringify(view).length > viewBytes) throw new ApiError('view_too_large');
  const problems = [...validateView(view), ...pictureProblems(call.world.files, view, '/view')];
  if (problems.length > 0) throw refusal('invalid_arguments', asMessages(problems));
  if (view.type !== type) throw new ApiError('invalid_arguments');
  return view;
}

function userOf(call: Call): string {
  const spent = call.world.grants.spendTrigger(call.text('trigger_id') ?? '');
  if ('error' in spent) throw new ApiError(spent.error);
  return spent.user;
}

function open(call: Call): JsonObject {
  const definition = definitionOf(call, 'modal');
  const user = userOf(call);
  call.world.views.clear(user);
  return show(call, makeView(call.world, user, definition, null));
}

function push(call: Call): JsonObject {
  const definition = definitionOf(call, 'modal');
  const user = userOf(call);
  const stack = call.world.views.stack(user);
  const top = stack.at(-1);
  if (top === undefined) throw new ApiError('not_found');
  if (stack.length >= stackLimit) throw new ApiError('push_limit_reached');
  return show(call, makeView(call.world, user, definition, top));
}

function show(call: Call, view: View): JsonObject {
  call.world.views.push(view);
  announce(call, view);
  return { view: viewObject(view) };
}

function update(call: Call): JsonObject {
  const view = findView(call);
  if (view === undefined) throw new ApiError('not_found');
  return change(call, view, definitionOf(call, isHome(view) ? 'home' : 'modal'));
}

/** Gives a view another content; a `hash` argument has to be that of the content now. */
function change(call: Call, view: View, definition: JsonObject): JsonObject {
  const hash = call.text('hash');
  if (hash !== undefined && hash !== view.hash) throw new ApiError('hash_conflict');
  const changed = remakeView(call.world, view, definition);
  call.world.views.replace(changed);
  announce(call, changed);
  return { view: viewObject(changed) };
}

function findView(call: Call): View | undefined {
  const id = call.text('view_id');
  return id === undefined
    ? call.world.views.findByExternalId(call.need('external_id'))
    : call.world.views.find(id);
}

/** A member's home tab stays the same view, whatever is published. */
function publish(call: Call): JsonObject {
  const { directory, views: store } = call.world;
  const user = call.need('user_id');
  if (!directory.people.has(user)) throw new ApiError('user_not_found');
  const definition = definitionOf(call, 'home');
  const known = store.home(user);
  if (known !== undefined) return change(call, known, definition);
  const view = makeView(call.world, user, definition, null);
  store.putHome(view);
  announce(call, view);
  return { view: viewObject(view) };
}

function announce({ world }: Call, view: View): void {
  world.feed.publish({ kind: isHome(view) ? 'home' : 'views', user: view.user });
}
