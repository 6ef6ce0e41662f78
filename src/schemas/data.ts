/** Collections of data: safety sentences, facts, topics, signs, glossary, people, reviews. */
import { z } from 'astro/zod';
import { date, digest, id, inLanguages, pictogram, recordings, sourceDocument, URGENCIES, WHO } from './fields.ts';
import { KINDS } from './kinds.ts';

const text = z.string().min(1);

/** By language: who translated, and the digest of the original that the translation follows. */
const following = z
  .record(z.string(), z.strictObject({ by: z.union([z.literal('machine'), id]), follows: z.union([digest, z.literal('')]) }))
  .default({});

const showSchema = z.strictObject({
  text: inLanguages(text).describe(
    'What a show card says at the hospital: the sign as the woman, or whoever brings her, says it ("I am …", "My baby …"); no more and no less · 求助卡上给医院看的话：把这个信号用病人或陪同的人的口气说出来（“我……”“我的宝宝……”），不多也不少',
  ),
  restates: z
    .union([digest, z.literal('')])
    .default('')
    .describe(
      'Digest of the sign that the card restates; when the sign changes, no card is shown until it is read again · 卡片对应的信号摘要值；信号改了，卡片要重新核对后才会显示',
    ),
  translation: following.describe(
    'By language: who translated the card, and the digest of the original card that it follows · 按语言：谁翻译的卡片，以及译文对应的原文摘要值',
  ),
});

export const safetySchema = z
  .strictObject({
    urgency: z
      .enum(URGENCIES)
      .optional()
      .describe(
        'now, today, week (7 days), month, or own (she decides when: violence); left out for an action · now 马上、today 今天、week 7天之内、month 1个月之内、own 由她自己决定（暴力）；行动不填',
      ),
    who: z.array(z.enum(WHO)).min(1).describe('Whom the sentence is for · 这句话针对谁'),
    signs: z
      .array(id)
      .default([])
      .describe('Ways in that lead to it: files of content/signs · 从哪些信号能找到它：content/signs 里的文件'),
    sign: inLanguages(text)
      .optional()
      .describe('"If …": what is seen or felt; left out for an action · “如果……”：看到或感觉到什么；行动不填'),
    action: inLanguages(text).describe('What to do; never printed without its sign · 该怎么做；不会脱离信号单独出现'),
    show: showSchema.optional().describe('The show card of a sign that is urgent now · 紧急信号（now）的求助卡'),
    do: z
      .array(id)
      .default([])
      .describe('Actions that belong to it, in order: files of content/safety · 相应的行动，按顺序：content/safety 里的文件'),
    sources: z
      .array(sourceDocument.extend({ seen: z.string().describe('How the document’s text was seen · 怎样看到文件原文的') }))
      .min(1)
      .describe('Documents of the issuing bodies that say so · 这样写的发布机构文件'),
    sensitive: z.boolean().default(false),
    doubt: z.string().optional().describe('What a reviewer should look at · 请审核者注意的地方'),
    translation: following.describe(
      'By language: who translated it, and the digest of the original that the translation follows · 按语言：谁翻译的，以及译文对应的原文摘要值',
    ),
  })
  .refine((s) => (s.urgency === undefined) === (s.sign === undefined), {
    message: 'a sign has an urgency, an action has neither · 信号要写紧急程度（urgency），行动两项都不写',
    path: ['urgency'],
  })
  .refine((s) => s.sign === undefined || (s.urgency === 'now') === (s.show !== undefined), {
    message: 'a sign that is urgent now has a show card, no other has one · 紧急信号（now）要有求助卡，其他的没有',
    path: ['show'],
  });

/** A file of content/facts: claims by id. */
export const factsSchema = z.record(
  id,
  z.strictObject({
    statement: z.string().min(10).describe('The claim, in English · 事实，用英文写'),
    source: sourceDocument.describe('The issuing body’s own document · 发布机构自己的文件'),
    seen: z.string().describe('How the document’s text was seen · 怎样看到文件原文的'),
  }),
);

export const topicSchema = z.strictObject({
  order: z.number().int().describe('Its place among the topics · 在主题中的顺序'),
  pictogram,
  name: inLanguages(text).describe('One to three words that a woman uses · 妇女常用的一到三个词'),
  about: inLanguages(text).describe('One sentence: what is found there · 一句话：里面有什么'),
  audio: recordings.optional(),
});

export const signSchema = z.strictObject({
  order: z.number().int().describe('Its place among the signs · 在信号中的顺序'),
  pictogram,
  home: z.boolean().default(false).describe('true for the six on the home page · 首页上的六个写 true'),
  name: inLanguages(text).describe('What she feels or sees, one to four words · 她感觉到或看到什么，一到四个词'),
  about: inLanguages(text).describe('One sentence: what the page is for · 一句话：这一页用来做什么'),
  asked: inLanguages(z.array(text).default([]))
    .optional()
    .describe(
      'Words with which somebody asks for it, the plainest too; a search for one shows when to go to hospital at once. Not words that also mean something harmless · 别人会用哪些词来搜索它，包括大白话；搜到这些词就先显示什么时候马上去医院。不要写也有无害意思的词',
    ),
  audio: recordings.optional(),
});

