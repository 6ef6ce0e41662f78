/** Lines of a script as people write them: "医生【最重要的话】：…". Pure. */
import type { Block, Inline, LinePart, LineRole } from '../../../src/document/document.ts';
import type { WordBlock } from '../file/body.ts';
import { withoutStart } from './blocks.ts';
import type { Signs } from './danger.ts';

const ROLES: Record<string, LineRole> = {
  主持人: 'host',
  主持人一: 'host',
  主持人甲: 'host',
  第二主持人: 'second-host',
  主持人二: 'second-host',
  主持人乙: 'second-host',
  医生: 'expert',
  专家: 'expert',
  嘉宾: 'expert',
};
const PARTS: Record<string, LinePart> = {
  开头: 'opening',
  最重要的话: 'message',
  要点: 'point',
  再说一遍: 'recap',
  要做的一件事: 'action',
  结尾: 'closing',
};
const VOICE = /^\s*(\p{Script=Han}{2,6})\s*((?:【[^】]{1,12}】\s*)*)[:：]\s*/u;
const SOUND = /^\s*(音乐|音响)\s*(?:[（(]\s*(\d{1,4})\s*秒\s*[)）])?\s*[:：]?\s*/;
const PAUSE = /^\s*停顿\s*(?:[（(]\s*(\d{1,4})\s*秒\s*[)）])?\s*$/;
/** Where a sound or pause says no length. */
const SECONDS = { sound: 5, pause: 2 };

/**
 * @param used ids of danger signs that the lines say themselves are added to it
 * @returns lines, sounds and pauses; a paragraph without a name is said by the voice above it
 */
export function toLines(
  blocks: readonly WordBlock[],
  signs: Signs,
  words: (children: Inline[]) => Inline[],
  used: Set<string>,
): Block[] {
  let role: LineRole = 'host';
  const paragraphs = blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [block]
      : block.type === 'table'
        ? block.rows.map((row) => {
            const [voice = [], said = []] = row;
            const children: Inline[] = [
              { type: 'text', text: `${voice.map(({ text }) => text).join('')}：` },
              ...said.flatMap((paragraph) => paragraph.children),
            ];
            return { children, text: `${voice.map(({ text }) => text).join('')}：${said.map(({ text }) => text).join('')}` };
          })
        : [],
  );
  return paragraphs.flatMap(({ children, text }): Block[] => {
    if (text.replace(/[:：\s]/g, '') === '') return [];
    const pause = PAUSE.exec(text);
    if (pause) return [{ type: 'pause', number: 0, seconds: Number(pause[1] ?? SECONDS.pause) }];
    const sound = SOUND.exec(text);
    if (sound) {
      const kind = sound[1] === '音乐' ? 'music' : 'sound';
      const rest = withoutStart(children, SOUND);
      const said: Inline[] = rest.length > 0 ? rest : [{ type: 'text', text: sound[1] ?? '' }];
      return [{ type: 'cue', kind, number: 0, seconds: Number(sound[2] ?? SECONDS.sound), children: said }];
    }
    const voice = VOICE.exec(text);
    const named = voice ? ROLES[voice[1] ?? ''] : undefined;
    if (named) role = named;
    const said = named ? withoutStart(children, VOICE) : children;
    const parts = named ? [...(voice?.[2] ?? '').matchAll(/【([^】]+)】/g)].flatMap(([, name]) => PARTS[name ?? ''] ?? []) : [];
    const sign = signs.of(named ? text.replace(VOICE, '') : text);
    if (sign !== undefined && !signs.isAction(sign)) {
      used.add(sign);
      return [{ type: 'safety-line', number: 0, role, id: sign }];
    }
    return [
      {
        type: 'line',
        number: 0,
        role,
        say: 'exactly',
        keep: false,
        ...(parts.length > 0 ? { parts } : {}),
        children: words(said),
      },
    ];
  });
}
