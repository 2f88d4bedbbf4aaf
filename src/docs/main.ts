import { fileURLToPath } from 'node:url';
import { allPages } from './pages.js';
import { writePages } from './write-pages.js';

await writePages(fileURLToPath(new URL('../../docs', import.meta.url)), allPages());
