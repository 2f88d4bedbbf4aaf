import type { DeviceCondition } from '../evidence.js';
import type { PushRecord } from '../push-record.js';

/** What a record says about one step of the delivery chain. */
export type PushInterpretation = { readonly kind: 'push' } & Omit<PushRecord, 'at'>;

/** What a record says about the device. */
export type ConditionInterpretation = { readonly kind: 'condition' } & Omit<DeviceCondition, 'at'>;

/** What the words of one record mean. */
export type Interpretation = PushInterpretation | ConditionInterpretation;

/** The column values of a record that stand beside its message. */
export interface MessageContext {
  readonly level: string | null;
  readonly module: string | null;
}
