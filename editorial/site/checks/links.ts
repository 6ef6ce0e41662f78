/** Every link of every page, style sheet and script leads somewhere within the site, and every anchor is on its page. */
import { type Problem, problem, warning } from '../../../src/problems.ts';
import type { Check } from '../check.ts';
import type { Link } from '../visit/page.ts';
import { placeOf, type Resource, targetOf, type Visit } from '../visit/visit.ts';
import { isOffered } from './downloads.ts';

/** Browsers know this place on every page. */
const TOP = 'top';

function faultOf(visit: Visit, from: string, { address, offset, by, isDownload }: Link): Problem | undefined {
  const target = targetOf(visit, address, from);
  if (target === undefined) return undefined;
  const { path, anchor, resource } = target;
  const place = () => placeOf(visit, from, offset);
  if (!path.startsWith(visit.home.base)) {
    // Machines are told of the host's root, too, where the site lies below it.
    if (by === 'data') return undefined;
    return problem(
      'outside-link',
      place(),
      {
        en: `This leads to ${path}, which is not below ${visit.home.base}, where the site lies.`,
        zh: `这个链接指向 ${path}，而网站在 ${visit.home.base} 下面。`,
      },
      {
        en: 'Make the address with addressOf or fileAddress (src/i18n/address.ts).',
        zh: '请用 addressOf 或 fileAddress（src/i18n/address.ts）生成网址。',
      },
    );
  }
  if (resource?.answer.state === 'missing' && !isOffered(path, isDownload))
    return problem(
      'dangling-link',
      place(),
      { en: `This leads to ${path}, and there is no such page or file.`, zh: `这个链接指向 ${path}，但没有这个页面或文件。` },
      {
        en: 'Correct the link, or bring the page back; write an old address under "aliases".',
        zh: '请改正链接，或恢复那个页面；旧网址请写在 aliases 里。',
      },
    );
  if (resource?.answer.state === 'moved')
    return problem(
      'leads-away',
      place(),
      {
        en: `This leads to ${path}, which the host sends on to ${resource.answer.to}, out of the site.`,
        zh: `这个链接指向 ${path}，主机把它转到站外：${resource.answer.to}。`,
      },
      { en: "Look at the host's redirects (deploy/README.md).", zh: '请检查主机的跳转设置（deploy/README.md）。' },
    );
  if (resource?.page && anchor !== '' && anchor !== TOP && !resource.page.ids.has(anchor))
    return problem(
      'dangling-anchor',
      place(),
      {
        en: `This leads to #${anchor} on ${path}, and that page has no such place.`,
        zh: `这个链接指向 ${path} 的 #${anchor}，但那个页面没有这个位置。`,
      },
      {
        en: 'Correct what stands after the #, or give the part its id back.',
        zh: '请改正 # 后面的名称，或把那一部分的 id 加回来。',
      },
    );
  return undefined;
}

/** What was asked for and did not come. A line that drops says nothing about the site. */
function silenceOf(visit: Visit, { path, answer }: Resource): Problem | undefined {
  const place = placeOf(visit, path);
  if (answer.state === 'failing')
    return problem(
      'host-error',
      place,
      { en: `The host answers ${answer.status} each time it is asked.`, zh: `每次访问，主机都回答 ${answer.status}。` },
      { en: "Look at the host's log.", zh: '请查看主机的日志。' },
    );
  if (answer.state !== 'unreached') return undefined;
  if (answer.why === 'limit')
    return warning(
      'limit-reached',
      place,
      { en: 'Not looked at: as many addresses as were allowed have been asked for.', zh: '没有检查：已经达到允许访问的网址数。' },
      { en: 'Allow more with --limit.', zh: '请用 --limit 提高上限。' },
    );
  if (answer.why === 'given-up')
    return warning(
      'not-reached',
      place,
      {
        en: 'Not asked for: the host gave no right answer many times in a row. Whether it is there is not known.',
        zh: '没有访问：主机连续多次没有正常回答。不知道它在不在。',
      },
      { en: 'Look whether the network and the host are there, and run this again.', zh: '请检查网络和主机，然后再运行一次。' },
    );
  return warning(
    'not-reached',
    place,
    {
      en: `No answer came (${answer.why}), and none when it was asked again. Whether it is there is not known.`,
      zh: `没有回答（${answer.why}），再问也没有。不知道它在不在。`,
    },
    { en: 'Run this again later.', zh: '请过一会儿再运行一次。' },
  );
}

const twiceOf = (visit: Visit, { path, page }: Resource): Problem[] =>
  (page?.twice ?? []).map((id) =>
    problem(
      'id-twice',
      placeOf(visit, path),
      { en: `The id "${id}" stands there twice; a link finds only the first.`, zh: `id“${id}”出现了两次，链接只能找到第一个。` },
      { en: 'Give one of the two another id.', zh: '请把其中一个改成别的 id。' },
    ),
  );

export const links: Check = {
  name: 'links',
  title: { en: 'Links and anchors', zh: '链接和锚点' },
  run: (visit) => {
    let looked = 0;
    const problems: Problem[] = [];
    for (const resource of visit.resources.values()) {
      const silence = silenceOf(visit, resource);
      if (silence) problems.push(silence);
      problems.push(...twiceOf(visit, resource));
      for (const link of resource.links) {
        // Feeds, sitemap and lists have checks of their own.
        if (link.by === 'list') continue;
        looked += 1;
        const fault = faultOf(visit, resource.path, link);
        if (fault) problems.push(fault);
      }
    }
    return { looked, problems };
  },
};
