/** The words of the interface, one JSON file a language. Each word tells the translator where it stands. */
import { z } from 'astro/zod';
import { LINE_PARTS, NOTE_KINDS, REGIONS, URGENCIES, WHO } from './fields.ts';

/** @param holds names that must stand in the text as {name}; the page fills them in */
const word = (about: string, holds: readonly string[] = []) =>
  z
    .string()
    .min(1)
    .refine((text) => holds.every((name) => text.includes(`{${name}}`)), {
      message: `needs ${holds.map((name) => `{${name}}`).join(' and ')}`,
    })
    .refine((text) => (text.match(/\{[^}]*\}/g) ?? []).every((found) => holds.includes(found.slice(1, -1))), {
      message: 'holds a {name} that the page does not know',
    })
    .describe(about);

const group = <T extends z.ZodRawShape>(shape: T) => z.strictObject(shape);
const each = <K extends string>(keys: readonly K[], about: string) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, word(`${about}: ${key}`)])) as Record<K, ReturnType<typeof word>>);

export const wordsSchema = group({
  site: group({
    name: word('Name of the site'),
    greeting: word('Home page, first line: for whom it is'),
    about: word('Home page, second line: what is found here, free of charge'),
  }),
  nav: group({
    skip: word('First link of a page for keyboard and screen reader: jumps to the text'),
    menu: word('Link at the top that jumps to the list of pages at the foot; also the name of that list'),
    language: word('Link at the top to the choice of language'),
    safety: word('Name of the bar at the foot with help, phone and leave, for screen readers'),
    help: word('Link in the bar: get help'),
    call: word('Name of the phone link for screen readers', ['number']),
    leave: word('Link in the bar: leave this site quickly'),
    home: word('Link: home page'),
    signs: word('Link: start from what you feel or see'),
    topics: word('Link: topics'),
    articles: word('Link: all articles'),
    stories: word('Link: stories'),
    radio: word('Link: radio scripts'),
    search: word('Link: search'),
    glossary: word('Link: words explained'),
    about: word('Link: about us'),
    contribute: word('Link: write for this site'),
    corrections: word('Link: corrections'),
  }),
  home: group({
    urgent: word('Heading over six signs as pictures: is it urgent?'),
    touch: word('Under that heading: touch what you feel or see'),
    allSigns: word('Button: all signs'),
    stages: word('Heading over topics as pictures: stages of life'),
    allTopics: word('Button: all topics'),
    read: word('Heading over a few articles: read now'),
    hosts: word('Door for radio hosts, bold line'),
    hostsText: word('Door for radio hosts, second line'),
    doctors: word('Door for doctors, bold line'),
    doctorsText: word('Door for doctors, second line'),
    us: word('Door to the page about us, bold line'),
    usText: word('Door to the page about us, second line'),
  }),
  urgency: each(URGENCIES, 'Heading over danger signs of one urgency, with what to do'),
  scale: each(URGENCIES, 'What an urgency means, one sentence'),
  who: each(WHO, 'Label: for whom a danger sign counts'),
  help: group({
    title: word('Heading of the danger signs on an article'),
    call: word('Button: call the ambulance', ['number']),
    way: word('Heading over actions on the way to hospital'),
    page: word('Title of the page "Get help"'),
    lead: word('First sentence of that page'),
    urgent: word('Rule: if two signs apply, the more urgent one counts'),
    signs: word('Heading over all signs on that page'),
    original: word('Before the original text of a safety sentence, for screen readers: in Chinese', ['language']),
  }),
  article: group({
    main: word('Label of the main message'),
    minutes: word('How long it takes to read', ['n']),
    updated: word('Before a date: last change', ['date']),
    truth: word('Label: what is true'),
    heard: word('Label of a wrong idea: you may hear'),
    local: word('Heading of a note for one region with its month', ['region', 'date']),
    words: word('Heading: words on this page'),
    back: word('Button in an explained word: back to the text'),
    sources: word('Heading: sources'),
    source: word('Name of a source mark for screen readers', ['n']),
    notes: word('Heading: footnotes'),
    more: word('Heading over links to further pages'),
    scripts: word('Heading over radio scripts on the same subject'),
    listen: word('Label of a recording', ['length']),
    speaker: word('Whose voice it is', ['name']),
    regions: each(REGIONS, 'Name of a region'),
  }),
  state: group({
    short: word('Link at the top of a page that nobody has reviewed: not yet reviewed'),
    unreviewed: word('No doctor has checked this page'),
    drafted: word('The text was written by machine from the sources named'),
    machine: word('Translated by machine; no speaker of this language has checked it'),
    advice: word('What to do about it: ask a health worker; with a danger sign go anyway'),
    clinician: word('Checked by a doctor', ['name', 'date']),
    speaker: word('Checked by a speaker of the language', ['name', 'date']),
    due: word('The text should have been checked again by a date', ['date']),
    changed: word('Beside a part whose original has changed since it was translated'),
    original: word('Before a part that is shown in the original because its translation is missing or out of date', ['language']),
    elsewhere: word('Notice on a page that does not exist in the reader’s language: it is shown in another', [
      'language',
      'shown',
    ]),
    choose: word('Before links to the languages in which a page exists'),
    withdrawn: word('Notice on an entry that was taken back'),
    corrected: word('Before corrections on an entry'),
    doubtful: word('Beside a word of which we are not sure'),
  }),
  stories: group({
    title: word('Title of the list of stories'),
    lead: word('First sentence of that list'),
    retold: word('Notice: retold from published reports, the people did not review it'),
  }),
  articles: group({ title: word('Title of the list of articles'), lead: word('First sentence of that list') }),
  topics: group({ title: word('Title of the list of topics'), lead: word('First sentence of that list') }),
  signs: group({
    title: word('Title of the list of signs'),
    lead: word('First sentence of that list'),
    more: word('Heading: articles that say more'),
  }),
  radio: group({
    title: word('Title of the list of scripts'),
    lead: word('First sentence of that list'),
    draft: word('On a script that is not reviewed: DRAFT, not cleared for air'),
    length: word('Label: length'),
    number: word('Label: number of the script'),
    version: word('Label: version'),
    format: word('Label: format'),
    hour: word('Label: when it may be aired'),
    seconds: word('A length in seconds', ['n']),
    minutes: word('A length in minutes', ['n']),
    formats: each(['spot', 'talk', 'questions'], 'Format of a script'),
    hours: each(['any', 'evening'], 'When a script may be aired'),
    host: word('Heading of the notes for the host: not read aloud'),
    notes: each(NOTE_KINDS, 'Label of a note for the host'),
    parts: each(LINE_PARTS, 'Label of a line: what it does in the programme'),
    script: word('Heading over the lines'),
    roles: each(['host', 'second-host', 'expert'], 'Who speaks'),
    cues: each(['music', 'sound'], 'Kind of cue'),
    pause: word('Label of a silence'),
    ownWords: word('Beside a line that the host may say in her own words'),
    keep: word('Beside a line that is always read'),
    cut: each(['60', '180'], 'Beside a line that is left out in versions up to so many seconds'),
    line: word('Name of a line’s number for screen readers', ['n']),
    articles: word('Heading over the articles that a script belongs to'),
  }),
  glossary: group({
    title: word('Title of the glossary'),
    lead: word('First sentence of it'),
    also: word('Before other words for the same thing'),
    avoid: word('Before words that we do not use for it'),
    noName: word('Where no word is chosen in this language yet'),
  }),
  search: group({
    title: word('Title of the search page'),
    label: word('Label of the search box: what would you like to know?'),
    button: word('Button: search'),
    searching: word('While searching'),
    found: word('Number of results', ['n', 'q']),
    foundOne: word('One result', ['q']),
    none: word('Nothing found for the words', ['q']),
    noneHelp: word('After nothing was found: look at signs and topics'),
    failed: word('The search could not be loaded'),
    noScript: word('Without JavaScript: use the lists below'),
    all: word('Heading over an index of all titles'),
  }),
  corrections: group({
    title: word('Title of the corrections page'),
    lead: word('First sentence: what stands here'),
    none: word('There have been no corrections'),
    tell: word('How to tell us of an error'),
  }),
  kinds: each(
    ['articles', 'stories', 'radio', 'signs', 'topics', 'glossary'],
    'Label of a search result or list entry: its kind',
  ),
  notFound: group({
    title: word('Title of the page shown for a wrong address'),
    text: word('What happened and what to do'),
    home: word('Button: to the home page'),
  }),
  foot: group({
    licence: word('Foot of a page: may be copied and read on air with the name of the site', ['licence']),
    privacy: word('Foot of a page: nothing about readers is collected'),
  }),
  tools: group({
    title: word('Heading over the tools below a text: share, save, print, size of letters'),
  }),
  drawings: z.record(z.string(), z.record(z.string(), z.string().min(1))).describe('Labels in drawings: drawing, then part'),
});

export type Words = z.infer<typeof wordsSchema>;
