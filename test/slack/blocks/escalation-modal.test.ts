import { describe, expect, it } from 'vitest';
import type { Diagnosis } from '../../../src/diagnosis/diagnosis.js';
import type { Redacted } from '../../../src/redaction/redacted.js';
import { escalationModal } from '../../../src/slack/blocks/escalation-modal.js';
import { validateView } from '../../../src/workspace/blocks/validate.js';
import { syntheticDiagnosis } from '../../cases/synthetic-diagnosis.js';

const found = syntheticDiagnosis();
const [entry] = found.timeline;
const eventful = { ...found, timeline: entry === undefined ? [] : [entry, entry, entry] };

function form(diagnosis: Diagnosis<Redacted> = found, asksChannel = false) {
  const view = escalationModal({ diagnosis, asksChannel, metadata: '{}' });
  return { view, json: JSON.stringify(view), elements: view.blocks.map(elementOf) };
}

function elementOf(block: object): Record<string, unknown> {
  return 'element' in block ? { ...Object(block.element) } : {};
}

describe('the form of an escalation', () => {
  it.each([true, false])('is accepted by Slack, with a channel to choose: %s', (asksChannel) => {
    const { json } = form(eventful, asksChannel);
    expect(validateView(JSON.parse(json))).toEqual([]);
    expect(json.includes('conversations_select')).toBe(asksChannel);
  });

  it('offers every owner, Citrix support first, and proposes whom the first cause names', () => {
    const [target] = form().elements;
    expect(target?.options).toMatchObject([
      { value: 'citrix-support' },
      { value: 'mdm-admin' },
      { value: 'app-packager' },
      { value: 'device-user' },
      { value: 'network-admin' },
      { value: 'exchange-admin' },
    ]);
    expect(target?.initial_option).toMatchObject({ value: 'exchange-admin' });
  });

  it('proposes Citrix support where no cause was found', () => {
    const [target] = form({ ...found, causes: [] }).elements;
    expect(target?.initial_option).toMatchObject({ value: 'citrix-support' });
  });

  it('lets everything go along that there is', () => {
    const include = form(eventful).elements.at(-1);
    expect(include?.initial_options).toEqual(include?.options);
    expect(include?.options).toMatchObject([
      { value: 'evidence' },
      { value: 'picture' },
      { value: 'package' },
    ]);
  });

  it('offers no picture where there is none', () => {
    expect(form().elements.at(-1)?.options).toMatchObject([{ value: 'evidence' }, { value: 'package' }]);
  });

  it('holds no more than a note of 1000 characters', () => {
    expect(form().json).toContain('"max_length":1000');
  });
});
