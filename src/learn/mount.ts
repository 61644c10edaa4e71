/** Hydrates an island and gives the page the styles that only live islands need. */
import { type ComponentType, h, hydrate } from 'preact';
import liveStyles from '../ui/styles/exercise-live.css?inline';

// biome-ignore lint/suspicious/noExplicitAny: the build pairs each island's data with its component
export type Mount = (island: HTMLElement, props: any) => void;

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

/** Makes the function that brings islands of a component to life. */
// biome-ignore lint/suspicious/noExplicitAny: see Mount
export function mounter(component: ComponentType<any>, ownStyles = ''): Mount {
  return (island, props) => {
    addStyles(liveStyles);
    addStyles(ownStyles);
    hydrate(h(component, props), island);
    island.dataset['live'] = '';
  };
}
