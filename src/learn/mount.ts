/** Hydrates an island and gives the page the styles that only live islands need. */
import { type ComponentType, h, hydrate } from 'preact';
import liveStyles from '../ui/styles/exercise-live.css?inline';

// biome-ignore lint/suspicious/noExplicitAny: the build pairs each island's data with its component
export type Mount = (island: HTMLElement, props: any) => void;

let styled = false;

function addLiveStyles(): void {
  if (styled) return;
  styled = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(liveStyles);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** Makes the function that brings islands of a component to life. */
// biome-ignore lint/suspicious/noExplicitAny: see Mount
export function mounter(component: ComponentType<any>): Mount {
  return (island, props) => {
    addLiveStyles();
    hydrate(h(component, props), island);
    island.dataset['live'] = '';
  };
}
