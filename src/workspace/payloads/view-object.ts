import { app, team } from '../directory.js';
import { type JsonObject, textOf } from '../json.js';
import type { StateValues, View } from '../store/views.js';

/** A view as payloads and `views.*` show it. */
export function viewObject(view: View, values: StateValues = {}): JsonObject {
  const { definition } = view;
  return {
    id: view.id,
    team_id: team.id,
    type: definition.type,
    blocks: view.blocks,
    private_metadata: textOf(definition.private_metadata) ?? '',
    callback_id: textOf(definition.callback_id) ?? '',
    external_id: textOf(definition.external_id) ?? '',
    state: { values },
    hash: view.hash,
    title: definition.title ?? null,
    submit: definition.submit ?? null,
    close: definition.close ?? null,
    clear_on_close: definition.clear_on_close ?? false,
    notify_on_close: definition.notify_on_close ?? false,
    previous_view_id: view.previousId,
    root_view_id: view.rootId,
    app_id: app.id,
    app_installed_team_id: team.id,
    bot_id: app.botId,
  };
}
