import type { Failure } from '../push-record.js';
import { wordsOf } from './normal-form.js';
import { type Family, hitsOf, phrase, takeOut } from './pattern.js';

/** The account that signed in may not do this: EWS `ResponseCodeType`. */
const refusals = [
  'ErrorAccessDenied',
  'ErrorImpersonateUserDenied',
  'ErrorImpersonationDenied',
  'ErrorImpersonationFailed',
  'ErrorAccountDisabled',
  'ErrorUserNotAllowedByPolicy',
  'ErrorNotDelegate',
  'ErrorTokenSerializationDenied',
];

/** What else Exchange Web Services answers to a subscription or a synchronisation: EWS `ResponseCodeType`. */
const answers = [
  'ErrorADOperation',
  'ErrorADSessionFilter',
  'ErrorADUnavailable',
  'ErrorBatchProcessingStopped',
  'ErrorCASServerVersion',
  'ErrorClientDisconnected',
  'ErrorConnectionFailed',
  'ErrorContentConversionFailed',
  'ErrorCorruptData',
  'ErrorDataSizeLimitExceeded',
  'ErrorExceededConnectionCount',
  'ErrorExceededFindCountLimit',
  'ErrorExceededSubscriptionCount',
  'ErrorExpiredSubscription',
  'ErrorFolderNotFound',
  'ErrorInsufficientResources',
  'ErrorInternalServerError',
  'ErrorInternalServerTransientError',
  'ErrorInvalidFolderId',
  'ErrorInvalidOperation',
  'ErrorInvalidPullSubscriptionId',
  'ErrorInvalidRequest',
  'ErrorInvalidServerVersion',
  'ErrorInvalidSubscription',
  'ErrorInvalidSubscriptionRequest',
  'ErrorInvalidSyncStateData',
  'ErrorInvalidWatermark',
  'ErrorItemNotFound',
  'ErrorMailboxFailover',
  'ErrorMailboxMoveInProgress',
  'ErrorMailboxStoreUnavailable',
  'ErrorMessageSizeExceeded',
  'ErrorMissedNotificationEvents',
  'ErrorMissingArgument',
  'ErrorNoPublicFolderReplicaAvailable',
  'ErrorNoRespondingCASInDestinationSite',
  'ErrorNonExistentMailbox',
  'ErrorNonPrimarySmtpAddress',
  'ErrorNotEnoughMemory',
  'ErrorProxiedSubscriptionCallFailure',
  'ErrorProxyCallFailed',
  'ErrorProxyRequestNotAllowed',
  'ErrorProxyRequestProcessingFailed',
  'ErrorProxyServiceDiscoveryFailed',
  'ErrorProxyTokenExpired',
  'ErrorQuotaExceeded',
  'ErrorRequestAborted',
  'ErrorRequestStreamTooBig',
  'ErrorSchemaValidation',
  'ErrorServerBusy',
  'ErrorServiceDiscoveryFailed',
  'ErrorSubscriptionAccessDenied',
  'ErrorSubscriptionDelegateAccessNotSupported',
  'ErrorSubscriptionNotFound',
  'ErrorSubscriptionUnsubscribed',
  'ErrorSyncFolderNotFound',
  'ErrorTimeoutExpired',
  'ErrorTooManyObjectsOpened',
  'ErrorUnableToFindProxyService',
  'ErrorUnsupportedMailboxServerVersion',
  'ErrorUserWithoutFederatedProxyAddress',
];

/** A name in normal form, whose words stand apart or, without capitals to part them, together. */
function spelled(name: string): string {
  return wordsOf(name).replaceAll(' ', ' ?');
}

function named(names: readonly string[]): RegExp {
  const longestFirst = names.toSorted((a, b) => b.length - a.length);
  return phrase(`(${longestFirst.map(spelled).join('|')})`);
}

/** The faults of Exchange Web Services by name: those of the account, and all others. */
export const faults: Family<'refusal' | 'fault'> = [
  { means: 'refusal', words: named(refusals), samples: ['ErrorAccessDenied', 'ErrorImpersonateUserDenied'] },
  { means: 'fault', words: named(answers), samples: ['ErrorServerBusy', 'ERRORMAILBOXMOVEINPROGRESS'] },
];

/** Any of these names. */
export const faultNames = named([...refusals, ...answers]);

const names: ReadonlyMap<string, string> = new Map(answers.map((name) => [name.toLowerCase(), name]));

/** The last fault that a text names, and the text without any. */
export function faultIn(text: string): { failure: Failure; index: number; rest: string } | null {
  if (!text.includes('error')) return null;
  const hit = hitsOf(faults, text).at(-1);
  if (hit === undefined) return null;
  const name = names.get((hit.value ?? '').replaceAll(' ', ''));
  const failure: Failure =
    name === undefined ? { kind: 'authentication', code: null } : { kind: 'fault', name };
  return { failure, index: hit.index, rest: takeOut(faults, text).rest };
}
