/** Subjects on which a health programme is careful or silent. Some are law, some are this project's own; each says which. */
import type { AirRule } from '../rule-set.ts';
import { chinese, english, tibetan, uyghur } from '../words.ts';
import { BROADCASTING, OWN, PRODUCTION, SUICIDE } from './sources.ts';

const PEOPLES = {
  'zh-CN': '(?:维吾尔|汉|藏|回|哈萨克|蒙古|少数民)族|维族|民族',
  en: 'Uyghurs?\\b|Uighurs?\\b|Tibetans?\\b|Han (?:people|women|Chinese|men)|Hui (?:people|women)|ethnic',
  ug: 'ئۇيغۇر(?!چە)|خەنزۇ(?!چە)|زاڭزۇ(?!چە)|تىبەت(?!چە)|خۇيزۇ|مىللەت',
  bo: 'མི་རིགས|བོད་(?:མི|པ|རིགས)|རྒྱ་(?:མི|རིགས)|ཧན་(?:རིགས|མི)|ཡུ་གུར',
};

export const SUBJECTS: readonly AirRule[] = [
  {
    id: 'self-diagnosis',
    level: 'warning',
    says: { en: 'may lead a listener to find and treat an illness herself', zh: '可能让听众自己诊断、自己治病' },
    fix: { en: 'Say which sign leads to the doctor, not which illness it is.', zh: '请说哪个信号要去看医生，不说是什么病。' },
    reason: {
      en: 'Who believes that she knows her illness from the radio does not go, or buys a medicine that harms her.',
      zh: '听了广播就以为知道自己得了什么病，会不去看医生，或者买错药伤了身体。',
    },
    source: OWN,
    deniable: true,
    words: {
      'zh-CN': [
        chinese(
          '(?:不用|不必|不需要)(?:去)?(?:看医生|看病|医院|找医生)',
          '自己(?:就能|可以|能)?(?:诊断|判断|确诊|治|买药|用药|开药|配药|停药|加量|减量|打针|输液)',
          '(?:对照|照着).{0,8}就知道',
          '你(?:就是|这是|得的是)得?了?.{0,6}(?:病|癌|炎)',
        ),
      ],
      en: [
        english(
          'diagnose (?:it |this )?yourself',
          'treat (?:it |this )?yourself',
          "(?:no need|need not|do not need|don['’]t need) to? ?(?:see|go to|ask) (?:a|the) (?:doctor|hospital)",
          'need not see a doctor',
          'without (?:a|seeing a|asking a) doctor',
          'then you have (?:cancer|anaemia|diabetes|hepatitis)',
        ),
      ],
      ug: [
        uyghur(
          'دوختۇرغا (?:كۆرۈنمىسىڭىزمۇ|كۆرۈنمىسىمۇ|كۆرسەتمىسىڭىزمۇ|بارمىسىڭىزمۇ) بولىدۇ',
          'دوختۇرغا كۆرۈنۈش(?:نىڭ)? (?:ھاجىتى|ھاجەت)',
          'ئۆزىڭىز (?:داۋالا|دىئاگنوز|دورا ئېل)',
        ),
      ],
      bo: [tibetan('སྨན་པར་(?:བསྟན་|སྟོན་|འདྲི་)མི་དགོས', 'སྨན་ཁང་ལ་འགྲོ་མི་དགོས', 'རང་གིས་(?:ནད་ངོས་འཛིན|སྨན་བཅོས)')],
    },
  },
  {
    id: 'suicide-method',
    level: 'error',
    says: { en: 'says how somebody takes her life', zh: '说到自杀的方法' },
    fix: {
      en: 'Leave out the means and the place; say where there is help.',
      zh: '请删掉方法和地点；要说到哪里可以得到帮助。',
    },
    reason: {
      en: 'WHO asks the media not to describe the means of suicide: others follow.',
      zh: '世界卫生组织请媒体不描述自杀的方法：会有人模仿。',
    },
    source: SUICIDE,
    words: {
      'zh-CN': [
        chinese(
          '上吊|割腕|跳楼|跳河|跳井|烧炭自|服毒自|吞药自|喝药自|卧轨|自缢|自焚',
          '(?:喝|服|吞)(?:了)?(?:农药|毒药|安眠药)[^。!?]{0,10}(?:自杀|轻生|寻死|不想活)',
          '(?:自杀|轻生|寻死)[^。!?]{0,10}(?:喝|服|吞)(?:了)?(?:农药|毒药|安眠药)',
        ),
      ],
      en: [
        english(
          'hang(?:ed|s|ing)? (?:her|him|your|my)self',
          '(?:cut|slit)(?:s|ting)? (?:her|his|your) wrists?',
          '(?:drank|drinks?|swallow(?:ed|s)?|took) [^.]{0,20}(?:pesticide|poison|pills)[^.]{0,20}(?:die|kill|end)',
          'jump(?:ed|s)? (?:off|from) (?:a|the) (?:bridge|roof|building|window)',
        ),
      ],
      ug: [uyghur('ئۆزىنى ئاس', 'بېغىشىنى كېس', 'بىلىكىنى كېس', 'زەھەر ئىچىپ ئۆل', 'ئۆزىنى (?:دەريا|قۇدۇق|بىنادىن)')],
      bo: [tibetan('དཔྱངས་ནས་(?:ཤི|རང)', 'སྐེ་དཔྱངས', 'དུག་བཏུངས་ནས་(?:ཤི|རང)', 'ཐོག་ཁང་ནས་མཆོངས')],
    },
  },
  {
    id: 'suicide',
    level: 'warning',
    says: { en: 'speaks of suicide', zh: '说到自杀' },
    fix: {
      en: 'Let somebody who knows the subject read it; no reason, no blame, no means; say where there is help.',
      zh: '请让懂这个题目的人审一遍：不说原因，不责怪，不说方法；要说到哪里可以得到帮助。',
    },
    reason: {
      en: 'WHO asks the media for care: how it is told can harm or help.',
      zh: '世界卫生组织请媒体谨慎：怎么说，可能伤人，也可能救人。',
    },
    source: SUICIDE,
    words: {
      'zh-CN': [chinese('自杀|轻生|寻死|自残|不想活|想死')],
      en: [
        english('suicid', 'kill(?:ing)? (?:her|him|your|my)self', 'end(?:ing)? (?:her|his|your|my) (?:own )?life', 'self-harm'),
      ],
      ug: [uyghur('ئۆلۈۋال', 'ئۆلۈۋېل', 'ئۆزىنى ئۆلتۈر', 'ئۆزىڭىزنى ئۆلتۈر')],
      bo: [tibetan('རང་སྲོག', 'རང་ཤི', 'ལྕེབས(?:་པ)?', 'རང་ཉིད་གསོད')],
    },
  },
  {
    id: 'violence-detail',
    level: 'warning',
    says: { en: 'may tell violence in detail', zh: '可能细说暴力' },
    fix: {
      en: 'Say that nobody may be hurt and where there is help; leave out how it was done.',
      zh: '请说任何人都不该受伤害，到哪里可以得到帮助；不说怎么打、怎么伤。',
    },
    reason: {
      en: 'The regulations forbid to play up violence; the one who hits may be listening beside her.',
      zh: '条例禁止渲染暴力；打她的人可能就在旁边一起听。',
    },
    source: BROADCASTING,
    words: {
      'zh-CN': [
        chinese(
          '掐.{0,3}脖子|[用拿]刀(?:砍|捅|刺|逼|威胁)|捅|砍(?!柴|树|价)|勒死|掐死|打死|打断|毒打|拳打脚踢|血淋淋|强奸|轮奸|泼(?:硫酸|开水)|尸体',
        ),
      ],
      en: [
        english(
          'strangl',
          'chok(?:ed|es|ing) her',
          'stab(?:s|bed|bing)?\\b',
          'beat(?:s|en|ing)? (?:her|him)\\b',
          'rap(?:e|ed|es|ist)\\b',
          'corpse',
          'punch',
        ),
      ],
      ug: [
        uyghur(
          'بوينىنى بوغ',
          'بوغۇپ ئۆلتۈر',
          'پىچاق(?:لاپ|لىدى|لاي|لىغان| تىق)',
          'ئۇرۇپ ئۆلتۈر',

          'باسقۇنچىلىق',
          'جەسەت',
        ),
      ],
      bo: [tibetan('སྐེ་(?:བསྡམས|བཙིར|བཀག)', 'གྲིས?་(?:བརྡབ|བསྣུན|གཙག)', 'བསད(?:་པ)?', 'བརྡུངས་ནས', 'བཙན་གཡེམ')],
    },
  },
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
