/** Markers of the 12-hour clock, in the spellings of the languages whose month names are known. */
const markers = {
  am: 'am|a.m.|a. m.|vorm.|f.m.|fm|ap.|de.|dop.|öö|π.μ.|дп|上午|午前|오전',
  pm: 'pm|p.m.|p. m.|nachm.|e.m.|em|ip.|du.|odp.|ös|μ.μ.|пп|下午|午後|오후',
};

/** Regular expression source that matches any of the markers; to be used with the flags `iu`. */
export const dayPeriodSource = `(?:${[...markers.am.split('|'), ...markers.pm.split('|')].map(pattern).join('|')})`;

/** The hour of the day; NaN where a 12-hour clock has no such hour. `marker` is null on a 24-hour clock. */
export function hourOfDay(hour: number, marker: string | null): number {
  if (marker === null) return hour;
  if (hour > 12) return Number.NaN;
  return (hour % 12) + (isAfternoon(marker) ? 12 : 0);
}

function isAfternoon(marker: string): boolean {
  return afternoon.has(marker.toLowerCase().replace(/[\s.]/gu, ''));
}

const afternoon = new Set(markers.pm.split('|').map((marker) => marker.replace(/[\s.]/gu, '')));

function pattern(marker: string): string {
  return marker.replaceAll('.', '\\.').replaceAll(' ', '\\s');
}
