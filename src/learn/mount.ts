/** Hydrates an island and gives the page the styles that only live islands need. */
import { type ComponentType, h, hydrate } from 'preact';
import { addStyles } from '../ui/page-styles.ts';
import liveStyles from '../ui/styles/exercise-live.css?inline';
import { noteEarlyAnswers } from './early-answers.ts';

// biome-ignore lint/suspicious/noExplicitAny: the build pairs each island's data with its component
export type Mount = (island: HTMLElement, props: any) => Promise<void>;

/** Islands come to life one after another; between two of them the page paints and answers hands. */
let turn: Promise<unknown> = Promise.resolve();
const breathe = () => new Promise((resolve) => setTimeout(resolve));

/** Makes the function that brings islands of a component to life. */
// biome-ignore lint/suspicious/noExplicitAny: see Mount
export function mounter(component: ComponentType<any>, ownStyles = ''): Mount {
  return (island, props) => {
    const mounted = turn.then(() => {
      // An island that waits for a hand notes itself what happened before, buttons included (`waiting-islands.ts`).
      const enterAgain = island.dataset['waits'] === undefined ? noteEarlyAnswers(island) : undefined;
      addStyles(liveStyles);
      addStyles(ownStyles);
      hydrate(h(component, props), island);
      island.dataset['live'] = '';
      return enterAgain?.();
    });
    turn = mounted.then(breathe, breathe);
    return mounted;
  };
}
