import { causes } from '../diagnosis/causes/index.js';
import type { Check } from '../diagnosis/check.js';
import { checks } from '../diagnosis/checks/index.js';
import { causePage } from './cause-page.js';
import { checkPage } from './check-page.js';
import { indexPage } from './index-page.js';
import type { Page } from './page.js';

/** Every generated page, made of the same data as the bot's answers. */
export function allPages(): Page[] {
  return [indexPage(), ...causes.map(causePage), ...checks.map((check: Check) => checkPage(check))];
}
