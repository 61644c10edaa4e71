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

/**
 * On a page whose island works with what the address carries after `#`, the code is asked for ahead only where there is such a
 * fragment: each request put before the first frame delays it.
 */
function askedWithFragment(modules: readonly string[], data: string): string {
  const links = [
    ...modules.map((href) => ({ rel: 'modulepreload', href })),
    { rel: 'preload', as: 'fetch', href: data, crossOrigin: 'anonymous' },
  ];
  const each = `document.head.append(Object.assign(document.createElement("link"),link))`;
  return `<script>if(location.hash)for(const link of ${JSON.stringify(links)})${each}</script>`;
}

/** Adds the requests for a page's first island where it is near by the length of the text above it; a drawing is a screen of its own. */
export function askAheadForNearIsland(html: string): string {
  const found = firstIsland.exec(html);
  const above = html.slice(html.indexOf('<main'), found?.index);
  if (!found || html.includes(' data-waits=') || above.includes('<svg') || widthOf(above) > nearBy) return html;
  const [, data = '', modules = ''] = found;
  const hrefs = modules.split(' ');
  const links = hrefs.map((href) => `<link rel="modulepreload" href="${href}">`).join('');
  const asked = html.includes(' data-keeps-fragment')
    ? askedWithFragment(hrefs, data)
    : `${links}<link rel="preload" as="fetch" href="${data}" crossorigin>`;
  // Before the head's scripts and styles, which take a slow device longer than a request takes to leave.
  return html.replace('<title>', () => `${asked}<title>`);
}
