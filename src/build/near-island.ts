/**
 * An island that stands near the top is needed as soon as its page is there. Its page asks for its code and its data while
 * the text still arrives, instead of waiting until the island is seen to be near.
 */

/** Widths of Chinese characters that fit before the end of the second screen of a phone; measured on the course's lessons. */
const nearBy = 600;

const firstIsland = /data-island="[^"]*" data-props="([^"#]+)#\d+" data-modules="([^"]*)"/;

/** How much room a text takes, in widths of a Chinese character. */
function widthOf(html: string): number {
  const text = html.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
  return [...text].reduce((width, character) => width + (character > '\u2e80' ? 1 : 0.5), 0);
}

/** Adds the requests for a page's first island where it is near by the length of the text above it; a drawing is a screen of its own. */
export function askAheadForNearIsland(html: string): string {
  const found = firstIsland.exec(html);
  const above = html.slice(html.indexOf('<main'), found?.index);
  if (!found || html.includes(' data-waits=') || above.includes('<svg') || widthOf(above) > nearBy) return html;
  const [, data = '', modules = ''] = found;
  const links = modules.split(' ').map((href) => `<link rel="modulepreload" href="${href}">`);
  return html.replace('</head>', `${links.join('')}<link rel="preload" as="fetch" href="${data}" crossorigin></head>`);
}
