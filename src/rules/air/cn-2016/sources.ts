/** Where the rules of China for health programmes come from, and what of it was seen. Copies only: an editor asks the station's own office. */
import type { AirSource } from '../rule-set.ts';

export const NOTICE: AirSource = {
  title: '关于进一步加强医疗养生类节目和医药广告播出管理的通知',
  issuer: '国家新闻出版广电总局',
  number: '新广电发〔2016〕156号',
  date: '2016-08 (reported on 2016-08-26)',
  seen: 'Xinhua’s report of 26 August 2016, in copies; neither the notice itself nor its number',
};

export const ADVERTISING: AirSource = {
  title: '中华人民共和国广告法，第十六条、第十九条',
  issuer: '全国人民代表大会常务委员会',
  date: '2015 (since changed)',
  seen: 'the two articles, in copies',
};

export const BROADCASTING: AirSource = {
  title: '广播电视管理条例，第三十二条',
  issuer: '国务院',
  number: '国务院令第228号',
  date: '1997-08-11 (last changed on 2020-11-29)',
  seen: 'the beginning with its dates and an older form of the article, in copies',
};

export const PRODUCTION: AirSource = {
  title: '广播电视节目制作经营管理规定，第二十二条',
  issuer: '国家广播电影电视总局',
  date: '2004',
  seen: 'the article, in a copy that gives neither title nor year',
};

export const SUICIDE: AirSource = {
  title: 'Preventing suicide: a resource for media professionals, update 2023',
  issuer: 'World Health Organization',
  date: '2023',
  seen: 'the description in the catalogue of the Pan American Health Organization',
};

/** No authority demands these; the project asks for them of itself. */
export const OWN: AirSource = {
  title: 'Rule of this project',
  issuer: 'Health Bridge',
  date: '2026-11-22',
  seen: 'whole text',
};
