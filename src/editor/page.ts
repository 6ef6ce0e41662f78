/** The page at `/admin/`: the form, or what is missing for it. It is for doctors and editors; no page for readers leads here. */
import { inBoth, isLocale, ORIGINAL, SPEAKS_CHINESE } from '../locales.ts';
import { SITE } from '../site.ts';
import { editorPolicy, type Host } from './host.ts';

const head = (host: Host | undefined): string => `<!doctype html>
<html lang="${SPEAKS_CHINESE ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${editorPolicy(host)}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex,nofollow">
<title>${inBoth('编辑', 'Form editor', ' · ')} · ${SITE.publisher}</title>
<link rel="icon" href="../icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="admin.css">`;

const ENGLISH = `<section lang="en"><h1>The form editor is not set up</h1>
<p>This site names no repository for its content yet, so nothing can be saved here.</p>
<p>Whoever runs the site: write the address of the GitHub repository under <code>repository</code> in <code>src/site.ts</code> and build again; <code>docs/editor.md</code> says more. To try the editor on your own computer, run <code>npm run editor</code>.</p>
<p><a href="../${isLocale('en') ? 'en' : ORIGINAL}/contribute/">Other ways to contribute</a></p></section>`;
const CHINESE = `<section lang="zh-CN"><h1>在线编辑还不能用</h1>
<p>这个网站还没有填写内容仓库的地址，所以这里不能保存文章。</p>
<p>网站维护者：请在 <code>src/site.ts</code> 的 <code>repository</code> 里填写 GitHub 仓库的地址，再重新构建。说明见 <code>docs/editor.md</code>。想先在自己的电脑上试用，请运行 <code>npm run editor</code>。</p>
<p><a href="../zh-CN/contribute/">投稿的其他办法</a></p></section>`;
const NOT_SET_UP = `<main>\n${inBoth(CHINESE, ENGLISH, '\n')}\n</main>`;

const STARTING = `<noscript>${inBoth('<p lang="zh-CN">在线编辑需要打开 JavaScript。</p>', '<p lang="en">The form editor needs JavaScript.</p>', '')}</noscript>
<div id="nc-root"></div>`;

/** @returns the whole page; without a host it says that there is none, in the languages of those who work on the site */
export function editorPage(host: Host | undefined): string {
  const script = host ? '\n<script type="module" src="editor.js"></script>' : '';
  return `${head(host)}${script}\n</head>\n<body>\n${host ? STARTING : NOT_SET_UP}\n</body>\n</html>\n`;
}
