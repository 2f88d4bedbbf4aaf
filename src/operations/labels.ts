import { causes } from '../diagnosis/causes/index.js';

/** Label of whatever is in none of the closed sets. */
export const otherLabel = 'other';

const methods: ReadonlySet<string> = new Set([
  'apps.connections.open',
  'auth.test',
  'chat.delete',
  'chat.postEphemeral',
  'chat.postMessage',
  'chat.update',
  'conversations.history',
  'conversations.info',
  'conversations.open',
  'conversations.replies',
  'files.completeUploadExternal',
  'files.delete',
  'files.getUploadURLExternal',
  'files.info',
  'functions.completeError',
  'functions.completeSuccess',
  'reactions.add',
  'reactions.remove',
  'users.info',
  'views.open',
  'views.publish',
  'views.push',
  'views.update',
]);

/** Slack's error codes that call for different things to do, and what stands for an answer that never came. */
const errors: ReadonlySet<string> = new Set([
  'account_inactive',
  'already_reacted',
  'cant_delete_message',
  'cant_update_message',
  'channel_not_found',
  'expired_trigger_id',
  'fatal_error',
  'file_deleted',
  'file_not_found',
  'http_4xx',
  'http_5xx',
  'internal_error',
  'invalid_arguments',
  'invalid_auth',
  'invalid_blocks',
  'is_archived',
  'message_not_found',
  'missing_scope',
  'msg_too_long',
  'no_answer',
  'no_reaction',
  'not_allowed_token_type',
  'not_authed',
  'not_in_channel',
  'not_reactable',
  'ratelimited',
  'service_unavailable',
  'team_disabled',
  'thread_not_found',
  'token_expired',
  'token_revoked',
  'view_not_found',
]);

const causeIds: ReadonlySet<string> = new Set(causes.map(({ id }) => id));

export function methodLabel(method: string): string {
  return methods.has(method) ? method : otherLabel;
}

export function slackErrorLabel(error: string): string {
  return errors.has(error) ? error : otherLabel;
}

export function causeLabel(cause: string | null): string {
  if (cause === null) return 'none';
  return causeIds.has(cause) ? cause : otherLabel;
}
