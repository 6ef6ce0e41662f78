/** Why a file cannot be taken at all, said to whoever sent it. Pure. */
import { type Problem, problem, type Said } from '../../../src/problems.ts';

const SAVE_AS: Said = {
  en: 'Open it in Word or WPS, choose "Save as", type "Word document (*.docx)", and send that file.',
  zh: '请用 Word 或 WPS 打开，选“另存为”，类型选“Word 文档（*.docx）”，再发那个文件。',
};

export const REFUSALS = {
  'old-word': {
    says: {
      en: 'This is a file of an older Word or of WPS (.doc, .wps), whose inside cannot be read safely.',
      zh: '这是旧版 Word 或 WPS 的文件（.doc、.wps），无法安全地读取。',
    },
    fix: SAVE_AS,
  },
  locked: {
    says: { en: 'This file is locked with a password.', zh: '这个文件设了密码。' },
    fix: {
      en: 'Take the password away (File, Info, Protect document), save it as .docx, and send it again.',
      zh: '请去掉密码（文件 → 信息 → 保护文档），另存为 .docx，再发一次。',
    },
  },
  pdf: {
    says: { en: 'This is a PDF file, whatever its name says.', zh: '不管文件名是什么，这其实是一个 PDF 文件。' },
    fix: {
      en: 'Send the Word file from which the PDF was made.',
      zh: '请发做这个 PDF 时用的 Word 文件。',
    },
  },
  rtf: { says: { en: 'This is an RTF file.', zh: '这是 RTF 文件。' }, fix: SAVE_AS },
  page: { says: { en: 'This is a web page, not a Word file.', zh: '这是网页，不是 Word 文件。' }, fix: SAVE_AS },
  'open-document': { says: { en: 'This is an OpenDocument file (.odt).', zh: '这是 OpenDocument 文件（.odt）。' }, fix: SAVE_AS },
  office: {
    says: { en: 'This is a table or slides, not a Word document.', zh: '这是表格或幻灯片，不是 Word 文档。' },
    fix: { en: 'Copy the text into the Word template and send that.', zh: '请把文字复制到 Word 模板里再发。' },
  },
  macros: {
    says: {
      en: 'This file holds macros: small programs. They were not run, and nothing was read.',
      zh: '这个文件里有宏（小程序）。没有运行，也没有读取。',
    },
    fix: SAVE_AS,
  },
  'no-word': {
    says: { en: 'This is not a Word file, or it is damaged.', zh: '这不是 Word 文件，或者文件已损坏。' },
    fix: SAVE_AS,
  },
  'too-large': {
    says: {
      en: 'This file is larger than 20 MB, or becomes far larger when it is unpacked.',
      zh: '这个文件超过 20 MB，或者解开以后大得多。',
    },
    fix: {
      en: 'Make the pictures smaller (Picture format, Compress pictures, 150 ppi), or send the text alone.',
      zh: '请压缩图片（图片格式 → 压缩图片 → 150 ppi），或只发文字。',
    },
  },
} satisfies Record<string, { says: Said; fix: Said }>;

export type Refusal = keyof typeof REFUSALS;

export const refuse = (refusal: Refusal, file: string): Problem =>
  problem(`word-${refusal}`, { file, line: 1, column: 1 }, REFUSALS[refusal].says, REFUSALS[refusal].fix);

/** XML that is not well-formed, or that asks for more than text. */
export const refuseXml = (part: string, reason: string, file: string): Problem =>
  problem(
    'word-xml',
    { file, line: 1, column: 1 },
    {
      en: `The inside of the file cannot be read (${part}): ${reason}.`,
      zh: `文件内部（${part}）无法读取，可能已损坏或不安全。`,
    },
    {
      en: 'Open it in Word or WPS and save it again as .docx. If that does not help, copy the text into a new document.',
      zh: '请用 Word 或 WPS 打开，重新另存为 .docx；还不行，就把文字复制到一个新文档里。',
    },
  );
