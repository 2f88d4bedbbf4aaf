import { defineConfig } from 'vitest/config';

/** Tests that need services beyond the machine itself: PostgreSQL. */
export default defineConfig({
  test: {
    include: ['test/services/**/*.test.ts'],
    env: { TZ: 'Pacific/Chatham', LC_ALL: 'tr_TR.UTF-8' },
  },
});
