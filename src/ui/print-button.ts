/** Shows the buttons that print the page; without scripts they would do nothing, so they are hidden until then. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}

// A module of its own, so that its names stay its own.
export {};
