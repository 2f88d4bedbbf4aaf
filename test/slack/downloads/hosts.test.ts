import { describe, expect, it } from 'vitest';
import { mayReceiveToken } from '../../../src/slack/downloads/hosts.js';

const slack = 'https://slack.com/api/';

describe('mayReceiveToken', () => {
  it.each([
    ['https://files.slack.com/files-pri/T1-F1/a.zip', slack],
    ['https://acme.enterprise.slack.com/a', slack],
    ['https://files.slack-gov.com/a', 'https://slack-gov.com/api/'],
    ['http://127.0.0.1:9000/files/a', 'http://127.0.0.1:8000/api/'],
    ['http://localhost:8000/files/a', 'http://127.0.0.1:8000/api/'],
    ['https://chat.example/files/a', 'https://chat.example/api/'],
  ])('allows %s beside %s', (address, api) => {
    expect(mayReceiveToken(address, api)).toBe(true);
  });

  it.each([
    ['http://files.slack.com/a', slack],
    ['https://files.slack.com:8443/a', slack],
    ['https://files.slack.com.evil.example/a', slack],
    ['https://evilslack.com/a', slack],
    ['https://user@evil.example/files.slack.com', slack],
    ['http://127.0.0.1:8000/a', slack],
    ['https://files.slack.com/a', 'https://chat.example/api/'],
    ['http://chat.example/a', 'https://chat.example/api/'],
    ['http://127.0.0.1.evil.example/a', 'http://127.0.0.1:8000/api/'],
    ['', slack],
  ])('refuses %s beside %s', (address, api) => {
    expect(mayReceiveToken(address, api)).toBe(false);
  });
});
