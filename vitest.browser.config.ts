import { defineConfig } from 'vitest/config';

/** Tests of the web page in a real Chromium. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    env: { TZ: 'Pacific/Chatham', LC_ALL: 'tr_TR.UTF-8' },
    globalSetup: ['test/browser/build-page.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    fileParallelism: false,
    expect: { poll: { timeout: 10_000 } },
  },
});
