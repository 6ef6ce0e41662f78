/** Interface words of the region that the test makes: real words, short, in the places of the English ones. */

/** What stands where nothing of its own is given: common words, in turn. */
const VOCABULARY = {
  ur: ['صحت', 'صفحہ', 'تحریر', 'ماں', 'بچہ', 'دن', 'ہسپتال', 'معائنہ', 'خاندان', 'مدد', 'گھر', 'پانی', 'سوال', 'جواب', 'وقت'],
  ky: ['саламаттык', 'барак', 'текст', 'эне', 'бала', 'күн', 'оорукана', 'кароо', 'үй-бүлө', 'жардам', 'үй', 'суу', 'суроо', 'жооп', 'убакыт'],
} as const;

/** Words that the test looks for, by their place. */
const OWN: Record<RegionLocale, Record<string, string>> = {
  ur: {
    'site.name': 'صحت پل',
    'site.about': 'ڈاکٹروں کی باتیں، آسان لفظوں میں، مفت۔',
    'nav.help': 'مدد لیں',
    'nav.home': 'پہلا صفحہ',
    'nav.leave': 'نکلیں',
    'nav.search': 'تلاش',
    'help.page': 'مدد کب لیں',
    'help.call': '{number} پر فون کریں',
    'nav.call': '{number} پر فون کریں',
    'urgency.now': 'ابھی: ہسپتال جائیں',
    'notFound.title': 'یہ صفحہ یہاں نہیں',
    'article.regions.coast': 'ساحل',
    'calendars.by.ministry': 'وزارت صحت',
  },
  ky: {
    'site.name': 'Ден соолук көпүрөсү',
    'site.about': 'Дарыгерлердин кеңештери, түшүнүктүү жана акысыз.',
    'nav.help': 'Жардам алуу',
    'nav.home': 'Башкы бет',
    'nav.leave': 'Чыгуу',
    'nav.search': 'Издөө',
    'help.page': 'Качан жардам алуу керек',
    'help.call': '{number} чалыңыз',
    'nav.call': '{number} чалыңыз',
    'urgency.now': 'Азыр: ооруканага барыңыз',
    'notFound.title': 'Бул барак жок',
    'article.regions.coast': 'Жээк',
    'calendars.by.ministry': 'Саламаттык сактоо министрлиги',
  },
};

export type RegionLocale = keyof typeof VOCABULARY;
type Words = { [key: string]: string | Words };

/**
 * @param shape the English words of the interface: which there are, and which names stand in them
 * @returns the same places with words of the language
 */
export function wordsIn(locale: RegionLocale, shape: Words): Words {
  let turn = 0;
  const at = (words: Words, path: string): Words =>
    Object.fromEntries(
      Object.entries(words).map(([key, held]) => {
        const place = path === '' ? key : `${path}.${key}`;
        if (typeof held !== 'string') return [key, at(held, place)];
        const names = held.match(/\{[^}]+\}/g) ?? [];
        const common = VOCABULARY[locale][turn++ % VOCABULARY[locale].length] ?? '';
        return [key, OWN[locale][place] ?? [common, ...names].join(' ')];
      }),
    );
  return at(shape, '');
}
