/** How words of the glossary are read, in Latin letters, made from the words themselves. */
import { describe, expect, test } from 'vitest';
import { locales } from '../../../src/locales.ts';
import { pronunciationOf } from '../../../src/pronunciation/pronunciation.ts';
import { library } from '../../../src/shelf.ts';

test.each([
  ['贫血', 'pín xuè'],
  ['癌症', 'ái zhèng'],
  ['子宫内膜异位症', 'zǐ gōng nèi mó yì wèi zhèng'],
  ['肺结核', 'fèi jié hé'],
  ['子痫前期', 'zǐ xián qián qī'],
  ['一氧化碳', 'yī yǎng huà tàn'],
  ['月经', 'yuè jīng'],
  ['儿童', 'ér tóng'],
  ['症状', 'zhèng zhuàng'],
  ['拨打120', 'bō dǎ 120'],
  ['中风', 'zhòng fēng'],
  ['咳嗽', 'ké sou'],
  ['缝针', 'féng zhēn'],
  ['炉子', 'lú zi'],
  ['生孩子', 'shēng hái zi'],
])('%s is read %s', (word, said) => {
  expect(pronunciationOf(word, 'zh-CN')).toEqual({ said });
});

test.each([
  ['قان ئازلىق', 'qan azliq'],
  ['ئۆپكە ياللۇغى', 'öpke yallughi'],
  ['ئىششىق', 'ishshiq'],
  ['چاناق', 'chanaq'],
  ['تېڭىش', 'tëngish'],
  ['سائەت', "sa'et"],
  ['ئېلان-ئۇقتۇرۇش', 'ëlan-uqturush'],
  ['ئىسھال', "is'hal"],
  ['HPV ۋىرۇسى', 'HPV wirusi'],
  ['كېسەل (贫血)', 'kësel (pín xuè)'],
])('%s is %s in ULY', (word, spelled) => {
  expect(pronunciationOf(word, 'ug')).toEqual({ spelled });
});

test.each([
  ['ཁྲག་ཟད', 'khrag zad', 'trak-zé'],
  ['སྨན་ཁང་', 'sman khang', 'men-khang'],
  ['ནུ་མའི་སྐྲན་ནད', "nu ma'i skran nad", 'nu-mé-tren-né'],
  ['བདེ་ཐང་', 'bde thang', 'dé-tang'],
  ['ཟླ་བ', 'zla ba', 'da-wa'],
  ['བུ་མོ', 'bu mo', 'bu-mo'],
  ['གཡག', 'g.yag', 'yak'],
  ['དབུགས', 'dbugs', 'uk'],
  ['དབང', 'dbang', 'wang'],
  ['བྱིས་པ', 'byis pa', 'ji-pa'],
  ['འཕྲོད་བསྟེན', "'phrod bsten", 'trö-ten'],
  ['ཆུའམ', "chu'am", 'chuam'],
  ['བསམ་སེའུ', "bsam se'u", 'sam-seu'],
  ['སྐྱེས་མ་ཐག་པའི་ཕྲུ་གུ', "skyes ma thag pa'i phru gu", 'kyé-ma-tak-pé-pu-gu'],
  ['ནད་ 包虫病', 'nad bāo chóng bìng', 'né bāo chóng bìng'],
  ['༡༢༠ ལ་ཁ་པར', '120 la kha par', '120 la-kha-par'],
])('%s is %s in Wylie, and said %s', (word, spelled, said) => {
  expect(pronunciationOf(word, 'bo')).toEqual({ spelled, said });
});

test('English needs none', () => {
  expect(pronunciationOf('anaemia', 'en')).toEqual({});
});

describe.each(locales)('%s', (locale) => {
  test('no word of the glossary keeps a letter that is not Latin', () => {
    for (const [id, { name }] of library().terms) {
      const { spelled = '', said = '' } = name[locale] === undefined ? {} : pronunciationOf(name[locale], locale);
      expect(`${spelled} ${said}`, id).not.toMatch(/(?!\p{Script=Latin})\p{L}/u);
    }
  });
});
