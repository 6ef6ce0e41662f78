import { expect, it } from 'vitest';
import { plain, sentenceAround, tibetan, uyghur } from '../../../../src/rules/air/words.ts';

it('digits of every script are one number', () => {
  expect(['༡༢༠', '１２０', '۱۲۰', '١٢٠'].map(plain)).toEqual(['120', '120', '120', '120']);
});

it('the sentence around a find ends where sentences end in its script, and leaves the find out', () => {
  const around = (said: string, word: string, text = plain(said)) =>
    sentenceAround(text, text.indexOf(word), text.indexOf(word) + word.length).trim();
  expect(around('不要等。这药能根治！去吧。', '根治')).toBe('这药能');
  expect(around('بارماڭ. بۇ دورا ساقايتىدۇ. كەل؟', 'ساقايتىدۇ')).toBe('بۇ دورا');
  expect(around('མི་འགྲོ། སྨན་འདིས་གསོ། ཡག་པོ།', 'གསོ')).toBe('སྨན་འདིས་');
  expect(around('Do not wait. See www.example.org now', 'www.example.org')).toBe('See   now');
});

it('a Uyghur word has any ending, but begins where a word begins', () => {
  expect('مەسچىتلەرگە'.match(uyghur('مەسچىت'))).toHaveLength(1);
  expect('قىياپەتلىرى'.match(uyghur('ياپ'))).toBeNull();
});

it('a Tibetan word is whole syllables, with the particles that grow on to it', () => {
  expect('བླ་མས་གསུངས། བླ་མའི་ཁྲི།'.match(tibetan('བླ་མ'))).toHaveLength(2);
  expect('བླ་མེད། བླ་མཆོད།'.match(tibetan('བླ་མ'))).toBeNull();
});
