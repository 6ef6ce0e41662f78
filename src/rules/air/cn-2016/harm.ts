/** What may harm a listener: treating herself by the radio, and suicide or violence told in detail. */
import type { AirRule } from '../rule-set.ts';
import { chinese, english, tibetan, uyghur } from '../words.ts';
import { BROADCASTING, OWN, SUICIDE } from './sources.ts';

export const HARM: readonly AirRule[] = [
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
];
