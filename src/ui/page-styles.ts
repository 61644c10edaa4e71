/** Styles that a page needs only once something on it is live. */

const added = new Set<string>();

/** Adds styles to the page, each once. */
export function addStyles(styles: string): void {
  if (added.has(styles)) return;
  added.add(styles);
  if (styles === '') return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
