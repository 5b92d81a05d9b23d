import { Marked, type Tokens } from 'marked';

/** The manual as a page, and the pictures it shows, as they are named in its source. */
export interface ManualPage {
  readonly html: string;
  readonly pictures: readonly string[];
}

/** How wide and how high a picture is: room is kept for it, so that a link to a heading arrives there. */
export type SizeOf = (picture: string) => { readonly width: number; readonly height: number };

/**
 * Makes the manual's page from its Markdown. It is one closed page: links lead within it, pictures lie beside it, and
 * what would be neither is an error here rather than a refusal before an officer's eyes.
 */
export function manualPage(markdown: string, sizeOf: SizeOf): ManualPage {
  const pictures: string[] = [];
  const headings: Tokens.Heading[] = [];
  const marked = new Marked({ renderer: rendererFor(sizeOf, headings, pictures) });
  const body = marked.parse(markdown, { async: false });
  const ids = new Set(headings.map(({ text }) => anchorOf(text)));
  if (ids.size < headings.length) throw new Error('手册里有两个一样的标题。');
  const lost = [...body.matchAll(/href="#([^"]*)"/g)]
    .map((match) => decodeURIComponent(match[1] ?? ''))
    .filter((id) => !ids.has(id));
  if (lost.length > 0) throw new Error(`手册里没有这些标题：${lost.join('、')}`);
  return { html: frame(headings, body), pictures };
}

/** The anchor that GitHub gives a heading too: links in the source work in both places. */
export function anchorOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}

function rendererFor(sizeOf: SizeOf, headings: Tokens.Heading[], pictures: string[]) {
  return {
    heading(this: { parser: { parseInline(tokens: Tokens.Generic[]): string } }, token: Tokens.Heading): string {
      headings.push(token);
      const words = this.parser.parseInline(token.tokens);
      return `<h${token.depth} id="${escaped(anchorOf(token.text))}">${words}</h${token.depth}>\n`;
    },
    image({ href, text }: Tokens.Image): string {
      if (!/^images\/[\w-]+\.png$/.test(href)) throw new Error(`手册的图片应在 docs/images 里：${href}`);
      if (text.trim() === '') throw new Error(`手册的图片没有说明：${href}`);
      pictures.push(href);
      const { width, height } = sizeOf(href);
      return `<img src="${href}" alt="${escaped(text)}" width="${width}" height="${height}">`;
    },
    link(this: { parser: { parseInline(tokens: Tokens.Generic[]): string } }, { href, tokens }: Tokens.Link): string {
      if (!href.startsWith('#')) throw new Error(`手册里的链接只能到手册里：${href}`);
      return `<a href="${escaped(href)}">${this.parser.parseInline(tokens)}</a>`;
    },
    codespan({ text }: Tokens.Codespan): string {
      const keys = text.split('+').map((key) => `<kbd>${escaped(key)}</kbd>`);
      return `<span class="keys">${keys.join('+')}</span>`;
    },
    html({ text }: Tokens.HTML | Tokens.Tag): string {
      throw new Error(`手册里不写 HTML：${text}`);
    },
  };
}

function frame(headings: readonly Tokens.Heading[], body: string): string {
  const title = escaped(headings.find(({ depth }) => depth === 1)?.text ?? '');
  const contents = headings
    .filter(({ depth }) => depth === 2)
    .map(({ text }) => `<li><a href="#${escaped(anchorOf(text))}">${escaped(text)}</a></li>`);
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<link rel="stylesheet" href="manual.css">
</head>
<body>
<nav aria-labelledby="contents">
<h2 id="contents">目录</h2>
<ol>
${contents.join('\n')}
</ol>
</nav>
<main>
${body}</main>
</body>
</html>
`;
}

function escaped(text: string): string {
  const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}