const avoidedSchema = z.strictObject({
  word: text.describe('The word, as it would be written · 不使用的词'),
  because: text
    .optional()
    .describe(
      'For readers, in this language: what the word means instead. Left out where the word hurts or must not be printed: then only editors see it · 给读者看，用这种语言写：这个词其实指什么。伤人的或不能印出的词不填，就只有编辑能看到',
    ),
});

export const termSchema = z.strictObject({
  name: inLanguages(text).describe('The word; left out in a language where it may not be printed · 词语；不能印出的语言不填'),
  plain: inLanguages(text).describe('What it means, in everyday words · 用日常的话解释意思'),
  also: inLanguages(z.array(text).default([]))
    .optional()
    .describe('The everyday word and other words for it; they are searched too · 日常说法和其他叫法；也能搜索到'),
  avoid: inLanguages(z.array(avoidedSchema).default([]))
    .optional()
    .describe('Words that no text of this language may use for it · 这种语言的文字里不能用来指它的叫法'),
  sure: z
    .record(z.string(), z.enum(['seen', 'own', 'doubtful']))
    .default({})
    .describe(
      'By language, how sure the word is: seen in a source, own knowledge, or doubtful · 按语言：seen 在来源中见过、own 凭自己的知识、doubtful 有疑问',
    ),
  doubt: z.string().optional().describe('For editors: what is doubtful · 给编辑看：哪里有疑问'),
  pictogram: pictogram.optional(),
});

export const ROLES = ['clinician', 'language'] as const;

export const personSchema = z.strictObject({
  name: text.describe('Name as it is to be printed · 要印出的姓名'),
  title: inLanguages(text).optional().describe('Profession or post · 职业或职务'),
  roles: z
    .array(z.enum(['author', 'translator', ...ROLES]))
    .min(1)
    .describe('What this person may do here · 这个人在这里可以做什么'),
  languages: z.array(z.string()).default([]).describe('Languages that this person speaks as a first language · 母语'),
  licence: z.string().optional().describe('Number or kind of the licence to practise · 执业证书的编号或类别'),
  github: z
    .strictObject({ login: text, number: z.number().int().positive() })
    .optional()
    .describe(
      'The account that approves for this person; the number stays when the name changes · 代表本人批准的账号；改名以后编号不变',
    ),
  consent: date.describe(
    'The day this person agreed to be named here, knowing that the history cannot be erased (docs/consent.md) · 本人知道历史记录无法删除、并同意在这里署名的日期（见 docs/consent.md）',
  ),
});

/** A record that somebody checked an entry as it then stood. `npm run review` and the job after an approval write it, nobody by hand. */
export const reviewSchema = z
  .strictObject({
    kind: z.enum(KINDS),
    slug: id,
    locale: z.string().describe('Language of the text that was checked · 被审核文字的语言'),
    role: z
      .enum(ROLES)
      .describe(
        'clinician: what it says is right. language: it is well said in this language · clinician：内容正确。language：这种语言说得好',
      ),
    by: id
      .optional()
      .describe(
        'A file of content/people; left out where somebody signed on paper and does not wish to be named · content/people 里的文件；在纸上签字而不愿署名的，不填',
      ),
    date: date.describe('The day of the review · 审核的日期'),
    nextReview: date.describe('The day until which it holds, at most two years later · 有效到哪一天，最多两年'),
    digest: digest.describe(
      'Digest of the text that was checked; a change makes the review lapse · 被审核文字的摘要值；文字一改，审核就失效',
    ),
    via: z
      .discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('github'),
          pull: z.number().int().positive(),
          commit: z.string().regex(/^[0-9a-f]{40}$/, 'forty hexadecimal digits · 四十位十六进制数'),
        }),
        z.strictObject({
          kind: z.literal('paper'),
          reference: z.string().regex(/^[A-Z0-9]+(?:-[A-Z0-9]+)*$/, 'capitals, digits and hyphens · 大写字母、数字和连字符'),
        }),
      ])
      .describe(
        'How it came about: an approval, or a signed sheet that is kept outside · 审核方式：批准合并请求，或在别处保存的签字纸',
      ),
    carried: z
      .strictObject({ from: digest, date, by: z.string().min(1) })
      .optional()
      .describe(
        'Carried over a change that touched no number, claim, negation or danger sign: from which text, when, by whom · 改动不涉及数字、说法、否定和危险信号时沿用：来自哪个版本、日期、经手人',
      ),
    seal: z
      .string()
      .describe('Written by npm run review or by the job; shows that nobody changed the record · 由程序填写，证明没有人改过'),
  })
  .refine(({ by, via }) => by !== undefined || via.kind === 'paper', {
    message: 'only a review on paper may leave its reviewer unnamed · 只有纸上的审核可以不写姓名',
    path: ['by'],
  });

export type Safety = z.infer<typeof safetySchema> & { id: string };
export type Fact = z.infer<typeof factsSchema>[string] & { id: string };
export type Topic = z.infer<typeof topicSchema> & { id: string };
export type Sign = z.infer<typeof signSchema> & { id: string };
export type Term = z.infer<typeof termSchema> & { id: string };
export type Person = z.infer<typeof personSchema> & { id: string };
export type Review = z.infer<typeof reviewSchema> & { id: string };
