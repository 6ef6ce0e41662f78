import { expect, test } from 'vitest';
import { voiceFor } from '../../../src/display/client/listen.ts';
import { pieces } from '../../../src/display/client/readable.ts';

const voice = (lang: string, localService = true): SpeechSynthesisVoice => ({
  lang,
  localService,
  name: lang,
  voiceURI: lang,
  default: false,
});

test('only a voice of the very language reads', () => {
  const voices = ['en-GB', 'zh-CN', 'tr-TR', 'hi-IN', 'ar-SA'].map((lang) => voice(lang));
  expect(voiceFor(voices, 'ug')).toBeUndefined();
  expect(voiceFor(voices, 'bo')).toBeUndefined();
  expect(voiceFor(voices, 'zh-CN')?.lang).toBe('zh-CN');
  expect(voiceFor(voices, 'en')?.lang).toBe('en-GB');
  expect(voiceFor([voice('ug-CN')], 'ug')?.lang).toBe('ug-CN');
});

test('the region of the page comes first, however a phone writes it', () => {
  expect(voiceFor([voice('zh-TW'), voice('zh_CN')], 'zh-CN')?.lang).toBe('zh_CN');
  expect(voiceFor([voice('zh-TW')], 'zh-CN')?.lang).toBe('zh-TW');
});

test('a voice that speaks Cantonese does not read Chinese', () => {
  expect(voiceFor([voice('zh-HK'), voice('zh_HK')], 'zh-CN')).toBeUndefined();
});

test('a voice that sends the text away is not used', () => {
  expect(voiceFor([voice('zh-CN', false)], 'zh-CN')).toBeUndefined();
});

test('a text is cut at the ends of its sentences, in all four scripts', () => {
  expect(pieces('One. Two? Three!', 6)).toEqual(['One.', 'Two?', 'Three!']);
  expect(pieces('马上去医院。不要等！', 6)).toEqual(['马上去医院。', '不要等！']);
  expect(pieces('قان كەلدىمۇ؟ دوختۇرغا بېرىڭ.', 16)).toEqual(['قان كەلدىمۇ؟', 'دوختۇرغا بېرىڭ.']);
  expect(pieces('སྨན་ཁང་ལ་ཕེབས་རོགས་གནང་། མ་སྒུག་རོགས།', 25)).toEqual(['སྨན་ཁང་ལ་ཕེབས་རོགས་གནང་།', 'མ་སྒུག་རོགས།']);
});

test('short sentences are said in one breath, and marks alone are not said', () => {
  expect(pieces('Go now. Do not wait.')).toEqual(['Go now. Do not wait.']);
  expect(pieces(' … — ')).toEqual([]);
});

test('the point of a number ends no sentence', () => {
  expect(pieces('A fever of 37.5 °C. Go now.', 5)).toEqual(['A fever of 37.5 °C.', 'Go now.']);
});
