import { isObject, type Json, type JsonObject } from '../json.js';
import type { Limit } from './limits.js';
import type { ObjectRule, Rule, VariantRule } from './rules.js';

/** One complaint, in the words and with the pointer that Slack gives. */
export interface Problem {
  readonly code: 'invalid_type' | 'missing_field' | 'failed_constraint';
  readonly message: string;
  /** JSON pointer from the payload's root. */
  readonly pointer: string;
  readonly constraint: { readonly type: string; readonly expected: readonly string[]; readonly got: string };
}

export function problem(
  pointer: string,
  message: string,
  type: string,
  got: unknown,
  expected: readonly (string | number)[] = [],
): Problem {
  const code = type === 'type' ? 'invalid_type' : type === 'required' ? 'missing_field' : 'failed_constraint';
  return { code, message, pointer, constraint: { type, expected: expected.map(String), got: String(got) } };
}

/** Everything that is wrong with `value`, which stands at `pointer`. */
export function check(rule: Rule, value: Json | undefined, pointer: string): Problem[] {
  switch (rule.kind) {
    case 'anything':
      return [];
    case 'later':
      return check(rule.rule(), value, pointer);
    case 'text':
      return typeof value === 'string'
        ? checkLength(rule.length, value, pointer)
        : wrong('a string', value, pointer);
    case 'word':
      return checkWord(rule.allowed, value, pointer);
    case 'flag':
      return typeof value === 'boolean' ? [] : wrong('a boolean', value, pointer);
    case 'date':
      return typeof value === 'string' ? checkDate(value, pointer) : wrong('a string', value, pointer);
    case 'number':
      return checkNumber(rule.range, value, pointer);
    case 'list':
      return Array.isArray(value) ? checkList(rule, value, pointer) : wrong('an array', value, pointer);
    case 'object':
      return isObject(value) ? checkObject(rule, value, pointer) : wrong('an object', value, pointer);
    case 'variant':
      return isObject(value) ? checkVariant(rule, value, pointer) : wrong('an object', value, pointer);
  }
}

/** Slack counts code points. */
export function characters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

function wrong(expected: string, value: Json | undefined, pointer: string): Problem[] {
  return [problem(pointer, `must provide ${expected}`, 'type', typeof value, [expected])];
}

function checkLength({ min, max }: Limit, value: string, pointer: string): Problem[] {
  const length = characters(value);
  if (length < min)
    return [problem(pointer, `must be more than ${min - 1} characters`, 'min_length', length, [min])];
  if (length > max)
    return [problem(pointer, `must be less than ${max + 1} characters`, 'max_length', length, [max])];
  return [];
}

function checkWord(allowed: readonly string[], value: Json | undefined, pointer: string): Problem[] {
  if (typeof value === 'string' && allowed.includes(value)) return [];
  return [problem(pointer, 'must be a valid enum value', 'enum', JSON.stringify(value), allowed)];
}

function checkDate(value: string, pointer: string): Problem[] {
  return isDate(value) ? [] : [problem(pointer, 'must be a valid date', 'date', value, ['YYYY-MM-DD'])];
}

/** Whether a text is a day of the calendar, written `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function checkNumber({ min, max }: Limit, value: Json | undefined, pointer: string): Problem[] {
  if (typeof value !== 'number' || !Number.isInteger(value)) return wrong('an integer', value, pointer);
  if (value < min)
    return [problem(pointer, `must be greater than or equal to ${min}`, 'minimum', value, [min])];
  if (value > max) return [problem(pointer, `must be less than or equal to ${max}`, 'maximum', value, [max])];
  return [];
}

function checkList(rule: Rule & { kind: 'list' }, value: readonly Json[], pointer: string): Problem[] {
  const { min, max } = rule.size;
  if (value.length > max)
    return [problem(pointer, `no more than ${max} items allowed`, 'max_items', value.length, [max])];
  if (value.length < min)
    return [problem(pointer, `must provide at least ${min} items`, 'min_items', value.length, [min])];
  return value.flatMap((item, index) => check(rule.of, item, `${pointer}/${index}`));
}

function checkVariant(rule: VariantRule, value: JsonObject, pointer: string): Problem[] {
  const type = value.type;
  if (type === undefined) return [problem(pointer, 'missing required field: type', 'required', 'type')];
  const known = typeof type === 'string' && Object.hasOwn(rule.byType, type) ? rule.byType[type] : undefined;
  if (known !== undefined) return check(known, value, pointer);
  return [problem(`${pointer}/type`, `unsupported type: ${type}`, 'enum', type, Object.keys(rule.byType))];
}

function checkObject(rule: ObjectRule, value: JsonObject, pointer: string): Problem[] {
  return [
    ...missing(rule, value, pointer),
    ...conflicts(rule, value, pointer),
    ...fields(rule, value, pointer),
  ];
}

function missing(rule: ObjectRule, value: JsonObject, pointer: string): Problem[] {
  const absent = Object.keys(rule.required).filter((name) => value[name] === undefined);
  const anyThere = rule.anyOf.length === 0 || rule.anyOf.some((name) => value[name] !== undefined);
  const needed = anyThere ? absent : [...absent, rule.anyOf[0] ?? ''];
  return needed.map((name) => problem(pointer, `missing required field: ${name}`, 'required', name));
}

function conflicts(rule: ObjectRule, value: JsonObject, pointer: string): Problem[] {
  const present = rule.notBoth.filter((name) => value[name] !== undefined);
  if (present.length < 2) return [];
  return [problem(pointer, `only one of ${rule.notBoth.join(', ')} allowed`, 'not_both', present.join(', '))];
}

function fields(rule: ObjectRule, value: JsonObject, pointer: string): Problem[] {
  const known: Readonly<Record<string, Rule>> = { ...rule.optional, ...rule.required };
  return Object.entries(value).flatMap(([name, field]) => {
    if (field === undefined) return [];
    const of = Object.hasOwn(known, name) ? known[name] : undefined;
    if (of !== undefined) return check(of, field, `${pointer}/${pointerPart(name)}`);
    return [problem(pointer, `invalid additional property: ${name}`, 'additional_properties', name)];
  });
}

function pointerPart(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
