/** What own items are written and imported with; it loads when one of them is opened. */
export { ImportPanel } from './import-panel.tsx';
export { ItemForm } from './item-form.tsx';
