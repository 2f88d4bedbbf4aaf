import { describe, expect, it } from 'vitest';
import { parseCall } from '../../src/cli/call.js';

const usual = { kind: 'check', json: false, reveal: false, color: true, width: null, answers: [] };

describe('the call', () => {
  it.each([
    [['check', 'a.zip'], { ...usual, paths: ['a.zip'] }],
    [['check', 'a', 'b', '-'], { ...usual, paths: ['a', 'b', '-'] }],
    [['check', '--json', '--reveal', 'a'], { ...usual, paths: ['a'], json: true, reveal: true }],
    [['--json', 'check', 'a'], { ...usual, paths: ['a'], json: true }],
    [['check', 'a', '--no-color', '--width', '100'], { ...usual, paths: ['a'], color: false, width: 100 }],
    [['check', '--', '--json'], { ...usual, paths: ['--json'] }],
    [
      [
        'check',
        'a',
        '--answer',
        'build=enterprise',
        '--answer',
        'noticed=today',
        '--answer',
        'build=unknown',
      ],
      {
        ...usual,
        paths: ['a'],
        answers: [
          { question: 'build', answer: 'unknown' },
          { question: 'noticed', answer: 'today' },
        ],
      },
    ],
    [['--help'], { kind: 'help' }],
    [['check', '-h'], { kind: 'help' }],
    [['help'], { kind: 'help' }],
    [['--version'], { kind: 'version' }],
  ])('%j is understood', (argv, call) => {
    expect(parseCall(argv)).toEqual(call);
  });

  it.each([
    [[], /--help/],
    [['check'], /needs a path/],
    [['inspect', 'a'], /no command inspect/],
    [['check', '--frobnicate', 'a'], /--frobnicate/],
    [['check', '-', '-'], /once/],
    [['check', 'a', '--width', 'wide'], /--width/],
    [['check', 'a', '--answer', 'colour=blue'], /one of: background-app-refresh, /],
    [['check', 'a', '--answer', 'build=home-made'], /build=<one of: enterprise, app-store, unknown>/],
    [['check', 'a', '--width', '3'], /--width/],
  ])('%j is refused', (argv, reason) => {
    expect(() => parseCall(argv)).toThrowError(
      expect.objectContaining({ code: 'USAGE', message: expect.stringMatching(reason) }),
    );
  });
});
