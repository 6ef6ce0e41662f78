/** The Document: an entry as data. JSON only, no positions, ids that stay the same from build to build. */
import type { LINE_PARTS, NOTE_KINDS } from '../schemas/fields.ts';

export type Inline =
  | { type: 'text'; text: string }
  | { type: 'break' }
  | { type: 'code'; text: string }
  | { type: 'strong' | 'emphasis'; children: Inline[] }
  | { type: 'link'; url: string; children: Inline[] }
  /** A word explained in the glossary; `id` is a glossary entry. */
  | { type: 'term'; id: string; children: Inline[] }
  /** The source of what stands before it; `id` is a fact. */
  | { type: 'source'; id: string }
  /** A footnote; `number` counts from 1 through the entry. */
  | { type: 'note'; number: number };

export type LineRole = 'host' | 'second-host' | 'expert';
export type CueKind = 'music' | 'sound';
export type NoteKind = (typeof NOTE_KINDS)[number];
export type LinePart = (typeof LINE_PARTS)[number];

export type Block =
  | { type: 'heading'; level: 2 | 3; id: string; children: Inline[] }
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'list'; ordered: boolean; items: Block[][] }
  | { type: 'table'; align: ('left' | 'right' | 'center' | null)[]; rows: Inline[][][] }
  | { type: 'code'; text: string }
  | { type: 'quote'; children: Block[] }
  /** The main message: one to three sentences. */
  | { type: 'key'; children: Block[] }
  /** Danger signs and emergency actions, by id of the safety sentences. */
  | { type: 'help'; ids: string[]; actions: string[] }
  /** What she can do, two to five steps. */
  | { type: 'steps'; items: Block[][] }
  /** What is true; `heard` is the wrong idea that she may hear. */
  | { type: 'fact'; heard: string; children: Block[] }
  | { type: 'question'; ask: string; children: Block[] }
  /** What holds in one region; `date` is `YYYY-MM`, the month for which it was true. */
  | { type: 'local'; region: string; date: string; children: Block[] }
  /** A picture beside the entry (`src`) or a drawing of the site's own (`drawing`). */
  | { type: 'figure'; src?: string; drawing?: string; alt: string; caption: Inline[] }
  /** A recording; the transcript follows it in `children`. */
  | { type: 'audio'; src: string; seconds: number; speaker: string; children: Block[] }
  /** Radio: what a voice says. `cut`, here and below: left out in versions of that many seconds and shorter. Times in seconds from the start of the recording. */
  | {
      type: 'line';
      number: number;
      role: LineRole;
      say: 'exactly' | 'own-words';
      keep: boolean;
      parts?: LinePart[];
      cut?: 60 | 180;
      start?: number;
      end?: number;
      children: Inline[];
    }
  /** Radio: a safety sentence read aloud; its words come from the safety sentences, and no cut removes it. */
  | { type: 'safety-line'; number: number; role: LineRole; id: string; start?: number; end?: number }
  | {
      type: 'cue';
      number: number;
      kind: CueKind;
      seconds: number;
      cut?: 60 | 180;
      start?: number;
      end?: number;
      children: Inline[];
    }
  | { type: 'pause'; number: number; seconds: number; cut?: 60 | 180 }
  /** Radio: for the host's eyes only. */
  | { type: 'host-note'; kind: NoteKind; children: Block[] };

export type BlockOf<T extends Block['type']> = Extract<Block, { type: T }>;

export interface Document {
  blocks: Block[];
  /** Footnotes in the order of their numbers. */
  notes: Block[][];
}
