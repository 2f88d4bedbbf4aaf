/** What Secure Mail does to get pushes, as the corpus calls it. */
export type Step =
  | 'token'
  | 'tenant'
  | 'registration'
  | 'subscription'
  | 'update'
  | 'validity'
  | 'push'
  | 'sync';

/** Why a step fails, as far as the device knows. */
export type Why =
  | { readonly kind: 'http'; readonly status: number }
  | { readonly kind: 'url'; readonly code: number }
  | { readonly kind: 'entitlement' }
  | { readonly kind: 'apple-id' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'unsaid' };

/** What the device says about its own settings. */
export type Setting = 'background-refresh' | 'low-power' | 'notifications';
export type SettingState = 'on' | 'off' | 'restricted';

/** One thing that the log tells, whatever words it uses. */
export type Fact =
  | { readonly kind: 'begins' | 'works'; readonly step: Step }
  | { readonly kind: 'fails'; readonly step: Step; readonly why: Why }
  | { readonly kind: 'setting'; readonly setting: Setting; readonly state: SettingState };

export const begins = (step: Step): Fact => ({ kind: 'begins', step });
export const works = (step: Step): Fact => ({ kind: 'works', step });
export const fails = (step: Step, why: Why = unsaid): Fact => ({ kind: 'fails', step, why });
export const states = (setting: Setting, state: SettingState): Fact => ({ kind: 'setting', setting, state });

/** The answer was this HTTP status. */
export const http = (status: number): Why => ({ kind: 'http', status });
/** The call ended with this code of NSURLErrorDomain. */
export const url = (code: number): Why => ({ kind: 'url', code });
export const entitlement: Why = { kind: 'entitlement' };
export const appleId: Why = { kind: 'apple-id' };
/** The listener service calls the subscription no longer valid. */
export const gone: Why = { kind: 'gone' };
export const unsaid: Why = { kind: 'unsaid' };
