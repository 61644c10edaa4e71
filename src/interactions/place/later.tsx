/** What a player asks for when this interaction occurs; see `interaction-parts.tsx` for why it is a module of its own. */
export { interaction } from './interaction.tsx';
