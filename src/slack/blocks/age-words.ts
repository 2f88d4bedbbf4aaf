const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How old something is, in milliseconds, as one number: `5 min`, `3 h`, `2 d`. */
export function ageWords(age: number): string {
  if (age < minute) return 'just now';
  if (age < hour) return `${Math.floor(age / minute)} min`;
  return age < day ? `${Math.floor(age / hour)} h` : `${Math.floor(age / day)} d`;
}
