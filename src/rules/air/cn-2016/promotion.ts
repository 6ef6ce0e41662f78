/** China, 2016: a health programme praises no hospital, firm, product or service, and no guest speaks without licence and title. */
import type { AirRule } from '../rule-set.ts';
import { chinese, english, tibetan, uyghur } from '../words.ts';
import { ADVERTISING, NOTICE } from './sources.ts';

const NO_PROMOTION = {
  en: 'The notice forbids to advertise or promote, openly or not, medical care, medicines, devices, supplements, food, cosmetics, or the firms behind them.',
  zh: '通知严禁直接或间接宣传医疗、药品、医疗器械、保健品、食品、化妆品的企业、产品或服务，严禁借健康知识做广告。',
};

/** Surnames that are no common word before "doctor": 马上看医生 must not become Doctor Ma. */
const SURNAME = '[王李张刘陈杨赵黄吴徐孙胡朱郭罗梁宋郑韩唐冯董曹袁邓沈彭吕苏蒋蔡贾魏薛潘姜姚谭廖邹熊郝崔邱秦侯邵孟尹黎]';
const PLACE =
  '和田|墨玉|皮山|洛浦|策勒|于田|民丰|拉萨|城关区|堆龙德庆|达孜|林周|当雄|尼木|曲水|墨竹工卡|北京|上海|天津|成都|乌鲁木齐|喀什|日喀则|西藏|新疆|华西|协和';

