const key = 'acting-person';

/** The id of the member whom this tab was told to act as; null: nobody was chosen. */
export function actingPerson(): string | null {
  return sessionStorage.getItem(key);
}

/** Kept for as long as the tab is open; each tab may act as somebody else. */
export function chooseActingPerson(id: string): void {
  sessionStorage.setItem(key, id);
}
