/** A few pages in each language for the tests of search: enough for every rule to have something right and something wrong to choose from. */
import type { SearchPage } from '../../../src/search/build/index.ts';

type Short = [slug: string, title: string, sections: [id: string, heading: string, text: string][], also?: string[]];

const page =
  (locale: string, kindName: string) =>
  ([slug, title, sections, also = []]: Short): SearchPage => ({
    url: `/${locale}/articles/${slug}/`,
    title,
    kind: 'article',
    kindName,
    sections: sections.map(([id, heading, text]) => ({ id, heading, text })),
    also,
  });

const EN: Short[] = [
  [
    'pregnancy',
    'Pregnancy: check‑ups and danger signs',
    [
      ['', '', 'Go to your first check-up before week 13. If you bleed, or your head hurts badly, go to hospital at once.'],
      [
        'five-check-ups',
        'Five free check-ups',
        'Your “blood pressure” is measured.\nDecide with your family where you will give birth.',
      ],
      ['true', 'What is true', 'High blood pressure often has no signs. Only measuring it finds it — don’t wait.'],
    ],
    ['pre-eclampsia', 'expecting a baby'],
  ],
  [
    'anaemia',
    'Anaemia: tired and pale',
    [
      ['', '', 'Very tired, pale, short of breath: your blood may hold too little iron.'],
      ['food', 'What to eat', 'Liver, red meat and dark leaves bring iron. Tea takes it away. 1 < 2 & 3 > 2.'],
    ],
    ['weak blood'],
  ],
  [
    'hpv',
    'A vaccine for girls',
    [
      ['', '', 'HPV is a virus. Most people meet it once in their life and never know.'],
      ['when', 'When', 'Two injections, six months apart, before the age of 15.'],
    ],
  ],
  [
    'menopause',
    'When the monthly bleeding ends',
    [['', '', 'Hot flushes come and go. Bleeding that returns after a year must be looked at by a doctor.']],
  ],
];

const ZH: Short[] = [
  [
    'pregnancy',
    '怀孕：产前检查和危险信号',
    [
      ['', '', '怀孕13周前做第一次产前检查。如果出血，或者头痛得厉害，马上去医院，不要等到天亮。'],
      ['five-check-ups', '五次免费产前检查', '领取《母子健康手册》，量血压。\n两次检查，和家人商量在哪里生产。'],
      ['true', '事实是', '高血压常常没有症状，只有量了才知道。'],
    ],
    ['子痫前期'],
  ],
  [
    'anaemia',
    '贫血',
    [
      ['', '', '非常疲倦、脸色苍白、气短：血里可能缺铁。停电时请备好手电筒。'],
      ['food', '吃什么', '肝脏、红肉和深色叶菜含铁多。'],
    ],
    ['血虚'],
  ],
  [
    'hpv',
    '给女孩的疫苗',
    [
      ['', '', 'HPV 是一种病毒，多数人一生中会遇到一次。'],
      ['when', '什么时候打', '15 岁以前打两针，间隔六个月。'],
    ],
  ],
  ['menopause', '绝经以后', [['', '', '潮热时有时无。绝经一年后又出血，必须看医生。']]],
];

const UG: Short[] = [
  [
    'pregnancy',
    'ھامىلدارلىق: تەكشۈرتۈش ۋە خەتەرلىك ئالامەتلەر',
    [
      ['', '', 'تۇنجى تەكشۈرتۈشكە 13-ھەپتىدىن بۇرۇن بېرىڭ. قان كەتسە ياكى بېشىڭىز قاتتىق ئاغرىسا، دەرھال دوختۇرخانىغا بېرىڭ.'],
      [
        'five-check-ups',
        '5 قېتىملىق ھەقسىز تەكشۈرتۈش',
        'ئانا-بالا سالامەتلىك دەپتىرى ئېچىلىدۇ.\nنەدە تۇغىدىغانلىقىڭىزنى ئائىلىڭىز بىلەن مەسلىھەتلىشىڭ.',
      ],
      ['true', 'توغرىسى', 'يۇقىرى قان بېسىمىنىڭ كۆپ ھاللاردا ئالامىتى بولمايدۇ. ئۇنى ئۆلچەپلا بىلگىلى بولىدۇ.'],
    ],
    ['ئىككىقات'],
  ],
  [
    'anaemia',
    'قان ئازلىق',
    [
      ['', '', 'قاتتىق ھارغىنلىق، چىراي تاتىرىش، ھاسىراش: قاندا تۆمۈر كەم بولۇشى مۇمكىن.'],
      ['food', 'نېمە يېيىش كېرەك', 'جىگەر ۋە قىزىل گۆشتە تۆمۈر كۆپ.'],
    ],
  ],
  ['hpv', 'قىزلارنىڭ ۋاكسىنىسى', [['', '', 'HPV بىر خىل ۋىرۇس. كۆپ بالىلار 15 ياشتىن بۇرۇن ئىككى قېتىم ئەملىنىدۇ.']]],
  ['menopause', 'ھەيز توختىغاندىن كېيىن', [['', '', 'بىر يىلدىن كېيىن يەنە قان كەلسە، چوقۇم دوختۇرغا كۆرۈنۈڭ.']]],
];

