/* Reading JSON that the stand-in has validated. */

export type Shape = Readonly<Record<string, unknown>>;
export type TextObject = { readonly type: string; readonly text: string };

export function shapeOf(value: unknown): Shape {
  return typeof value === 'object' && value !== null ? (value as Shape) : {};
}

export function shapesOf(value: unknown): readonly Shape[] {
  return Array.isArray(value) ? value.map(shapeOf) : [];
}

export function stringOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function textObjectOf(value: unknown): TextObject | null {
  const { text, type } = shapeOf(value);
  return typeof text === 'string' && typeof type === 'string' ? { type, text } : null;
}

/** The words of a text object. */
export function wordsOf(value: unknown): string {
  return textObjectOf(value)?.text ?? '';
}
