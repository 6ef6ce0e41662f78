/** Subjects on which a health programme takes no side: faith, dress, peoples, how many children. Some are law, some this project's own. */
import type { AirRule } from '../rule-set.ts';
import { chinese, english, tibetan, uyghur } from '../words.ts';
import { OWN, PRODUCTION } from './sources.ts';

const PEOPLES = {
  'zh-CN': '(?:维吾尔|汉|藏|回|哈萨克|蒙古|少数民)族|维族|民族',
  en: 'Uyghurs?\\b|Uighurs?\\b|Tibetans?\\b|Han (?:people|women|Chinese|men)|Hui (?:people|women)|ethnic',
  ug: 'ئۇيغۇر(?!چە)|خەنزۇ(?!چە)|زاڭزۇ(?!چە)|تىبەت(?!چە)|خۇيزۇ|مىللەت',
  bo: 'མི་རིགས|བོད་(?:མི|པ|རིགས)|རྒྱ་(?:མི|རིགས)|ཧན་(?:རིགས|མི)|ཡུ་གུར',
};

export const SUBJECTS: readonly AirRule[] = [
  {
    id: 'religion',
    level: 'warning',
    says: { en: 'speaks of religion', zh: '说到宗教' },
    fix: { en: 'Keep to what the body needs; leave faith and custom to the listener.', zh: '请只说身体需要什么，不谈信仰。' },
    reason: {
      en: 'The rules on production forbid to promote superstition. Beyond that it is our own rule: health advice neither argues with faith nor borrows from it.',
      zh: '规定禁止宣扬邪教、迷信。此外是本站自己的规则：健康知识不评论信仰，也不借用信仰。',
    },
    source: PRODUCTION,
    words: {
      'zh-CN': [
        chinese(
          '真主|安拉|古兰经|清真寺|阿訇|做礼拜(?!天)|祈祷|念经|拜佛|求神|菩萨|佛祖|佛教|喇嘛|活佛|寺庙|寺院|上帝|斋月|封斋|穆斯林|伊斯兰|宗教|教徒|信教|算命|风水|神灵|护身符|跳大神',
        ),
      ],
      en: [
        english(
          'Allah\\b',
          'God\\b',
          'Koran',
          'Quran',
          'mosque',
          'imam\\b',
          'pray(?:s|er|ers|ing|ed)?\\b',
          'Buddh',
          'lamas?\\b',
          'monastery',
          'monks?\\b',
          'Ramadan',
          'Muslim',
          'Islam',
          'religio',
          'amulet',
          'fortune.teller',
        ),
      ],
      ug: [
        uyghur(
          'ئاللاھ',
          'ئاللا(?!\\p{L})',
          'خۇدا',
          'قۇرئان',
          'مەسچىت',
          'ناماز',
          'دۇئا',
          'رامىزان',
          'رامزان',
          'روزا تۇت',
          'دىنىي',
          'مۇسۇلمان',
          'ئىسلام',
          'ئىمام',
          'موللا',
          'تۇمار',
        ),
      ],
      bo: [
        tibetan(
          'ལྷ་ཁང',
          'དགོན་པ',
          'བླ་མ',
          'སངས་རྒྱས',
          'དཀོན་མཆོག',
          'ཆོས་ལུགས',
          'ཆོས་(?:འདོན|བྱེད)',
          'མ་ཎི',
          'སྤྲུལ་སྐུ',
          'གྲྭ་པ',
          'སྨོན་ལམ',
          'ཁ་བཏོན',
          'རླུང་རྟ',
          'བྱིན་རླབས',
          'མོ་བཏབ',
          'སྲུང་མདུད',
        ),
      ],
    },
  },
  {
    id: 'dress',
    level: 'warning',
    says: { en: 'speaks of what women wear', zh: '说到妇女的穿着' },
    fix: {
      en: 'Name clothes only where the body needs them: warm, loose, dry.',
      zh: '只有身体需要时才说衣服：暖和、宽松、干爽。',
    },
    reason: {
      en: 'Health seldom hangs on what women wear, and who feels judged stops listening.',
      zh: '健康很少取决于穿什么；觉得自己被评价的人，就不再听了。',
    },
    source: OWN,
    words: {
      'zh-CN': [chinese('面纱|头巾|盖头|罩袍|蒙面|衣着|穿着(?:打扮|得体|暴露)|穿得(?:太露|保守)|短裙')],
      en: [
        english(
          'veil',
          'head ?scar(?:f|ves)',
          'hijab',
          'niqab',
          'burq',
          'modest(?:ly)?\\b',
          'short skirt',
          'dressed? (?:properly|decently)',
        ),
      ],
      ug: [
        uyghur(
          'چۈمبەل',
          'چۈمپەردە',
          'ھىجاب',
          'پەرەنجە',
          '(?:بېشىغا|بېشىڭىزغا) (?:ياغلىق|رومال)',
          'ياغلىق (?:چەگ|ئارت)',
          'كىيىنىش',
        ),
      ],
      bo: [tibetan('གྱོན་སྟངས', 'མགོ་རས', 'གདོང་རས', 'གོས་ཀྱི་རྣམ་པ')],
    },
  },
  {
    id: 'ethnic-comparison',
    level: 'error',
    says: { en: 'compares ethnic groups', zh: '比较了民族' },
    fix: {
      en: 'Speak of the place, the height or the way to the hospital, not of a people.',
      zh: '请说地方、海拔、离医院的路，不说哪个民族。',
    },
    reason: {
      en: 'The rules on production forbid what discriminates against a people or injures its ways; a comparison is heard as blame.',
      zh: '规定禁止民族歧视、侵害民族风俗习惯的内容；一比较，听起来就像责怪。',
    },
    source: PRODUCTION,
    words: {
      'zh-CN': [
        chinese(
          `(?:${PEOPLES['zh-CN']})[^。!?]{0,20}(?:更|比(?!如|方)|不如|落后|容易得|多于|少于|高于|低于)`,
          `(?:比(?!如|方)|不如|高于|低于)[^。!?]{0,6}(?:${PEOPLES['zh-CN']})`,
        ),
      ],
      en: [
        english(
          `(?:${PEOPLES.en})[^.!?]{0,60}\\b(?:than|more often|less often|worse|better|unlike|backward)\\b`,
          `(?:than|unlike|compared (?:with|to))\\b[^.!?]{0,20}(?:${PEOPLES.en})`,
        ),
      ],
      ug: [
        uyghur(
          `(?:${PEOPLES.ug})\\p{L}*[^.!?؟]{0,50}(?:قارىغاندا|كۆپرەك|ئازراق|يۇقىرىراق|تۆۋەنرەك|ئارقىدا قال)`,
          `(?:${PEOPLES.ug})\\p{L}*(?:دىن|تىن) (?:كۆپ|ئاز|يۇقىرى|تۆۋەن)`,
        ),
      ],
      bo: [tibetan(`(?:${PEOPLES.bo})[^།]{0,60}(?:ལས་(?:མང|ཉུང|མཐོ|དམའ)(?:་བ)?|བསྡུར|རྗེས་ལུས)`, `(?:${PEOPLES.bo})(?:་\\S{0,12})?་ལས`)],
    },
  },
  {
    id: 'family-size',
    level: 'warning',
    says: { en: 'speaks of how many children a family has', zh: '说到一家生几个孩子' },
    fix: {
      en: 'Speak of her health and of the time between births; how many children is her own affair.',
      zh: '请说她的身体、两次生育之间隔多久；生几个是她自己的事。',
    },
    reason: {
      en: 'How many children a woman has is her own affair; a health programme urges neither more nor fewer.',
      zh: '生几个孩子是她自己的事；健康节目不劝多，也不劝少。',
    },
    source: OWN,
    words: {
      'zh-CN': [
        chinese(
          '计划生育|[少多]生(?![病气活长])|超生|二胎|三胎|二孩|三孩',
          '(?<![出产新])生(?:几|一两|[两二三四五六七八]|多少)个(?![月小星礼钟多半])',
          '孩子(?:太多|太少|生得多|生得少)',
          '独生子女',
        ),
      ],
      en: [
        english(
          'family planning',
          '(?:too many|too few|how many|fewer|more) (?:children|babies|kids)',
          'have (?:only )?(?:one|two|three|four|many) (?:child|children|babies|kids)',
          '(?:small|large|big)(?:er)? famil',
        ),
      ],
      ug: [
        uyghur(
          'پىلانلىق تۇغۇت',
          '(?:كۆپ|ئاز) (?:بالا )?تۇغ',
          'نەچچە بالا',
          '(?:ئىككى|ئۈچ|تۆت) بالا تۇغ',
          'بالا كۆپ بول',
          'بالىسى كۆپ',
        ),
      ],
      bo: [tibetan('འཆར་ལྡན་བུ་(?:བཙས|བཙའ)', 'ཕྲུ་གུ་(?:མང་པོ|ཉུང་ཉུང|ག་ཚོད|གཉིས|གསུམ)་(?:སྐྱེ|བཙའ|སྐྱེས|བཙས)', 'བུ་ཕྲུག་(?:མང|ཉུང)')],
    },
  },
];
