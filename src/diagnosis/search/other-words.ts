import { wordsOf } from './words.js';

/**
 * What people say, and the words of the catalogue for it; without accents. A key that ends in a hyphen stands for
 * every word that begins so. Causes are told in English, asked for in whatever the support desk speaks.
 */
const meanings = `
alert- = notification
banner- = notification
benachrichtigung- = notification
mitteilung- = notification
sperrbildschirm- = lock screen
lockscreen = lock screen
abzeichen = badge
kennzeichen = badge
zahler- = badge
symbol = badge
appsymbol = badge
icon- = badge
counter- = badge
aktualisier- = update
delay- = late
lag = late
lags = late
lagging = late
slow- = late
langsam- = late
spat = late
spater = late
verspat- = late
verzoger- = late
vordergrund = foreground
geoffnet = open
offne- = open
ungelesen- = unread
nachricht- = mail
email- = mail
mails = mail
messages = mail
hintergrundaktualisier- = background app refresh
hintergrund- = background
stromspar- = low power mode
energiespar- = low power mode
battery = low power
akku- = low power
postfach- = mailbox
migrat- = moved
verschob- = moved
umgezog- = moved
zertifikat- = certificate
abonnement- = subscription
abo = subscription
expir- = invalid
abgelauf- = invalid
ungultig- = invalid
password- = credentials
passwor- = credentials
kennwor- = credentials
login- = credentials
logon- = credentials
anmeld- = credentials
verweiger- = refuses
abgelehnt = refuses
denied = refuses
blockier- = blocked
gesperrt = blocked
erreich- = reach
richtlinie- = policy
gerat- = device
mandant- = tenant
berechtigung- = entitlement
ausgeschaltet = off
abgeschaltet = off
deaktivier- = off
ausfall- = outage
storung- = outage
vpn = tunnel
wlan = wifi
mobilfunk- = cellular
netzwerk- = network
verbindung- = connection
fehlt = missing
fehlend- = missing
falsch- = wrong
gross- = large
groß- = large
entfernt = removed
`;

const exact = new Map<string, readonly string[]>();
const beginnings: [string, readonly string[]][] = [];
for (const row of meanings.trim().split('\n')) {
  const [said = '', meant = ''] = row.split(' = ');
  if (said.endsWith('-')) beginnings.push([said.slice(0, -1), wordsOf(meant)]);
  else exact.set(said, wordsOf(meant));
}

/** The words of the catalogue for a word that people say; null where none are known. */
export function meaningOf(said: string): readonly string[] | null {
  return exact.get(said) ?? beginnings.find(([beginning]) => said.startsWith(beginning))?.[1] ?? null;
}
