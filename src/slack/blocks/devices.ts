import type { RichTextBlock } from '@slack/types';
import { devicesIn } from '../../diagnosis/devices.js';
import type { Diagnosis } from '../../diagnosis/diagnosis.js';
import type { Redacted } from '../../redaction/redacted.js';
import { bold, paragraph, plain, richText } from './rich-text.js';

/** Says that a case mixes devices, whose logs are read as those of one; null where it does not, as far as they tell. */
export function devicesBlock(diagnosis: Diagnosis<Redacted>): RichTextBlock | null {
  const count = devicesIn(diagnosis);
  if (count < 2) return null;
  const what = `The logs come from ${count} devices and are read together. What works on one device is not fixed on another: give each device a thread of its own.`;
  return richText([paragraph(bold('Different devices  '), plain(what))]);
}