export const PROMOTION: readonly AirRule[] = [
  {
    id: 'named-hospital',
    level: 'error',
    says: { en: 'names a hospital', zh: '念了医院的名字' },
    fix: {
      en: 'Say "the hospital" or "the township clinic"; the name stands in the host notes.',
      zh: '请说“医院”“乡镇卫生院”；名字写在主持人提示里。',
    },
    reason: {
      en: `${NO_PROMOTION.en} One script is read by many stations, and a name sends listeners past a nearer hospital.`,
      zh: `${NO_PROMOTION.zh}一份稿子很多电台都念，说出名字，会让听众错过更近的医院。`,
    },
    source: NOTICE,
    words: {
      'zh-CN': [
        chinese(
          `(?:${PLACE})(?:(?![的各每哪去到在来和离])\\p{Script=Han}){0,8}(?:医院|保健院|卫生院|诊所|门诊部)`,
          '人民医院',
          '第[一二三四五六七八九十]医院',
        ),
      ],
      // Capitals tell a name: no "i".
      en: [/(?:[A-Z][\w'’-]+ )+(?:Hospital|Clinic)\b/gu],
      ug: [
        uyghur(
          '(?:خوتەن|لاسا|بېيجىڭ|شاڭخەي|چېڭدۇ|ئۈرۈمچى|قەشقەر|شىنجاڭ|شىزاڭ)(?: \\p{L}+){0,5}? (?:دوختۇرخانىسى|شىپاخانىسى)',
          'خەلق دوختۇرخانىسى',
        ),
      ],
      bo: [tibetan('(?:ལྷ་ས|པེ་ཅིན|ཧྲང་ཧེ|ཁྲེང་ཏུའུ|ཧོ་ཐན|ཧོ་ཐེན)་(?!(?:ལ|ནས|ན|དང|རུ|ཡི)་)[^།\\s]{0,40}?སྨན་ཁང', 'མི་དམངས་སྨན་ཁང')],
    },
  },
  {
    id: 'promotion',
    level: 'error',
    says: { en: 'praises or sells a service or a product', zh: '像在推销医院、服务或产品' },
    fix: { en: 'Say what to do, not where to buy or whose is best.', zh: '请只说该怎么做，不说去哪里买、谁最好。' },
    reason: NO_PROMOTION,
    source: NOTICE,
    deniable: true,
    words: {
      'zh-CN': [
        chinese(
          '最好的(?:医院|医生|药|专家)',
          '首选(?:医院|品牌)',
          '专家坐诊',
          '名医坐诊',
          '优惠',
          '打折',
          '特价',
          '促销',
          '买[一二三两\\d].{0,4}送',
          '货到付款',
          '订购',
          '抢购',
          '欢迎(?:前来|来|您来)?(?:就诊|选购|购买|咨询)',
          '免费(?:赠送|试用|领取)',
          '厂家直销',
        ),
      ],
      en: [
        english(
          'best (?:hospital|doctor|clinic|medicine)s?\\b',
          'special offer',
          'discount',
          'on sale\\b',
          '(?:order|buy|book) (?:it |yours )?(?:now|today)\\b',
          'money back',
          'free (?:gift|trial|sample)',
          'top (?:experts|hospital)',
        ),
      ],
      ug: [
        uyghur(
          'ئەڭ ياخشى (?:دوختۇرخانا|دوختۇر|دورا)',
          'ئېتىبار باھا',
          'باھاسى چۈش',
          'ئەرزان باھا',
          'زاكاز قىل',
          'سوۋغا قىلىنىدۇ',
        ),
      ],
      bo: [tibetan('(?:སྨན་ཁང|སྨན་པ|སྨན)་(?:ཡག་ཤོས|བཟང་ཤོས)', 'གོང་ཆག', 'གོང་ཁེ་པོ', 'མངགས་ཉོ', 'ཉོ་རོགས')],
    },
  },
  {
    id: 'brand',
    level: 'error',
    says: { en: 'names a brand', zh: '念了品牌' },
    fix: {
      en: 'Say what it is: iron tablets, vaccine, painkiller.',
      zh: '请说是什么东西：铁剂、疫苗、止痛药。',
    },
    reason: NO_PROMOTION,
    source: NOTICE,
    words: {
      'zh-CN': [
        chinese(
          '\\p{Script=Han}(?![招门车金银铜名品打玩老大王路])\\p{Script=Han}牌(?![子照匾楼坊九])',
          '佳达修|希瑞适|馨可宁|沃泽惠',
          '斯利安|爱乐维|善存|金施尔康|速力菲|力蜚能|汤臣倍健',
          '芬必得|散利痛|泰诺|毓婷|妈富隆|优思明|妇炎洁|洁尔阴',
          '同仁堂|云南白药|太太口服液',
          '杜蕾斯|苏菲|护舒宝|七度空间|惠氏|美赞臣|飞鹤|贝因美|雀巢',
        ),
        /[®™]/gu,
      ],
      en: [
        english(
          'Gardasil',
          'Cervarix',
          'Cecolin',
          'Elevit',
          'Centrum',
          'Panadol',
          'Tylenol',
          'Durex',
          'Enfamil',
          'Similac',
          'Nestl[eé]',
        ),
      ],
      ug: [uyghur('ماركىلىق', 'ماركىسى')],
      bo: [tibetan('ཚོང་རྟགས')],
    },
  },
  {
    id: 'expert-title',
    level: 'error',
    says: {
      en: 'brings in an expert without licence and title',
      zh: '请出了专家，却没有说执业资质和职称',
    },
    fix: {
      en: 'Say "the doctor says", or state licence and title (associate chief or higher) in the same line; the station must have seen both.',
      zh: '请改说“医生说”；或在同一句里说清执业资质和职称（副高以上），并由电台核对。',
    },
    reason: {
      en: 'The notice demands that an expert who is a guest holds the licence of the state and a title of associate chief or higher, and that the programme says so truthfully.',
      zh: '通知要求：请专家做嘉宾，专家必须有国家认定的执业资质和副高以上职称，并在节目中据实提示。',
    },
    source: NOTICE,
    words: {
      'zh-CN': [
        chinese(
          `${SURNAME}(?:医生|大夫|教授|主任|院长)`,
          '专家(?:说|指出|认为|表示|提醒|建议)',
          '(?:请来|请到|做客|嘉宾)[^。!?]{0,20}(?:专家|医生|大夫|教授|主任|院长)',
        ),
      ],
      en: [
        /\b(?:Dr\.?|Doctor|Prof\.?|Professor) [A-Z][a-z]+/gu,
        english('experts? (?:say|think|advise|warn)', 'our (?:guest|expert)\\b'),
      ],
      ug: [
        uyghur(
          'پروفېسسور',
          'مۇتەخەسسىس\\p{L}* (?:مۇنداق )?(?:دەيدۇ|دېدى|دېگەن|ئېيت|تەۋسىيە)',
          'مۇتەخەسسىس\\p{L}* تەكلىپ',
          'مېھمىنىمىز',
        ),
      ],
      bo: [tibetan('མཁས་པས་(?:བཤད|གསུངས|ཟེར)', 'མཁས་པ་(?:ཞིག|གཅིག)་གདན་(?:ཞུ|དྲངས)', 'མཁས་དབང', 'དགེ་རྒན་ཆེན་མོ', 'སྐུ་མགྲོན')],
    },
    unless: {
      'zh-CN': /(?=.*执业)(?=.*(?:主任(?:中|药|护|技)?[医药护技]?师|教授|研究员))/su,
      en: /(?=.*\blicen[cs]ed)(?=.*(?:chief|professor))/isu,
      ug: /(?=.*ئىجازەتنامى?)(?=.*مۇدىر ۋىراچ)/su,
      bo: /(?=.*ལག་ཁྱེར)(?=.*(?:གཙོ་བོ|སློབ་དཔོན))/su,
    },
  },
  {
    id: 'cure-promise',
    level: 'error',
    says: { en: 'promises a cure or a sure effect', zh: '保证治好或保证有效' },
    fix: {
      en: 'Say how much it helps and for whom, with its source; nothing helps everybody.',
      zh: '请说对谁有多大帮助，并给出来源；没有对人人都有效的办法。',
    },
    reason: {
      en: 'The law on advertising forbids to assert or promise effect or safety, or to give cure rates, and to advertise under the name of health knowledge. A promise also keeps women from going back to the doctor.',
      zh: '广告法禁止断言或保证功效和安全，禁止说明治愈率或有效率，禁止以介绍健康知识的形式变相做广告。听信了保证，病没好也不再去看医生。',
    },
    source: ADVERTISING,
    deniable: true,
    words: {
      'zh-CN': [
        chinese(
          '根治(?!性|术)|包治|包您|药到病除|立竿见影|神药|神奇疗效|祖传秘方|永不复发|不再复发',
          '(?:百分之百|百分百|100%)(?:的?(?:有效|安全|治愈|治好|见效|预防))',
          '保证(?:有效|治好|治愈|见效)',
          '彻底(?:治好|治愈)',
          '[无没]有?(?:任何)?(?:毒)?副作用',
          '打了疫苗就不(?:会)?得',
          '[一两三]个疗程(?:就|见|包)',
        ),
      ],
      en: [
        english(
          'cures? (?:every|all|any)',
          '(?:complete|permanent|certain|sure) cure',
          '(?:100 ?%|(?:one |a )hundred per ?cent) (?:effective|safe|sure|cured)',
          'guarantee',
          'miracle',
          'never comes? back',
          'no side effects?',
          'always works',
        ),
      ],
      ug: [
        uyghur(
          'يىلتىزىدىن (?:داۋالا|ساقايت|ساقىي)',
          'تەلتۆكۈس (?:ساقايت|ساقىي)',
          'يۈزدە يۈز',
          'ھەممە كېسەلنى (?:داۋالا|ساقايت)',
          'كاپالەتلىك قىل',
          '(?:ئەكس|يان|قوشۇمچە) تەسىرى يوق',
          'قايتا قوزغالمايدۇ',
        ),
        /100 ?(?:%|پىرسەنت) ?(?:ئۈنۈم|ساقايت|ساقىي|بىخەتەر)/gu,
      ],
      bo: [
        tibetan('རྩ་བ་ནས་(?:གསོ|དྲག|བཅོས)', 'བརྒྱ་ཆ་བརྒྱ', 'ནད་ཚང་མ་(?:གསོ|དྲག|བཅོས)', 'འགན་ལེན', 'གཞོགས་འབྲས་མེད', 'ནད་སླར་མི་ལྡང'),
        /བརྒྱ་ཆ་\s?100/gu,
      ],
    },
  },
  {
    id: 'cure-rate',
    level: 'warning',
    says: { en: 'gives a cure rate', zh: '说到治愈率或有效率' },
    fix: {
      en: 'Say what becomes more likely and for whom, with its source; a rate without them sounds like an advertisement.',
      zh: '请说对谁、什么会变好，并给出来源；只报一个比率，听起来像广告。',
    },
    reason: {
      en: 'The law on advertising forbids cure rates and effective rates in advertisements for medical care; a programme that gives one may be taken for one.',
      zh: '广告法禁止医疗、药品广告说明治愈率或有效率；节目里说了，容易被当成广告。',
    },
    source: ADVERTISING,
    words: {
      'zh-CN': [chinese('治愈率|有效率|成功率')],
      en: [english('(?:cure|success|response) rate')],
      ug: [uyghur('(?:ساقىيىش|داۋالاش|ئۈنۈم) نىسبىتى')],
      bo: [tibetan('(?:ནད་དྲག་པའི|དྲག་པའི|གསོ་བའི)་བརྒྱ་ཆ')],
    },
  },
];
