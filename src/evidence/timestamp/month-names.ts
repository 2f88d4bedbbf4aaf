/**
 * Month names as devices write them whose date formatter follows the user's language. An abbreviation of
 * three letters or more that fits one month of its language needs no mention; an earlier language wins.
 * Croatian is absent: its `lip`, `srp` and `lis` are other months than the Polish and Czech ones.
 */
const languages = [
  'january february march april may june july august september october november december',
  'januar|jänner februar märz april mai juni juli august september oktober november dezember',
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  'januari februari maart|mrt april mei juni juli augustus september oktober november december',
  'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  'januar februar marts april maj juni juli august september oktober november december',
  'januari februari mars april maj juni juli augusti september oktober november december',
  'januar februar mars april mai juni juli august september oktober november desember',
  'tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta',
  'stycznia|styczeń lutego|luty marca|marzec kwietnia|kwiecień maja czerwca|czerwiec lipca|lipiec sierpnia|sierpień września|wrzesień października|październik listopada grudnia|grudzień',
  'ledna|leden února|únor března|březen dubna|duben května|květen června|červen|čvn července|červenec|čvc srpna|srpen září října|říjen listopadu prosince|prosinec',
  'januára februára marca|marec apríla máj|mája júna júla augusta septembra októbra novembra decembra',
  'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
  'января|январь февраля|февраль март|марта апреля|апрель май|мая июня|июнь июля|июль августа сентября|сентябрь октября|октябрь ноября|ноябрь декабря|декабрь',
  'січня|січень лютого|лютий березня|березень квітня|квітень травня|травень червня|червень липня|липень серпня|серпень вересня|вересень жовтня|жовтень листопада грудня|грудень',
  'január február március április május június július augusztus szeptember október november december',
  'ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie',
  'januar februar marec april maj junij julij avgust september oktober november december',
  'jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember',
  'gener febrer març abril maig juny juliol agost|ag setembre octubre novembre desembre',
  'ιανουαρίου|ιανουάριος φεβρουαρίου|φεβρουάριος μαρτίου|μάρτιος απριλίου|απρίλιος μαΐου|μάιος ιουνίου|ιούνιος ιουλίου|ιούλιος αυγούστου|αύγουστος σεπτεμβρίου|σεπτέμβριος οκτωβρίου|οκτώβριος νοεμβρίου|νοέμβριος δεκεμβρίου|δεκέμβριος',
  'януари февруари март април май юни юли август септември октомври ноември декември',
  'januari februari maret april mei juni juli agustus|agt september oktober november desember',
];

const shortestAbbreviation = 3;

/** Stands for an abbreviation that fits several months. */
const ambiguous = 0;

const months = new Map<string, number>();
for (const language of languages) addLanguage(language.split(' ').map((names) => names.split('|').map(bare)));

/** The month, counted from 1, that a name or its abbreviation means; accents, case and dots do not matter. */
export function monthOfName(name: string): number | null {
  return months.get(bare(name)) ?? null;
}

/** Every three-letter abbreviation of plain letters, in lower case, with its month. */
export function plainAbbreviations(): [string, number][] {
  return [...months].filter(([name]) => /^[a-z]{3}$/.test(name));
}

function bare(name: string): string {
  const letters = name.normalize('NFD').replace(/[\p{M}.]/gu, '');
  return letters.toLowerCase().replaceAll('ı', 'i').replaceAll('ς', 'σ');
}

function addLanguage(names: string[][]): void {
  const own = new Map<string, number>();
  names.forEach((spellings, index) => {
    for (const name of spellings) addAbbreviations(own, name, index + 1);
  });
  names.forEach((spellings, index) => {
    for (const name of spellings) own.set(name, index + 1);
  });
  for (const [name, month] of own) {
    if (month !== ambiguous && !months.has(name)) months.set(name, month);
  }
}

function addAbbreviations(own: Map<string, number>, name: string, month: number): void {
  for (let length = shortestAbbreviation; length < name.length; length += 1) {
    const abbreviation = name.slice(0, length);
    const known = own.get(abbreviation) ?? month;
    own.set(abbreviation, known === month ? month : ambiguous);
  }
}
