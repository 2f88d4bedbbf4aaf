import type { Limit } from './limits.js';

/** What a JSON value must look like. */
export type Rule =
  | { readonly kind: 'text'; readonly length: Limit }
  | { readonly kind: 'word'; readonly allowed: readonly string[] }
  | { readonly kind: 'flag' }
  /** `YYYY-MM-DD`. */
  | { readonly kind: 'date' }
  | { readonly kind: 'number'; readonly range: Limit }
  | { readonly kind: 'list'; readonly of: Rule; readonly size: Limit }
  | ObjectRule
  | VariantRule
  | { readonly kind: 'later'; readonly rule: () => Rule }
  | { readonly kind: 'anything' };

export interface ObjectRule {
  readonly kind: 'object';
  readonly required: Readonly<Record<string, Rule>>;
  readonly optional: Readonly<Record<string, Rule>>;
  /** At least one of these fields must be there. */
  readonly anyOf: readonly string[];
  /** At most one of these. */
  readonly notBoth: readonly string[];
}

/** One of several objects, told apart by `type`. */
export interface VariantRule {
  readonly kind: 'variant';
  readonly byType: Readonly<Record<string, Rule>>;
}

type Fields = Readonly<Record<string, Rule>>;

export const flag: Rule = { kind: 'flag' };
export const date: Rule = { kind: 'date' };
export const anything: Rule = { kind: 'anything' };
export const text = (length: Limit): Rule => ({ kind: 'text', length });
export const word = (...allowed: readonly string[]): Rule => ({ kind: 'word', allowed });
export const number = (range: Limit): Rule => ({ kind: 'number', range });
export const list = (of: Rule, size: Limit): Rule => ({ kind: 'list', of, size });
export const later = (rule: () => Rule): Rule => ({ kind: 'later', rule });

export function object(
  required: Fields,
  optional: Fields = {},
  choice: { readonly anyOf?: readonly string[]; readonly notBoth?: readonly string[] } = {},
): ObjectRule {
  return { kind: 'object', required, optional, anyOf: choice.anyOf ?? [], notBoth: choice.notBoth ?? [] };
}

/** `byType` without the `type` field, which is added to each. */
export function variant(byType: Readonly<Record<string, ObjectRule | Rule>>): VariantRule {
  const typed = Object.entries(byType).map(([type, rule]) => [type, withType(type, rule)]);
  return { kind: 'variant', byType: Object.fromEntries(typed) };
}

function withType(type: string, rule: Rule): Rule {
  return rule.kind === 'object' ? { ...rule, required: { type: word(type), ...rule.required } } : rule;
}
