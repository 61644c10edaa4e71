/** Hydrates an island and gives the page the styles that only live islands need. */
import { type ComponentType, h, hydrate } from 'preact';
import { addStyles } from '../ui/page-styles.ts';
import liveStyles from '../ui/styles/exercise-live.css?inline';

// biome-ignore lint/suspicious/noExplicitAny: the build pairs each island's data with its component
export type Mount = (island: HTMLElement, props: any) => void;

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
