/** China, 2016: no way to reach anybody is told in a health programme. */
import { SITE } from '../../../site.ts';
import type { AirRule } from '../rule-set.ts';
import { chinese, digitsIn, english, tibetan, uyghur } from '../words.ts';
import { NOTICE } from './sources.ts';

const REASON = {
  en: 'The notice forbids to give or point to telephone numbers, other contacts or addresses during a health programme, in any form, programme hotlines and codes to scan included.',
  zh: '通知严禁在节目中间以任何形式宣传或提示联系电话、联系方式、地址，包括“栏目热线”和二维码。',
};
const BESIDE = {
  en: 'Leave it out; who needs it finds it beside the programme, in the host notes or on the page.',
  zh: '请删掉；需要的人可以在主持人提示或网页上找到。',
};
/** Three to six digits that stand alone and count nothing. */
const SHORT = '(?<!\\d|\\d\\.)\\d{3,6}(?!\\d|\\.\\d|\\s?(?:毫|克|单位|针|次|个|年|天|元|米|%|mg|ml|g\\b))';
const DIGIT = {
  en: 'zero|oh|one|two|three|four|five|six|seven|eight|nine',
  ug: 'نۆل|بىر|ئىككى|ئۈچ|تۆت|بەش|ئالتە|يەتتە|سەككىز|توققۇز',
  bo: 'ཀླད་ཀོར|གཅིག|གཉིས|གསུམ|བཞི|ལྔ|དྲུག|བདུན|བརྒྱད|དགུ',
};