const BO: Short[] = [
  [
    'pregnancy',
    'མངལ་སྦྲུམ། བརྟག་དཔྱད་དང་ཉེན་ཁའི་རྟགས།',
    [
      ['', '', 'བརྟག་དཔྱད་ཐེངས་དང་པོ་གཟའ་འཁོར་ ༡༣ གོང་ལ་བྱེད་རོགས། ཁྲག་འཛག་ན། ཡང་ན་མགོ་ཚབས་ཆེན་ན་ན། འཕྲལ་དུ་སྨན་ཁང་ལ་ཕེབས། ནམ་ལང་བར་མ་སྒུག'],
      ['five-check-ups', 'རིན་མེད་བརྟག་དཔྱད་ཐེངས་ ༥', 'མ་བུའི་བདེ་ཐང་དེབ་བཟོ། ཁྲག་ཤེད་ཚད་འཇལ།\nགང་དུ་ཕྲུ་གུ་བཙའ་བ་ཁྱིམ་ཚང་དང་གྲོས་བསྡུར་བྱེད་རོགས།'],
      ['true', 'བདེན་པ།', 'ཁྲག་ཤེད་མཐོ་བར་རྟགས་མེད་པ་མང་། ཚད་འཇལ་ནས་ཤེས་ཐུབ། ༼ང་བདེ་པོ་ཡོད་པས་བརྟག་དཔྱད་མི་དགོས།༽'],
    ],
    ['ཁོག་པ་འཁོར་བ།'],
  ],
  [
    'anaemia',
    'ཁྲག་ཟད།',
    [
      ['', '', 'ཐང་ཆད་པ། གདོང་སྐྱ་བ། དབུགས་ཐུང་བ། ཁྲག་ནང་ལྕགས་ཉུང་སྲིད།'],
      ['food', 'ཁ་ཟས།', 'མཆིན་པ་དང་ཤ་དམར་པོའི་ནང་ལྕགས་མང་།'],
    ],
  ],
  ['hpv', 'བུ་མོར་འགོག་སྨན།', [['', '', 'HPV ནི་ནད་དུག་ཅིག་ཡིན། ཟླ་མཚན་བར་ལ་ཁྲག་འཛག་ན། སྨན་ཁང་ལ་ཕེབས།']]],
  ['milk', 'ཨ་མའི་ནུ་ཞོ།', [['', '', 'ཕྲུ་གུ་སྐྱེས་རྗེས་ཆུ་ཚོད་གཅིག་ནང་ཨ་མས་ནུ་ཞོ་སྣུན་རོགས། ཕྲུ་གུའི་ལུས་པོ་དྲོད་པོ་བཟོ།']]],
];

export const PAGES: Readonly<Record<string, SearchPage[]>> = {
  en: EN.map(page('en', 'Article')),
  'zh-CN': ZH.map(page('zh-CN', '文章')),
  ug: UG.map(page('ug', 'ماقالە')),
  bo: BO.map(page('bo', 'རྩོམ་ཡིག')),
};

/** All text of the pages of a language, one string a block. */
export const textsOf = (locale: string): string[] =>
  (PAGES[locale] ?? []).flatMap(({ title, sections, also }) => [
    title,
    ...sections.flatMap(({ heading, text }) => [heading, ...text.split('\n')]),
    ...also,
  ]);