export const CONTACT: readonly AirRule[] = [
  {
    id: 'phone',
    level: 'error',
    says: { en: 'gives a telephone number', zh: '念了电话号码' },
    fix: {
      en: `Leave it out: only ${SITE.emergencyNumber} may be said.`,
      zh: `请删掉：节目里只可以说${SITE.emergencyNumber}。`,
    },
    reason: REASON,
    source: NOTICE,
    allows: (found) => digitsIn(found) === SITE.emergencyNumber,
    words: {
      'zh-CN': [
        // Seven digits and more, a date excepted.
        /(?<!\d|\d\.)(?!(?:19|20)\d{2}-\d{1,2}-\d{1,2}(?!\d))\+?\d(?:[ -]?\d){6,}/gu,
        /[零〇一二三四五六七八九幺]{7,}/gu,
        // Service numbers: 12320, 12338, 12345, 12356.
        /(?<!\d|\d\.)12\d{3}(?!\d|\.\d)/gu,
        new RegExp(`(?:打|拨|电话|热线)[^。!?;]{0,8}?${SHORT}`, 'gu'),
      ],
      en: [
        english(`(?:call(?:s|ing)?|dial|phone|ring|telephone|hotline)\\b[^.!?;]{0,20}?${SHORT}`),
        english(`(?:(?:${DIGIT.en})[ ,-]+){5,}(?:${DIGIT.en})`),
      ],
      ug: [
        new RegExp(`${SHORT}[^.!?؟]{0,12}تېلېفون|تېلېفون[^.!?؟]{0,20}${SHORT}`, 'gu'),
        uyghur(`(?:(?:${DIGIT.ug})[ ،-]+){5,}(?:${DIGIT.ug})`),
      ],
      bo: [
        new RegExp(`${SHORT}[^།]{0,40}ཁ་པར|ཁ་པར[^།]{0,30}${SHORT}`, 'gu'),
        tibetan(`(?:(?:${DIGIT.bo})[་ ]+){5,}(?:${DIGIT.bo})`),
      ],
    },
  },
  {
    id: 'contact',
    level: 'error',
    says: { en: 'points to a hotline, an account or a code to scan', zh: '提到热线、账号或二维码' },
    fix: BESIDE,
    reason: REASON,
    source: NOTICE,
    words: {
      'zh-CN': [
        chinese(
          '(?:栏目|节目|咨询|预约|健康|服务)(?:热线|电话)',
          '热线电话',
          '二维码',
          '扫码',
          '扫一扫',
          '(?:加|搜)(?:我们的?)?微信',
          '微信(?:号|群)',
          '公众号',
          '小程序',
          '视频号',
          '抖音号',
          'QQ',
          '客服',
        ),
      ],
      en: [english('QR\\b', 'scan (?:the|this|our) code', 'hotline', 'add (?:us|our WeChat)\\b', 'WeChat (?:account|group|ID)')],
      ug: [
        uyghur(
          'ئىككى ئۆلچەملىك كود',
          'كودنى سىكان',
          'قىزىق لىنىيە',
          'پروگرامما تېلېفون',
          'ئۈندىدار (?:نومۇر|گۇرۇپپ|سالون)',
          'ئۈندىدارغا قوش',
        ),
      ],
      bo: [tibetan('(?:སྐད་འཕྲིན|འཕྲིན་ཕྲན)་(?:ཨང|ཨང་གྲངས|ཚོགས|ཚོ)', 'ཚད་གཉིས་ཨང', 'ལེ་ཚན་གྱི་ཁ་པར')],
    },
  },
  {
    id: 'web-address',
    level: 'error',
    says: { en: 'gives a web or mail address', zh: '念了网址或邮箱' },
    fix: BESIDE,
    reason: REASON,
    source: NOTICE,
    words: {
      'zh-CN': [chinese('网址[是:为]', '(?:我们|本台|医院)的?网址', '官网', '(?:我们|本台|医院)的?网站', '点com', '电子?邮箱')],
      en: [
        english(
          'https?:',
          'www\\.',
          '[a-z0-9-]+\\.(?:com|cn|org|net|gov|edu)\\b',
          '[\\w.+-]+@[\\w-]',
          'dot (?:com|cn|org)',
          'our web ?site',
          'web ?site address',
        ),
      ],
      ug: [uyghur('تور بېكىتىمىز', 'تور (?:بېكەت )?ئادرېسى(?:مىز| ?[:،])', 'ئېلخەت ئادرېس')],
      bo: [tibetan('ང་ཚོའི་དྲ་(?:ཚིགས|བ|རྒྱ)', 'དྲ་(?:ཚིགས|བ|རྒྱ)་ཁ་བྱང', 'དྲ་རྒྱའི་ཁ་བྱང')],
    },
  },
  {
    id: 'address',
    level: 'error',
    says: { en: 'gives an address', zh: '念了地址' },
    fix: BESIDE,
    reason: REASON,
    source: NOTICE,
    words: {
      'zh-CN': [
        chinese(
          '(?:路|街|大道|巷|小区)[东南西北]?(?:\\d+|[一二三四五六七八九十百零]+)号',
          '(?:\\d+|[一二三四五六七八九十]+)号楼',
          '(?:我们|医院|诊所|门诊|药店)的?地址',
          '地址[是:在]',
        ),
      ],
      en: [
        english(
          '\\d+ (?:\\w+ ){1,3}(?:street|road|avenue|lane)\\b',
          'our address',
          "(?:hospital|clinic|pharmacy)(?:'s|’s)? address",
          'the address is',
        ),
      ],
      ug: [
        uyghur('ئادرېسىمىز', 'ئادرېسى ?[:،]', '(?:كوچىسى|يولى) ?\\d+', '(?:دوختۇرخانىنىڭ|شىپاخانىنىڭ|دورىخانىنىڭ) ئادرېس'),
        /\d+-نومۇر(?:لۇق)? (?:بىنا|قورۇ|ئۆي)/gu,
      ],
      bo: [tibetan('(?:ང་ཚོའི|སྨན་ཁང་གི|སྨན་བཅོས་ཁང་གི)་ཁ་བྱང', 'ཁ་བྱང་ནི', '(?:སྲང་ལམ|ལམ)་(?:ཨང|སྒོ་ཨང)[་ ]?\\d+', 'སྒོ་ཨང[་ ]?\\d+')],
    },
  },
];
